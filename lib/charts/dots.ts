import type { Block, ChartHint, ColumnSpec, Row } from '@/lib/model/result';
import { cellNumber } from './cell-number';
import { wilson } from './wilson';

/** A rate with its 95 % interval, on an axis of shares. */
export interface Dot {
  readonly row: Row;
  readonly rate: number | null;
  readonly of: readonly [k: number, n: number] | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Of the column beside it: without instead of with, foreseen instead of seen. */
  readonly beside: number | null;
}

export interface Dots {
  readonly column: ColumnSpec;
  readonly beside: ColumnSpec | null;
  readonly shown: readonly string[];
  readonly dots: readonly Dot[];
  readonly least: number;
  readonly most: number;
}

/** Columns that a rate is held against, where a block has them. */
const pairs: Readonly<Record<string, string>> = { winRateWith: 'winRateWithout', winRate: 'predicted' };
const mostDots = 12;

/**
 * Rates with the ends of their intervals: those of the block (`low`, `high`), else Wilson's of "k of n".
 *
 * Rules: a row that nothing is known of is left out; the axis runs from zero to the greatest end, rounded up to a tenth.
 * Null where fewer than two rates are known.
 */
export function dotsOf({ columns, rows }: Block, hint: ChartHint): Dots | null {
  const column = columns.find(({ key, unit }) => key === hint.value && unit === 'share');
  if (!column) return null;
  const against = pairs[column.key];
  const beside = columns.find(({ key, unit }) => key === against && unit === 'share') ?? null;
  const hasEnds = ['low', 'high'].every((end) =>
    columns.some(({ key, unit }) => key === end && unit === 'share'),
  );
  const dots = rows.flatMap((row): Dot[] => {
    const rate = cellNumber(row.cells, column.key);
    if (rate === null) return [];
    const of = row.of?.[column.key] ?? null;
    const own = of && of[1] > 0 ? wilson(of[0], of[1]) : null;
    return [
      {
        row,
        rate,
        of,
        low: hasEnds ? cellNumber(row.cells, 'low') : (own?.low ?? null),
        high: hasEnds ? cellNumber(row.cells, 'high') : (own?.high ?? null),
        beside: beside && cellNumber(row.cells, beside.key),
      },
    ];
  });
  if (dots.length < 2 || dots.some(({ rate }) => (rate ?? 0) < 0)) return null;
  const ends = dots.flatMap(({ rate, high, beside }) => [rate ?? 0, high ?? 0, beside ?? 0]);
  return {
    column,
    beside,
    shown: [column.key, ...(beside ? [beside.key] : []), ...(hasEnds ? ['low', 'high'] : [])],
    dots: dots.slice(0, mostDots),
    least: 0,
    most: Math.max(0.1, Math.ceil(Math.max(...ends) * 10 - 1e-9) / 10),
  };
}
