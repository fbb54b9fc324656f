import { minorDigits } from '@/lib/model/money';
import type { Block, Cell, ColumnSpec, Label, Result, Row, Unit } from '@/lib/model/result';

/** A cell of a table that leaves: texts as they are, numbers unrounded. */
export type TableCell = string | number | null;

/** One table of a report, ready to be written. */
export interface ExportTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** How a report's parts are called in the language of the reader. */
export interface TableWords {
  blockTitle(block: Block): string;
  rowHead(block: Block): string;
  column(spec: ColumnSpec): string;
  label(label: Label): string;
  /** A word of ours in a cell, such as a goal's status; a name from the CRM as it is. */
  cell(column: string, text: string): string;
  withUnit(column: string, unit: string): string;
  before(column: string): string;
  cases(column: string): string;
  outOf(column: string): string;
  /** What the numbers of a unit are, where they do not say it themselves. */
  readonly units: Readonly<Partial<Record<Unit, string>>>;
  /** The unit of plain numbers, where others stand beside them. */
  readonly number: string;
  readonly key: string;
  readonly unit: string;
}

/**
 * Every table of a report with all its columns: the key figures first, totals last in each.
 *
 * Units: money in major units of the report's currency, shares of 1, times in seconds, instants and dates in ISO 8601;
 * nothing is rounded. What is unknown is empty, never 0.
 * Rules: the head names the unit; rows with units of their own name them in a column. With `keys` the ids that rows go by
 * stand last. A rate comes with its cases, and a figure with that of the period before, where the report has them.
 */
export function reportTables(
  { headline, blocks, foot }: Pick<Result, 'headline' | 'blocks' | 'foot'>,
  words: TableWords,
  { keys }: { readonly keys: boolean },
): ExportTable[] {
  return [...(headline ? [headline] : []), ...blocks]
    .filter(({ rows }) => rows.length > 0)
    .map((block) => tableOf(block, foot.currency, words, keys && block !== headline && !block.every));
}

function tableOf(block: Block, currency: string, words: TableWords, keys: boolean): ExportTable {
  const rows = block.total ? [...block.rows, block.total] : block.rows;
  const columns = block.columns.flatMap((spec) => columnsOf(spec, rows, currency, words));
  const units = rows.some(({ units }) => units !== undefined);
  return {
    title: words.blockTitle(block),
    head: [
      words.rowHead(block),
      ...columns.map(({ head }) => head),
      ...(units ? [words.unit] : []),
      ...(keys ? [words.key] : []),
    ],
    rows: rows.map((row) => [
      block.every !== undefined && row !== block.total ? row.key : words.label(row.label),
      ...columns.map(({ cell }) => cell(row)),
      ...(units ? [unitWord(row, block, currency, words)] : []),
      ...(keys ? [row === block.total ? null : row.key] : []),
    ]),
  };
}

interface TableColumn {
  readonly head: string;
  cell(row: Row): TableCell;
}

function columnsOf(
  spec: ColumnSpec,
  rows: readonly Row[],
  currency: string,
  words: TableWords,
): TableColumn[] {
  const { key } = spec;
  const isMixed = rows.some(({ units }) => units?.[key] !== undefined);
  const unit = isMixed ? undefined : unitName(spec.unit, currency, words);
  const headOf = (name: string): string => (unit === undefined ? name : words.withUnit(name, unit));
  const name = words.column(spec);
  const cellOf = (cell: Cell | undefined, row: Row): TableCell =>
    plainCell(cell ?? null, row.units?.[key] ?? spec.unit, currency, (text) => words.cell(key, text));
  return [
    { head: headOf(name), cell: (row) => cellOf(row.cells[key], row) },
    ...(rows.some(({ of }) => of?.[key])
      ? [
          { head: words.cases(name), cell: (row: Row) => row.of?.[key]?.[0] ?? null },
          { head: words.outOf(name), cell: (row: Row) => row.of?.[key]?.[1] ?? null },
        ]
      : []),
    ...(rows.some(({ previous }) => previous?.[key] !== undefined)
      ? [{ head: headOf(words.before(name)), cell: (row: Row) => cellOf(row.previous?.[key], row) }]
      : []),
  ];
}

const unitName = (unit: Unit, currency: string, words: TableWords): string | undefined =>
  unit === 'money' ? currency : words.units[unit];

/** The unit of a row's own, of the first column that has one. */
function unitWord(row: Row, { columns }: Block, currency: string, words: TableWords): TableCell {
  const unit = columns.map(({ key }) => row.units?.[key]).find((own) => own !== undefined);
  return unit === undefined ? null : (unitName(unit, currency, words) ?? words.number);
}

function plainCell(cell: Cell, unit: Unit, currency: string, word: (text: string) => string): TableCell {
  if (cell === null) return null;
  if (typeof cell === 'string') return unit === 'text' ? word(cell) : cell;
  switch (unit) {
    case 'money':
      return cell / 10 ** minorDigits(currency) + 0;
    case 'instant':
      return new Date(cell * 1000).toISOString().replace('.000Z', 'Z');
    case 'date':
      return new Date(cell * 1000).toISOString().slice(0, 10);
    default:
      return cell + 0;
  }
}
