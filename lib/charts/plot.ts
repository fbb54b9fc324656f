import type { ChartConfiguration } from 'chart.js';
import type { Axis } from './axis';
import type { ChartTheme } from './theme';

export interface PlotPoint {
  readonly x: number;
  readonly y: number | null;
}

/** Points of one series: `line` joins them, `quiet` is what the first is held against, `dots` stand alone. */
export interface PlotSeries {
  readonly kind: 'line' | 'quiet' | 'dots';
  readonly points: readonly PlotPoint[];
  /** The way to the last point is not over: it is dashed, and the point hollow. */
  readonly isUnfinished?: boolean;
}

export interface Plot {
  readonly series: readonly PlotSeries[];
  readonly x: Pick<Axis, 'least' | 'most'>;
  readonly y: Pick<Axis, 'least' | 'most'>;
}

/** Room around the plot in which a mark at its very edge is still whole. */
export const plotMargin = 6;

/**
 * Chart.js draws lines and dots; axes, names and figures stand in the page around the canvas, which holds no text.
 *
 * Rules: nothing moves, and the page takes the pointer. Chart.js mirrors its legend and tooltips only, so that from right
 * to left the scale is reversed.
 */
export function plotConfig(
  { series, x, y }: Plot,
  theme: ChartTheme,
  direction: 'ltr' | 'rtl',
): ChartConfiguration<'scatter', { x: number; y: number }[]> {
  return {
    type: 'scatter',
    data: {
      datasets: series.map(({ kind, points, isUnfinished = false }) => {
        const colour = kind === 'quiet' ? theme.edge : theme.accent;
        const last = points.findLastIndex((point) => point.y !== null);
        const isLast = (index: number): boolean => isUnfinished && index === last;
        return {
          // A gap, not a zero: Chart.js breaks a line at NaN.
          data: points.map((point) => ({ x: point.x, y: point.y ?? Number.NaN })),
          showLine: kind !== 'dots',
          spanGaps: false,
          borderColor: colour,
          borderWidth: kind === 'line' ? 2 : 1.5,
          ...(kind === 'quiet' && { borderDash: [3, 3] }),
          segment: {
            borderDash: (segment: { p1DataIndex: number }) =>
              isLast(segment.p1DataIndex) ? [4, 3] : undefined,
          },
          pointRadius: points.map((_, index) =>
            kind === 'dots' ? 5 : kind === 'line' && index === last ? 4 : 0,
          ),
          pointBackgroundColor: points.map((_, index) => (isLast(index) ? theme.ground : colour)),
          pointBorderColor: points.map((_, index) => (isLast(index) ? colour : theme.ground)),
          pointBorderWidth: points.map((_, index) => (isLast(index) ? 2 : 1.5)),
          clip: false,
        };
      }),
    },
    options: {
      animation: false,
      responsive: true,
      resizeDelay: 100,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: plotMargin },
      scales: {
        x: { type: 'linear', display: false, min: x.least, max: x.most, reverse: direction === 'rtl' },
        y: { type: 'linear', display: false, min: y.least, max: y.most },
      },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
    },
  };
}
