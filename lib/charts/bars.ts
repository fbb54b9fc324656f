import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Block, ChartHint, Label, Row } from '@/lib/model/result';
import type { ChartTheme } from './theme';

/** One bar: a row of the block, or what the rows after the eighth come to. */
export interface Bar {
  readonly key: string;
  readonly label: Label;
  readonly value: number | null;
  readonly share: number | null;
  readonly previous: number | null;
  /** `lead` is the one the finding speaks of; `aside` stands outside the ranking. */
  readonly tone: 'lead' | 'rest' | 'aside';
  /** The row behind it; none for "other". */
  readonly row: Row | null;
}

const most = 8;

/**
 * The bars of a block, at most eight and "Other (n)", in the block's order; what stands aside comes last.
 *
 * Rules: only values that add up (counts, money) are put together as "other"; of other units the rest stays in the table.
 */
export function barsOf(block: Block, hint: ChartHint): Bar[] {
  const ranked = block.rows.filter((row) => !row.aside);
  const aside = block.rows.filter((row) => row.aside);
  const room = most - Math.min(aside.length, 2);
  const shown = ranked.length > room ? ranked.slice(0, room - 1) : ranked;
  const rest = ranked.slice(shown.length);
  const unit = block.columns.find(({ key }) => key === hint.value)?.unit;
  const adds = unit === 'count' || unit === 'money';
  return [
    ...shown.map((row, index) => barOf(row, hint, index === 0 ? 'lead' : 'rest')),
    ...(rest.length > 0 && adds ? [otherOf(rest, hint)] : []),
    ...aside.map((row) => barOf(row, hint, 'aside')),
  ];
}

function barOf(row: Row, hint: ChartHint, tone: Bar['tone']): Bar {
  return {
    key: row.key,
    label: row.label,
    value: numberIn(row.cells, hint.value),
    share: hint.share === undefined ? null : numberIn(row.cells, hint.share),
    previous: row.previous ? numberIn(row.previous, hint.value) : null,
    tone,
    row,
  };
}

function otherOf(rows: readonly Row[], hint: ChartHint): Bar {
  const sum = (pick: (row: Row) => number | null): number =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  const { share } = hint;
  return {
    key: '(other)',
    label: { word: 'bars.other', values: { n: rows.length } },
    value: sum((row) => numberIn(row.cells, hint.value)),
    share: share === undefined ? null : sum((row) => numberIn(row.cells, share)),
    previous: rows.some((row) => row.previous)
      ? sum((row) => (row.previous ? numberIn(row.previous, hint.value) : 0))
      : null,
    tone: 'aside',
    row: null,
  };
}

function numberIn(cells: Row['cells'], column: string): number | null {
  const cell = cells[column];
  return typeof cell === 'number' ? cell : null;
}

/** Chart.js draws the bars; names and figures stand in the page above them, so the canvas holds no text. */
export function barsConfig(
  bars: readonly Bar[],
  theme: ChartTheme,
  direction: 'ltr' | 'rtl',
): ChartConfiguration<'bar', (number | null)[], string> {
  const all = bars.flatMap(({ value, previous }) => [value ?? 0, previous ?? 0]);
  const greatest = Math.max(0, ...all);
  const least = Math.min(0, ...all);
  const fill = { lead: theme.accent, rest: theme.accentSoft, aside: theme.track };
  return {
    type: 'bar',
    data: {
      labels: bars.map(({ key }) => key),
      datasets: [
        {
          data: bars.map(({ value }) => value),
          backgroundColor: bars.map(({ tone }) => fill[tone]),
          borderColor: theme.edge,
          borderWidth: bars.map(({ tone }) => (tone === 'aside' ? 1 : 0)),
          borderSkipped: false,
          borderRadius: direction === 'rtl' ? { topLeft: 3, bottomLeft: 3 } : { topRight: 3, bottomRight: 3 },
          barThickness: 8,
          minBarLength: 2,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [], // The rows above the canvas take the pointer.
      layout: { padding: 0 },
      scales: {
        x: {
          display: false,
          min: least,
          max: greatest === least ? 1 : greatest,
          reverse: direction === 'rtl', // Chart.js mirrors its legend and tooltips only.
        },
        y: { display: false },
      },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
    },
    plugins: [
      previousTicks(
        bars.map(({ previous }) => previous),
        theme,
      ),
    ],
  };
}

/** A tick where each bar ended in the period before; never a second bar. */
function previousTicks(previous: readonly (number | null)[], theme: ChartTheme): Plugin<'bar'> {
  return {
    id: 'previous-ticks',
    afterDatasetsDraw(chart) {
      const { ctx, scales, width } = chart;
      const bars = chart.getDatasetMeta(0).data;
      for (const [index, value] of previous.entries()) {
        const bar = bars[index];
        const x = scales['x'];
        if (value === null || !bar || !x) continue;
        const at = Math.min(width - 2, Math.max(0, Math.round(x.getPixelForValue(value)) - 1));
        ctx.fillStyle = theme.ground;
        ctx.fillRect(at - 1, bar.y - 7, 4, 14);
        ctx.fillStyle = theme.ink;
        ctx.fillRect(at, bar.y - 6, 2, 12);
      }
    },
  };
}
