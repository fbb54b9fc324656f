import type { Block, ColumnSpec, Unit } from '@/lib/model/result';
import type { Answer, Group } from '@/lib/query/answer';
import { type Figure, rowOf } from '@/lib/query/figures';
import { type AnyMeasure, isCalculated } from '@/lib/query/measure';
import { measuredIn, previousIn } from '@/lib/query/values';
import type { QueryView } from '@/lib/query/view';

/** A further column beside the matrix, one figure per row. */
export interface SideColumn {
  readonly spec: ColumnSpec;
  figureOf(row: Group): Figure;
}

export interface CrossSpec {
  readonly unit: Unit;
  readonly better?: 1 | -1 | undefined;
  readonly side?: readonly SideColumn[];
  /** The cell of both groups; `cell` is `undefined` when no record is in both, `column` is at the end of a row. */
  figureOf(cell: Group | undefined, row: Group, column: Group | undefined): Figure;
}

/**
 * The groups of an answer by two dimensions: a row per group of the first, a column `in-<key>` per group of the second,
 * `all` and the side columns after them, and the pooled total last.
 */
export function crossBlock(
  id: string,
  answer: Answer,
  { unit, better, side = [], figureOf }: CrossSpec,
): Block {
  const judged = better && { better };
  const row = (of: Group, cells: (column: Group) => Group | undefined) => {
    const figures = new Map<string, Figure>();
    for (const column of answer.across) figures.set(`in-${column.key}`, figureOf(cells(column), of, column));
    figures.set('all', figureOf(of, of, undefined));
    for (const { spec, figureOf } of side) figures.set(spec.key, figureOf(of));
    return rowOf(of.key, of.label, Object.fromEntries(figures), of.aside);
  };
  return {
    id,
    columns: [
      ...answer.across.map(({ key, label }) => ({ key: `in-${key}`, unit, ...judged, label })),
      { key: 'all', unit, ...judged },
      ...side.map(({ spec }) => spec),
    ],
    rows: answer.groups.map((group) => row(group, (column) => answer.cell(group.key, column.key))),
    total: row(answer.total, (column) => column),
  };
}

/** A measure of a group with all that belongs to it; a count of nothing is 0, everything else of nothing unknown. */
export function measureFigure(
  view: QueryView,
  answer: Answer,
  group: Group | undefined,
  measure: AnyMeasure,
): Figure {
  const found = group && measuredIn(answer, group, measure);
  if (!group || !found) return { value: measure.unit === 'count' ? 0 : null };
  const { value, of, rows } = found;
  return {
    value,
    ...(group.previous && { previous: previousIn(answer, group, measure) }),
    ...(of && { of }),
    ...(!isCalculated(measure) && {
      records: view.select(measure.population.entity, rows ?? group.rows(measure.population), measure.sumOf),
    }),
  };
}
