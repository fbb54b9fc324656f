import { useModel } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Button } from '@/components/controls/button';
import { useWindowed, windowedFrom } from '@/components/controls/use-windowed';
import { SearchField } from '@/components/panel/search-field';
import type { Translator } from '@/lib/i18n/translator';
import { folded } from '@/lib/list-page/plain';
import type { Block } from '@/lib/model/result';
import { type Sort, totalRow } from '@/lib/state/report-view';
import { TableView } from '@/lib/state/table-view';
import styles from './report-table.module.css';
import { fitting, inSheets, nameWidth, spread, tableColumns } from './table-columns';
import { Gap, TableLine } from './table-line';
import { rowText, sortedRows, stopOf } from './table-rows';
import { usePrinting } from './use-printing';
import { walkCells } from './walk-cells';

interface TableProps {
  block: Block;
  report: string;
  /** Name of the table, for ears. */
  caption: string;
  /** Columns to leave out, because the chart above shows them. */
  without?: readonly string[];
  /** Instant that the figures are of. */
  asOf: string;
  /** Width of the panel: columns that need more are behind "more columns". */
  width: number;
  sort: Sort | undefined;
  onSort: (column: string) => void;
  onDrill: (row: string, column: string) => void;
  t: Translator;
}

/** Tables longer than this can be searched. */
const searchedFrom = 20;

/** A block as a table: sorted by its heads, names kept in sight, totals last, every figure a way to its records. */
export function ReportTable(props: TableProps) {
  const { block, report, caption, without = [], asOf, width, sort, onSort, onDrill, t } = props;
  const view = useModel(() => new TableView());
  const printing = usePrinting();
  const box = useRef<HTMLElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const all = tableColumns(
    block,
    block.columns.filter(({ key }) => !without.includes(key)),
    report,
    t,
  );
  const namePx = nameWidth(block.rows.map((row) => rowText(block, row, t)));
  const fit = fitting(all, width, namePx, sort?.column);
  const every = view.everyColumn.value && fit.length < all.length;
  const columns = every ? all : spread(fit, width, namePx);
  // On paper nothing scrolls: what does not fit beside the names follows below, under the names again.
  const sheets = printing ? inSheets(all, namePx) : [columns];
  const wanted = folded(view.search.value);
  const rows = sortedRows(block, columns, sort, t).filter(
    (row) => wanted === '' || folded(rowText(block, row, t)).includes(wanted),
  );
  const cell = view.cell.value;
  const held = cell ? rows.findIndex(({ key }) => key === cell.row) : -1;
  const long = rows.length > windowedFrom;
  const scrolls = every && !printing;
  const windowed = useWindowed({
    count: rows.length,
    size: 30,
    list: body,
    box: scrolls ? box : undefined,
    whole: printing || !long,
    held: held < 0 ? undefined : held,
  });
  // A total of names and times of day says nothing.
  const hasTotal = sheets.flat().some(({ spec }) => (block.total?.cells[spec.key] ?? null) !== null);
  if (all.length === 0 || block.rows.length === 0) return null;
  const line = { block, asOf, sortedBy: sort?.column, onDrill, t };
  const stop = stopOf(cell, columns, windowed.items, rows, block);
  return (
    <>
      {block.rows.length > searchedFrom && !printing && (
        <div class={styles['search']}>
          <SearchField
            label={t.text('table.search')}
            value={view.search.value}
            onInput={(text) => view.searchFor(text)}
          />
          <span class="vh" role="status">
            {wanted !== '' && t.text('records.found', { found: rows.length, count: block.rows.length })}
          </span>
        </div>
      )}
      <section
        ref={box}
        class={`${styles['wrap']} ${scrolls ? styles['scrolls'] : ''}`}
        aria-label={caption}
        // A table wider than the panel is scrolled by keys.
        tabIndex={scrolls ? 0 : -1}
      >
        {sheets.map((columns, sheet) => (
          <table
            key={sheet}
            class={`${styles['table']} ${long && !printing ? styles['fixed'] : ''}`}
            aria-rowcount={rows.length + (hasTotal ? 2 : 1)}
            onKeyDown={walkCells}
            onFocusCapture={(event) => {
              const at = (event.target as Element).closest<HTMLElement>('button[data-cell]')?.dataset;
              if (at) view.stopAt(at['row'] ?? '', at['cell'] ?? '');
            }}
          >
            <caption class="vh">{caption}</caption>
            <colgroup>
              <col class={styles['names']} />
              {columns.map(({ spec, width: px }) => (
                <col key={spec.key} style={printing ? undefined : { inlineSize: `${px}px` }} />
              ))}
            </colgroup>
            <thead>
              <tr aria-rowindex={1}>
                <Head title={rowsTitle(t, report, block.id)} column="" {...{ sort, onSort, t }} />
                {columns.map(({ spec, title }) => (
                  <Head
                    key={spec.key}
                    title={title}
                    column={spec.key}
                    text={spec.unit === 'text'}
                    {...{ sort, onSort, t }}
                  />
                ))}
              </tr>
            </thead>
            <tbody ref={sheet === 0 ? body : null}>
              {windowed.items.map(({ index, before }) => {
                const row = rows[index];
                if (!row) return null;
                const apart = row.aside === true && rows[index - 1]?.aside !== true && index > 0;
                return (
                  <TableLine
                    key={row.key}
                    {...{ ...line, columns, row, apart, before, stop }}
                    rowKey={row.key}
                    rowIndex={index + 2}
                    measure={windowed.measure}
                  />
                );
              })}
              {windowed.after > 0 && <Gap size={windowed.after} span={columns.length + 1} />}
              {rows.length === 0 && (
                <tr>
                  <td class={styles['none']} colSpan={columns.length + 1}>
                    {t.text('records.none-found')}
                  </td>
                </tr>
              )}
            </tbody>
            {hasTotal && block.total && (
              <tfoot>
                <TableLine
                  {...{ ...line, columns, row: block.total, stop }}
                  rowKey={totalRow}
                  rowIndex={rows.length + 2}
                />
              </tfoot>
            )}
          </table>
        ))}
      </section>
      {fit.length < all.length && !printing && (
        <p class={styles['more']}>
          <Button kind="link" small aria-expanded={every} onClick={() => view.toggleColumns()}>
            {every ? t.text('table.fewer') : t.text('table.more', { n: all.length - fit.length })}
          </Button>
        </p>
      )}
    </>
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
