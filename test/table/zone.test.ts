import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Failed } from '@/lib/model/failure';
import { noHour, zoneOf } from '@/lib/table/zone';

const zones = [
  'Europe/Warsaw',
  'Asia/Tehran',
  'America/Havana',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
];
const anyInstant = fc.integer({ min: Date.UTC(1901, 0) / 1000, max: Date.UTC(2099, 0) / 1000 });

it('agrees with Temporal on date and hour', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), anyInstant, (name, at) => {
      const exact = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(name);
      const zone = zoneOf(name);
      expect(zone.hourOf(at)).toBe(exact.hour);
      expect(zone.dayOf(at)).toBe(Date.parse(`${exact.toPlainDate()}T00:00:00Z`) / 86_400_000);
      const hour = (exact.dayOfWeek - 1) * 24 + exact.hour;
      expect(zone.hourOfWeek(at)).toBe(hour);
      expect(zone.hoursOfWeek(Float64Array.of(at), 1)[0]).toBe(hour);
    }),
  );
});

it('starts a day at the first instant of that date or later', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: -20_000, max: 40_000 }), (name, day) => {
      const zone = zoneOf(name);
      const start = zone.startOf(day);
      expect(zone.dayOf(start)).toBeGreaterThanOrEqual(day);
      expect(zone.dayOf(start - 1)).toBeLessThan(day);
    }),
  );
});

it('marks an unknown instant', () => {
  expect(zoneOf('UTC').hoursOfWeek(Float64Array.of(Number.NaN), 1)[0]).toBe(noHour);
});

it('refuses a zone that does not exist', () => {
  expect(() => zoneOf('Mars/Olympus')).toThrow(Failed);
});
