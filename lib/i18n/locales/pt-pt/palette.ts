import type { Translated } from '../../message';
import type { palette as english } from '../en/palette';

/** Where European Portuguese differs from Brazilian. */
export const palette: Partial<Translated<typeof english>> = {
  'palette.hint.tab': 'num separador',
  'palette.no-page': 'Este registo não tem página própria no CRM.',
  'palette.tab': 'Abrir num separador',
  'palette.whose.team': 'Da minha equipa',
  'keys.group.report': 'Num relatório',
  'keys.group.page': 'Numa página do seu CRM',
  'keys.tab': 'Abrir num separador',
};
