import { expect, it } from 'vitest';
import { mean, sampleDeviation } from '@/lib/math/spread';

it('has a mean of any value, and a spread from two on', () => {
  expect([mean([]), mean([4]), mean(Float64Array.of(1, 2, 6))]).toEqual([null, 4, 3]);
  expect([sampleDeviation([]), sampleDeviation([4]), sampleDeviation([4, 4])]).toEqual([null, null, 0]);
});

it('divides the squares by one less than there are', () => {
  expect(sampleDeviation([1, 3])).toBeCloseTo(Math.SQRT2, 12);
  expect(sampleDeviation(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toBeCloseTo(Math.sqrt(32 / 7), 12);
});

it('keeps the spread of large values that are close to each other', () => {
  expect(sampleDeviation([1e15 + 1, 1e15 + 3])).toBeCloseTo(Math.SQRT2, 9);
});
