import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoWeekday } from '@/lib/math/civil';
import type { WorkingDays } from '@/lib/math/working-days';
import { dateDays, instantSeconds } from '@/lib/table/column';
import { type WorkingHours, WorkingTime } from '@/lib/table/working-time';
import { zoneOf } from '@/lib/table/zone';

const days = (weekdays: readonly number[], ...holidays: string[]): WorkingDays => ({
  weekdays: Array.from({ length: 8 }, (_, iso) => weekdays.includes(iso)),
  holidays: new Set(holidays.map(dateDays)),
});
const weekdays = days([1, 2, 3, 4, 5]);
const everyDay = days([1, 2, 3, 4, 5, 6, 7]);
const nineToFive = { dayStart: 9 * 60, dayEnd: 17 * 60 };

const hours = (zone: string, from: string, to: string, given: Partial<WorkingHours> = {}) =>
  new WorkingTime({ calendar: weekdays, zone: zoneOf(zone), ...nineToFive, ...given }).between(
    instantSeconds(from),
    instantSeconds(to),
  ) / 3600;

describe('time in working hours', () => {
  it('counts only what lies between opening and close', () => {
    // Monday 3 March 2025.
    expect(hours('UTC', '2025-03-03T08:00:00Z', '2025-03-03T10:30:00Z')).toBe(1.5);
    expect(hours('UTC', '2025-03-03T16:00:00Z', '2025-03-03T23:00:00Z')).toBe(1);
    expect(hours('UTC', '2025-03-03T17:00:00Z', '2025-03-04T09:00:00Z')).toBe(0);
    expect(hours('UTC', '2025-03-03T16:59:59Z', '2025-03-04T09:00:01Z') * 3600).toBe(2);
  });

  it('passes over weekends and holidays', () => {
    expect(hours('UTC', '2025-03-07T16:00:00Z', '2025-03-10T10:00:00Z')).toBe(2);
    const calendar = days([1, 2, 3, 4, 5], '2025-03-10');
    expect(hours('UTC', '2025-03-07T16:00:00Z', '2025-03-11T10:00:00Z', { calendar })).toBe(2);
  });

  it('is local time, half hours included', () => {
    // 9:00 in Tehran is 5:30 UTC; Saturday is worked there, Friday is not.
    const calendar = days([6, 7, 1, 2, 3]);
    expect(hours('Asia/Tehran', '2025-03-08T05:00:00Z', '2025-03-08T06:00:00Z', { calendar })).toBe(0.5);
    expect(hours('Asia/Tehran', '2025-03-07T00:00:00Z', '2025-03-07T20:00:00Z', { calendar })).toBe(0);
    expect(hours('Asia/Kathmandu', '2025-03-03T03:00:00Z', '2025-03-03T04:00:00Z')).toBe(0.75);
  });

  it('keeps a working day at eight hours when the clocks change at night', () => {
    const week = ['2025-03-29T23:00:00Z', '2025-03-30T22:00:00Z'] as const;
    expect(hours('Europe/Warsaw', ...week, { calendar: everyDay })).toBe(8);
    // On that Sunday 9:00 is 7:00 UTC, the day before it was 8:00.
    const calendar = everyDay;
    expect(hours('Europe/Warsaw', '2025-03-30T06:00:00Z', '2025-03-30T08:00:00Z', { calendar })).toBe(1);
    expect(hours('Europe/Warsaw', '2025-03-29T06:00:00Z', '2025-03-29T09:00:00Z', { calendar })).toBe(1);
  });

  it('has as many hours as the day when all of it is worked', () => {
    const all = { calendar: everyDay, dayStart: 0, dayEnd: 1440 };
    const day = (zone: string, date: string) => {
      const start = zoneOf(zone).startOf(dateDays(date));
      const next = zoneOf(zone).startOf(dateDays(date) + 1);
      return new WorkingTime({ zone: zoneOf(zone), ...all }).between(start, next) / 3600;
    };
    expect(day('Europe/Warsaw', '2025-03-30')).toBe(23);
    expect(day('Europe/Warsaw', '2025-10-26')).toBe(25);
    expect(day('Australia/Lord_Howe', '2025-04-06')).toBe(24.5);
    expect(day('America/Sao_Paulo', '2018-11-04')).toBe(23);
  });

  it('goes on after a time that the clocks skip', () => {
    // 2:00 to 3:00 is skipped: a shift from 2:30 to 4:00 begins at 3:00.
    const shift = { calendar: everyDay, dayStart: 150, dayEnd: 240 };
    expect(hours('Europe/Warsaw', '2025-03-29T23:00:00Z', '2025-03-30T22:00:00Z', shift)).toBe(1);
  });

  it('is none without a working day, without hours, backwards, and unknown of unknown instants', () => {
    const year = ['2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z'] as const;
    expect(hours('UTC', ...year, { calendar: days([]) })).toBe(0);
    expect(hours('UTC', ...year, { dayStart: 600, dayEnd: 540 })).toBe(0);
    expect(hours('UTC', year[1], year[0])).toBe(0);
    const time = new WorkingTime({ calendar: weekdays, zone: zoneOf('UTC'), ...nineToFive });
    expect([time.between(Number.NaN, 0), time.between(0, Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  });

  it('is what a walk over the days gives, in whatever order spans are asked for', () => {
    const zone = zoneOf('Asia/Tehran');
    const calendar = days([6, 7, 1, 2, 3], '2021-03-21', '2022-03-21');
    const time = new WorkingTime({ calendar, zone, ...nineToFive });
    const walked = (from: number, to: number) => {
      let sum = 0;
      for (let day = zone.dayOf(from); day <= zone.dayOf(to); day++) {
        if (!calendar.weekdays[isoWeekday(day)] || calendar.holidays.has(day)) continue;
        // The clocks change at midnight there, so that nine hours after it is not always 9:00.
        let open = zone.startOf(day) + 8 * 3600;
        while (zone.hourOf(open) < 9) open += 1800;
        sum += Math.max(0, Math.min(to, open + 8 * 3600) - Math.max(from, open));
      }
      return sum;
    };
    const instant = fc.integer({
      min: instantSeconds('2015-01-01T00:00:00Z'),
      max: instantSeconds('2025-01-01T00:00:00Z'),
    });
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 400 * 86_400 }), (from, length) => {
        expect(time.between(from, from + length)).toBe(walked(from, from + length));
      }),
    );
  });
});
