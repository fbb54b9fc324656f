import type { Translated } from '../../message';
import type { charts as english } from '../en/charts';

/** Where European Portuguese differs from Brazilian. */
export const charts: Partial<Translated<typeof english>> = {
  'chart.keys': 'As setas percorrem os pontos, Enter mostra os registos, T mostra a tabela.',
  'dots.line': 'A linha é o intervalo de 95%: curta onde há muitos registos por detrás da taxa.',
};
