import type { Translated } from '../../../message';
import type { metricReports as english } from '../../en/reports/metrics';

/** Where European Portuguese differs from Brazilian. */
export const metricReports: Partial<Translated<typeof english>> = {
  'metric.outcome-logged-share.about': 'Chamadas de vendas do período com resultado registado, entre todas.',
  'metric.nps.about': 'Promotores menos detratores, em percentagem das respostas dadas no período.',
  'metric.cases-handled': 'Pedidos atendidos',
  'metric.cases-handled.about': 'Pedidos resolvidos no período.',
  'metric.cases-same-day.about': 'Pedidos resolvidos no período no dia em que foram abertos.',
  'metric.resolution-time.about': 'Tempo médio da abertura à resolução dos pedidos resolvidos no período.',
  'metric.cost-per-interaction.about':
    'Custos de suporte nos dias do período por interação dos pedidos e por chamada atendida.',
  'metric.sla-compliance.about':
    'Pedidos resolvidos no período dentro do prazo combinado, entre os que têm prazo.',
  'metric.cases-closed-per-day': 'Pedidos encerrados por dia',
  'metric.cases-closed-per-day.about': 'Pedidos encerrados no período por dia útil decorrido.',
  'metric.first-response-time.about':
    'Tempo mediano da abertura à primeira resposta dos pedidos abertos no período.',
  'metric.active-users': 'Utilizadores ativos',
  'metric-part.contacted': 'Contactados',
  'metric-part.acted': 'Mediana dos contactados',
  'metric-part.with-open': 'A contar os que esperam',
  'note.approximate':
    'Aproximado: calculado a partir de outros registos, porque o CRM não envia o que a definição pede.',
  'note.no-logins': 'O CRM não informa acessos: autores de registos e atividades valem como utilizadores.',
  'reason.supply': 'Um ficheiro feito com o modelo “{template}” pode fornecer isso.',
  'reason.calls-not-logged': 'Nenhuma chamada é registada neste CRM.',
  'reason.service-calls-not-logged': 'Nenhuma chamada de suporte é registada neste CRM.',
  'reason.no-callbacks':
    'As chamadas repetidas não são marcadas neste CRM, e as chamadas não se ligam a pedidos.',
  'date-field.case-opened': 'pedidos por data de abertura',
  'date-field.case-resolved': 'pedidos por data de resolução',
  'date-field.case-closed': 'pedidos por data de encerramento',
  'metric.stage-duration.about':
    'Tempo mediano dos negócios numa etapa em que entraram no período; as permanências que continuam também contam.',
  'metric.no-next-step.about': 'Negócios em aberto para os quais nada está planeado.',
  'metric.lead-response-time.about':
    'Tempo mediano da criação de um lead do período ao primeiro contacto; os que esperam também contam.',
  'metric.untouched-leads': 'Leads sem contacto',
  'metric.untouched-leads.about': 'Leads do período sem contacto mais de 24 horas depois de chegarem.',
  'metric.contact-attempts': 'Tentativas de contacto',
  'metric.first-action-time.about':
    'Tempo mediano da criação de um negócio do período ao primeiro contacto; os que esperam também contam.',
  'metric.first-action-within': 'Primeira ação numa hora',
  'metric.first-action-within.about':
    'Negócios criados no período com contacto em até uma hora, entre todos os criados nele.',
};
