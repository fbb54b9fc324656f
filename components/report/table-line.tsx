import type { Translator } from '@/lib/i18n/translator';
import type { Block, Row } from '@/lib/model/result';
import { totalRow } from '@/lib/state/report-view';
import styles from './report-table.module.css';
import { shownIn, type TableColumn } from './table-columns';
import { drills } from './table-rows';
import { endOf, RowWords } from './words';

interface LineProps {
  block: Block;
  row: Row;
  rowKey: string;
  /** Its place among all rows, the head being the first: for ears, who cannot see which are not drawn. */
  rowIndex: number;
  columns: readonly TableColumn[];
  asOf: string;
  sortedBy: string | undefined;
  /** The first of those that stand aside. */
  apart?: boolean;
  /** Empty height before it. */
  before?: number;
  /** The cell that Tab stops at; arrows lead to the others. */
  stop: { readonly row: string; readonly column: string } | null;
  measure?: (row: Element | null) => void;
  onDrill: (row: string, column: string) => void;
  t: Translator;
}

/** A row of a table, or its total. */
export function TableLine(props: LineProps) {
  const { block, row, rowKey, rowIndex, columns, asOf, sortedBy, apart, before = 0, stop, measure } = props;
  const { onDrill, t } = props;
  return (
    <>
      {before > 0 && <Gap size={before} span={columns.length + 1} />}
      <tr
        ref={measure ?? null}
        data-index={rowIndex - 2}
        aria-rowindex={rowIndex}
        class={apart ? styles['apart'] : undefined}
      >
        <th scope="row" class={row.aside ? styles['aside'] : undefined}>
          <RowWords {...{ block, row, t }} />
          {row.partial && <small class={styles['part']}>{t.text(partOf(block, row, asOf, t))}</small>}
        </th>
        {columns.map((column, index) => {
          const { spec } = column;
          const { text, few, exact } = shownIn(t, row, column);
          const isBlank =
            rowKey === totalRow && untotalled.has(spec.unit) && (row.cells[spec.key] ?? null) === null;
          const isSorted = sortedBy === spec.key;
          const classes = [
            few && styles['few'],
            spec.unit === 'text' && styles['text'],
            (sortedBy === undefined || sortedBy === '' ? index > 0 : !isSorted) && styles['second'],
          ];
          return (
            <td key={spec.key} class={classes.filter(Boolean).join(' ') || undefined} title={exact}>
              {drills(row, spec.key) ? (
                <button
                  type="button"
                  data-row={rowKey}
                  data-cell={spec.key}
                  tabIndex={stop?.row === rowKey && stop.column === spec.key ? 0 : -1}
                  onClick={() => onDrill(rowKey, spec.key)}
                >
                  <bdi>{text}</bdi>
                </button>
              ) : (
                !isBlank && <bdi>{text}</bdi>
              )}
            </td>
          );
        })}
      </tr>
    </>
  );
}

/** Units that have no total, known or unknown. */
const untotalled: ReadonlySet<string> = new Set(['text', 'instant', 'date']);

/** Rows that are not drawn, as the height that they take. */
export function Gap({ size, span }: { size: number; span: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true">
      <td class={styles['gap']} colSpan={span} style={{ blockSize: `${size}px` }} />
    </tr>
  );
}

/** The stretch of time that now is in, or one that the period begins or ends in. */
function partOf(block: Block, row: Row, asOf: string, t: Translator): 'foot.to-date' | 'table.part' {
  const today = asOf.slice(0, 10);
  const isNow = row.key <= today && today < endOf(block.every ?? 'day', row.key, t);
  return isNow ? 'foot.to-date' : 'table.part';
}
