import { expect, it } from 'vitest';
import { listOf, monthsIn, nextOf, overlaps, spanAt, spanOf, weeksIn, yearBefore } from '@/lib/state/spans';

it('steps through months, quarters and years', () => {
  const at = { today: '2026-11-21', calendar: 'gregory' } as const;
  expect(spanAt('month', 0, at)).toEqual({ from: '2026-11-01', to: '2026-12-01' });
  expect(spanAt('month', 2, at)).toEqual({ from: '2027-01-01', to: '2027-02-01' });
  expect(spanAt('quarter', -1, at)).toEqual({ from: '2026-07-01', to: '2026-10-01' });
  expect(spanAt('year', 1, at)).toEqual({ from: '2027-01-01', to: '2028-01-01' });
});

it('takes Persian months where the calendar is Persian', () => {
  const at = { today: '2026-11-21', calendar: 'persian' } as const;
  expect(spanAt('month', 0, at)).toEqual({ from: '2026-10-23', to: '2026-11-22' });
  expect(spanAt('year', 0, at).from).toBe('2026-03-21');
});

it('puts every goal into exactly one span by its length', () => {
  expect(spanOf({ from: '2026-02-01', to: '2026-03-01' })).toBe('month');
  expect(spanOf({ from: '2026-01-01', to: '2026-04-01' })).toBe('quarter');
  expect(spanOf({ from: '2026-01-01', to: '2027-01-01' })).toBe('year');
});

it('lets a period end where the next begins', () => {
  const november = { from: '2026-11-01', to: '2026-12-01' };
  expect(overlaps(november, { from: '2026-12-01', to: '2027-01-01' })).toBe(false);
  expect(overlaps(november, { from: '2026-11-30', to: '2027-01-01' })).toBe(true);
});

it('begins weeks on the day of the setting, and quarters and years in the fiscal year’s month', () => {
  const at = { today: '2026-11-21', calendar: 'gregory' } as const;
  expect(spanAt('week', 0, at)).toEqual({ from: '2026-11-16', to: '2026-11-23' });
  expect(spanAt('week', 0, { ...at, weekStart: 6 })).toEqual({ from: '2026-11-21', to: '2026-11-28' });
  const april = { ...at, fiscalYearStart: 4 };
  expect(spanAt('year', 0, april)).toEqual({ from: '2026-04-01', to: '2027-04-01' });
  expect(spanAt('quarter', 0, { ...at, fiscalYearStart: 2 })).toEqual({
    from: '2026-11-01',
    to: '2027-02-01',
  });
});

it('tells dates of one’s own from spans of either calendar', () => {
  const rules = { calendar: 'persian', weekStart: 6 } as const;
  expect(listOf({ from: '2026-11-01', to: '2026-12-01' }, rules)).toBe('month');
  expect(listOf({ from: '2026-10-23', to: '2026-11-22' }, rules)).toBe('month');
  expect(listOf({ from: '2026-11-05', to: '2026-12-05' }, rules)).toBe('own');
});

it('finds the dates after a goal’s own, as long as they', () => {
  const rules = { calendar: 'gregory' } as const;
  expect(nextOf({ from: '2026-01-01', to: '2026-02-01' }, rules)).toEqual({
    from: '2026-02-01',
    to: '2026-03-01',
  });
  expect(nextOf({ from: '2026-11-05', to: '2026-11-26' }, rules)).toEqual({
    from: '2026-11-26',
    to: '2026-12-17',
  });
});

it('goes a year back in the years of the calendar, and cuts months and weeks at the ends', () => {
  expect(yearBefore({ from: '2026-03-21', to: '2026-04-21' }, 'persian')).toEqual({
    from: '2025-03-21',
    to: '2025-04-21',
  });
  expect(monthsIn({ from: '2026-10-01', to: '2027-01-01' }, 'gregory').map(({ from }) => from)).toEqual([
    '2026-10-01',
    '2026-11-01',
    '2026-12-01',
  ]);
  const weeks = weeksIn({ from: '2026-11-01', to: '2026-12-01' }, { calendar: 'gregory', weekStart: 1 });
  expect(weeks.map(({ from }) => from.slice(8))).toEqual(['01', '02', '09', '16', '23', '30']);
  expect(weeks.at(-1)?.to).toBe('2026-12-01');
});
