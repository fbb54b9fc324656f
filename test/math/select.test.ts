import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quantile } from '@/lib/math/quantile';
import { quantiles } from '@/lib/math/select';

const shares = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

it('gives nothing of an empty sample, and the only value of a sample of one', () => {
  expect(quantiles(new Float64Array(0), [0.5, 0.9])).toEqual([null, null]);
  expect(quantiles(Float64Array.of(7), [0, 0.5, 1])).toEqual([7, 7, 7]);
});

it('is exactly the quantile of the sorted sample, whatever its values', () => {
  const value = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, 5, 1e9),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 2000 }), (values) => {
      const sample = Float64Array.from(values, (one) => one + 0);
      expect(quantiles(sample, shares)).toEqual(shares.map((share) => quantile(sample, share)));
    }),
  );
});

it('is exactly the quantile of the sorted sample when most values are alike or very far apart', () => {
  const samples = [
    Float64Array.from({ length: 5000 }, (_, at) => (at % 7 === 0 ? at : 3)),
    Float64Array.from({ length: 5000 }, (_, at) => Math.exp((at % 701) - 350)),
    Float64Array.from({ length: 5000 }, (_, at) => (at === 17 ? 1e300 : (at * 7919) % 5000)),
    Float64Array.from({ length: 5000 }, (_, at) => (at % 2 === 0 ? -1.7e308 : 1.7e308)),
    new Float64Array(5000).fill(12),
  ];
  for (const sample of samples) {
    const own = [0, 0.013, 0.5, 0.999, 1];
    expect(quantiles(sample, own)).toEqual(own.map((share) => quantile(sample, share)));
  }
});

it('leaves the sample as it is', () => {
  const sample = Float64Array.from({ length: 1000 }, (_, at) => (at * 7919) % 1000);
  const before = sample.slice();
  quantiles(sample, shares);
  expect(sample).toEqual(before);
});
