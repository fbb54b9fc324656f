import { describe, expect, it } from 'vitest';
import { instantOf, minorOf, momentOf, toDatetime } from '@/lib/connectors/tryton/wire';

describe('a decimal in minor units', () => {
  it.each([
    ['12.5', 2, 1250],
    ['1234.56', 2, 123456],
    ['0.1', 2, 10],
    ['0.125', 2, 13],
    ['-0.125', 2, -13],
    ['1E+2', 2, 10000],
    ['0E-8', 2, 0],
    ['-0', 2, 0],
    ['7', 0, 7],
    ['7.4', 0, 7],
    ['1.2345', 3, 1235],
    ['90071992547409.91', 2, Number.MAX_SAFE_INTEGER],
  ])('reads %s with %i digits as %i', (text, digits, minor) => {
    expect(minorOf(text, digits)).toBe(minor);
  });

  it.each(['NaN', 'Infinity', '', '1,5', '0x10', '1e999', '90071992547409.92', '1 000'])(
    'is unknown for %s',
    (text) => {
      expect(minorOf(text, 2)).toBeUndefined();
    },
  );
});

describe('a moment', () => {
  const datetime = {
    __class__: 'datetime',
    year: 2026,
    month: 3,
    day: 9,
    hour: 4,
    minute: 5,
    second: 6,
    microsecond: 789,
  } as const;

  it('comes back as it was sent, to the microsecond', () => {
    expect(momentOf(datetime)).toBe('2026-03-09T04:05:06.000789');
    expect(toDatetime(momentOf(datetime))).toEqual(datetime);
  });

  it('is an instant in UTC with its fraction cut off', () => {
    expect(instantOf(momentOf({ ...datetime, microsecond: 999_999 }))).toBe('2026-03-09T04:05:06Z');
  });
});
