import { describe, expect, it } from 'vitest';
import { courseOf, namedOf } from '@/lib/charts/course';
import { sparkOf, sparkPath } from '@/lib/charts/spark';
import type { Block, ChartHint, Row } from '@/lib/model/result';
import { aRow } from '../components/a-result';

const hint: ChartHint = { kind: 'columns', block: 'trend', value: 'count' };
const block = (rows: readonly Row[]): Block => ({
  id: 'trend',
  every: 'month',
  columns: [{ key: 'count', unit: 'count' }],
  rows,
});
const month = (key: string, count: number | null, partial = false): Row =>
  aRow({ key: `2026-${key}-01`, cells: { count }, ...(partial && { partial: true as const }) });

const inNovember = (first: string): boolean => first === '2026-11-01';

describe('a course', () => {
  const rows = [month('08', 5, true), month('09', 16), month('10', null), month('11', 21, true)];

  it('tells what is not over from what the period cuts short', () => {
    const now = courseOf(block(rows), hint, { isNow: inNovember });
    expect(now?.points.map(({ cut }) => cut)).toEqual(['part', null, null, 'to-date']);
    const past = courseOf(block(rows), hint, { isNow: () => false });
    expect(past?.points.map(({ cut }) => cut)).toEqual(['part', null, null, 'part']);
  });

  it('keeps what is unknown a gap', () => {
    const course = courseOf(block(rows), hint, { isNow: inNovember });
    expect(course?.points.map(({ value }) => value)).toEqual([5, 16, null, 21]);
    expect(course?.peak).toBe(3);
    expect(sparkPath([5, null, 7, 8], (value) => value / 10)).toBe('M12.5 50M62.5 30L87.5 20');
  });

  it('names all of a few points, and four of many with both ends', () => {
    expect([...namedOf(5)]).toEqual([0, 1, 2, 3, 4]);
    const named = [...namedOf(26)];
    expect(named).toHaveLength(4);
    expect([named[0], named.at(-1)]).toEqual([0, 25]);
  });
});

describe('a small line', () => {
  it('ends in its last known value and dashes the way to what is not over', () => {
    const spark = sparkOf([2, 4, 3], true);
    expect(spark.paths).toEqual(['M0 100L50 0']);
    expect(spark.last).toBe('M50 0L100 50');
    expect(spark.end).toEqual({ x: 100, y: 50 });
  });

  it('is broken where values are unknown, and absent where there are none', () => {
    expect(sparkOf([1, 2, null, 3, 4], false).paths).toHaveLength(2);
    expect(sparkOf([null, 4], false).end).toBeNull();
  });

  it('lies in the middle when nothing changes', () => {
    expect(sparkOf([7, 7, 7], false).paths).toEqual(['M0 50L50 50L100 50']);
  });
});
