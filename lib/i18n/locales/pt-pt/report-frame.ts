import type { Translated } from '../../message';
import type { reportFrame as english } from '../en/report-frame';

/** Where European Portuguese differs from Brazilian. */
export const reportFrame: Partial<Translated<typeof english>> = {
  'table.search': 'Procurar nesta tabela',
  'foot.open-tab': 'Abrir em separador',
  'why.read': { one: '{name}: # registo', many: '{name}: # registos', other: '{name}: # registos' },
  'why.read-until': {
    one: '{name}: # registo, lido até {when}',
    many: '{name}: # registos, lidos até {when}',
    other: '{name}: # registos, lidos até {when}',
  },
};
