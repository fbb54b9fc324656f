import type { Block, ChartHint, Result } from '@/lib/model/result';
import { bandsOf } from './bands';
import { measuredRow } from './bullets';
import { cellNumber } from './cell-number';
import { dotsOf } from './dots';
import { funnelOf } from './funnel';
import { matrixUnitOf } from './matrix';
import { scatterOf } from './scatter';
import { stacksOf } from './stacks';
import { waterfallOf } from './waterfall';

/** A chart as it is drawn: what its block has in it decides, not the hint alone. */
export interface Drawn {
  readonly kind: ChartHint['kind'] | 'bands' | 'intervals';
  readonly hint: ChartHint;
  /** Columns that the chart shows, which a table under it leaves out; null when the chart shows all that there is. */
  readonly shows: readonly string[] | null;
  /** A second column over the first of a course: its moving average. */
  readonly over?: string;
}

/** Stretches of time that stand beside each other as columns; more of them are a line. */
const mostColumns = 13;

/**
 * The charts of a block, in the order of their hints; none where nothing fits, and then the table says it all.
 *
 * Rules: a chart is drawn only of what it fits. Time is columns up to thirteen stretches and a line past them, whatever was
 * proposed; columns that are no time are bars, whose names can be read. One column is drawn once.
 */
export function drawnOf(charts: Result['charts'], block: Block): readonly Drawn[] {
  const hints = charts.filter((hint) => hint.block === block.id);
  const all = hints.flatMap((hint) => {
    const drawn = drawnAs(hint, block);
    return drawn ? [drawn] : [];
  });
  const courses = all.filter(({ kind }) => kind === 'columns' || kind === 'lines');
  const [first, second] = courses;
  // A moving average belongs over what it is the average of.
  if (first && second && isAverageOf(block, second.hint.value, first.hint.value)) {
    return all
      .filter((drawn) => drawn !== second)
      .map((drawn) =>
        drawn === first
          ? { ...first, over: second.hint.value, shows: first.shows && [...first.shows, second.hint.value] }
          : drawn,
      );
  }
  if (all.length === 0 && isIntervals(block)) {
    const column = block.columns.find(({ key, unit }) => unit === 'share' && key !== 'low' && key !== 'high');
    if (column) {
      const hint: ChartHint = { kind: 'dots', block: block.id, value: column.key };
      return [{ kind: 'intervals', hint, shows: null }];
    }
  }
  const seen = new Set<string>();
  return all.filter(({ kind, hint }) => {
    const what = `${kind} ${kind === 'matrix' ? '' : hint.value}`;
    return seen.size !== seen.add(what).size;
  });
}

/** Whether a block holds rates with the ends of their 95 % interval. */
const isIntervals = ({ columns, rows }: Block): boolean =>
  rows.length > 0 &&
  ['low', 'high'].every((end) => columns.some(({ key, unit }) => key === end && unit === 'share'));

const isAverageOf = ({ columns }: Block, average: string, of: string): boolean => {
  const unit = (key: string) => columns.find((column) => column.key === key)?.unit;
  return /^average\d/.test(average) && (unit(average) === unit(of) || unit(average) === 'mean');
};

function drawnAs(hint: ChartHint, block: Block): Drawn | null {
  const as = (kind: Drawn['kind'], shows: Drawn['shows']): Drawn => ({ kind, hint, shows });
  switch (hint.kind) {
    case 'meters':
      return block.rows.length > 0 ? as('meters', null) : null;
    case 'bullets':
      return measuredRow(block) ? as('bullets', null) : null;
    case 'tiles':
      return block.rows.length === 1 && block.columns.length > 1 ? as('tiles', null) : null;
    case 'matrix':
      return matrixUnitOf(block, hint.value) ? as('matrix', null) : barsOrNone(hint, block);
    case 'stacked': {
      const stacks = stacksOf(block, hint);
      if (block.every && block.rows.length > mostColumns) return courseOrNone(hint, block);
      const isOne = stacks !== null && stacks.series.length < 2 && !stacks.hasRest;
      return stacks && !isOne ? as('stacked', stacks.shown) : barsOrNone(hint, block);
    }
    case 'funnel':
      return funnelOf(block, hint)
        ? as('funnel', [hint.value, hint.share ?? '', 'stopped', 'value'])
        : barsOrNone(hint, block);
    case 'waterfall':
      return waterfallOf(block, hint) ? as('waterfall', [hint.value, 'count']) : null;
    case 'scatter':
      return scatterOf(block, hint) ? as('scatter', []) : null;
    case 'dots': {
      const dots = dotsOf(block, hint);
      return dots ? as('dots', dots.shown) : barsOrNone(hint, block);
    }
    case 'hours':
      return knownIn(block, hint.value) >= 2 ? as('hours', null) : null;
    default:
      return block.every ? courseOrNone(hint, block) : barsOrNone(hint, block);
  }
}

function courseOrNone(hint: ChartHint, block: Block): Drawn | null {
  const known = knownIn(block, hint.value);
  if (!block.every || known < 2) return null;
  const isLong = block.rows.length > mostColumns;
  const kind = isLong ? 'lines' : 'columns';
  return { kind, hint: { ...hint, kind }, shows: isLong ? null : [hint.value] };
}

function barsOrNone(hint: ChartHint, block: Block): Drawn | null {
  const bands = hint.kind === 'bars' ? bandsOf(block, hint) : null;
  if (bands) return { kind: 'bands', hint, shows: bands.shown };
  if (block.every) return courseOrNone(hint, block);
  const known = knownIn(block, hint.value);
  if (known < 1 || (known === 1 && block.rows.length === 1)) return null;
  return { kind: 'bars', hint, shows: [hint.value, hint.share ?? ''] };
}

/** Rows whose figure can be drawn; none where all are zero, which a sentence says better than an empty frame. */
function knownIn({ columns, rows }: Block, value: string): number {
  const unit = columns.find(({ key }) => key === value)?.unit;
  if (unit === undefined || unit === 'text' || unit === 'date' || unit === 'instant') return 0;
  const known = rows.map(({ cells }) => cellNumber(cells, value)).filter((cell) => cell !== null);
  return known.some((cell) => cell !== 0) ? known.length : 0;
}
