import type { Translated } from '../../message';
import type { common as english } from '../en/common';

/** Where European Portuguese differs from Brazilian. */
export const common: Partial<Translated<typeof english>> = {
  'demo.connect': 'Ligar um CRM',
  'word.settings': 'Definições',
};
