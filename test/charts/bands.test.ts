import { describe, expect, it } from 'vitest';
import { bandsOf } from '@/lib/charts/bands';
import { scatterOf } from '@/lib/charts/scatter';
import type { Block, ChartHint } from '@/lib/model/result';
import { aRow } from '../components/a-result';

const hint: ChartHint = { kind: 'bars', block: 'stages', value: 'medianStay' };
const stages = (cells: readonly (readonly [number | null, number | null, number | null])[]): Block => ({
  id: 'stages',
  columns: ['medianStay', 'idealFrom', 'idealTo'].map((key) => ({ key, unit: 'seconds' })),
  rows: cells.map(([medianStay, idealFrom, idealTo], at) =>
    aRow({ key: `st${at}`, cells: { medianStay, idealFrom, idealTo } }),
  ),
});

describe('bands', () => {
  it('tell a median past the band from one inside', () => {
    const found = bandsOf(
      stages([
        [10, 4, 16],
        [30, 4, 16],
      ]),
      hint,
    );
    expect(found?.rows.map(({ isLong }) => isLong)).toEqual([false, true]);
    expect(found?.isHealthy).toBe(true);
  });

  it('leave a stage that nobody won without a band, and keep its median', () => {
    const found = bandsOf(
      stages([
        [10, 4, 16],
        [30, null, null],
      ]),
      hint,
    );
    expect(found?.rows[1]).toMatchObject({ median: 30, from: null, to: null, isLong: false });
  });

  it('hold every median and band on their axis', () => {
    const found = bandsOf(
      stages([
        [86_400, 3_600, 90_000],
        [1_000_000, 4, 16],
      ]),
      hint,
    );
    expect(found?.axis.most).toBeGreaterThanOrEqual(1_000_000);
    expect(found?.axis.least).toBe(0);
  });

  it('are not drawn without quartiles, or of one stage alone', () => {
    expect(
      bandsOf(
        stages([
          [10, null, null],
          [20, null, null],
        ]),
        hint,
      ),
    ).toBeNull();
    expect(bandsOf(stages([[10, 4, 16]]), hint)).toBeNull();
  });
});

describe('a scatter', () => {
  const pairs = (rows: readonly (readonly [number | null, number | null])[]): Block => ({
    id: 'pairs',
    columns: [
      { key: 'medianTalk', unit: 'seconds' },
      { key: 'talks', unit: 'count' },
      { key: 'wonValue', unit: 'money' },
    ],
    rows: rows.map(([medianTalk, wonValue], at) =>
      aRow({ key: `u${at}`, cells: { medianTalk, talks: 3, wonValue } }),
    ),
  });
  const against: ChartHint = { kind: 'scatter', block: 'pairs', value: 'wonValue' };

  it('sets the value against the first other figure, along the axis', () => {
    const found = scatterOf(
      pairs([
        [300, 5],
        [100, 9],
        [200, 1],
        [null, 4],
      ]),
      against,
    );
    expect(found?.points.map(({ row }) => row.key)).toEqual(['u1', 'u2', 'u0']);
    expect(found?.x.key).toBe('medianTalk');
  });

  it('is not drawn of two points, or of one place', () => {
    expect(
      scatterOf(
        pairs([
          [1, 2],
          [3, 4],
        ]),
        against,
      ),
    ).toBeNull();
    expect(
      scatterOf(
        pairs([
          [1, 2],
          [1, 2],
          [1, 2],
        ]),
        against,
      ),
    ).toBeNull();
  });
});
