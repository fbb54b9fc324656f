import type { Block, Cell, ColumnSpec, Row, Unit } from '@/lib/model/result';
import type { Answer, Group } from './answer';
import type { AnyMeasure, Measured } from './measure';

/** A measure of a group of an answer; `undefined` when the answer was not asked for it. */
export const measuredIn = (answer: Answer, group: Group, measure: AnyMeasure): Measured | undefined =>
  group.values[answer.measures.indexOf(measure)];

/** Its value; `null` is unknown. */
export const valueIn = (answer: Answer, group: Group, measure: AnyMeasure): number | null =>
  measuredIn(answer, group, measure)?.value ?? null;

/** Its value in the period compared with. */
export const previousIn = (answer: Answer, group: Group, measure: AnyMeasure): number | null =>
  group.previous?.[answer.measures.indexOf(measure)]?.value ?? null;

/** A block with one more column, worked out row by row; the total has none unless `total` says it. */
export function columnOf(
  block: Block,
  key: string,
  unit: Unit,
  more: Omit<ColumnSpec, 'key' | 'unit'>,
  of: (row: Row, at: number) => Cell,
  total: Cell = null,
): Block {
  const filled = (row: Row, cell: Cell): Row => ({ ...row, cells: { ...row.cells, [key]: cell } });
  return {
    ...block,
    columns: [...block.columns, { key, unit, ...more }],
    rows: block.rows.map((row, at) => filled(row, of(row, at))),
    ...(block.total && { total: filled(block.total, total) }),
  };
}
