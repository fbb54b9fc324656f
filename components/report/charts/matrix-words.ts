import type { Matrix, MatrixCell } from '@/lib/charts/matrix';
import { shortChange, shortValue } from '@/lib/charts/short-value';
import type { Translator } from '@/lib/i18n/translator';
import { beside } from '../words';

/** The number of a cell, in as few letters as a cell has room for: rates as whole percents without their sign. */
export function cellShown(cell: MatrixCell, matrix: Matrix, t: Translator): string {
  switch (cell.kind) {
    case 'rate':
      return numberShown(cell.rate ?? 0, matrix, t);
    case 'few':
      return t.text('unit.of-short', { k: cell.k, n: cell.n });
    case 'value':
      return numberShown(cell.value ?? 0, matrix, t);
    default:
      return '';
  }
}

export function numberShown(value: number, { unit, isChange }: Matrix, t: Translator): string {
  const [figure, as] =
    unit === 'share' ? ([Math.round(value * 100), 'count'] as const) : ([value, unit] as const);
  return isChange && figure !== 0 ? shortChange(t, figure, as) : shortValue(t, figure, as);
}

/** The whole of a cell for ears: a rate with what it rests on, a difference with its unit. */
export function cellSpoken(cell: MatrixCell, { unit, isChange }: Matrix, t: Translator): string {
  switch (cell.kind) {
    case 'none':
      return t.text('chart.none');
    case 'value': {
      const value = cell.value ?? 0;
      if (!isChange) return t.value(value, unit);
      const size =
        unit === 'share'
          ? t.text('delta.points', { size: t.value(Math.round(Math.abs(value) * 1000) / 10, 'mean') })
          : t.value(Math.abs(value), unit);
      const signed = value === 0 ? size : t.text(value < 0 ? 'chart.less' : 'chart.more', { value: size });
      return beside(t, [signed, cell.side && t.text(`matrix.${cell.side}`)]);
    }
    default:
      return beside(t, [t.value(cell.rate, 'share'), t.text('unit.of', { k: cell.k, n: cell.n })]);
  }
}
