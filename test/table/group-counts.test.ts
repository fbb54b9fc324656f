import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupCounts } from '@/lib/table/group-counts';
import { arranged, type Grouping, manyOf } from '@/lib/table/grouping';
import { countOf } from '@/lib/table/rows';

const grouping = (keys: Grouping['keys'], size: number): Grouping => ({
  size,
  keys,
  keyOf: String,
  labelOf: (group) => ({ text: `${group}` }),
  none: { word: 'none.owner' },
});

it('counts rows by group, those without one last', () => {
  const counts = groupCounts(Int32Array.of(0, 1, 3), grouping(Int32Array.of(1, -1, 0, 1), 2));
  expect([...counts]).toEqual([0, 2, 1]);
});

it('counts a row in each of its groups', () => {
  const counts = groupCounts(Int32Array.of(0, 1, 2), grouping(manyOf([[0, 1], undefined, [1]]), 2));
  expect([...counts]).toEqual([1, 2, 1]);
});

it('counts what arranging gives', () => {
  const key = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(key)), fc.boolean(), (lists, isMany) => {
      const keys = isMany ? manyOf(lists) : Int32Array.from(lists, ([first = -1]) => first);
      const by = grouping(keys, 4);
      const rows = Int32Array.from(lists.keys());
      const groups = arranged(rows, by);
      expect([...groupCounts(rows, by)]).toEqual([0, 1, 2, 3, 4].map((group) => countOf(groups, group)));
    }),
  );
});
