import type { Translator } from '@/lib/i18n/translator';
import type { Block, ColumnSpec, Row } from '@/lib/model/result';
import { cellText, columnTitle } from './words';

/** A column as a table draws it. */
export interface TableColumn {
  readonly spec: ColumnSpec;
  readonly title: string;
  /** Unit of every cell, where it stands in the head once instead of in each of them. */
  readonly timeUnit?: TimeUnit;
  /** Room it needs, in px. */
  readonly width: number;
}

const seconds = { days: 86_400, hours: 3_600, minutes: 60, seconds: 1 } as const;
type TimeUnit = keyof typeof seconds;

/**
 * The columns of a table with the room that each needs.
 *
 * Rules: times share one unit when none of them is less than 5 of it, so that rounding stays under a tenth; then it
 * stands in the head. Widths are reckoned from the longest text, generously: no number is ever cut.
 */
export function tableColumns(
  block: Block,
  specs: readonly ColumnSpec[],
  report: string,
  t: Translator,
): TableColumn[] {
  const rows = block.total ? [...block.rows.slice(0, sampled), block.total] : block.rows.slice(0, sampled);
  return specs.map((spec) => {
    const timeUnit = timeUnitOf(block, spec);
    const name = columnTitle(t, report, spec);
    const title = timeUnit
      ? t.text('table.in-unit', { column: name, unit: t.text(`table.unit.${timeUnit}`) })
      : name;
    const column: TableColumn = { spec, title, ...(timeUnit && { timeUnit }), width: 0 };
    const longest = Math.max(...rows.map((row) => shownIn(t, row, column).text.length), 1);
    const cell = spec.unit === 'text' ? Math.min(longest, wrapsAt) : longest;
    const head = twoLines(title) * headPx + sortPx;
    return { ...column, width: Math.ceil(Math.max(cell * digitPx, head) + gapPx) };
  });
}

/** Characters of the longer line when a text stands in two. */
function twoLines(text: string): number {
  const words = text.split(/\s+/);
  const lengths = words.map((_, index) => {
    const [first, second] = [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')];
    return Math.max(first.length, second.length);
  });
  return Math.min(...lengths);
}

/** Rows whose texts are measured: the longest of so many is the longest of all, or nearly. */
const sampled = 200;
const wrapsAt = 14;
const digitPx = 7.4;
const headPx = 6.6;
/** The mark of the sorted column, so that sorting moves nothing. */
const sortPx = 4;
const gapPx = 12;

interface Shown {
  readonly text: string;
  readonly few: boolean;
  /** What rounding to the column's unit leaves out. */
  readonly exact?: string;
}

/** A cell as its column shows it. */
export function shownIn(t: Translator, row: Row, { spec, timeUnit }: TableColumn): Shown {
  const cell = row.cells[spec.key];
  if (!timeUnit || typeof cell !== 'number') return cellText(t, row, spec);
  return {
    text: t.value(Math.round(cell / seconds[timeUnit]), 'count'),
    few: false,
    exact: t.duration(cell),
  };
}

function timeUnitOf({ rows, total }: Block, { key, unit }: ColumnSpec): TimeUnit | undefined {
  if (unit !== 'seconds') return undefined;
  const all = total ? [...rows, total] : rows;
  if (all.some(({ units, of }) => units?.[key] !== undefined || of?.[key] !== undefined)) return undefined;
  const times = all.map(({ cells }) => cells[key]).filter((cell) => typeof cell === 'number' && cell !== 0);
  if (times.length === 0) return undefined;
  const least = Math.min(...(times as number[]));
  const most = Math.max(...(times as number[]));
  return (['days', 'hours', 'minutes', 'seconds'] as const).find(
    (name) => least >= 5 * seconds[name] && most < 1_000 * seconds[name],
  );
}

/**
 * The columns that fit beside the names, in their order; at least one, and the sorted one always.
 *
 * Rules: a column that is not for this width of panel is left to "more columns".
 */
export function fitting(
  columns: readonly TableColumn[],
  width: number,
  namePx: number,
  sortedBy: string | undefined,
): readonly TableColumn[] {
  const wanted = columns.filter(({ spec }) => width >= (spec.minWidth ?? 0));
  let room = width - 2 * edgePx - namePx;
  const sorted = columns.find(({ spec }) => spec.key === sortedBy);
  if (sorted) room -= sorted.width;
  const fit: TableColumn[] = [];
  for (const column of wanted) {
    if (column === sorted) fit.push(column);
    else if (room >= column.width || (fit.length === 0 && !sorted)) {
      fit.push(column);
      room -= column.width;
    } else break;
  }
  if (sorted && !fit.includes(sorted)) fit.push(sorted);
  return columns.filter((column) => fit.includes(column));
}

const edgePx = 16;

/** Room for the names: most of them in two lines. */
export function nameWidth(names: readonly string[]): number {
  const lengths = names.map(({ length }) => length).sort((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  return Math.min(148, Math.max(104, Math.ceil((most / 2) * 7.2) + 8));
}

/** All columns in groups that fit a sheet of paper beside the names. */
export function inSheets(columns: readonly TableColumn[], namePx: number): TableColumn[][] {
  const sheets: TableColumn[][] = [[]];
  let room = paperPx - namePx;
  for (const column of columns) {
    if (room < column.width && (sheets.at(-1)?.length ?? 0) > 0) {
      sheets.push([]);
      room = paperPx - namePx;
    }
    sheets.at(-1)?.push(column);
    room -= column.width;
  }
  return sheets;
}

/** Width between the margins of A4, and nearly of Letter. */
const paperPx = 650;

/** Columns as wide as the room allows, up to where the eye would lose the line between a name and its figures. */
export function spread(columns: readonly TableColumn[], width: number, namePx: number): TableColumn[] {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  const scale = Math.min(1.8, Math.max(1, (width - 2 * edgePx - 1.6 * namePx) / sum));
  return columns.map((column) => ({ ...column, width: Math.floor(column.width * scale) }));
}
