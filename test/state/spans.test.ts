import { expect, it } from 'vitest';
import { overlaps, spanAt, spanOf } from '@/lib/state/spans';

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
