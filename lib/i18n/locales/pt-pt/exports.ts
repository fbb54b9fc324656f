import type { Translated } from '../../message';
import type { exports as english } from '../en/exports';

/** Where European Portuguese differs from Brazilian. */
export const exports: Partial<Translated<typeof english>> = {
  'exports.csv': 'Ficheiro CSV',
  'exports.csv.about': 'Todas as tabelas, números sem arredondar, para folhas de cálculo.',
  'exports.copy.about': 'Para colar numa folha de cálculo ou um e-mail.',
  'exports.saved': 'Guardado como {file}.',
  'exports.whose.team': 'A minha equipa',
};
