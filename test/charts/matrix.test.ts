import { describe, expect, it } from 'vitest';
import { matrixOf, matrixUnitOf, valueMatrixOf, wilsonLow } from '@/lib/charts/matrix';
import type { Block, Row } from '@/lib/model/result';

type Of = Record<string, readonly [number, number]>;
const row = (key: string, of: Of): Row => ({
  key,
  label: { word: `weekday.${key}` },
  cells: Object.fromEntries(Object.entries(of).map(([column, [k, n]]) => [column, n ? k / n : null])),
  of,
  records: Object.fromEntries(Object.keys(of).map((column, at) => [column, at])),
});
const block = (rows: Row[], total?: Row): Block => ({
  id: 'week',
  columns: ['slot-06', 'slot-08', 'slot-10', 'slot-12', 'slot-14', 'all'].map((key) => ({
    key,
    unit: 'share',
  })),
  rows,
  ...(total && { total }),
});
const week = block(
  [
    row('1', { 'slot-08': [5, 20], 'slot-12': [9, 10], 'slot-14': [0, 0], all: [14, 30] }),
    row('2', { 'slot-08': [2, 4], 'slot-12': [12, 40], all: [14, 44] }),
    row('7', { all: [0, 0] }),
  ],
  row('all', { 'slot-08': [7, 24], 'slot-12': [21, 50], all: [28, 74] }),
);

describe('matrix', () => {
  it('folds empty hours at both ends, and none in the middle', () => {
    expect(matrixOf(week, 1).columns.map(({ key }) => key)).toEqual(['slot-08', 'slot-10', 'slot-12', 'all']);
  });

  it('starts the week on the day that is set', () => {
    expect(matrixOf(week, 1).rows.map((line) => line.row.key)).toEqual(['1', '2', '7']);
    expect(matrixOf(week, 7).rows.map((line) => line.row.key)).toEqual(['7', '1', '2']);
  });

  it('does not judge under five, and tells that from none', () => {
    const [, tuesday, sunday] = matrixOf(week, 1).rows;
    expect(tuesday?.cells[0]).toMatchObject({ kind: 'few', k: 2, n: 4, step: 0, best: false });
    expect(sunday?.cells[0]).toMatchObject({ kind: 'none', rate: null });
  });

  it('rings the best three above the rate of all, from ten records on', () => {
    const best = matrixOf(week, 1).rows.flatMap((line) => line.cells.filter((cell) => cell.best));
    expect(best.map(({ k, n }) => `${k} of ${n}`)).toEqual(['9 of 10']);
  });

  it('colours in five steps, but neither totals nor the column that pools a row', () => {
    const { rows, total, bounds } = matrixOf(week, 1);
    expect(bounds).toEqual([0.38, 0.51, 0.64, 0.77]);
    expect(rows[0]?.cells.map(({ step }) => step)).toEqual([1, 0, 5, 0]);
    expect(total?.cells.every(({ step }) => step === 0)).toBe(true);
  });

  it('is empty, not broken, without any calls', () => {
    const empty = matrixOf(block([row('1', { all: [0, 0] })]), 1);
    expect(empty.columns.map(({ key }) => key)).toEqual(['all']);
    expect(empty.bounds).toEqual([]);
  });

  it('ranks by the lower end of the interval', () => {
    expect(wilsonLow(36, 71)).toBeCloseTo(0.3932, 3);
    expect(wilsonLow(3, 3)).toBeLessThan(wilsonLow(60, 80));
  });
});

describe('a matrix of figures', () => {
  const figures = (cells: readonly Record<string, number | null>[], better?: 1 | -1): Block => ({
    id: 'matrix',
    columns: ['in-a', 'in-b', 'in-c', 'in-d'].map((key) => ({
      key,
      unit: 'seconds' as const,
      label: { text: key },
      ...(better && { better }),
    })),
    rows: cells.map((row, at) => ({ key: `r${at}`, label: { text: `r${at}` }, cells: row })),
  });

  it('folds empty columns at both ends, and keeps every figure', () => {
    const found = valueMatrixOf(figures([{ 'in-b': 5, 'in-d': 0 }, { 'in-c': 9 }]), 'seconds', 1);
    expect(found.columns.map(({ key }) => key)).toEqual(['in-b', 'in-c']);
    expect(found.rows.flatMap(({ cells }) => cells.map(({ value }) => value))).toEqual([5, null, null, 9]);
  });

  it('colours a difference by the side that is the better one', () => {
    const found = valueMatrixOf(figures([{ 'in-a': -6, 'in-b': 3, 'in-c': 0 }], -1), 'seconds', 1);
    expect(found.isChange).toBe(true);
    expect(found.rows[0]?.cells.map(({ side }) => side)).toEqual(['better', 'worse']);
    expect(found.rows[0]?.cells.map(({ step }) => step)).toEqual([3, 2]);
  });

  it('colours no side where neither is better', () => {
    const found = valueMatrixOf(figures([{ 'in-a': -6, 'in-b': 3 }]), 'seconds', 1);
    expect(found.rows[0]?.cells.every(({ side }) => side === null)).toBe(true);
  });

  it('is one only of several rows and columns of one unit', () => {
    expect(matrixUnitOf(figures([{ 'in-a': 1 }, { 'in-b': 2 }]), 'in-a')).toEqual({
      unit: 'seconds',
      isRates: false,
    });
    expect(matrixUnitOf(figures([{ 'in-a': 1 }]), 'in-a')).toBeNull();
    expect(matrixUnitOf(figures([{ 'in-a': null }, { 'in-b': 0 }]), 'in-a')).toBeNull();
    expect(matrixUnitOf(week, 'all')).toEqual({ unit: 'share', isRates: true });
  });
});
