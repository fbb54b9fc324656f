import type { Translated } from '../../../message';
import type { metricReports2 as english } from '../../en/reports/metrics-2';

/** Names of the metrics of activities and customers, and what each counts. */
export const metricReports2: Translated<typeof english> = {
  'metric.sales-calls': 'Chamadas de vendas',
  'metric.sales-calls.about': 'Chamadas de vendas feitas no período.',
  'metric.calls-per-opportunity': 'Chamadas por negócio',
  'metric.calls-per-opportunity.about':
    'Chamadas feitas da criação ao fechamento, por negócio ganho ou perdido no período.',
  'metric.activities': 'Atividades',
  'metric.activities.about': 'Atividades de vendas feitas no período.',
  'metric.activities-per-working-day': 'Atividades por dia útil',
  'metric.activities-per-working-day.about': 'Atividades de vendas feitas no período por dia útil decorrido.',
  'metric.connect-rate': 'Taxa de atendimento',
  'metric.connect-rate.about': 'Chamadas de vendas do período que foram atendidas, entre todas.',
  'metric.outcome-logged-share': 'Chamadas com resultado',
  'metric.outcome-logged-share.about': 'Chamadas de vendas do período com resultado registrado, entre todas.',
  'metric.talk-time': 'Tempo de conversa',
  'metric.talk-time.about': 'Duração das chamadas de vendas atendidas no período.',
  'metric.email-reply-rate': 'Taxa de resposta',
  'metric.email-reply-rate.about': 'E-mails enviados no período que foram respondidos, entre os entregues.',
  'metric.email-reply-time': 'Tempo de resposta',
  'metric.email-reply-time.about':
    'Tempo mediano do envio à resposta dos e-mails do período que foram respondidos.',
  'metric.visit-success-rate': 'Visitas com sucesso',
  'metric.visit-success-rate.about': 'Visitas do período em que o cliente mostrou interesse, entre todas.',
  'metric.meeting-held-rate': 'Reuniões realizadas',
  'metric.meeting-held-rate.about':
    'Reuniões do período que se realizaram, entre as realizadas e as perdidas.',
  'metric.calls-per-agent-day': 'Chamadas por agente e dia',
  'metric.calls-per-agent-day.about':
    'Chamadas atendidas divididas pelos dias úteis do período em que quem as atendeu fez algo.',
  'metric.activity-lift': 'Efeito da atividade',
  'metric.activity-lift.about':
    'Quanto a taxa de ganho dos negócios com um tipo de atividade supera a dos que não a têm, por data de fechamento.',
  'metric.new-customers': 'Clientes novos',
  'metric.new-customers.about': 'Clientes cujo primeiro negócio foi ganho no período.',
  'metric.new-customers-per-quarter': 'Clientes novos por trimestre',
  'metric.new-customers-per-quarter.about':
    'Clientes cujo primeiro negócio foi ganho no período, trimestre a trimestre.',
  'metric.retained-customers': 'Clientes mantidos',
  'metric.retained-customers.about': 'Clientes do início do período que continuam no fim dele.',
  'metric.customer-churn': 'Perda de clientes',
  'metric.customer-churn.about':
    'Clientes do início do período que saíram até o fim dele, entre todos os do início.',
  'metric.renewal-rate': 'Taxa de renovação',
  'metric.renewal-rate.about': 'Renovações que venciam no período e foram feitas, entre as decididas.',
  'metric.gross-revenue-retention': 'Retenção bruta de receita',
  'metric.gross-revenue-retention.about':
    'Receita que sobra após as renovações do período, sem vendas adicionais, em relação à receita anterior.',
  'metric.net-revenue-retention': 'Retenção líquida de receita',
  'metric.net-revenue-retention.about':
    'Receita após as renovações do período em relação à receita anterior.',
  'metric.retention-cost': 'Custo de manter um cliente',
  'metric.retention-cost.about': 'Custos de retenção nos dias do período, por cliente mantido.',
  'metric.cost-per-new-customer': 'Custo de um cliente novo',
  'metric.cost-per-new-customer.about':
    'Custos de aquisição, marketing e vendas nos dias do período, por cliente novo.',
  'metric.acquisition-vs-retention-cost': 'Ganhar ou manter',
  'metric.acquisition-vs-retention-cost.about':
    'Quanto ganhar um cliente custa a mais do que manter um, nos dias do período.',
  'metric.customer-lifetime-value': 'Valor vitalício do cliente',
  'metric.customer-lifetime-value.about':
    'O que um cliente rendeu até agora, em média entre todos os que compraram.',
  'metric.cross-sell-rate': 'Venda cruzada',
  'metric.cross-sell-rate.about':
    'Clientes de antes do período que nele compraram algo novo para eles, entre todos esses clientes.',
  'metric.upsell-rate': 'Venda adicional',
  'metric.upsell-rate.about':
    'Clientes de antes do período que nele compraram mais do que já têm, entre todos esses clientes.',
  'metric.returning-customers': 'Clientes que voltam',
  'metric.returning-customers.about':
    'Clientes com negócio ganho no período que já compraram ao menos duas vezes.',
  'metric.repeat-purchase-rate': 'Compradores recorrentes',
  'metric.repeat-purchase-rate.about':
    'Clientes que já compraram ao menos duas vezes, entre todos os que compraram.',
  'metric.customer-concentration': 'Concentração em clientes',
  'metric.customer-concentration.about': 'A parte do maior cliente no valor ganho no período.',
  'metric.margin': 'Margem',
  'metric.margin.about': 'Valor ganho no período menos os custos diretos.',
  'metric.margin-rate': 'Taxa de margem',
  'metric.margin-rate.about': 'Valor ganho no período menos os custos diretos, em relação a esse valor.',
  'metric.nps': 'Net Promoter Score',
  'metric.nps.about': 'Promotores menos detratores, em porcentagem das respostas dadas no período.',
  'metric.ces': 'Esforço do cliente (CES)',
  'metric.ces.about': 'Nota média das respostas do período sobre o quanto foi fácil; alto é fácil.',
  'metric.survey-response-rate': 'Resposta a pesquisas',
  'metric.survey-response-rate.about': 'Pesquisas enviadas no período que já foram respondidas.',
};
