import type { Translated } from '../../../message';
import type { forecastMore as english } from '../../en/reports/forecast-2';

/** Words of the same reports: options, rows, findings and caveats. */
export const forecastMore: Translated<typeof english> = {
  'option.include-overdue': 'Contar os atrasados como esperados para hoje',
  'option.horizon': 'Horizonte',
  'option.horizon.1': '1 mês',
  'option.horizon.2': '2 meses',
  'option.horizon.3': '3 meses',
  'option.horizon.4': '4 meses',
  'option.horizon.5': '5 meses',
  'option.horizon.6': '6 meses',
  'option.horizon.7': '7 meses',
  'option.horizon.8': '8 meses',
  'option.horizon.9': '9 meses',
  'option.horizon.10': '10 meses',
  'option.horizon.11': '11 meses',
  'option.horizon.12': '12 meses',
  'option.horizon.goal': 'Até o fim da meta',
  'option.confidence': 'Certeza como',
  'option.confidence.level': 'Níveis de probabilidade',
  'option.confidence.bound': 'Pelo menos tanto',
  'option.new-business': 'Somar novos negócios esperados',
  'option.lead-date': 'Leads por',
  'option.lead-date.created': 'Criação',
  'option.lead-date.converted': 'Virada em negócio',
  'option.cycle-end': 'Até',
  'option.cycle-end.won': 'O ganho',
  'option.cycle-end.lost': 'A perda',
  'option.cycle-from-lead': 'Começar pelo lead',
  'option.adjust': 'Ajustar pelo que mais se sabe',

  'date-field.closed-or-expected': 'ganhos por data de encerramento, em aberto por data esperada',
  'date-field.expected-open': 'negócios em aberto por data esperada, a partir de hoje',
  'date-field.conversion-created': 'leads por data de criação',
  'date-field.conversion-converted': 'leads pela data em que viraram negócio',
  'date-field.conversion-deals': 'negócios por data de criação',
  'date-field.closed-in-year': 'encerrados nos últimos 365 dias',

  'row.forecast.overdue': 'Atrasados',
  'row.forecast.noDate': 'Sem data esperada',
  'row.forecast.beyond': 'Depois do horizonte',
  'row.forecast.noProbability': 'Sem probabilidade',
  'row.forecast.noAmount': 'Sem valor ou taxa de câmbio',
  'row.shared-costs': 'De nenhum cliente',
  'row.win-probability.ago': '{n} dias atrás',
  'row.win-probability.chance': '{from} a {to}%',

  'chance-from.deal': 'O negócio',
  'chance-from.stage': 'A etapa',
  'chance-from.history': 'Negócios anteriores',

  'loyalty.once': 'Comprou uma vez',
  'loyalty.active': 'Ativo',
  'loyalty.due': 'Na hora',
  'loyalty.lapsing': 'Afastando-se',

  'win-reason.stage-time': 'Tempo incomum na etapa',
  'win-reason.silence': 'Tempo incomum sem contato',
  'win-reason.no-next-step': 'Sem próximo passo',
  'win-reason.pushed': 'Data esperada adiada duas vezes',
  'win-reason.source': 'Origem',
  'win-reason.amount': 'Valor',
  'win-reason.contacts': 'Mais de um contato',

  'finding.forecast-vs-actual':
    'Ganho: {actual}. Os negócios em aberto podem somar {open}; espera-se {expected}.',
  'finding.forecast-vs-actual.against':
    'Ganho: {actual}, com {forecast} previstos. Os negócios em aberto podem somar {open}; espera-se {expected}.',
  'finding.forecast-vs-actual.thin': {
    one: '{n} negócio está ganho ou é esperado: {actual} ganhos, {open} por vir. É pouco para uma previsão.',
    many: '{n} de negócios estão ganhos ou são esperados: {actual} ganhos, {open} por vir. São poucos para uma previsão.',
    other:
      '{n} negócios estão ganhos ou são esperados: {actual} ganhos, {open} por vir. São poucos para uma previsão.',
  },
  'finding.forecast-by-source': '{name} traz mais: {value} ganhos e esperados, {share} de {total}.',
  'finding.forecast-by-source.thin': {
    one: '{n} negócio está ganho ou é esperado, {total} ao todo. É pouco para comparar origens.',
    many: '{n} de negócios estão ganhos ou são esperados, {total} ao todo. São poucos para comparar origens.',
    other: '{n} negócios estão ganhos ou são esperados, {total} ao todo. São poucos para comparar origens.',
  },
  'finding.revenue-forecast': {
    one: 'Até {to}, {n} negócio em aberto pode trazer {weighted}; {certain} tem 80% de chance ou mais.',
    many: 'Até {to}, {n} de negócios em aberto podem trazer {weighted}; os de 80% ou mais somam {certain}.',
    other: 'Até {to}, {n} negócios em aberto podem trazer {weighted}; os de 80% ou mais somam {certain}.',
  },
  'finding.revenue-forecast.bound': {
    one: 'Até {to}, {n} negócio em aberto pode trazer {weighted}; com 90% de certeza, pelo menos {certain}.',
    many: 'Até {to}, {n} de negócios em aberto podem trazer {weighted}; com 90% de certeza, pelo menos {certain}.',
    other:
      'Até {to}, {n} negócios em aberto podem trazer {weighted}; com 90% de certeza, pelo menos {certain}.',
  },
  'finding.revenue-forecast.thin': {
    one: 'Até {to}, só {n} negócio em aberto é esperado, {weighted} ponderado. Olhe-o por si.',
    many: 'Até {to}, só {n} de negócios em aberto são esperados, {weighted} ponderados. Olhe cada um por si.',
    other: 'Até {to}, só {n} negócios em aberto são esperados, {weighted} ponderados. Olhe cada um por si.',
  },
  'finding.sales-conversion': {
    one: '{won} de {n} lead foi ganho: {share}.',
    many: '{won} de {n} de leads foram ganhos: {share}.',
    other: '{won} de {n} leads foram ganhos: {share}.',
  },
  'finding.sales-conversion.best': '{name} converte melhor: {k} de {of} ganhos. Todos juntos: {share}.',
  'finding.sales-conversion.thin': {
    one: '{won} de {n} lead foi ganho. É pouco para comparar.',
    many: '{won} de {n} de leads foram ganhos. São poucos para comparar.',
    other: '{won} de {n} leads foram ganhos. São poucos para comparar.',
  },
  'finding.sales-cycle': {
    one: 'O negócio levou {median}; nove em dez levam no máximo {p90}.',
    many: 'Metade de {n} de negócios levou no máximo {median}, nove em dez no máximo {p90}.',
    other: 'Metade de {n} negócios levou no máximo {median}, nove em dez no máximo {p90}.',
  },
  'finding.sales-cycle.few': {
    one: 'O negócio levou {median}.',
    many: 'Metade de {n} de negócios levou no máximo {median}.',
    other: 'Metade de {n} negócios levou no máximo {median}.',
  },
  'finding.sales-cycle.thin': {
    one: '{n} negócio foi encerrado. É pouco para uma mediana.',
    many: '{n} de negócios foram encerrados. São poucos para uma mediana.',
    other: '{n} negócios foram encerrados. São poucos para uma mediana.',
  },
  'finding.customer-profitability': {
    one: '{n} cliente comprou {revenue}, com margem de {rate}: {name} traz {value}, {share}.',
    many: '{n} de clientes compraram {revenue}, com margem de {rate}. {name} traz mais: {value}, {share}.',
    other: '{n} clientes compraram {revenue}, com margem de {rate}. {name} traz mais: {value}, {share}.',
  },
  'finding.customer-profitability.revenue': {
    one: '{n} cliente comprou {revenue}: {name} traz {value}, {share}. Nenhum custo é conhecido.',
    many: '{n} de clientes compraram {revenue}. {name} traz mais: {value}, {share}. Nenhum custo é conhecido.',
    other: '{n} clientes compraram {revenue}. {name} traz mais: {value}, {share}. Nenhum custo é conhecido.',
  },
  'finding.customer-profitability.thin': {
    one: '{n} cliente comprou {revenue}: {name}, {value}. São poucas compras para comparar.',
    many: '{n} de clientes compraram {revenue}, {name} {value}. São poucas compras para comparar.',
    other: '{n} clientes compraram {revenue}, {name} {value}. São poucas compras para comparar.',
  },
  'finding.win-probability': {
    one: '{k} de {n} negócio decidido foi ganho em um ano: {share}.',
    many: '{k} de {n} de negócios decididos foram ganhos em um ano: {share}.',
    other: '{k} de {n} negócios decididos foram ganhos em um ano: {share}.',
  },
  'finding.win-probability.thin': {
    one: '{n} negócio foi decidido em um ano. As chances são calculadas a partir de {least} em um funil.',
    many: '{n} de negócios foram decididos em um ano. As chances são calculadas a partir de {least} em um funil.',
    other:
      '{n} negócios foram decididos em um ano. As chances são calculadas a partir de {least} em um funil.',
  },

  'remark.revenue-forecast.one-deal': '{name} sozinho responde por {share} do valor ponderado.',
  'remark.win-probability.better':
    'Em 90 dias, estas chances acertaram mais que as do CRM: erro de {own} contra {host}.',
  'remark.win-probability.worse':
    'Em 90 dias, as probabilidades do CRM acertaram mais: erro de {host} contra {own}.',

  'caveat.deal-conversion': {
    one: 'este CRM não envia leads, então {n} negócio é contado no lugar',
    many: 'este CRM não envia leads, então {n} de negócios são contados no lugar',
    other: 'este CRM não envia leads, então {n} negócios são contados no lugar',
  },
  'caveat.no-direct-costs': {
    one: 'nenhum custo é conhecido: {n} cliente aparece só com receita',
    many: 'nenhum custo é conhecido: {n} de clientes aparecem só com receita',
    other: 'nenhum custo é conhecido: {n} clientes aparecem só com receita',
  },
  'caveat.cost-partial': {
    one: '{n} negócio tem itens sem custo conhecido, e sua margem está alta demais',
    many: '{n} de negócios têm itens sem custo conhecido, e suas margens estão altas demais',
    other: '{n} negócios têm itens sem custo conhecido, e suas margens estão altas demais',
  },
  'caveat.cost-unconverted': {
    one: '{n} custo não tem taxa de câmbio e fica de fora',
    many: '{n} de custos não têm taxa de câmbio e ficam de fora',
    other: '{n} custos não têm taxa de câmbio e ficam de fora',
  },
  'caveat.no-stage-history': {
    one: 'nenhuma mudança de etapa é conhecida: {n} negócio conta só para o funil',
    many: 'nenhuma mudança de etapa é conhecida: {n} de negócios contam só para os funis',
    other: 'nenhuma mudança de etapa é conhecida: {n} negócios contam só para os funis',
  },

  'reason.nothing-decided': 'Nenhum negócio foi ganho ou perdido nos últimos 365 dias.',
};
