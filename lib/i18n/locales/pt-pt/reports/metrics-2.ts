import type { Translated } from '../../../message';
import type { metricReports2 as english } from '../../en/reports/metrics-2';

/** Where European Portuguese differs from Brazilian. */
export const metricReports2: Partial<Translated<typeof english>> = {
  'metric.outcome-logged-share.about': 'Chamadas de vendas do período com resultado registado, entre todas.',
  'metric.nps.about': 'Promotores menos detratores, em percentagem das respostas dadas no período.',
};
