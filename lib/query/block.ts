import { ratio } from '@/lib/math/rates';
import type { Block, ColumnSpec, Row, Selection } from '@/lib/model/result';
import { dateIso } from '@/lib/table/column';
import type { Rows } from '@/lib/table/rows';
import type { Answer, Group } from './answer';
import { type Figure, rowOf } from './figures';
import { type AnyMeasure, isCalculated, type Measured } from './measure';
import type { QueryView } from './view';

/** A measure as a column: its value, or what part of the whole it is. */
export interface MeasureColumn extends Pick<ColumnSpec, 'minWidth' | 'better' | 'label'> {
  readonly key: string;
  readonly measure: AnyMeasure;
  /** Part of the total over all groups; the running total of such parts down the ranking; place by value. */
  readonly as?: 'share' | 'cumulative' | 'rank';
}

/** The table of an answer by one dimension: a row per group, the pooled total last. */
export const blockOf = (
  view: QueryView,
  id: string,
  answer: Answer,
  columns: readonly MeasureColumn[],
): Block => ({
  ...plainBlockOf(view, id, answer, columns),
  total: totalRow(view, answer, columns),
});

/** The same without the total. */
export function plainBlockOf(
  view: QueryView,
  id: string,
  answer: Answer,
  columns: readonly MeasureColumn[],
): Block {
  const running = new Map<MeasureColumn, number>();
  const ranks = new Map(columns.map((column) => [column, ranksOf(answer, column)]));
  return {
    id,
    ...(answer.every && { every: answer.every }),
    columns: columns.map(specOf),
    rows: answer.groups.map((group) =>
      rowOfGroup(view, answer, group, columns, (column, value) => {
        if (column.as === 'rank') return ranks.get(column)?.get(group.key) ?? null;
        const sum = (running.get(column) ?? 0) + (value ?? 0);
        running.set(column, sum);
        return sum;
      }),
    ),
  };
}

/** One row with the totals: the main figures of a report. */
export const headlineOf = (view: QueryView, answer: Answer, columns: readonly MeasureColumn[]): Block => ({
  id: 'headline',
  columns: columns.map(specOf),
  rows: [totalRow(view, answer, columns)],
});

/** The table of an answer by two dimensions: one measure, its rows the first and its columns the second. */
export function matrixOf(view: QueryView, id: string, answer: Answer, column: MeasureColumn): Block {
  const key = (group: Group): string => `in-${group.key}`;
  const whole = { ...column, key: 'all' };
  const row = (of: Group, cells: (across: Group) => Group | undefined): Row => {
    const parts = [
      ...answer.across.map((across) => [key(across), cells(across)] as const),
      ['all', of] as const,
    ].flatMap(([name, part]) => (part ? [[name, cellOf(view, answer, part, column, none)] as const] : []));
    return assembled(of, parts);
  };
  return {
    id,
    ...(answer.every && { every: answer.every }),
    columns: [
      ...answer.across.map((group) => ({ ...specOf(column), key: key(group), label: group.label })),
      specOf(whole),
    ],
    rows: answer.groups.map((group) => row(group, (across) => answer.cell(group.key, across.key))),
    total: row(answer.total, (across) => across),
  };
}

const none = (): null => null;

function specOf({ key, measure, as, minWidth, better, label }: MeasureColumn): ColumnSpec {
  const judged = better ?? (as ? undefined : measure.better);
  return {
    key,
    unit: as === 'rank' ? 'count' : as ? 'share' : measure.unit,
    ...(judged && { better: judged }),
    ...(minWidth !== undefined && { minWidth }),
    ...(label && { label }),
  };
}

function rowOfGroup(
  view: QueryView,
  answer: Answer,
  group: Group,
  columns: readonly MeasureColumn[],
  placed: (column: MeasureColumn, value: number | null) => number | null,
): Row {
  return assembled(
    group,
    columns.map((column) => [column.key, cellOf(view, answer, group, column, placed)] as const),
  );
}

const totalRow = (view: QueryView, answer: Answer, columns: readonly MeasureColumn[]): Row =>
  rowOfGroup(view, answer, answer.total, columns, (column) => (column.as === 'cumulative' ? 1 : null));

function cellOf(
  view: QueryView,
  answer: Answer,
  group: Group,
  column: MeasureColumn,
  placed: (column: MeasureColumn, value: number | null) => number | null,
): Figure {
  const { measure, as } = column;
  const at = answer.measures.indexOf(measure);
  const [now, before] = [group.values[at], group.previous?.[at]];
  if (!now) return { value: null };
  if (as === 'rank') return { value: placed(column, now.value) };
  const part = (value: number | null, whole: number | null): number | null =>
    value === null || whole === null ? null : ratio(value, whole);
  const records = recordsOf(view, group, measure, now);
  const total = as ? (answer.total.values[at]?.value ?? null) : null;
  if (as === 'cumulative') return { value: placed(column, part(now.value, total)), ...records };
  if (as !== 'share')
    return {
      value: now.value,
      ...(before && { previous: before.value }),
      ...(now.of && { of: now.of }),
      ...records,
    };
  const counts = measure.unit === 'count' && now.value !== null && total !== null;
  return {
    value: part(now.value, total),
    ...(before && { previous: part(before.value, answer.total.previous?.[at]?.value ?? null) }),
    ...(counts && { of: [now.value as number, total as number] as const }),
    ...records,
  };
}

/** The list behind a cell. */
function recordsOf(
  view: QueryView,
  group: Group,
  measure: AnyMeasure,
  { rows }: Measured,
): { records?: Selection } {
  if (isCalculated(measure)) return {};
  const own: Rows = rows ?? group.rows(measure.population);
  return { records: view.select(measure.population.entity, own, measure.sumOf) };
}

/** Places by value, greatest first; equals share one, and `(none)` and other have none. */
function ranksOf(answer: Answer, { measure, as }: MeasureColumn): Map<string, number> {
  const ranks = new Map<string, number>();
  if (as !== 'rank') return ranks;
  const at = answer.measures.indexOf(measure);
  const ranked = answer.groups
    .flatMap(({ key, aside, values }) => {
      const value = values[at]?.value ?? null;
      return aside || value === null ? [] : [{ key, value }];
    })
    .sort((a, b) => b.value - a.value);
  let rank = 0;
  for (const [place, { key, value }] of ranked.entries()) {
    if (place === 0 || ranked[place - 1]?.value !== value) rank = place + 1;
    ranks.set(key, rank);
  }
  return ranks;
}

/** A row from its cells by column. */
function assembled(
  { key, label, aside, partial, firstDay }: Group,
  cells: readonly (readonly [string, Figure])[],
): Row {
  return {
    ...rowOf(firstDay === undefined ? key : dateIso(firstDay), label, Object.fromEntries(cells), aside),
    ...(partial && { partial: true as const }),
  };
}
