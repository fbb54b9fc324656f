import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateDays, instantIso, instantSeconds } from '@/lib/table/column';
import { GrowingTable } from '@/lib/table/growing-table';
import { startedDays } from '@/lib/table/started-days';
import { zoneOf } from '@/lib/table/zone';
import { aCall } from './a-company';

function daysOf(zone: string, ...instants: readonly string[]): number[] {
  const table = new GrowingTable('activities');
  for (const at of instants) table.upsert(aCall({ at }));
  return [...startedDays(table.table(), zoneOf(zone))];
}

it('is the local date, plus 1', () => {
  expect(daysOf('Europe/Warsaw', '2025-03-01T22:59:59Z', '2025-03-01T23:00:00Z')).toEqual([
    dateDays('2025-03-01') + 1,
    dateDays('2025-03-02') + 1,
  ]);
});

it('stays with the date that has begun where clocks go back over midnight', () => {
  // A minute after midnight of 29 October 2006 it was 23:01 again in St. John's.
  const day = dateDays('2006-10-29') + 1;
  expect(
    daysOf('America/St_Johns', '2006-10-29T02:29:59Z', '2006-10-29T02:30:00Z', '2006-10-29T03:00:00Z'),
  ).toEqual([day - 1, day, day]);
});

it('has no date before 1970, and one for all after those it can tell apart', () => {
  expect(daysOf('UTC', '1969-12-31T23:59:59Z', '1970-01-01T00:00:00Z', '2300-01-01T00:00:00Z')).toEqual([
    0, 1, 65_535,
  ]);
});

it('tells the same days apart as the instants at which they begin', () => {
  const instant = fc.integer({ min: 0, max: instantSeconds('2100-01-01T00:00:00Z') });
  const zones = fc.constantFrom('UTC', 'Europe/Warsaw', 'America/St_Johns', 'Pacific/Apia', 'Asia/Tehran');
  fc.assert(
    fc.property(zones, instant, (name, at) => {
      const zone = zoneOf(name);
      const [day = 0] = daysOf(name, instantIso(at));
      expect(zone.startOf(day - 1)).toBeLessThanOrEqual(at);
      expect(zone.startOf(day)).toBeGreaterThan(at);
    }),
  );
});
