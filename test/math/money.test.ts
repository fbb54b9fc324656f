import fc from 'fast-check';
import { expect, it } from 'vitest';
import { converter, roundedQuotient, weighted } from '@/lib/math/money';

it('converts exactly whatever the amount, rate and decimals', () => {
  const digits = fc.integer({ min: 0, max: 4 });
  const rate = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 8 }));
  fc.assert(
    fc.property(fc.maxSafeInteger(), rate, digits, digits, (minor, [units, places], from, to) => {
      const text = `${units / 10n ** BigInt(places)}.${String(units % 10n ** BigInt(places)).padStart(places, '0')}`;
      const exact = roundedQuotient(BigInt(minor) * units * 10n ** BigInt(to), 10n ** BigInt(places + from));
      expect(converter(text.replace(/\.0?$/, ''), from, to)(minor)).toBe(Number(exact));
    }),
  );
});

it('never gives a negative zero', () => {
  expect(Object.is(converter('0.005', 2, 2)(-0), -0)).toBe(false);
  expect(Object.is(converter('0.001', 2, 2)(-1), 0)).toBe(true);
  expect(Object.is(weighted(-1, 0), 0)).toBe(true);
});

it('rounds a probability to four decimals as it is written, halves up', () => {
  expect(weighted(10_000, 0.29995)).toBe(3000);
  expect(weighted(10_000, 0.29994999)).toBe(2999);
});
