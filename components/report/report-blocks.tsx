import { measuredRow } from '@/lib/charts/bullets';
import { drawnOf } from '@/lib/charts/drawn';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, Result } from '@/lib/model/result';
import type { Origin } from '@/lib/state/navigation';
import type { ReportView } from '@/lib/state/report-view';
import { BlockView } from './block-view';
import { ReportTable } from './report-table';
import { usePrinting } from './use-printing';
import { reportTitle } from './words';

interface BlocksProps {
  result: Result;
  blocks: readonly Block[];
  view: ReportView;
  width: number;
  weekStart: number;
  onDrill: (origin: Origin) => void;
  t: Translator;
}

/** Some tables of a result, each with its chart. On paper a chart has its table below it. */
export function ReportBlocks({ result, blocks, view, width, weekStart, onDrill, t }: BlocksProps) {
  const printing = usePrinting();
  return (
    <>
      {blocks.map((block) => {
        const shared = {
          sort: view.sorts.value.get(block.id),
          onSort: (column: string) => view.sort(block.id, column, view.sorts.peek().get(block.id)),
          onDrill: (row: string, column: string) => onDrill({ block: block.id, row, column }),
        };
        const asTable = view.asTable.value.has(block.id);
        return (
          <div key={block.id}>
            <BlockView
              {...{ result, block, weekStart, width, asTable, t, ...shared }}
              onSwap={() => view.swap(block.id)}
            />
            {printing && !asTable && isUntold(result, block) && (
              <ReportTable
                {...{ block, width, t, ...shared }}
                report={result.report}
                caption={reportTitle(t, result.report)}
                asOf={result.foot.asOf}
              />
            )}
          </div>
        );
      })}
    </>
  );
}

/** Whether a block is drawn as a chart alone, which has not every figure written in it. */
const isUntold = ({ charts }: Result, block: Block): boolean =>
  !measuredRow(block) &&
  drawnOf(charts, block).some(({ shows, kind }) => shows === null && !tellsAll.has(kind));

const tellsAll: ReadonlySet<string> = new Set(['bullets', 'meters', 'tiles', 'matrix']);

/** Which blocks stand in which column: charts in the first; tables beside them, or instead when there is no chart. */
export function sidesOf(
  result: Result,
  wide: boolean,
): { readonly main: readonly Block[]; readonly side: readonly Block[] } {
  const shown = result.blocks.filter((block) => isShown(block, result));
  const charted = shown.filter((block) => drawnOf(result.charts, block).length > 0);
  if (!wide || charted.length === 0) return { main: shown, side: [] };
  // A table of many columns needs the room of the first column.
  const side = shown.filter((block) => !charted.includes(block) && block.columns.length <= mostBeside);
  return { main: shown.filter((block) => !side.includes(block)), side };
}

const mostBeside = 6;

/**
 * Whether a block is drawn. A table of one row and its total says nothing that the figures above it do not; days are a
 * line, never a table. Ranks (`standing`) are not shown: whether people see their place is for each team to decide, by
 * role, and nobody has been asked yet.
 */
function isShown({ id, every, rows, total }: Block, { charts }: Result): boolean {
  if (id === 'standing') return false;
  if (every === 'day' && charts.every(({ block }) => block !== id)) return false;
  return rows.length > 1 || !total;
}
