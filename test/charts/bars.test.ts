import { describe, expect, it } from 'vitest';
import { barsOf, spanOf } from '@/lib/charts/bars';
import type { Block, ChartHint } from '@/lib/model/result';
import { aRow } from '../components/a-result';

const hint: ChartHint = { kind: 'bars', block: 'reasons', value: 'count', share: 'share' };
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

  it('draws fewer where there is less room, and still loses nothing', () => {
    const bars = barsOf(block(12), hint, 5);
    expect(bars.map(({ key }) => key)).toEqual(['r0', 'r1', 'r2', '(other)', '(none)']);
    expect(bars.reduce((total, { value }) => total + (value ?? 0), 0)).toBe(20 * 12 - 66 + 2);
  });

  it('draws all of them when they fit', () => {
    expect(barsOf(block(8, false), hint).map(({ key }) => key)).not.toContain('(other)');
    expect(barsOf(block(7), hint)).toHaveLength(8);
  });

  it('never adds up rates', () => {
    const rates = { ...block(12), columns: [{ key: 'count', unit: 'share' as const }] };
    expect(barsOf(rates, hint).map(({ key }) => key)).not.toContain('(other)');
  });

  it('never adds up steps, of which one is among the other', () => {
    const steps = barsOf(block(12, false), { ...hint, kind: 'funnel' }, 7);
    expect(steps.map(({ key }) => key)).toEqual(['r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6']);
  });

  it('gives the accent to the leader, and stands what is no reason aside', () => {
    expect(barsOf(block(2), hint).map(({ tone }) => tone)).toEqual(['lead', 'rest', 'aside']);
  });

  it('gives the accent to the greatest where rows keep an order of their own', () => {
    const rows = [3, 9, 4].map((count, at) => aRow({ key: `s${at}`, cells: { count } }));
    const stages = barsOf({ ...block(0), rows }, hint);
    expect(stages.map(({ tone }) => tone)).toEqual(['rest', 'lead', 'rest']);
  });

  it('draws nothing from what is no finite number', () => {
    const rows = [Number.NaN, Number.POSITIVE_INFINITY, null].map((count, at) =>
      aRow({ key: `${at}`, cells: { count } }),
    );
    expect(barsOf({ ...block(0), rows }, hint).length).toBe(0);
  });
});

describe('the axis of bars', () => {
  it('starts at zero', () => {
    const { zero, at } = spanOf([3, 12, null]);
    expect([zero, at(3), at(12)]).toEqual([0, 0.25, 1]);
  });

  it('has zero inside where values are negative', () => {
    const { zero, at } = spanOf([-5, 15]);
    expect([at(-5), zero, at(15)]).toEqual([0, 0.25, 1]);
  });

  it('stands still when there is nothing but zeros', () => {
    const { zero, at } = spanOf([0, null]);
    expect([zero, at(0)]).toEqual([0, 0]);
  });
});
