import type { Translator } from '@/lib/i18n/translator';
import type { Block, Cell, Row } from '@/lib/model/result';
import { type Sort, totalRow } from '@/lib/state/report-view';
import type { TableColumn } from './table-columns';
import { labelText, stretchText } from './words';

/** What a row is called, as plain text: what a search in a table looks through. */
export const rowText = (block: Pick<Block, 'every'>, row: Row, t: Translator): string =>
  stretchText(t, block, row.key) ?? labelText(t, row.label);

/** What stands aside stays last; the unknown comes after the known, whichever way round. */
export function sortedRows(
  block: Block,
  columns: readonly TableColumn[],
  sort: Sort | undefined,
  t: Translator,
): readonly Row[] {
  const { rows, every } = block;
  if (!sort) return rows;
  const column = columns.find(({ spec }) => spec.key === sort.column);
  if (!column && sort.column !== '') return rows;
  const sign = sort.descending ? -1 : 1;
  const compare = (a: Cell, b: Cell): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const difference =
      typeof a === 'number' && typeof b === 'number' ? a - b : t.compare(String(a), String(b));
    return sign * difference;
  };
  // Stretches of time go by their dates, not by the names of their months.
  const nameOf = (row: Row): Cell => (every === undefined ? labelText(t, row.label) : row.key);
  const ofRow = (row: Row): Cell => (column ? (row.cells[column.spec.key] ?? null) : nameOf(row));
  return [...rows].sort(
    (a, b) => Number(a.aside ?? false) - Number(b.aside ?? false) || compare(ofRow(a), ofRow(b)),
  );
}

/** The cell that Tab stops at: the last one that had the focus, else the first that has records. */
export function stopOf(
  cell: { readonly row: string; readonly column: string } | null,
  columns: readonly TableColumn[],
  items: readonly { readonly index: number }[],
  rows: Block['rows'],
  { total }: Block,
): { readonly row: string; readonly column: string } | null {
  const shown = items.flatMap(({ index }) => rows[index] ?? []);
  const has = (row: string, column: string): boolean =>
    columns.some(({ spec }) => spec.key === column) &&
    (row === totalRow || shown.some(({ key }) => key === row));
  if (cell && has(cell.row, cell.column)) return cell;
  for (const row of total ? [...shown, total] : shown) {
    const column = columns.find(({ spec }) => drills(row, spec.key));
    if (column) return { row: row === total ? totalRow : row.key, column: column.spec.key };
  }
  return null;
}

/** Whether there are records behind a cell. A zero has none to show. */
export const drills = ({ records, cells }: Block['rows'][number], column: string): boolean =>
  records?.[column] !== undefined && cells[column] !== 0 && (cells[column] ?? null) !== null;
