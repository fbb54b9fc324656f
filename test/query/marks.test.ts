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

  it('finds none where nothing has a key', () => {
    expect(new Marks(Int32Array.of(-1, -1)).firstOf(Int32Array.of(0, 1))).toHaveLength(0);
  });
});
