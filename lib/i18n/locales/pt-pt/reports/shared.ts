import type { Translated } from '../../../message';
import type { sharedReports as english } from '../../en/reports/shared';

/** Where European Portuguese differs from Brazilian. */
export const sharedReports: Partial<Translated<typeof english>> = {
  'none.stage': '(etapa eliminada)',
  'gone.stage': '(etapa eliminada)',
  'channel.organic': 'Pesquisa orgânica',
  'channel.outbound': 'Prospeção ativa',
  'option.group.team': 'Equipa',
};
