import { describe, expect, it } from 'vitest';
import { nextMidnight, tellableFrom } from '@/lib/alerts/quiet-hours';

const ms = (instant: string): number => Date.parse(instant);
const iso = (at: number): string => new Date(at).toISOString();
const weekdays = { weekdays: [1, 2, 3, 4, 5], holidays: ['2026-11-11'] };
const night = { quiet: { from: '20:00', to: '08:00' }, restDays: false };

describe('quiet hours', () => {
  it('let the working day through', () => {
    const noon = ms('2026-11-04T11:00:00Z');
    expect(tellableFrom(noon, 'Europe/Warsaw', night, weekdays)).toBe(noon);
  });

  it('hold the evening and the hours after midnight back until the morning', () => {
    for (const late of [
      '2026-11-04T19:00:00Z',
      '2026-11-04T22:59:59Z',
      '2026-11-04T23:30:00Z',
      '2026-11-05T06:59:59Z',
    ])
      expect(iso(tellableFrom(ms(late), 'Europe/Warsaw', night, weekdays))).toBe('2026-11-05T07:00:00.000Z');
  });

  it('end to the minute', () => {
    const eight = ms('2026-11-05T07:00:00Z');
    expect(tellableFrom(eight, 'Europe/Warsaw', night, weekdays)).toBe(eight);
  });

  it('go by the zone, not by the computer', () => {
    const at = ms('2026-11-04T17:30:00Z'); // 21:00 in Tehran, 12:30 in New York.
    expect(iso(tellableFrom(at, 'Asia/Tehran', night, weekdays))).toBe('2026-11-05T04:30:00.000Z');
    expect(tellableFrom(at, 'America/New_York', night, weekdays)).toBe(at);
  });

  it('may lie inside one day, too', () => {
    const noon = { quiet: { from: '12:00', to: '13:00' }, restDays: false };
    expect(iso(tellableFrom(ms('2026-11-04T11:20:00Z'), 'Europe/Warsaw', noon, weekdays))).toBe(
      '2026-11-04T12:00:00.000Z',
    );
    const later = ms('2026-11-04T12:00:00Z');
    expect(tellableFrom(later, 'Europe/Warsaw', noon, weekdays)).toBe(later);
  });

  it('hold through the night that the clock is set back, and the one it is set forward', () => {
    expect(iso(tellableFrom(ms('2026-10-25T00:30:00Z'), 'Europe/Warsaw', night, weekdays))).toBe(
      '2026-10-25T07:00:00.000Z',
    );
    const short = { quiet: { from: '01:00', to: '02:30' }, restDays: false };
    // 02:30 does not exist on that day, and comes twice on the other.
    expect(iso(tellableFrom(ms('2026-03-29T00:30:00Z'), 'Europe/Warsaw', short, weekdays))).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    const from = ms('2026-10-25T01:10:00Z'); // 02:10 for the second time.
    expect(tellableFrom(from, 'Europe/Warsaw', short, weekdays)).toBeGreaterThan(from);
  });
});

describe('days that are not worked', () => {
  const both = { ...night, restDays: true };
  it('hold a Friday evening back until Monday morning', () => {
    expect(iso(tellableFrom(ms('2026-11-06T20:00:00Z'), 'Europe/Warsaw', both, weekdays))).toBe(
      '2026-11-09T07:00:00.000Z',
    );
  });

  it('are holidays as well, and another country’s weekend', () => {
    expect(iso(tellableFrom(ms('2026-11-11T10:00:00Z'), 'Europe/Warsaw', both, weekdays))).toBe(
      '2026-11-12T07:00:00.000Z',
    );
    const tehran = { weekdays: [6, 7, 1, 2, 3], holidays: [] };
    expect(iso(tellableFrom(ms('2026-11-12T10:00:00Z'), 'Asia/Tehran', both, tehran))).toBe(
      '2026-11-14T04:30:00.000Z',
    );
  });

  it('silence nobody for good where no day is worked', () => {
    const now = ms('2026-11-11T10:00:00Z');
    expect(tellableFrom(now, 'Europe/Warsaw', both, { weekdays: [], holidays: [] })).toBe(now);
  });
});

it('midnight is the zone’s', () => {
  expect(iso(nextMidnight(ms('2026-11-04T23:30:00Z'), 'Europe/Warsaw'))).toBe('2026-11-05T23:00:00.000Z');
  expect(iso(nextMidnight(ms('2026-11-04T23:30:00Z'), 'America/New_York'))).toBe('2026-11-05T05:00:00.000Z');
});
