import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type MatrixCell, type MatrixRow, matrixOf } from '@/lib/charts/matrix';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ColumnSpec, Row } from '@/lib/model/result';
import styles from './matrix-chart.module.css';
import { beside, columnTitle, LabelWords, labelText } from './words';

interface MatrixProps {
  block: Block;
  report: string;
  label: string;
  weekStart: number;
  t: Translator;
  onDrill: (row: Row, column: string) => void;
}

/** A heat map that is a real table: each cell carries its number, thin cells say "1 of 3" and have no colour. */
export function MatrixChart({ block, report, label, weekStart, t, onDrill }: MatrixProps) {
  const matrix = matrixOf(block, weekStart);
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
      <table ref={table} class={styles['matrix']} onKeyDown={walk}>
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
                <LabelWords label={line.row.label} t={t} />
              </th>
              {line.cells.map((cell, x) => (
                <Cell
                  key={heads[x]?.column.key}
                  cell={cell}
                  here={`${y} ${x}`}
                  at={at.value}
                  name={beside(t, [labelText(t, line.row.label), heads[x]?.words])}
                  pooled={heads[x]?.column.key === 'all' || line === matrix.total}
                  t={t}
                  onDrill={() => drill(line, heads[x]?.column.key ?? '')}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Key bounds={matrix.bounds} t={t} />
    </>
  );

  function drill(line: MatrixRow, column: string): void {
    if (line.row.records?.[column] !== undefined) onDrill(line.row, column);
  }
}

interface CellProps {
  cell: MatrixCell;
  here: string;
  at: string;
  name: string;
  pooled: boolean;
  t: Translator;
  onDrill: () => void;
}
function Cell({ cell, here, at, name, pooled, t, onDrill }: CellProps) {
  const of = t.text('unit.of', { k: cell.k, n: cell.n });
  const shown =
    cell.kind === 'rate'
      ? t.value(Math.round((cell.rate ?? 0) * 100), 'count')
      : cell.kind === 'few'
        ? t.text('unit.of-short', { k: cell.k, n: cell.n })
        : '';
  const classes = [
    styles[cell.kind],
    cell.step > 0 && styles[`step${cell.step}`],
    cell.best && styles['best'],
    pooled && styles['pooled'],
  ];
  const spoken = t.text('chart.point', {
    name,
    value: cell.kind === 'none' ? t.text('chart.none') : beside(t, [t.value(cell.rate, 'share'), of]),
  });
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
        {shown}
        <span class="vh"> {spoken}</span>
      </button>
    </td>
  );
}

function Key({ bounds, t }: { bounds: readonly number[]; t: Translator }) {
  return (
    <p class={styles['key']}>
      {bounds.length === 4 && (
        <span>
          {t.text('matrix.under', { value: t.value(Math.round((bounds[0] ?? 0) * 100), 'count') })}
          <i class={styles['ramp']} />
          {t.text('matrix.over', { value: t.value(Math.round((bounds[3] ?? 0) * 100), 'count') })}
        </span>
      )}
      <span>
        <i class={styles['ring']} />
        {t.text('matrix.best')}
      </span>
      <span>
        <span class={styles['faint']}>{t.text('unit.of-short', { k: 1, n: 3 })}</span>
        {t.text('matrix.few')}
      </span>
    </p>
  );
}

const columnHead = (t: Translator, report: string, column: ColumnSpec): string =>
  column.key === 'all' ? t.text('matrix.all') : columnTitle(t, report, column);
