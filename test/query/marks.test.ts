import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Marks } from '@/lib/query/marks';

describe('Marks', () => {
  it('tells the first row of each key and leaves out rows without one', () => {
    const marks = new Marks(Int32Array.of(7, -1, 7, 0, 0));
    expect([...marks.firstOf(Int32Array.of(0, 1, 2, 3, 4))]).toEqual([0, 3]);
  });

  it('forgets from one question to the next', () => {
    const marks = new Marks(Int32Array.of(1, 1));
    expect([...marks.firstOf(Int32Array.of(0, 1))]).toEqual([0]);
    expect([...marks.firstOf(Int32Array.of(1))]).toEqual([1]);
  });

  it('counts as many keys as it tells first rows, of few rows and of many', () => {
    const row = fc.nat(199);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1, max: 90 }), { minLength: 200, maxLength: 200 }),
        fc.array(fc.array(row)),
        (keys, questions) => {
          const marks = new Marks(Int32Array.from(keys));
          for (const rows of questions.map((list) => Int32Array.from(list))) {
            const wanted = new Set([...rows].map((at) => keys[at]).filter((key) => key !== -1));
            const first = marks.firstOf(rows);
            expect(new Set([...first].map((at) => keys[at]))).toEqual(wanted);
            expect(first).toHaveLength(wanted.size);
            expect(marks.countIn(rows)).toBe(wanted.size);
          }
        },
      ),
    );
  });

  it('finds none where nothing has a key', () => {
    expect(new Marks(Int32Array.of(-1, -1)).firstOf(Int32Array.of(0, 1))).toHaveLength(0);
  });
});
