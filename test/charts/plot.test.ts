import { describe, expect, it } from 'vitest';
import { type Plot, plotConfig } from '@/lib/charts/plot';

const theme = { accent: 'A', accentSoft: 'S', track: 'T', edge: 'E', ink: 'I', ground: 'G' };
const plot: Plot = {
  series: [
    { kind: 'quiet', points: [{ x: 0, y: 1 }] },
    {
      kind: 'line',
      points: [
        { x: 0, y: 1 },
        { x: 1, y: null },
        { x: 2, y: 3 },
      ],
      isUnfinished: true,
    },
  ],
  x: { least: 0, most: 3 },
  y: { least: 0, most: 4 },
};

describe('a plot', () => {
  it('never moves, and takes no pointer', () => {
    const { options } = plotConfig(plot, theme, 'ltr');
    expect(options?.animation).toBe(false);
    expect(options?.events).toEqual([]);
  });

  it('runs from right to left where text does', () => {
    expect(plotConfig(plot, theme, 'rtl').options?.scales?.['x']).toMatchObject({ reverse: true });
    expect(plotConfig(plot, theme, 'ltr').options?.scales?.['x']).toMatchObject({ reverse: false });
  });

  it('breaks its line where a value is unknown', () => {
    const [, line] = plotConfig(plot, theme, 'ltr').data.datasets;
    expect(line?.data[1]?.y).toBeNaN();
  });

  it('has a hollow last point where that is not over, and a quieter line for what it is held against', () => {
    const [quiet, line] = plotConfig(plot, theme, 'ltr').data.datasets;
    expect(line?.pointBackgroundColor).toEqual(['A', 'A', 'G']);
    expect(quiet).toMatchObject({ borderColor: 'E', borderDash: [3, 3] });
  });
});
