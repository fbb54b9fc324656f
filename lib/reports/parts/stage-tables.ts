import type { Block, Cell, ColumnSpec, Label, Unit } from '@/lib/model/result';
import { type Figure, rowOf } from '@/lib/query/figures';
import type { Span } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { groupingOf } from '@/lib/table/dimensions';
import type { Passed } from '@/lib/table/filters';
import { arranged, type Grouping, groupKey, groupLabel } from '@/lib/table/grouping';
import { rowsById } from '@/lib/table/keys';
import { byText } from '@/lib/table/labels';
import { groupRows, type Rows, rowsOf } from '@/lib/table/rows';
import { entriesIn, stagesInOrder } from '@/lib/table/stage-entries';
import { stageStays } from '@/lib/table/stage-stays';
import { cell, numbers } from '@/lib/table/table';
import type { View } from '../report';

/** One stage, and the entries of `stageStays` that are counted for it. */
export interface StageEntries {
  readonly key: string;
  readonly label: Label;
  readonly isListed: boolean;
  readonly stage: number;
  readonly entries: Rows;
  /** The same in the period compared with. */
  readonly earlier: Rows | undefined;
}

/** The stages that deals first entered in a view's period, in their order; stages without an entry are among them. */
export function entriesByStage(
  view: View,
  kind: 'entered' | 'timed',
): { readonly stages: readonly StageEntries[]; readonly passed: Passed } {
  const { company, filters } = view;
  const { stage } = stageStays(company);
  const size = company.tables.stages.length;
  const split = (span: Span) => {
    const passed = entriesIn(company, filters, span, kind);
    return { passed, groups: groupRows(passed.rows, stage, size) };
  };
  const now = split(view.period);
  const before = view.earlier && split(view.earlier);
  const stages = stagesInOrder(company).map(({ stage: row, isListed }) => ({
    key: String(cell(company.tables.stages, 'id', row)),
    label: stageLabel(company, row),
    isListed,
    stage: row,
    entries: rowsOf(now.groups, row),
    earlier: before && rowsOf(before.groups, row),
  }));
  return { stages, passed: now.passed };
}

/** A stage's name, that of its pipeline beside it where there are several, and whether it is deleted. */
function stageLabel({ tables, asOf }: Company, row: number): Label {
  const name = String(cell(tables.stages, 'name', row));
  const isDeleted = (numbers(tables.stages, 'deletedAt')[row] as number) <= asOf;
  if (isDeleted) return { word: 'row.deleted-stage', values: { name } };
  if (tables.pipelines.length < 2) return { text: name };
  const pipeline = rowsById(tables.pipelines).get(String(cell(tables.stages, 'pipelineId', row)));
  if (pipeline === undefined) return { text: name };
  return {
    word: 'row.stage-in',
    values: { name, pipeline: String(cell(tables.pipelines, 'name', pipeline)) },
  };
}

/** Deals of some entries of one stage. */
export const dealsOf = (company: Company, entries: Rows): Rows => {
  const { deal } = stageStays(company);
  return entries.map((entry) => deal[entry] as number);
};

/** One row of a table by stage, and its entries in each stage. */
export interface StageRow {
  readonly key: string;
  readonly label: Label;
  readonly isNone: boolean;
  readonly entries: readonly Rows[];
  readonly earlier: readonly (Rows | undefined)[];
  readonly n: number;
}

/** Entries of some stages taken apart; most entries first, those without a group last. */
export function rowsByGroup(stages: readonly StageEntries[], grouping: Grouping): StageRow[] {
  const now = stages.map(({ entries }) => arranged(entries, grouping));
  const before = stages.map(({ earlier }) => earlier && arranged(earlier, grouping));
  return Array.from({ length: grouping.size + 1 }, (_, group): StageRow => {
    const entries = now.map((groups) => rowsOf(groups, group));
    return {
      key: groupKey(grouping, group),
      label: groupLabel(grouping, group),
      isNone: group === grouping.size,
      entries,
      earlier: before.map((groups) => groups && rowsOf(groups, group)),
      n: entries.reduce((sum, rows) => sum + rows.length, 0),
    };
  })
    .filter(({ n }) => n > 0)
    .sort((a, b) => Number(a.isNone) - Number(b.isNone) || b.n - a.n || byText(a.key, b.key));
}

/** A table whose columns are stages: one figure of each row in each stage, `null` where it has no entry. */
export function stageMatrix(
  id: string,
  stages: readonly StageEntries[],
  rows: readonly (Pick<StageRow, 'key' | 'label'> & {
    readonly isAside?: boolean;
    readonly isTotal?: boolean;
  })[],
  unit: Unit,
  figureOf: (row: number, stage: number) => Figure | undefined,
  more: Pick<ColumnSpec, 'better'> = {},
): Block {
  const columns = stages.map(({ key, label }): ColumnSpec => ({ key: `in-${key}`, unit, label, ...more }));
  const made = rows.map(({ key, label, isAside }, row) => {
    const figures = stages.map((stage, at): [string, Figure] => [
      `in-${stage.key}`,
      figureOf(row, at) ?? { value: null satisfies Cell },
    ]);
    return rowOf(key, label, Object.fromEntries(figures), isAside);
  });
  const total = rows.findIndex(({ isTotal }) => isTotal);
  return {
    id,
    columns,
    rows: made.filter((_, row) => row !== total),
    ...(total >= 0 && made[total] && { total: made[total] }),
  };
}

/** How deals, and so their entries, are grouped by a dimension that stands in a fixed order. */
export const inOrderOf = (company: Company, dimension: string): Grouping['inOrder'] =>
  groupingOf(company, 'deals', dimension, 'now')?.inOrder;
