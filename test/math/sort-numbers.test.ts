import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortNumbers } from '@/lib/math/sort-numbers';

const expectSorted = (numbers: readonly number[]): void => {
  expect([...sortNumbers(Float64Array.from(numbers))]).toEqual([...Float64Array.from(numbers).sort()]);
};
const many = { minLength: 512, maxLength: 2_000 };

describe('sortNumbers', () => {
  it('puts a few numbers in order', () => {
    expect([...sortNumbers(Float64Array.of(3, 1, 2, 1))]).toEqual([1, 1, 2, 3]);
  });

  it('puts many whole numbers in order, up to the greatest that fits', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), many), expectSorted));
  });

  it('puts many small numbers and equal ones in order', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 3 }), many), expectSorted));
  });

  it('puts fractions, negative and great numbers in order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), many), (numbers) =>
        expectSorted(numbers.map((number) => number + 0)),
      ),
    );
  });
});
