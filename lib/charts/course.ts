import type { Block, ChartHint, ColumnSpec, Row } from '@/lib/model/result';
import { type Axis, axisOf } from './axis';
import { cellNumber } from './cell-number';

/** A stretch of time with its figure. */
export interface CoursePoint {
  readonly row: Row;
  readonly value: number | null;
  readonly previous: number | null;
  /** Of the series drawn over the first, such as its moving average. */
  readonly over: number | null;
  /** It is not over yet, or the period holds only a part of it. */
  readonly cut: 'to-date' | 'part' | null;
}

export interface Course {
  readonly column: ColumnSpec;
  /** The column drawn over it. */
  readonly over: ColumnSpec | null;
  readonly points: readonly CoursePoint[];
  readonly axis: Axis;
  /** The greatest value; -1 when all are unknown. */
  readonly peak: number;
}

/**
 * A figure over time.
 *
 * Rules: columns start at zero, lines where they say most. A stretch that is cut short is "to date" when it is the one that
 * runs now (`isNow`, by its first day), else "in part". What is unknown stays a gap.
 */
export function courseOf(
  block: Block,
  hint: ChartHint,
  { isNow, over }: { isNow: (first: string) => boolean; over?: string | undefined },
): Course | null {
  const column = block.columns.find(({ key }) => key === hint.value);
  if (!column) return null;
  const points = block.rows.map(
    (row): CoursePoint => ({
      row,
      value: cellNumber(row.cells, column.key),
      previous: cellNumber(row.previous, column.key),
      over: over === undefined ? null : cellNumber(row.cells, over),
      cut: row.partial ? (isNow(row.key) ? 'to-date' : 'part') : null,
    }),
  );
  const all = points.flatMap(({ value, previous, over }) => [value, previous, over]);
  const values = points.map(({ value }) => value ?? Number.NEGATIVE_INFINITY);
  const peak = values.indexOf(Math.max(...values));
  return {
    column,
    over: block.columns.find(({ key }) => key === over) ?? null,
    points,
    axis: axisOf(all, column.unit, hint.kind !== 'lines'),
    peak: points[peak]?.value == null ? -1 : peak,
  };
}

/** Which points are named below a chart: all of a few, else `most` spread evenly with the first and the last. */
export function namedOf(count: number, most = 4, all = 6): ReadonlySet<number> {
  if (count <= all) return new Set(Array.from({ length: count }, (_, at) => at));
  return new Set(Array.from({ length: most }, (_, at) => Math.round((at * (count - 1)) / (most - 1))));
}
