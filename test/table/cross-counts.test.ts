import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countAt, crossCounts, groupSums } from '@/lib/table/cross-counts';
import { groupValues, valuesOf } from '@/lib/table/group-values';

const owners = { keys: Int32Array.of(0, 1, -1, 1, 0), size: 2 };
const states = { keys: Int8Array.of(1, 1, 0, -1, 0), size: 2 };
const amounts = Float64Array.of(100, 20, 3, Number.NaN, 5);
const all = Int32Array.of(0, 1, 2, 3, 4);

it('counts each row of a selection in one cell, those without a key too', () => {
  const counts = crossCounts(Int32Array.of(0, 1, 2, 3), owners, states);
  expect(countAt(counts, 0, 1)).toBe(1);
  expect(countAt(counts, 1, 1)).toBe(1);
  expect(countAt(counts, -1, 0)).toBe(1);
  expect(countAt(counts, 1, -1)).toBe(1);
  expect(countAt(counts, 0, 0)).toBe(0);
});

it('adds what is known of each group, and says of how many', () => {
  const { sums, known } = groupSums(all, owners, amounts);
  expect([...sums]).toEqual([3, 105, 20]);
  expect([...known]).toEqual([1, 2, 1]);
});

it('arranges known values by group, and leaves out rows without one', () => {
  const found = groupValues(all, owners, amounts);
  expect([...valuesOf(found, 0)]).toEqual([100, 5]);
  expect([...valuesOf(found, 1)]).toEqual([20]);
});

it('loses no row of any selection', () => {
  const row = fc.record({
    a: fc.integer({ min: -1, max: 4 }),
    b: fc.integer({ min: -1, max: 6 }),
    value: fc.integer(),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const a = { keys: Int32Array.from(rows, (one) => one.a), size: 5 };
      const b = { keys: Int32Array.from(rows, (one) => one.b), size: 7 };
      const selection = Int32Array.from(rows.keys()).filter((at) => at % 3 !== 1);
      const { counts } = crossCounts(selection, a, b);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(selection.length);
      const values = Float64Array.from(rows, ({ value }) => value);
      const arranged = groupValues(selection, a, values);
      for (let group = 0; group < 5; group++) {
        const own = [...selection].filter((at) => rows[at]?.a === group).map((at) => rows[at]?.value);
        expect([...valuesOf(arranged, group)]).toEqual(own);
        expect(groupSums(selection, a, values).sums[group + 1]).toBe(
          own.reduce((sum: number, one) => sum + (one ?? 0), 0),
        );
      }
    }),
  );
});
