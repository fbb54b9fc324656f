import type { Translated } from '../../../message';
import type { metricReports as english } from '../../en/reports/metrics';
import { metricReports2 } from './metrics-2';
import { metricReports3 } from './metrics-3';
import { metricReports4 } from './metrics-4';

/** Names of the metrics of sales, pipeline, goals and leads, and what each counts; the others’ are spread in. */
export const metricReports: Translated<typeof english> = {
  ...metricReports2,
  ...metricReports3,
  ...metricReports4,

  'metric.won-value': 'Valor ganho',
  'metric.won-value.about': 'Valor dos negócios ganhos no período, por data de fechamento.',
  'metric.won-count': 'Negócios ganhos',
  'metric.won-count.about': 'Negócios ganhos no período, por data de fechamento.',
  'metric.lost-value': 'Valor perdido',
  'metric.lost-value.about': 'Valor dos negócios perdidos no período, por data de fechamento.',
  'metric.lost-count': 'Negócios perdidos',
  'metric.lost-count.about': 'Negócios perdidos no período, por data de fechamento.',
  'metric.unqualified-count': 'Negócios desqualificados',
  'metric.unqualified-count.about':
    'Negócios encerrados como desqualificados no período, por data de fechamento.',
  'metric.average-won': 'Ticket médio',
  'metric.average-won.about':
    'Valor médio dos negócios ganhos no período; os que não têm valor ficam de fora.',
  'metric.median-won': 'Ticket mediano',
  'metric.median-won.about': 'Metade dos negócios ganhos no período vale mais, metade menos.',
  'metric.close-rate': 'Taxa de ganho',
  'metric.close-rate.about':
    'Negócios ganhos entre os ganhos ou perdidos no período, por data de fechamento.',
  'metric.loss-rate': 'Taxa de perda',
  'metric.loss-rate.about':
    'Negócios perdidos entre os ganhos ou perdidos no período, por data de fechamento.',
  'metric.reopen-rate': 'Negócios reabertos',
  'metric.reopen-rate.about':
    'Negócios que já tinham sido encerrados e reabertos, entre os ganhos ou perdidos no período.',
  'metric.deals-created': 'Negócios novos',
  'metric.deals-created.about': 'Negócios criados no período.',
  'metric.cohort-conversion': 'Conversão de negócios',
  'metric.cohort-conversion.about':
    'Negócios criados no período que já foram ganhos, entre todos os criados nele.',
  'metric.new-revenue': 'Receita de vendas',
  'metric.new-revenue.about': 'Valor dos negócios ganhos no período, de clientes novos e existentes.',
  'metric.sales-cycle': 'Ciclo de vendas',
  'metric.sales-cycle.about': 'Tempo mediano da criação ao fechamento dos negócios ganhos no período.',
  'metric.sales-velocity': 'Velocidade de vendas',
  'metric.sales-velocity.about':
    'O que os negócios em aberto rendem por dia com a taxa, o tamanho e o ritmo do período.',
  'metric.proposals-sent': 'Propostas enviadas',
  'metric.proposals-sent.about': 'Propostas enviadas no período.',
  'metric.open-opportunities': 'Negócios em aberto',
  'metric.open-opportunities.about': 'Negócios que estão em aberto agora.',
  'metric.open-value': 'Valor em aberto',
  'metric.open-value.about': 'Valor dos negócios que estão em aberto agora.',
  'metric.weighted-value': 'Valor em aberto ponderado',
  'metric.weighted-value.about':
    'Valor dos negócios que estão em aberto agora, cada um vezes a sua chance de ganho.',
  'metric.stage-duration': 'Tempo na etapa',
  'metric.stage-duration.about':
    'Tempo mediano dos negócios em uma etapa em que entraram no período; as permanências que continuam também contam.',
  'metric.stage-conversion': 'Conversão da etapa',
  'metric.stage-conversion.about':
    'Negócios que avançaram de uma etapa, entre os que entraram nela no período.',
  'metric.funnel-step-rate': 'Conversão do passo',
  'metric.funnel-step-rate.about':
    'Negócios criados no período que chegaram a um passo, entre os que chegaram ao anterior; mostra-se o passo mais fraco.',
  'metric.funnel-overall-rate': 'Conversão do funil',
  'metric.funnel-overall-rate.about':
    'Negócios criados no período que foram ganhos, entre os que chegaram ao primeiro passo.',
  'metric.average-age-in-stage': 'Idade na etapa',
  'metric.average-age-in-stage.about':
    'Tempo mediano desde que os negócios em aberto entraram na etapa em que estão.',
  'metric.stalled-deals': 'Negócios parados',
  'metric.stalled-deals.about':
    'Negócios em aberto há mais tempo na etapa do que três em cada quatro negócios ganhos.',
  'metric.no-next-step': 'Negócios sem próximo passo',
  'metric.no-next-step.about': 'Negócios em aberto para os quais nada está planejado.',
  'metric.overdue-deals': 'Negócios atrasados',
  'metric.overdue-deals.about': 'Negócios em aberto cuja data prevista de fechamento já passou.',
  'metric.expected-sales': 'Vendas previstas',
  'metric.expected-sales.about':
    'Valor ganho no período e valor ponderado dos negócios em aberto previstos para o resto dele.',
  'metric.forecast-error': 'Erro de previsão',
  'metric.forecast-error.about':
    'Quanto o vendido se afasta do previsto no início de cada mês, como parte do previsto.',
  'metric.slip-rate': 'Negócios adiados',
  'metric.slip-rate.about':
    'Negócios previstos no início para o período cuja data passou para depois dele, entre todos os previstos.',
  'metric.goal-attainment': 'Alcance da meta',
  'metric.goal-attainment.about': 'O que foi ganho para as metas do período, em relação ao alvo.',
  'metric.goal-pace-ratio': 'Ritmo da meta',
  'metric.goal-pace-ratio.about':
    'O que foi ganho para as metas do período, frente a um ritmo igual nos dias úteis.',
  'metric.pipeline-coverage': 'Cobertura do funil',
  'metric.pipeline-coverage.about':
    'Valor dos negócios em aberto previstos antes do fim das metas, dividido pelo que ainda falta.',
  'metric.prospects': 'Clientes potenciais',
  'metric.prospects.about': 'Leads que agora não estão convertidos nem desqualificados.',
  'metric.new-leads': 'Leads novos',
  'metric.new-leads.about': 'Leads criados no período.',
  'metric.lead-conversion': 'Conversão de leads',
  'metric.lead-conversion.about':
    'Leads criados no período cujo negócio já foi ganho, entre todos os criados nele.',
  'metric.lead-to-deal-rate': 'Leads que viraram negócio',
  'metric.lead-to-deal-rate.about':
    'Leads criados no período que já têm um negócio, entre todos os criados nele.',
  'metric.unqualified-share': 'Leads desqualificados',
  'metric.unqualified-share.about':
    'Leads criados no período que já foram desqualificados, entre todos os criados nele.',
  'metric.lead-response-time': 'Tempo de resposta ao lead',
  'metric.lead-response-time.about':
    'Tempo mediano da criação de um lead do período ao primeiro contato; os que esperam também contam.',
  'metric.untouched-leads': 'Leads sem contato',
  'metric.untouched-leads.about': 'Leads do período sem contato mais de 24 horas depois de chegarem.',
  'metric.contact-attempts': 'Tentativas de contato',
  'metric.contact-attempts.about': 'Chamadas, e-mails, reuniões e visitas por lead criado no período.',
  'metric.first-action-time': 'Tempo até a primeira ação',
  'metric.first-action-time.about':
    'Tempo mediano da criação de um negócio do período ao primeiro contato; os que esperam também contam.',
  'metric.first-action-within': 'Primeira ação em uma hora',
  'metric.first-action-within.about':
    'Negócios criados no período com contato em até uma hora, entre todos os criados nele.',
};
