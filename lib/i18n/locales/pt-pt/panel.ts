import type { Translated } from '../../message';
import type { panel as english } from '../en/panel';

/** Where European Portuguese differs from Brazilian. */
export const panel: Partial<Translated<typeof english>> = {
  'home.never.why':
    'Leia o {crm} agora. Os registos mais recentes vêm primeiro, e os números aparecem enquanto o resto chega.',
  'sync.hint': 'Os registos mais recentes vêm primeiro. Os números já contam o que foi lido.',
  'bullets.average': 'média da equipa',
  'bullets.half': 'metade central da equipa',
  'bullets.team': 'equipa {value}',
  'bullets.below': 'abaixo da metade central da equipa',
  'bullets.few': 'poucos registos, sem avaliação',
  'bullets.above': 'acima da metade central da equipa',
  'column.rep-dashboard.team': 'Média da equipa',
  'foot.still-reading': 'registos mais antigos ainda em leitura',
  'why.currency.rule': '{currency}, cada registo convertido e arredondado',
  'why.show': {
    one: 'Mostrar o # registo',
    many: 'Mostrar os # de registos',
    other: 'Mostrar os # registos',
  },
  'state.thin': 'Poucos para avaliar: taxas a partir de 5 registos, comparações a partir de 10.',
  'records.title': 'Registos',
  'records.any': { one: '# registo', many: '# de registos', other: '# registos' },
  'records.behind': '{count} por detrás do número',
  'reason.still-reading': '{entity}: {read} até agora, os registos mais antigos chegam depois.',
  'entity.teams': 'Equipas',
};
