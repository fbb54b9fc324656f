import type { Block, ChartHint, ColumnSpec, Label, Row, Unit } from '@/lib/model/result';
import { cellNumber } from './cell-number';

/** One part of a bar; `rest` is what the drawn series leave of the whole. */
export interface StackPart {
  readonly column: ColumnSpec | null;
  readonly value: number;
  /** Where it lies along the chart, 0 to 1. */
  readonly from: number;
  readonly length: number;
}

export interface Stack {
  readonly key: string;
  readonly label: Label;
  readonly row: Row | null;
  readonly aside: boolean;
  readonly total: number;
  readonly parts: readonly StackPart[];
}

export interface Stacks {
  readonly unit: Unit;
  readonly total: string;
  readonly series: readonly ColumnSpec[];
  /** Columns that the bars show, so that no table need repeat them. */
  readonly shown: readonly string[];
  readonly hasRest: boolean;
  /** What the rest is, where it is one column alone. */
  readonly rest: ColumnSpec | null;
  readonly stacks: readonly Stack[];
}

/** Series a bar is divided into at most; what is left is one more part. */
const mostSeries = 3;
const mostRows = 12;

/** Parts of wholes that no label marks as such, by the column that is the whole. */
const wholes: readonly (readonly [total: string, parts: readonly string[]])[] = [
  ['expected', ['wonValue', 'openWeighted']],
  ['expected', ['actual', 'openWeighted']],
  ['answers', ['promoters', 'passives', 'detractors']],
  ['count', ['won', 'lost', 'unqualified', 'openCount']],
  ['sent', ['replied', 'awaiting', 'bounced']],
];

/**
 * Each row of a block as one bar of parts, the three series that are greatest over all rows and the rest.
 *
 * Rules: parts are columns of records (`label`) beside their total, or one of the known wholes. The parts of a bar are as
 * long together as its total. Where they come to more than it (rows that overlap), or a part is negative, there are no
 * parts of a whole: null. Rows past the twelfth are one bar.
 */
export function stacksOf(block: Block, hint: ChartHint): Stacks | null {
  const found = partsOf(block, hint);
  if (!found) return null;
  const { total, parts } = found;
  const unit = total.unit;
  if (unit !== 'count' && unit !== 'money') return null;
  const rows = folded(block.rows, total, parts);
  const fits = rows.every(({ whole, values }) => {
    const sum = values.reduce((all, value) => all + value, 0);
    return whole >= 0 && values.every((value) => value >= 0) && sum <= whole * (1 + 1e-9) + 1e-9;
  });
  const greatest = Math.max(0, ...rows.map(({ whole }) => whole));
  if (!fits || greatest === 0 || rows.length === 0) return null;
  const sums = parts.map((_, part) => rows.reduce((all, { values }) => all + (values[part] ?? 0), 0));
  const series = parts
    .map((column, part) => ({ column, part, sum: sums[part] ?? 0 }))
    .filter(({ sum, column }) => sum > 0 && idIsSomething(column.key))
    .sort((a, b) => b.sum - a.sum || a.part - b.part)
    .slice(0, mostSeries)
    .sort((a, b) => a.part - b.part);
  const stacks = rows.map(({ key, label, row, aside, whole, values }): Stack => {
    let at = 0;
    const place = (column: ColumnSpec | null, value: number): StackPart => {
      const from = at / greatest;
      at += value;
      return { column, value, from, length: value / greatest };
    };
    const drawn = series.map(({ column, part }) => place(column, values[part] ?? 0));
    return { key, label, row, aside, total: whole, parts: [...drawn, place(null, Math.max(0, whole - at))] };
  });
  const left = parts.filter(
    (column, part) => !series.some((one) => one.column === column) && (sums[part] ?? 0) > 0,
  );
  const whole = rows.reduce((all, one) => all + one.whole, 0);
  const isAll = sums.reduce((all, sum) => all + sum, 0) >= whole * (1 - 1e-9);
  return {
    unit,
    total: total.key,
    series: series.map(({ column }) => column),
    shown: [total.key, ...parts.map(({ key }) => key)],
    rest: left.length === 1 && isAll ? (left[0] ?? null) : null,
    hasRest: stacks.some(({ parts }) => (parts.at(-1)?.length ?? 0) > 1e-6),
    stacks,
  };
}

/** "None" is never a series of its own colour. */
const idIsSomething = (key: string): boolean => !key.endsWith('(none)');

function partsOf(
  { columns }: Block,
  hint: ChartHint,
): { total: ColumnSpec; parts: readonly ColumnSpec[] } | null {
  const named = (key: string): ColumnSpec | undefined => columns.find((column) => column.key === key);
  const total = named(hint.value);
  const labelled = columns.filter(({ label, unit }) => label !== undefined && unit === total?.unit);
  if (total && !total.label && labelled.length > 1) return { total, parts: labelled };
  for (const [key, names] of wholes) {
    const parts = names.map(named);
    const whole = named(key);
    if (!whole || (hint.value !== key && !names.includes(hint.value))) continue;
    if (parts.every((part): part is ColumnSpec => part?.unit === whole.unit)) return { total: whole, parts };
  }
  return null;
}

interface Whole {
  readonly key: string;
  readonly label: Label;
  readonly row: Row | null;
  readonly aside: boolean;
  readonly whole: number;
  readonly values: readonly number[];
}

/** The rows, those past the twelfth put together. */
function folded(rows: readonly Row[], total: ColumnSpec, parts: readonly ColumnSpec[]): Whole[] {
  const all = rows.map(
    (row): Whole => ({
      key: row.key,
      label: row.label,
      row,
      aside: row.aside === true,
      whole: cellNumber(row.cells, total.key) ?? 0,
      values: parts.map(({ key }) => cellNumber(row.cells, key) ?? 0),
    }),
  );
  if (all.length <= mostRows) return all;
  const rest = all.slice(mostRows - 1);
  return [
    ...all.slice(0, mostRows - 1),
    {
      key: '(other)',
      label: { word: 'bars.other', values: { n: rest.length } },
      row: null,
      aside: true,
      whole: rest.reduce((sum, { whole }) => sum + whole, 0),
      values: parts.map((_, part) => rest.reduce((sum, { values }) => sum + (values[part] ?? 0), 0)),
    },
  ];
}
