import type { Block, ChartHint, Label, Row } from '@/lib/model/result';
import { cellNumber } from './cell-number';

/** One bar: a row of the block, or what the rows after the last one drawn come to. */
export interface Bar {
  readonly key: string;
  readonly label: Label;
  readonly value: number | null;
  readonly share: number | null;
  readonly previous: number | null;
  /** `lead` is the one the finding speaks of; `aside` stands outside the ranking. */
  readonly tone: 'lead' | 'rest' | 'aside';
  /** The row behind it; none for "other". */
  readonly row: Row | null;
}

/** Bars of values that cannot be put together. */
const mostApart = 12;

/**
 * The bars of a block, at most `most` with "Other (n)" among them, in the block's order; what stands aside comes last.
 *
 * Rules: only values that add up (counts, money) are put together as "other"; of other units twelve are drawn and the rest
 * stays in the table, as does a row whose value is unknown.
 * The first bar leads where the rows are ranked by it; where they keep an order of their own (stages, days), the greatest does.
 */
export function barsOf(block: Block, hint: ChartHint, most = 8): Bar[] {
  const unit = block.columns.find(({ key }) => key === hint.value)?.unit;
  // Who reached a later step is among those who reached the one before.
  const adds = (unit === 'count' || unit === 'money') && hint.kind !== 'funnel';
  const known = block.rows.filter(({ cells }) => cellNumber(cells, hint.value) !== null);
  const ranked = known.filter((row) => !row.aside);
  const aside = known.filter((row) => row.aside);
  const room = (adds || most < 8 ? most : mostApart) - Math.min(aside.length, 2);
  const shown = ranked.length > room ? ranked.slice(0, adds ? room - 1 : room) : ranked;
  const rest = ranked.slice(shown.length);
  const lead = isRanked(shown, hint.value) ? 0 : greatestOf(shown, hint.value);
  return [
    ...shown.map((row, index) => barOf(row, hint, index === lead ? 'lead' : 'rest')),
    ...(rest.length > 0 && adds ? [otherOf(rest, hint)] : []),
    ...aside.map((row) => barOf(row, hint, 'aside')),
  ];
}

/** Each is no greater than the one before it, or each no less: the first is the best, and the rows say so. */
function isRanked(rows: readonly Row[], column: string): boolean {
  const values = rows.map(({ cells }) => cellNumber(cells, column)).filter((value) => value !== null);
  const inOrder = (sign: 1 | -1): boolean =>
    values.every((value, at) => at === 0 || sign * value >= sign * (values[at - 1] ?? 0));
  return inOrder(-1) || inOrder(1);
}

function greatestOf(rows: readonly Row[], column: string): number {
  const values = rows.map(({ cells }) => cellNumber(cells, column) ?? Number.NEGATIVE_INFINITY);
  return values.indexOf(Math.max(...values));
}

function barOf(row: Row, hint: ChartHint, tone: Bar['tone']): Bar {
  return {
    key: row.key,
    label: row.label,
    value: cellNumber(row.cells, hint.value),
    share: hint.share === undefined ? null : cellNumber(row.cells, hint.share),
    previous: cellNumber(row.previous, hint.value),
    tone,
    row,
  };
}

function otherOf(rows: readonly Row[], hint: ChartHint): Bar {
  const sum = (pick: (row: Row) => number | null): number =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  const { share } = hint;
  return {
    key: '(other)',
    label: { word: 'bars.other', values: { n: rows.length } },
    value: sum((row) => cellNumber(row.cells, hint.value)),
    share: share === undefined ? null : sum((row) => cellNumber(row.cells, share)),
    previous: rows.some((row) => row.previous) ? sum((row) => cellNumber(row.previous, hint.value)) : null,
    tone: 'aside',
    row: null,
  };
}

/** Where values lie along an axis that has zero on it: 0 is its start, 1 its end. */
export interface Span {
  readonly zero: number;
  readonly at: (value: number) => number;
}

/** An axis that holds zero and all of the values. */
export function spanOf(values: readonly (number | null)[]): Span {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  const least = Math.min(0, ...known);
  const length = Math.max(0, ...known) - least || 1;
  const at = (value: number): number => (value - least) / length;
  return { zero: at(0), at };
}
