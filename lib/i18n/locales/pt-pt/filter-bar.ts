import type { Translated } from '../../message';
import type { filterBar as english } from '../en/filter-bar';

/** Where European Portuguese differs from Brazilian. */
export const filterBar: Partial<Translated<typeof english>> = {
  'preset.since-install': 'Desde a ligação',
  'filter.owner.my-team': 'A minha equipa',
  'filter.owner.search': 'Pesquisar pessoas e equipas',
  'filter.no-values': 'Nenhum registo tem isto.',
  'filter.name.teamIds': 'Equipas',
};
