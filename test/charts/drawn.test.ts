import { describe, expect, it } from 'vitest';
import { drawnOf } from '@/lib/charts/drawn';
import type { Block, ChartHint, Row } from '@/lib/model/result';
import { aRow } from '../components/a-result';

const trend = (length: number): Block => ({
  id: 'trend',
  every: 'week',
  columns: [
    { key: 'count', unit: 'count' },
    { key: 'average4', unit: 'mean' },
  ],
  rows: Array.from({ length }, (_, at) =>
    aRow({ key: `2026-01-${String(at + 1).padStart(2, '0')}`, cells: { count: at, average4: at / 2 } }),
  ),
});
const hint = (kind: ChartHint['kind'], block: string, value: string): ChartHint => ({ kind, block, value });
const kindsOf = (charts: readonly ChartHint[], block: Block) =>
  drawnOf(charts, block).map(({ kind }) => kind);

describe('what a hint is drawn as', () => {
  it('is columns for a few stretches of time and a line for more, whatever was proposed', () => {
    expect(kindsOf([hint('lines', 'trend', 'count')], trend(13))).toEqual(['columns']);
    expect(kindsOf([hint('columns', 'trend', 'count')], trend(14))).toEqual(['lines']);
  });

  it('is one chart where the second is the moving average of the first', () => {
    const charts = [hint('columns', 'trend', 'count'), hint('lines', 'trend', 'average4')];
    expect(drawnOf(charts, trend(8))).toMatchObject([{ kind: 'columns', over: 'average4' }]);
  });

  it('is bars for columns that are no time', () => {
    const { every: _, ...stages } = trend(5);
    expect(kindsOf([hint('columns', 'trend', 'count')], stages)).toEqual(['bars']);
  });

  it('is nothing where nothing is known, or the block has no such column', () => {
    const unknown = trend(6).rows.map((row): Row => ({ ...row, cells: { count: null } }));
    expect(kindsOf([hint('columns', 'trend', 'count')], { ...trend(6), rows: unknown })).toEqual([]);
    expect(kindsOf([hint('bars', 'trend', 'nothing')], trend(6))).toEqual([]);
    expect(kindsOf([hint('waterfall', 'trend', 'count')], trend(6))).toEqual([]);
    expect(kindsOf([hint('scatter', 'trend', 'count')], { ...trend(6), rows: [] })).toEqual([]);
  });

  it('is bars where parts do not add up, and the one column is not drawn twice', () => {
    const { every: _, ...groups } = trend(4);
    const charts = [hint('stacked', 'trend', 'count'), hint('bars', 'trend', 'count')];
    expect(kindsOf(charts, groups)).toEqual(['bars']);
  });
});
