import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spearman } from '@/lib/math/spearman';

it('knows no correlation of one pair, or of something that never varies', () => {
  expect([spearman([], []), spearman([1], [2]), spearman([1, 2], [3, 3])]).toEqual([null, null, null]);
});

it('shares ranks among equal values', () => {
  // Ranks 1.5, 1.5, 3 against 1, 2, 3: 1.5 / √(1.5 × 2).
  expect(spearman([4, 4, 9], [1, 2, 3])).toBeCloseTo(1.5 / Math.sqrt(3), 12);
});

it('leaves out pairs with an unknown value', () => {
  expect(spearman([1, Number.NaN, 2, 3], [1, 9, 2, 3])).toBe(1);
  expect(spearman(Float64Array.of(1, 2, 3), [3, Number.NaN, 1])).toBe(-1);
});

it('is the same both ways, only sees the order, and stays between −1 and 1', () => {
  const pair = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      const found = spearman(xs, ys);
      expect(spearman(ys, xs)).toBe(found);
      expect(
        spearman(
          xs.map((x) => x ** 3),
          ys,
        ),
      ).toBe(found);
      if (found !== null) expect(Math.abs(found)).toBeLessThanOrEqual(1);
    }),
  );
});
