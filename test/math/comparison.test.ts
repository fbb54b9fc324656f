import { expect, it } from 'vitest';
import { comparedWith } from '@/lib/math/comparison';
import { dateDays, dateIso } from '@/lib/table/column';

const later = dateDays('2030-01-01');
const compared = (from: string, to: string, kind: 'previous' | 'year' = 'previous', today = later) => {
  const found = comparedWith({ from: dateDays(from), to: dateDays(to) }, kind, today);
  return found && `${dateIso(found.from)} ${dateIso(found.to)}`;
};

it('shifts whole months by as many months', () => {
  expect(compared('2025-03-01', '2025-04-01')).toBe('2025-02-01 2025-03-01');
  expect(compared('2025-04-01', '2025-07-01')).toBe('2025-01-01 2025-04-01');
});

it('shifts anything else by as many days', () => {
  expect(compared('2025-03-10', '2025-03-17')).toBe('2025-03-03 2025-03-10');
});

it('goes back a year, from a leap day to the 28th', () => {
  expect(compared('2024-02-29', '2024-03-07', 'year')).toBe('2023-02-28 2023-03-07');
});

it('compares a month to date with as many days, today counted', () => {
  expect(compared('2025-03-01', '2025-04-01', 'previous', dateDays('2025-03-10'))).toBe(
    '2025-02-01 2025-02-11',
  );
});

it('never takes more days than the earlier month has', () => {
  expect(compared('2025-03-01', '2025-04-01', 'previous', dateDays('2025-03-30'))).toBe(
    '2025-02-01 2025-03-01',
  );
});

it('has nothing to compare before the first day', () => {
  expect(compared('2025-03-01', '2025-04-01', 'previous', dateDays('2025-02-27'))).toBeNull();
});
