import type { Drawn } from '@/lib/charts/drawn';
import type { Translator } from '@/lib/i18n/translator';
import type { Block, Result, Row } from '@/lib/model/result';
import { BarsChart } from '../bars-chart';
import { Bullets } from '../bullets';
import { findingText } from '../finding';
import { GoalMeters } from '../goal-meters';
import { HoursChart } from '../hours-chart';
import { Intervals } from '../intervals';
import { MatrixChart } from '../matrix-chart';
import { reportTitle } from '../words';
import { BandsChart } from './bands-chart';
import { ColumnsChart } from './columns-chart';
import { DotsChart } from './dots-chart';
import { FunnelChart } from './funnel-chart';
import { LinesChart } from './lines-chart';
import { ScatterChart } from './scatter-chart';
import { StacksChart } from './stacks-chart';
import { Tiles } from './tiles';
import { WaterfallChart } from './waterfall-chart';

interface ChartViewProps {
  result: Result;
  block: Block;
  drawn: Drawn;
  /** Of the block, where it has one. */
  title: string | null;
  weekStart: number;
  onDrill: (row: string, column: string) => void;
  t: Translator;
}

/** A block as the chart that fits it; its name for ears is what it is about and what was found. */
export function ChartView({ result, block, drawn, title, weekStart, onDrill, t }: ChartViewProps) {
  const { hint, over } = drawn;
  const { report, foot } = result;
  const finding = findingText(result, t);
  const label =
    title && finding
      ? t.text('chart.point', { name: title, value: finding })
      : title || finding || reportTitle(t, report);
  const drillCell = (row: Row, column: string): void =>
    onDrill(row === block.total ? '(total)' : row.key, column);
  const drill = (row: Row): void => onDrill(row.key, hint.value);
  const common = { block, hint, report, label, t };
  switch (drawn.kind) {
    case 'bars':
      return <BarsChart {...{ block, hint, label, t }} onDrill={drill} />;
    case 'bands':
      return <BandsChart {...common} onDrill={drillCell} />;
    case 'stacked':
      return <StacksChart {...common} onDrill={drillCell} />;
    case 'funnel':
      return <FunnelChart {...common} onDrill={drillCell} />;
    case 'waterfall':
      return <WaterfallChart {...common} onDrill={drillCell} />;
    case 'columns':
      return <ColumnsChart {...common} over={over} asOf={foot.asOf} onDrill={drill} />;
    case 'lines':
      return <LinesChart {...common} over={over} asOf={foot.asOf} onDrill={drill} />;
    case 'scatter':
      return <ScatterChart {...common} onDrill={drillCell} />;
    case 'dots':
      return <DotsChart {...common} overall={overallOf(result)} onDrill={drillCell} />;
    case 'intervals':
      return <Intervals {...{ block, t, onDrill }} overall={overallOf(result)} />;
    case 'hours':
      return <HoursChart {...{ block, hint, label, t }} onDrill={drill} />;
    case 'matrix':
      return <MatrixChart {...common} weekStart={weekStart} onDrill={drillCell} />;
    case 'bullets':
      return <Bullets {...{ block, t, report }} onDrill={drillCell} />;
    case 'meters':
      return <GoalMeters block={block} t={t} onDrill={drillCell} />;
    default:
      return (
        <Tiles
          {...{ block, report, t, onDrill }}
          without={result.headline?.columns.map(({ key }) => key) ?? []}
        />
      );
  }
}

/** The share in the headline: what the intervals of a report are held against. */
function overallOf({ headline }: Result): number | null {
  const column = headline?.columns.find(({ unit }) => unit === 'share');
  const cell = column && headline?.rows[0]?.cells[column.key];
  return typeof cell === 'number' ? cell : null;
}
