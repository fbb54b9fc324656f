import type { Block, ChartHint, Row } from '@/lib/model/result';
import { type Axis, axisOf } from './axis';
import { cellNumber } from './cell-number';

/** A step between two totals, from `from` to `to` on the axis. */
export interface WaterfallStep {
  readonly row: Row;
  /** With its sign, as in the table; totals are what they come to. */
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly tone: 'total' | 'in' | 'won' | 'out';
}

export interface Waterfall {
  readonly steps: readonly WaterfallStep[];
  readonly axis: Axis;
}

/**
 * What leads from the first total to the last.
 *
 * Rules: the first and the last row stand aside and are totals; steps of zero are left out. Where the steps do not lead
 * from one to the other exactly there is no waterfall: null.
 */
export function waterfallOf({ rows, columns }: Block, hint: ChartHint): Waterfall | null {
  const column = columns.find(({ key }) => key === hint.value);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!column || rows.length < 3 || !first?.aside || !last?.aside) return null;
  const values = rows.map(({ cells }) => cellNumber(cells, hint.value));
  if (values.some((value) => value === null)) return null;
  let at = values[0] ?? 0;
  const steps: WaterfallStep[] = [{ row: first, value: at, from: 0, to: at, tone: 'total' }];
  for (const [index, row] of rows.slice(1, -1).entries()) {
    const value = values[index + 1] ?? 0;
    if (value === 0) continue;
    steps.push({ row, value, from: at, to: at + value, tone: toneOf(row, value) });
    at += value;
  }
  const end = values.at(-1) ?? 0;
  if (Math.abs(at - end) > 1e-6 * Math.max(1, Math.abs(end))) return null;
  steps.push({ row: last, value: end, from: 0, to: end, tone: 'total' });
  return {
    steps,
    axis: axisOf(
      steps.map(({ to }) => to),
      column.unit,
    ),
  };
}

const toneOf = (row: Row, value: number): WaterfallStep['tone'] =>
  row.key === 'won' ? 'won' : value > 0 ? 'in' : 'out';
