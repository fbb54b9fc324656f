import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlookOf } from '@/lib/math/outlook';

const of = (...deals: readonly (readonly [value: number, chance: number])[]) =>
  outlookOf(
    Int32Array.from(deals, (_, at) => at),
    Float64Array.from(deals, ([value]) => value),
    Float64Array.from(deals, ([, chance]) => chance),
  );

describe('the outlook of deals', () => {
  it('is the mean and spread of independent wins', () => {
    // 100 at 80% and 200 at 50%: mean 180, variance 1600 + 10000.
    const found = of([100, 0.8], [200, 0.5]);
    expect(found).toMatchObject({ n: 2, total: 300, weighted: 180, high: 100, medium: 300, low: 300 });
    expect(found.sd).toBeCloseTo(Math.sqrt(11_600), 9);
    expect(found.atLeast80).toBeCloseTo(180 - 0.841621 * Math.sqrt(11_600), 9);
    expect(found.atLeast95).toBeCloseTo(180 - 1.644854 * Math.sqrt(11_600), 9);
  });

  it('leaves out deals whose value or chance is unknown, and sees no chance at 0', () => {
    expect(of([100, Number.NaN], [Number.NaN, 0.5], [50, 0])).toMatchObject({
      n: 1,
      total: 50,
      low: 0,
      weighted: 0,
    });
  });

  it('is certain of sure deals', () => {
    expect(of([100, 1])).toMatchObject({ sd: 0, atLeast80: 100, atLeast95: 100 });
  });

  it('bounds between nothing and the total, the surer the lower', () => {
    const deal = fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(deal), (deals) => {
        const { atLeast80, atLeast90, atLeast95, total, high, medium, low } = of(...deals);
        const ends = [0, atLeast95, atLeast90, atLeast80, total];
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
        expect(high <= medium && medium <= low && low <= total).toBe(true);
      }),
    );
  });
});
