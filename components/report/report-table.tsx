import type { Translator } from '@/lib/i18n/translator';
import type { Block, Cell, ColumnSpec, Row } from '@/lib/model/result';
import { type Sort, totalRow } from '@/lib/state/report-view';
import styles from './report-table.module.css';
import { cellText, columnTitle, endOf, labelText, RowWords } from './words';

interface TableProps {
  block: Block;
  report: string;
  /** Name of the table, for ears. */
  caption: string;
  /** Columns to leave out, because the chart above shows them. */
  without?: readonly string[];
  /** Instant that the figures are of. */
  asOf: string;
  /** Width of the panel: columns that need more are left out. */
  width: number;
  sort: Sort | undefined;
  onSort: (column: string) => void;
  onDrill: (row: string, column: string) => void;
  t: Translator;
}

/** A block as a table: sorted by its heads, names kept in sight, totals last, every figure a way to its records. */
export function ReportTable({
  block,
  report,
  caption,
  without = [],
  asOf,
  width,
  sort,
  onSort,
  onDrill,
  t,
}: TableProps) {
  const columns = block.columns.filter(
    ({ key, minWidth = 0 }) => !without.includes(key) && width >= minWidth,
  );
  if (columns.length === 0 || block.rows.length === 0) return null;
  const rows = sorted(block.rows, columns, sort, t);
  return (
    <section
      class={styles['wrap']}
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the panel is scrolled by keys
      tabIndex={0}
    >
      <table class={styles['table']}>
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <Head title={rowsTitle(t, report, block.id)} column="" sort={sort} onSort={onSort} t={t} />
            {columns.map((column) => (
              <Head
                key={column.key}
                title={columnTitle(t, report, column)}
                column={column.key}
                text={column.unit === 'text'}
                sort={sort}
                onSort={onSort}
                t={t}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.key} {...{ block, row, columns, asOf, onDrill, t }} rowKey={row.key} />
          ))}
        </tbody>
        {block.total && (
          <tfoot>
            <Line row={block.total} rowKey={totalRow} {...{ block, columns, asOf, onDrill, t }} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

const rowsTitle = (t: Translator, report: string, block: string): string => {
  for (const key of [`rows.${report}.${block}`, `rows.${block}`]) if (t.has(key)) return t.text(key);
  return t.text('table.name');
};

interface HeadProps {
  title: string;
  column: string;
  text?: boolean;
  sort: Sort | undefined;
  onSort: (column: string) => void;
  t: Translator;
}
function Head({ title, column, text = false, sort, onSort, t }: HeadProps) {
  const active = sort?.column === column;
  return (
    <th
      scope="col"
      class={text ? styles['text'] : undefined}
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={() => onSort(column)} title={t.text('table.sort-by', { column: title })}>
        <bdi>{title}</bdi>
      </button>
    </th>
  );
}

interface LineProps {
  block: Block;
  row: Row;
  rowKey: string;
  columns: readonly ColumnSpec[];
  asOf: string;
  onDrill: (row: string, column: string) => void;
  t: Translator;
}
function Line({ block, row, rowKey, columns, asOf, onDrill, t }: LineProps) {
  return (
    <tr>
      <th scope="row" class={row.aside ? styles['aside'] : undefined}>
        <RowWords {...{ block, row, t }} />
        {row.partial && <small class={styles['part']}>{t.text(partOf(block, row, asOf, t))}</small>}
      </th>
      {columns.map((column, index) => {
        const { text, few } = cellText(t, row, column);
        const known = row.cells[column.key] !== null && row.cells[column.key] !== undefined;
        const drills = row.records?.[column.key] !== undefined && known && row.cells[column.key] !== 0;
        const classes = [
          few && styles['few'],
          column.unit === 'text' && styles['text'],
          index > 0 && styles['second'],
        ];
        return (
          <td key={column.key} class={classes.filter(Boolean).join(' ') || undefined}>
            {drills ? (
              <button type="button" onClick={() => onDrill(rowKey, column.key)}>
                <bdi>{text}</bdi>
              </button>
            ) : (
              <bdi>{text}</bdi>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** The stretch of time that now is in, or one that the period begins or ends in. */
function partOf(block: Block, row: Row, asOf: string, t: Translator): 'foot.to-date' | 'table.part' {
  const today = asOf.slice(0, 10);
  const isNow = row.key <= today && today < endOf(block.every ?? 'day', row.key, t);
  return isNow ? 'foot.to-date' : 'table.part';
}

/** What stands aside stays last; the unknown comes after the known, whichever way round. */
function sorted(
  rows: readonly Row[],
  columns: readonly ColumnSpec[],
  sort: Sort | undefined,
  t: Translator,
): readonly Row[] {
  if (!sort) return rows;
  const column = columns.find(({ key }) => key === sort.column);
  if (!column && sort.column !== '') return rows;
  const sign = sort.descending ? -1 : 1;
  const compare = (a: Cell, b: Cell): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const difference =
      typeof a === 'number' && typeof b === 'number' ? a - b : t.compare(String(a), String(b));
    return sign * difference;
  };
  const ofRow = (row: Row): Cell => (column ? (row.cells[column.key] ?? null) : labelText(t, row.label));
  return [...rows].sort(
    (a, b) => Number(a.aside ?? false) - Number(b.aside ?? false) || compare(ofRow(a), ofRow(b)),
  );
}
