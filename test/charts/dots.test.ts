import { describe, expect, it } from 'vitest';
import { dotsOf } from '@/lib/charts/dots';
import { wilson } from '@/lib/charts/wilson';
import type { Block, ChartHint } from '@/lib/model/result';
import { aRow } from '../components/a-result';

const hint: ChartHint = { kind: 'dots', block: 'groups', value: 'winRate' };
const block = (of: readonly (readonly [number, number])[]): Block => ({
  id: 'groups',
  columns: [{ key: 'winRate', unit: 'share' }],
  rows: of.map(([k, n], at) =>
    aRow({ key: `g${at}`, cells: { winRate: n === 0 ? null : k / n }, of: { winRate: [k, n] } }),
  ),
});

describe('dots', () => {
  it('have the interval of what is behind them', () => {
    const [dot] =
      dotsOf(
        block([
          [15, 32],
          [11, 13],
        ]),
        hint,
      )?.dots ?? [];
    expect(dot?.low).toBeCloseTo(0.309, 3);
    expect(dot?.high).toBeCloseTo(0.6355, 3);
  });

  it('take the ends that the report counted, where it did', () => {
    const given = block([
      [15, 32],
      [11, 13],
    ]);
    const columns = [
      ...given.columns,
      { key: 'low', unit: 'share' },
      { key: 'high', unit: 'share' },
    ] as const;
    const rows = given.rows.map((row) => ({ ...row, cells: { ...row.cells, low: 0.2, high: 0.9 } }));
    expect(dotsOf({ ...given, columns, rows }, hint)?.dots[0]).toMatchObject({ low: 0.2, high: 0.9 });
  });

  it('leave out who nothing is known of, and are not drawn of one alone', () => {
    expect(
      dotsOf(
        block([
          [0, 0],
          [5, 15],
          [1, 2],
        ]),
        hint,
      )?.dots.map(({ row }) => row.key),
    ).toEqual(['g1', 'g2']);
    expect(
      dotsOf(
        block([
          [0, 0],
          [5, 15],
        ]),
        hint,
      ),
    ).toBeNull();
  });

  it('lie on an axis that holds every end', () => {
    const found = dotsOf(
      block([
        [1, 3],
        [2, 4],
      ]),
      hint,
    );
    for (const { high } of found?.dots ?? []) expect(high).toBeLessThanOrEqual(found?.most ?? 0);
  });
});

describe('an interval', () => {
  it('never leaves what a rate can be', () => {
    for (const n of [1, 4, 17, 1000]) {
      expect(wilson(0, n).low).toBeGreaterThanOrEqual(0);
      expect(wilson(n, n).high).toBeLessThanOrEqual(1);
      expect(wilson(n, n).high).toBeCloseTo(1, 12);
    }
  });
});
