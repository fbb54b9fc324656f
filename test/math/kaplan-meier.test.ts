import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { survivalOf } from '@/lib/math/kaplan-meier';
import { median } from '@/lib/math/quantile';

const survival = (...observed: readonly (readonly [time: number, finished: 0 | 1])[]) =>
  survivalOf(
    Float64Array.from(observed, ([time]) => time),
    Uint8Array.from(observed, ([, finished]) => finished),
  );

describe('durations of which some are still running', () => {
  it('count what runs as lasting longer than it has', () => {
    // Of five, one ends at 1 (4/5 left) and one at 4, when two are left: 4/5 × 1/2 = 0.4.
    const found = survival([1, 1], [2, 0], [3, 0], [4, 1], [9, 0]);
    expect(found).toMatchObject({ n: 5, finished: 2, longest: 9 });
    expect([found.quantile(0.2), found.quantile(0.5), found.quantile(0.7)]).toEqual([2.5, 4, null]);
  });

  it('put an end before a censoring at the same time', () => {
    // Both are at risk at 2: 1/2 is left. The other way round none would be.
    expect(survival([2, 0], [2, 1]).quantile(0.5)).toBe(2);
    expect(survival([2, 0], [2, 1]).quantile(0.9)).toBeNull();
  });

  it('take the middle only where a later end follows', () => {
    expect(survival([1, 1], [3, 1]).quantile(0.5)).toBe(2);
    expect(survival([1, 1], [3, 0]).quantile(0.5)).toBe(1);
  });

  it('see a share as exact although its product is not', () => {
    // After eight of ten 9/10 × 8/9 × 7/8 × … is a trace more than 1 − 0.8.
    const times = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const found = survival(...times.map((time) => [time, 1] as const));
    expect(times.slice(0, 9).map((time) => found.quantile(time / 10))).toEqual([
      1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5,
    ]);
  });

  it('have no quantile and no longest of nothing, and leave out unknown times', () => {
    expect(survival()).toMatchObject({ n: 0, finished: 0, longest: null });
    expect(survival().quantile(0.5)).toBeNull();
    expect(survival([Number.NaN, 1], [4, 1])).toMatchObject({ n: 1, finished: 1, longest: 4 });
  });

  const observed = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom(0 as const, 1 as const)),
    {
      minLength: 1,
      maxLength: 60,
    },
  );

  it('have the usual median when all are finished', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }), (times) => {
        expect(survival(...times.map((time) => [time, 1] as const)).quantile(0.5)).toBe(median(times));
      }),
    );
  });

  it('do not depend on the order of what was seen', () => {
    fc.assert(
      fc.property(observed, fc.double({ min: 0, max: 1, noNaN: true }), (pairs, p) => {
        expect(survival(...pairs.toReversed()).quantile(p)).toBe(survival(...pairs).quantile(p));
      }),
    );
  });

  it('take longer for a larger share, and longer than the share of all that has finished', () => {
    fc.assert(
      fc.property(observed, (pairs) => {
        const { quantile, longest } = survival(...pairs);
        const quarters = [0.25, 0.5, 0.75].map((p) => quantile(p) ?? Number.POSITIVE_INFINITY);
        expect(quarters).toEqual(quarters.toSorted((a, b) => a - b));
        for (const time of quarters.filter(Number.isFinite)) expect(time).toBeLessThanOrEqual(longest ?? 0);
      }),
    );
  });
});
