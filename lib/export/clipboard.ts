import { inert } from './inert';
import type { ExportTable, TableCell } from './report-tables';

/**
 * Tables for the clipboard: as text with tabs, and as HTML for programs that take tables.
 *
 * Rules: texts are inert in both, a spreadsheet reads either; tabs and line ends within a cell become blanks. Numbers have
 * the decimal sign of the reader's language.
 */
export function clipboardTables(
  tables: readonly ExportTable[],
  { decimal, language, direction }: { decimal: '.' | ','; language: string; direction: 'ltr' | 'rtl' },
): { readonly text: string; readonly html: string } {
  const written = (cell: TableCell): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell).replace('.', decimal);
    return inert(cell.replace(/[\t\r\n]+/g, ' '));
  };
  const text = tables
    .map(({ title, head, rows }) =>
      [[title], head, ...rows].map((line) => line.map(written).join('\t')).join('\n'),
    )
    .join('\n\n');
  const html = tables
    .map(({ title, head, rows }) => {
      const line = (tag: 'th' | 'td', cells: readonly TableCell[]): string =>
        `<tr>${cells.map((cell) => `<${tag}>${escaped(written(cell))}</${tag}>`).join('')}</tr>`;
      const body = rows.map((row) => line('td', row)).join('');
      return `<table><caption>${escaped(written(title))}</caption><thead>${line('th', head)}</thead><tbody>${body}</tbody></table>`;
    })
    .join('');
  return { text, html: `<div lang="${escaped(language)}" dir="${direction}">${html}</div>` };
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
