import type { Translated } from '../../../message';
import type { metricReports3 as english } from '../../en/reports/metrics-3';

/** Where European Portuguese differs from Brazilian. */
export const metricReports3: Partial<Translated<typeof english>> = {
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
};
