import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sieve } from '@/lib/query/sieve';
import { passing, type Test } from '@/lib/table/filters';

const isEven: Test = { name: 'userIds', holds: (row) => row % 2 === 0 };
const isSmall: Test = { name: 'sourceIds', holds: (row) => row < 5 };

describe('Sieve', () => {
  it('counts each row that is left out at the first filter it fails', () => {
    const { rows, removed } = new Sieve(10, [isEven, isSmall]).passing(Int32Array.of(8, 7, 2, 3, 4));
    expect([...rows]).toEqual([2, 4]);
    expect([...removed]).toEqual([
      ['userIds', 2],
      ['sourceIds', 1],
    ]);
  });

  it('asks of each row once, whichever selections it is in', () => {
    const asked: number[] = [];
    const sieve = new Sieve(6, [
      {
        name: 'tags',
        holds(row) {
          asked.push(row);
          return row > 1;
        },
      },
    ]);
    expect([...sieve.passing(Int32Array.of(0, 1, 2)).rows]).toEqual([2]);
    expect([...sieve.passing(Int32Array.of(2, 1, 5)).rows]).toEqual([2, 5]);
    expect(asked).toEqual([0, 1, 2, 5]);
  });

  it('leaves a selection as it is without a filter', () => {
    const rows = Int32Array.of(3, 1);
    expect(new Sieve(4, []).passing(rows)).toEqual({ rows, removed: new Map() });
  });

  it('finds what asking each row anew finds', () => {
    const selection = fc.uniqueArray(fc.nat(30)).map((rows) => Int32Array.from(rows));
    fc.assert(
      fc.property(fc.array(selection), (selections) => {
        const sieve = new Sieve(31, [isEven, isSmall]);
        for (const rows of selections) expect(sieve.passing(rows)).toEqual(passing(rows, [isEven, isSmall]));
      }),
    );
  });
});
