import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Between } from '@/lib/table/moments';
import { allRows } from '@/lib/table/rows';
import { type Marks, Timeline } from '@/lib/table/timeline';

interface Row {
  readonly moment: number;
  readonly key: number;
  readonly value: number;
}

const marksOf = (rows: readonly Row[], isCounted: boolean): Marks => {
  const marks = {
    moments: Uint32Array.from(rows, ({ moment }) => moment),
    keys: Int32Array.from(rows, ({ key }) => key),
  };
  return isCounted ? marks : { ...marks, values: Float64Array.from(rows, ({ value }) => value) };
};

function sumsOf(rows: readonly Row[], { from, to }: Between, isCounted: boolean): number[] {
  const sums = [0, 0, 0];
  for (const { moment, key, value } of rows)
    if (moment > 0 && moment >= from && moment < to)
      sums[key] = (sums[key] as number) + (isCounted ? 1 : value);
  return sums;
}

const aRow = fc.record({
  moment: fc.integer({ min: 0, max: 300 }),
  key: fc.nat(2),
  value: fc.integer({ min: -1e6, max: 1e6 }),
});

it('adds up the rows of any period, whatever became of some of them', () => {
  const change = fc.record({ at: fc.nat(), row: aRow });
  fc.assert(
    fc.property(
      fc.array(aRow, { minLength: 1, maxLength: 40 }),
      // As many as to be added up in several blocks.
      fc.constantFrom(1, 2000),
      fc.array(
        fc.record({
          changes: fc.array(change, { maxLength: 30 }),
          gone: fc.nat(3),
          more: fc.array(aRow, { maxLength: 3 }),
        }),
        { maxLength: 5 },
      ),
      fc.integer({ min: -5, max: 310 }),
      fc.integer({ min: -5, max: 310 }),
      fc.boolean(),
      (some, times, rounds, from, to, isCounted) => {
        const rows = Array.from({ length: times }, () => some).flat();
        const timeline = new Timeline(marksOf(rows, isCounted), 3);
        // The first answer looks at every row, the second at those in order.
        for (const _ of ['first', 'second'])
          expect([...timeline.sumsIn({ from, to })]).toEqual(sumsOf(rows, { from, to }, isCounted));
        for (const { changes, gone, more } of rounds) {
          rows.length = Math.max(0, rows.length - gone);
          const before = rows.length;
          rows.push(...more);
          const changed = new Set(allRows(rows.length).subarray(before));
          for (const { at, row } of rows.length > 0 ? changes : []) {
            rows[at % rows.length] = row;
            changed.add(at % rows.length);
          }
          const written = Int32Array.from(changed);
          const marks = marksOf(
            [...written].map((row) => rows[row] as Row),
            isCounted,
          );
          expect(timeline.follow(written, marks, rows.length)).toBe(true);
          expect([...timeline.sumsIn({ from, to })]).toEqual(sumsOf(rows, { from, to }, isCounted));
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('is to be made anew when more rows moved than it has room for', () => {
  const rows = Array.from({ length: 4 }, () => ({ moment: 1, key: 0, value: 1 }));
  const timeline = new Timeline(marksOf(rows, true), 1);
  const more = Array.from({ length: 40_000 }, () => ({ moment: 2, key: 0, value: 1 }));
  expect(timeline.follow(allRows(40_000), marksOf(more, true), 40_000)).toBe(false);
  expect([...timeline.sumsIn({ from: 0, to: 9 })]).toEqual([4]);
});

it('adds up a period exactly beside values that are too large to be', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => ({
    moment: at + 1,
    key: 0,
    value: at < 10 ? 9e15 : 1,
  }));
  const timeline = new Timeline(marksOf(rows, false), 1);
  for (const _ of ['first', 'second'])
    expect([...timeline.sumsIn({ from: 101, to: 18_101 })]).toEqual([18_000]);
  const huge = { moments: Uint32Array.of(5), keys: Int32Array.of(0), values: Float64Array.of(9e15) };
  expect(timeline.follow(Int32Array.of(500), huge, 20_000)).toBe(false);
});
