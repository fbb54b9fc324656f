import type { Translated } from '../../../message';
import type { insightReports as english } from '../../en/reports/insights';

/** Where European Portuguese differs from Brazilian. */
export const insightReports: Partial<Translated<typeof english>> = {
  'insight.source-win-rate.above':
    'Negócios de {name} são ganhos com mais frequência: {k} de {n}, {others} entre os demais. Podem combinar mais connosco; procure mais deles.',
  'insight.source-win-rate.below':
    'Negócios de {name} são ganhos com menos frequência: {k} de {n}, {others} entre os demais. Podem combinar menos connosco; avalie antes de investir tempo.',
  'insight.slow-first-action':
    'Negócios sem contacto por mais de um dia perderam-se mais: {k} de {n}, {others} dos contactados antes. Esperar pode custar negócios; ligue primeiro para os novos.',
  'insight.reps-without-calls':
    '{name} não tem chamadas no período, mas tem {open} negócios em aberto; os demais têm {others} chamadas cada. As chamadas podem não estar registadas; pergunte.',
  'insight.forecast-gap':
    '{name}: com {n} negócios em aberto, ponderados, espera-se {expected} de {target}. Podem faltar {gap}; procure outros negócios ou antecipe os seguintes.',
  'insight.untouched-leads':
    'Leads sem contacto há mais de um dia: {k} de {n}. Podem ir para outro lugar; ligue agora.',
  'insight.customers-due':
    'Clientes regulares cuja última compra é mais antiga que o normal: {k} de {n}, com uma compra de cada um somando {value}. Podem estar a sair; entre em contacto.',
  'insight.churn-above':
    'Mais clientes saíram: {k} de {n}, {before} no período anterior. Algo pode tê-los dececionado; pergunte a quem saiu.',
};
