import { Tool } from '@/components/controls/button';
import { measuredRow } from '@/lib/charts/bullets';
import { type Drawn, drawnOf } from '@/lib/charts/drawn';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, Result } from '@/lib/model/result';
import type { Sort } from '@/lib/state/report-view';
import styles from './block-view.module.css';
import { ChartView } from './charts/chart-view';
import { MeasuresTable } from './measures-table';
import { ReportTable } from './report-table';
import { beside, columnTitle, labelText, reportTitle, words } from './words';

interface BlockProps {
  result: Result;
  block: Block;
  weekStart: number;
  width: number;
  sort: Sort | undefined;
  /** Its chart is shown as the table. */
  asTable: boolean;
  onSwap: () => void;
  onSort: (column: string) => void;
  onDrill: (row: string, column: string) => void;
  t: Translator;
}

/** One table of a result: its charts if it has any, and the columns that they do not show. */
export function BlockView(props: BlockProps) {
  const { result, block, asTable, onSwap, t } = props;
  if (block.rows.length === 0) return null;
  const charts = drawnOf(result.charts, block);
  const title = blockTitle(t, result.report, block);
  const caption = title ?? reportTitle(t, result.report);
  const charted = charts.length > 0;
  const without = asTable ? [] : charts.flatMap(({ shows }) => shows ?? []);
  // Under a chart the table says what the chart does not; with nothing left to say there is none.
  const tabled =
    asTable ||
    !charted ||
    (charts.every(({ shows }) => shows !== null) && hasMore(block, without, props.width));
  return (
    <section class={styles['section']} data-block={charted ? block.id : undefined}>
      <header>
        <h2>{title ?? (charted ? reportTitle(t, result.report) : '')}</h2>
        {charted && (
          <Tool
            icon={asTable ? 'bars' : 'table'}
            label={t.text(asTable ? 'chart.as-chart' : 'chart.as-table')}
            onClick={onSwap}
          />
        )}
      </header>
      {!asTable &&
        charts.map((drawn, place) => (
          <div key={`${drawn.kind} ${drawn.hint.value}`} class={place > 0 ? styles['another'] : undefined}>
            {place > 0 && <h3>{chartTitle(t, result.report, block, drawn)}</h3>}
            <ChartView {...props} drawn={drawn} title={title} />
          </div>
        ))}
      {tabled && (
        <div class={charted && !asTable ? styles['below'] : undefined}>
          {measuredRow(block) ? (
            <MeasuresTable {...{ block, caption, t }} report={result.report} onDrill={props.onDrill} />
          ) : (
            <ReportTable
              {...{ block, caption, t, without }}
              report={result.report}
              asOf={result.foot.asOf}
              width={props.width}
              sort={props.sort}
              onSort={props.onSort}
              onDrill={props.onDrill}
            />
          )}
        </div>
      )}
    </section>
  );
}

/** Whether any row knows a figure that the charts leave out and that the panel is wide enough for. */
const hasMore = ({ columns, rows }: Block, without: readonly string[], width: number): boolean =>
  columns.some(
    ({ key, minWidth = 0 }) =>
      !without.includes(key) && minWidth <= width && rows.some(({ cells }) => (cells[key] ?? null) !== null),
  );

/** A second chart of a block is called after the figure it draws. */
function chartTitle(t: Translator, report: string, { columns }: Block, { hint }: Drawn): string {
  const column = columns.find(({ key }) => key === hint.value);
  return column ? columnTitle(t, report, column) : '';
}

/** Blocks that show one thing each of several (`stages:<pipeline>`) share their words and say which. */
function blockTitle(t: Translator, report: string, { id, label }: Block): string | null {
  const kind = id.split(':')[0] ?? id;
  const key = [`block.${report}.${kind}`, `block.${kind}`].find((name) => t.has(name));
  const title = key === undefined ? null : words(t, [key]);
  return label ? beside(t, [title, labelText(t, label)]) : title;
}
