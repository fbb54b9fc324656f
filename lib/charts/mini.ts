import type { Block, ChartHint, ColumnSpec, Result, Row } from '@/lib/model/result';
import { cellNumber } from './cell-number';

type Minis =
  | { readonly kind: 'bars'; readonly block: Block; readonly hint: ChartHint }
  | { readonly kind: 'course'; readonly block: Block; readonly hint: ChartHint }
  | { readonly kind: 'goals'; readonly block: Block }
  | { readonly kind: 'figure'; readonly block: Block; readonly row: Row; readonly column: ColumnSpec };

/** What a report is drawn as where there is little room. */
export type Mini<K extends Minis['kind'] = Minis['kind']> = Extract<Minis, { kind: K }>;

/** Kinds whose rows are ranked or in steps: some of them fit a small place. */
const barKinds: readonly string[] = ['bars', 'stacked', 'funnel', 'columns', 'lines'];

/**
 * The first chart of a report that still says something when it is small: a course over time, goals, bars; else the main
 * figure. Null when there is none of them.
 */
export function miniOf(result: Result): Mini | null {
  for (const hint of result.charts) {
    const block = result.blocks.find(({ id }) => id === hint.block);
    if (!block) continue;
    if (hint.kind === 'meters' && block.rows.length > 0) return { kind: 'goals', block };
    const known = block.rows.filter(({ cells }) => cellNumber(cells, hint.value) !== null).length;
    if (!barKinds.includes(hint.kind) || known < 2) continue;
    if (block.every && known > 2) return { kind: 'course', block, hint };
    if (!block.every) return { kind: 'bars', block, hint };
  }
  const { headline } = result;
  const row = headline?.rows[0];
  const column =
    headline?.columns.find(({ key, better }) => better && row?.cells[key] != null) ??
    headline?.columns.find(({ key }) => row?.cells[key] != null);
  return headline && row && column ? { kind: 'figure', block: headline, row, column } : null;
}
