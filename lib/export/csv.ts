import Papa from 'papaparse';
import { inert } from './inert';
import type { ExportTable, TableCell } from './report-tables';
import { separatorsOf } from './separators';

export interface CsvFile {
  /** The report's name, then whatever its first line says. */
  readonly title: readonly string[];
  readonly tables: readonly ExportTable[];
  /** What the figures rest on: a name and its values a line. */
  readonly about: readonly (readonly TableCell[])[];
}

/**
 * Tables as a CSV file: UTF-8 with its mark, so that spreadsheets read every script; lines end as RFC 4180 has them.
 *
 * Rules: tables follow each other with an empty line between, each with its title and its head; what they rest on comes
 * last. Texts are inert, numbers stay numbers, digits are Latin.
 */
export function csvText({ title, tables, about }: CsvFile, locale: string): string {
  const { delimiter, decimal } = separatorsOf(locale);
  const written = (cell: TableCell): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return inert(cell);
    return decimal === '.' ? String(cell) : String(cell).replace('.', decimal);
  };
  const lines: (readonly TableCell[])[] = [
    title,
    ...tables.flatMap((table) => [[], [table.title], table.head, ...table.rows]),
    [],
    ...about,
  ];
  const text = Papa.unparse(
    lines.map((line) => line.map(written)),
    { delimiter, newline: '\r\n' },
  );
  return `\ufeff${text}\r\n`;
}
