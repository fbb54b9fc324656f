import { describe, expect, it } from 'vitest';
import { barsConfig, barsOf } from '@/lib/charts/bars';
import type { Block, ChartHint } from '@/lib/model/result';
import { aRow } from '../components/a-result';

const hint: ChartHint = { kind: 'bars', block: 'reasons', value: 'count', share: 'share' };
const theme = { accent: 'A', accentSoft: 'S', track: 'T', edge: 'E', ink: 'I', ground: 'G' };
const block = (rows: number, none = true): Block => ({
  id: 'reasons',
  columns: [
    { key: 'count', unit: 'count' },
    { key: 'share', unit: 'share' },
  ],
  rows: [
    ...Array.from({ length: rows }, (_, at) =>
      aRow({ key: `r${at}`, cells: { count: 20 - at, share: 0.05 }, previous: { count: 1 } }),
    ),
    ...(none ? [aRow({ key: '(none)', cells: { count: 2, share: 0.01 }, aside: true })] : []),
  ],
});

describe('bars', () => {
  it('draws eight bars at most, the rest as one, and loses nothing', () => {
    const bars = barsOf(block(12), hint);
    expect(bars).toHaveLength(8);
    expect(bars.map(({ key }) => key).slice(-2)).toEqual(['(other)', '(none)']);
    expect(bars.at(-2)?.label).toEqual({ word: 'bars.other', values: { n: 6 } });
    const sum = bars.reduce((total, { value }) => total + (value ?? 0), 0);
    expect(sum).toBe(block(12).rows.reduce((total, { cells }) => total + Number(cells['count']), 0));
  });

  it('draws all of them when they fit', () => {
    expect(barsOf(block(8, false), hint).map(({ key }) => key)).not.toContain('(other)');
    expect(barsOf(block(7), hint)).toHaveLength(8);
  });

  it('never adds up rates', () => {
    const rates = { ...block(12), columns: [{ key: 'count', unit: 'share' as const }] };
    expect(barsOf(rates, hint).map(({ key }) => key)).not.toContain('(other)');
  });

  it('gives the accent to the leader, and stands what is no reason aside', () => {
    const bars = barsOf(block(2), hint);
    const [data] = barsConfig(bars, theme, 'ltr').data.datasets;
    expect(data?.backgroundColor).toEqual(['A', 'S', 'T']);
    expect(data?.borderWidth).toEqual([0, 0, 1]);
  });

  it('starts at zero, never moves, and takes no pointer', () => {
    const { options } = barsConfig(barsOf(block(3), hint), theme, 'ltr');
    expect(options?.scales?.['x']).toMatchObject({ min: 0, max: 20, reverse: false });
    expect(options?.animation).toBe(false);
    expect(options?.events).toEqual([]);
  });

  it('makes room for the period before when that was greater', () => {
    const rows = [aRow({ key: 'a', cells: { count: 3 }, previous: { count: 9 } })];
    const config = barsConfig(barsOf({ ...block(0), rows }, hint), theme, 'ltr');
    expect(config.options?.scales?.['x']).toMatchObject({ max: 9 });
  });

  it('runs from right to left where text does', () => {
    const { options, data } = barsConfig(barsOf(block(3), hint), theme, 'rtl');
    expect(options?.scales?.['x']).toMatchObject({ reverse: true });
    expect(data.datasets[0]?.borderRadius).toEqual({ topLeft: 3, bottomLeft: 3 });
  });

  it('draws nothing but zeros without failing', () => {
    const rows = [aRow({ key: 'a', cells: { count: 0 } }), aRow({ key: 'b', cells: { count: null } })];
    const config = barsConfig(barsOf({ ...block(0), rows }, hint), theme, 'ltr');
    expect(config.options?.scales?.['x']).toMatchObject({ min: 0, max: 1 });
    expect(config.data.datasets[0]?.data).toEqual([0, null]);
  });
});
