import { Tool } from '@/components/controls/button';
import { measuredRow } from '@/lib/charts/bullets';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, ChartHint, Result } from '@/lib/model/result';
import type { Sort } from '@/lib/state/report-view';
import { BarsChart } from './bars-chart';
import styles from './block-view.module.css';
import { Bullets } from './bullets';
import { findingText } from './finding';
import { GoalMeters } from './goal-meters';
import { HoursChart } from './hours-chart';
import { Intervals, isIntervals } from './intervals';
import { MatrixChart } from './matrix-chart';
import { MeasuresTable } from './measures-table';
import { ReportTable } from './report-table';
import { beside, labelText, reportTitle, words } from './words';

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

/** One table of a result: its chart if it has one, and the columns that the chart does not show. */
export function BlockView(props: BlockProps) {
  const { result, block, asTable, onSwap, t } = props;
  const hint = drawnAs(
    result.charts.find((chart) => chart.block === block.id),
    block,
  );
  const title = blockTitle(t, result.report, block);
  const caption = title ?? reportTitle(t, result.report);
  const charted = hint !== undefined || isIntervals(block);
  if (block.rows.length === 0) return null;
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
      {charted && !asTable && <ChartView {...props} hint={hint} title={title} />}
      {(asTable || !charted || hint?.kind === 'bars') && (
        <div class={charted && !asTable ? styles['below'] : undefined}>
          {measuredRow(block) ? (
            <MeasuresTable {...{ block, caption, t }} report={result.report} onDrill={props.onDrill} />
          ) : (
            <ReportTable
              {...{ block, caption, t }}
              report={result.report}
              without={asTable || hint?.kind !== 'bars' ? [] : [hint.value, hint.share ?? '']}
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

/** Columns that fit beside each other: hours, and columns with names. */
const mostColumns = 13;
const mostNamed = 6;

/** The chart that a hint is drawn as; without one the table says it all. */
function drawnAs(hint: ChartHint | undefined, { columns, rows }: Block): ChartHint | undefined {
  switch (hint?.kind) {
    case 'funnel':
    case 'stacked':
      return { ...hint, kind: 'bars' };
    case 'matrix': {
      const isNamed = columns.some(({ label }) => label !== undefined);
      const fits = columns.length <= (isNamed ? mostNamed : mostColumns);
      const isRates = fits && columns.every(({ unit }) => unit === 'share');
      return isRates && rows.some(({ of }) => of) ? hint : undefined;
    }
    case 'columns':
    case 'lines':
    case 'waterfall':
    case 'scatter':
    case 'dots':
    case 'tiles':
      return undefined;
    default:
      return hint;
  }
}

interface ChartProps extends BlockProps {
  hint: ChartHint | undefined;
  title: string | null;
}
function ChartView({ result, block, hint, title, weekStart, onDrill, t }: ChartProps) {
  const finding = findingText(result, t);
  const label =
    title && finding
      ? t.text('chart.point', { name: title, value: finding })
      : title || finding || reportTitle(t, result.report);
  switch (hint?.kind) {
    case 'bars':
      return <BarsChart {...{ block, hint, label, t }} onDrill={(row) => onDrill(row.key, hint.value)} />;
    case 'hours':
      return <HoursChart {...{ block, hint, label, t }} onDrill={(row) => onDrill(row.key, hint.value)} />;
    case 'matrix':
      return (
        <MatrixChart
          {...{ block, label, weekStart, t }}
          report={result.report}
          onDrill={(row, column) => onDrill(row === block.total ? '(total)' : row.key, column)}
        />
      );
    case 'bullets':
      return (
        <Bullets
          {...{ block, t }}
          report={result.report}
          onDrill={(row, column) => onDrill(row.key, column)}
        />
      );
    case 'meters':
      return <GoalMeters block={block} t={t} onDrill={(row, column) => onDrill(row.key, column)} />;
    default:
      return <Intervals {...{ block, t, onDrill }} overall={overallOf(result)} />;
  }
}

/** The share in the headline: what the intervals of a report are held against. */
function overallOf({ headline }: Result): number | null {
  const column = headline?.columns.find(({ unit }) => unit === 'share');
  const cell = column && headline?.rows[0]?.cells[column.key];
  return typeof cell === 'number' ? cell : null;
}

/** Blocks that show one thing each of several (`stages:<pipeline>`) share their words and say which. */
function blockTitle(t: Translator, report: string, { id, label }: Block): string | null {
  const kind = id.split(':')[0] ?? id;
  const key = [`block.${report}.${kind}`, `block.${kind}`].find((name) => t.has(name));
  const title = key === undefined ? null : words(t, [key]);
  return label ? beside(t, [title, labelText(t, label)]) : title;
}
