import { expect, it } from 'vitest';
import { twoProportions } from '@/lib/math/two-proportions';

it('measures two rates by the deviation of the pooled one', () => {
  // 30% against 10%, pooled 20%: 0.2 / √(0.16 × 0.02) = 3.5355.
  expect(twoProportions(30, 100, 10, 100)).toBeCloseTo(0.2 / Math.sqrt(0.16 * 0.02), 12);
  expect(twoProportions(10, 100, 30, 100)).toBeCloseTo(-0.2 / Math.sqrt(0.16 * 0.02), 12);
});

it('is 0 for equal rates, never −0', () => {
  expect(twoProportions(1, 4, 2, 8)).toBe(0);
  expect(twoProportions(2, 8, 1, 4)).toBe(0);
});

it('says nothing about a rate of none, or of two that are all or none', () => {
  expect(twoProportions(0, 0, 1, 2)).toBeNull();
  expect(twoProportions(1, 2, 0, 0)).toBeNull();
  expect(twoProportions(0, 5, 0, 9)).toBeNull();
  expect(twoProportions(5, 5, 9, 9)).toBeNull();
});
