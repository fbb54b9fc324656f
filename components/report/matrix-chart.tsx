import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import {
  type Matrix,
  type MatrixCell,
  type MatrixRow,
  matrixOf,
  matrixUnitOf,
  valueMatrixOf,
} from '@/lib/charts/matrix';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ChartHint, ColumnSpec, Row } from '@/lib/model/result';
import { ChartKey } from './charts/chart-key';
import { cellShown, cellSpoken, numberShown } from './charts/matrix-words';
import styles from './matrix-chart.module.css';
import { rowText } from './table-rows';
import { beside, columnTitle, RowWords } from './words';

interface MatrixProps {
  block: Block;
  hint: ChartHint;
  report: string;
  label: string;
  weekStart: number;
  t: Translator;
  onDrill: (row: Row, column: string) => void;
}

/**
 * A heat map that is a real table: each cell carries its number, thin cells say "1 of 3" and have no colour. One that is
 * wider than the panel is scrolled in a box of its own, its row names staying in sight.
 */
export function MatrixChart({ block, hint, report, label, weekStart, t, onDrill }: MatrixProps) {
  const kind = matrixUnitOf(block, hint.value);
  const matrix =
    kind === null || kind.isRates ? matrixOf(block, weekStart) : valueMatrixOf(block, kind.unit, weekStart);
  const isNamed = matrix.columns.some((column) => column.label !== undefined);
  const table = useRef<HTMLTableElement>(null);
  const at = useSignal('0 0');
  const heads = matrix.columns.map((column) => ({ column, words: columnHead(t, report, column) }));
  const lines = matrix.total ? [...matrix.rows, matrix.total] : matrix.rows;
  const walk = (event: KeyboardEvent): void => {
    const [row = 0, column = 0] = at.peek().split(' ').map(Number);
    const along = t.direction === 'rtl' ? -1 : 1;
    const steps: Record<string, readonly [number, number]> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + along],
      ArrowLeft: [row, column - along],
      Home: [row, 0],
      End: [row, matrix.columns.length - 1],
    };
    const next = steps[event.key];
    const target = next && table.current?.querySelector<HTMLElement>(`[data-at="${next[0]} ${next[1]}"]`);
    if (!next) return;
    event.preventDefault();
    if (!target) return;
    at.value = next.join(' ');
    target.focus();
  };
  return (
    <>
      <div
        class={styles['box']}
        style={
          isNamed
            ? widthsOf(
                heads,
                lines.map(({ row }) => rowText(block, row, t)),
              )
            : undefined
        }
      >
        <table ref={table} class={styles['matrix']} style={{ '--n': matrix.columns.length }} onKeyDown={walk}>
          <caption class="vh">{label}</caption>
          <thead>
            <tr>
              <td />
              {heads.map(({ column, words }) => (
                <th key={column.key} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, y) => (
              <tr key={line.row.key} class={line === matrix.total ? styles['all'] : undefined}>
                <th scope="row">
                  <RowWords block={block} row={line.row} t={t} />
                </th>
                {line.cells.map((cell, x) => (
                  <Cell
                    key={heads[x]?.column.key}
                    cell={cell}
                    matrix={matrix}
                    here={`${y} ${x}`}
                    at={at.value}
                    name={beside(t, [rowText(block, line.row, t), heads[x]?.words])}
                    pooled={heads[x]?.column.key === 'all' || line === matrix.total}
                    t={t}
                    onDrill={() => drill(line, heads[x]?.column.key ?? '')}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Key matrix={matrix} t={t} />
    </>
  );

  function drill(line: MatrixRow, column: string): void {
    if (line.row.records?.[column] !== undefined) onDrill(line.row, column);
  }
}

interface CellProps {
  cell: MatrixCell;
  matrix: Matrix;
  here: string;
  at: string;
  name: string;
  pooled: boolean;
  t: Translator;
  onDrill: () => void;
}
function Cell({ cell, matrix, here, at, name, pooled, t, onDrill }: CellProps) {
  const classes = [
    styles[cell.kind],
    cell.step > 0 && styles[`${cell.side ?? 'step'}${cell.step}`],
    cell.best && styles['best'],
    pooled && styles['pooled'],
  ];
  const spoken = t.text('chart.point', { name, value: cellSpoken(cell, matrix, t) });
  return (
    <td class={classes.filter(Boolean).join(' ')}>
      <button
        type="button"
        data-at={here}
        tabIndex={here === at ? 0 : -1}
        title={spoken}
        aria-disabled={cell.records === undefined}
        onClick={onDrill}
      >
        {cellShown(cell, matrix, t)}
        <span class="vh"> {spoken}</span>
      </button>
    </td>
  );
}

function Key({ matrix, t }: { matrix: Matrix; t: Translator }) {
  const { bounds, rows, isChange } = matrix;
  const cells = rows.flatMap((row) => row.cells);
  if (isChange) {
    const sides = new Set(cells.map(({ side }) => side));
    return (
      <div class={styles['below']}>
        <ChartKey
          items={[
            sides.has('better') && {
              mark: 'solid',
              class: styles['better2'],
              words: t.text('matrix.better'),
            },
            sides.has('worse') && { mark: 'solid', class: styles['worse2'], words: t.text('matrix.worse') },
          ]}
        />
      </div>
    );
  }
  return (
    <p class={styles['key']}>
      {bounds.length === 4 && cells.some(({ step }) => step > 0) && (
        <span>
          {t.text('matrix.under', { value: numberShown(bounds[0] ?? 0, matrix, t) })}
          <i class={styles['ramp']} />
          {t.text('matrix.over', { value: numberShown(bounds[3] ?? 0, matrix, t) })}
        </span>
      )}
      {cells.some(({ best }) => best) && (
        <span>
          <i class={styles['ring']} />
          {t.text('matrix.best')}
        </span>
      )}
      {cells.some(({ kind }) => kind === 'few') && (
        <span>
          <span class={styles['faint']}>{t.text('unit.of-short', { k: 1, n: 3 })}</span>
          {t.text('matrix.few')}
        </span>
      )}
    </p>
  );
}

/** Room for the longest word of the heads and of the row names, so that none is broken but a very long one. */
function widthsOf(heads: readonly { readonly words: string }[], names: readonly string[]) {
  const longest = (texts: readonly string[]): number =>
    Math.max(...texts.flatMap((text) => text.split(/[\s\u200c-]+/)).map((word) => word.length));
  const room = (letters: number, least: number, most: number): string =>
    `${Math.min(most, Math.max(least, Math.ceil(letters * 6.8) + 6))}px`;
  return {
    '--cell': room(longest(heads.map(({ words }) => words)), 42, 96),
    '--name': room(longest(names), 76, 112),
  };
}

const columnHead = (t: Translator, report: string, column: ColumnSpec): string =>
  column.key === 'all' ? t.text('matrix.all') : columnTitle(t, report, column);
