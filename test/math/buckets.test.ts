import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BucketRules, type BucketUnit, bucketsOf, weekStartOf } from '@/lib/math/buckets';
import { isoWeekday } from '@/lib/math/civil';
import { dateDays, dateIso } from '@/lib/table/column';

const buckets = (from: string, to: string, unit: BucketUnit, rules: Partial<BucketRules> = {}) =>
  bucketsOf({ from: dateDays(from), to: dateDays(to) }, unit, { weekStart: 1, ...rules }).map(
    ({ id, first, from, to, clipped }) => [id, dateIso(first), dateIso(from), dateIso(to), clipped],
  );
const ids = (...of: Parameters<typeof buckets>) => buckets(...of).map(([id]) => id);

describe('the buckets of a period', () => {
  it('are whole but for the first and the last', () => {
    expect(buckets('2024-01-15', '2024-03-10', 'month')).toEqual([
      ['2024-01', '2024-01-01', '2024-01-15', '2024-02-01', true],
      ['2024-02', '2024-02-01', '2024-02-01', '2024-03-01', false],
      ['2024-03', '2024-03-01', '2024-03-01', '2024-03-10', true],
    ]);
  });

  it('are clipped at both ends when the period lies inside one', () => {
    expect(buckets('2024-02-10', '2024-02-11', 'year')).toEqual([
      ['2024', '2024-01-01', '2024-02-10', '2024-02-11', true],
    ]);
  });

  it('are none of an empty period', () => {
    expect(buckets('2024-01-15', '2024-01-15', 'day')).toEqual([]);
    expect(buckets('2024-01-15', '2024-01-01', 'month')).toEqual([]);
  });

  it('are days by their own date', () => {
    expect(ids('2024-02-28', '2024-03-02', 'day')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  });

  it('are weeks by their first day, which may lie before the period', () => {
    expect(ids('2025-03-01', '2025-03-11', 'week')).toEqual(['2025-02-24', '2025-03-03', '2025-03-10']);
    expect(buckets('2025-03-01', '2025-03-10', 'week', { weekStart: 6 })).toEqual([
      ['2025-03-01', '2025-03-01', '2025-03-01', '2025-03-08', false],
      ['2025-03-08', '2025-03-08', '2025-03-08', '2025-03-10', true],
    ]);
    expect(ids('1969-12-30', '1970-01-09', 'week')).toEqual(['1969-12-29', '1970-01-05']);
  });

  it('are quarters and years of the calendar', () => {
    expect(ids('2024-12-31', '2025-04-02', 'quarter')).toEqual(['2024-Q4', '2025-Q1', '2025-Q2']);
    expect(ids('2024-12-31', '2025-04-02', 'year', { fiscalYearStart: 1 })).toEqual(['2024', '2025']);
  });

  it('are named after the year in which the fiscal year ends', () => {
    const rules = { fiscalYearStart: 4 };
    expect(buckets('2024-03-31', '2024-07-01', 'quarter', rules)).toEqual([
      ['2024-Q4', '2024-01-01', '2024-03-31', '2024-04-01', true],
      ['2025-Q1', '2024-04-01', '2024-04-01', '2024-07-01', false],
    ]);
    expect(buckets('2024-03-31', '2025-04-01', 'year', rules)).toEqual([
      ['2024', '2023-04-01', '2024-03-31', '2024-04-01', true],
      ['2025', '2024-04-01', '2024-04-01', '2025-04-01', false],
    ]);
    expect(ids('2024-12-01', '2025-01-02', 'month', rules)).toEqual(['2024-12', '2025-01']);
  });

  it('are Persian months, leap years included', () => {
    const rules = { monthCalendar: 'persian' } as const;
    // Esfand 1403 has 30 days: 1404 begins on 21 March 2025.
    expect(buckets('2025-02-19', '2025-04-21', 'month', rules)).toEqual([
      ['1403-12', '2025-02-19', '2025-02-19', '2025-03-21', false],
      ['1404-01', '2025-03-21', '2025-03-21', '2025-04-21', false],
    ]);
    expect(ids('2025-03-20', '2025-06-23', 'quarter', rules)).toEqual(['1403-Q4', '1404-Q1', '1404-Q2']);
    expect(buckets('2025-03-21', '2026-03-21', 'year', rules)).toEqual([
      ['1404', '2025-03-21', '2025-03-21', '2026-03-21', false],
    ]);
    expect(ids('2025-09-22', '2025-09-24', 'year', { ...rules, fiscalYearStart: 7 })).toEqual([
      '1404',
      '1405',
    ]);
  });

  it('follow each other without a gap, cover the period and have ids of their own', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 60_000 }),
        fc.integer({ min: 1, max: 800 }),
        fc.constantFrom<BucketUnit>('day', 'week', 'month', 'quarter', 'year'),
        fc.record({
          weekStart: fc.integer({ min: 1, max: 7 }),
          fiscalYearStart: fc.integer({ min: 1, max: 12 }),
          monthCalendar: fc.constantFrom('gregory', 'persian'),
        }),
        (from, length, unit, rules) => {
          const found = bucketsOf({ from, to: from + length }, unit, rules);
          expect(found[0]?.from).toBe(from);
          expect(found.at(-1)?.to).toBe(from + length);
          expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
          found.forEach((bucket, at) => {
            if (at === 0) return;
            expect(bucket.from).toBe(found[at - 1]?.to);
            expect(bucket.first).toBe(bucket.from);
            expect(at === found.length - 1 || !bucket.clipped).toBe(true);
          });
        },
      ),
    );
  });
});

it('finds the week of a day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -50_000, max: 50_000 }),
      fc.integer({ min: 1, max: 7 }),
      (day, weekStart) => {
        const first = weekStartOf(day, weekStart);
        expect(isoWeekday(first)).toBe(weekStart);
        expect(day - first).toBeGreaterThanOrEqual(0);
        expect(day - first).toBeLessThan(7);
      },
    ),
  );
});
