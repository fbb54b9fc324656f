import type { Translated } from '../../../message';
import type { salesReports as english } from '../../en/reports/sales';

/** Where European Portuguese differs from Brazilian. */
export const salesReports: Partial<Translated<typeof english>> = {
  'block.deal-owner.owners': 'Por pessoa ou equipa',
  'column.team': 'Equipa',
  'none.last-stage': '(nunca numa etapa)',
  'why.sales-by-customer.formula':
    'Negócios cujo último encerramento cai no período e é um ganho, por cliente, com os contactos contados na sua empresa; os percentuais são de todo o valor ganho, e os do maior cliente e do maior quinto, só do valor com cliente.',
};
