import { expect, it } from 'vitest';
import { burnUpOf } from '@/lib/state/burn-up';

const week = { from: '2026-11-02', to: '2026-11-09' }; // Monday to Sunday
const calendar = { today: '2026-11-04', timeZone: 'Europe/Warsaw', weekdays: [1, 2, 3, 4, 5], holidays: [] };
const at = (iso: string): number => Date.parse(iso) / 1000;

it('adds up what was won day by day, up to today, in the zone of the report', () => {
  const burn = burnUpOf(
    { period: week, target: 1_000, actual: 500, currency: 'EUR' },
    [
      { at: at('2026-11-02T23:30:00Z'), base: 200 }, // the 3rd in Warsaw
      { at: at('2026-11-04T08:00:00Z'), base: 300 },
    ],
    calendar,
  );
  expect(burn.days).toHaveLength(7);
  expect(burn.won).toEqual([0, 200, 500]);
});

it('lets the pace stand still where nobody works', () => {
  const { pace } = burnUpOf({ period: week, target: 1_000, actual: 0, currency: 'EUR' }, [], calendar);
  expect(pace).toEqual([200, 400, 600, 800, 1_000, 1_000, 1_000]);
  const holiday = { ...calendar, holidays: ['2026-11-02'] };
  const shorter = burnUpOf({ period: week, target: 1_000, actual: 0, currency: 'EUR' }, [], holiday);
  expect(shorter.pace.slice(0, 3)).toEqual([0, 250, 500]);
});

it('ends at the goal’s own actual when that is in another currency', () => {
  const records = [{ at: at('2026-11-03T09:00:00Z'), base: 100 }];
  const { won } = burnUpOf({ period: week, target: 4_300, actual: 430, currency: 'PLN' }, records, calendar);
  expect(won.at(-1)).toBe(430);
});

it('counts deals where the goal is a number of deals', () => {
  const records = [
    { at: at('2026-11-02T09:00:00Z'), base: null },
    { at: at('2026-11-03T09:00:00Z'), base: 900 },
  ];
  const { won } = burnUpOf({ period: week, target: 4, actual: 2, currency: null }, records, calendar);
  expect(won).toEqual([1, 2, 2]);
});
