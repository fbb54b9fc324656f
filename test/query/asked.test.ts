import { describe, expect, it } from 'vitest';
import { Asked } from '@/lib/query/asked';

describe('Asked', () => {
  it('asks of each row once', () => {
    const asked: number[] = [];
    const isEven = new Asked(5, (row) => {
      asked.push(row);
      return row % 2 === 0;
    });
    expect(isEven.count(Int32Array.of(4, 1, 2))).toBe(2);
    expect([...isEven.those(Int32Array.of(0, 1, 2, 4))]).toEqual([0, 2, 4]);
    expect(asked).toEqual([4, 1, 2, 0]);
  });

  it('holds of nothing where there is nothing', () => {
    const all = new Asked(0, () => true);
    expect(all.count(new Int32Array(0))).toBe(0);
    expect(all.those(new Int32Array(0))).toHaveLength(0);
  });
});
