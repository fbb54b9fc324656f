import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PackedColumn, packed, rowsOf, unpacked } from '@/lib/cache/packed-column';
import { type Column, valueAt } from '@/lib/table/column';

const valuesOf = (column: Column, length: number): unknown[] =>
  Array.from({ length }, (_, row) => valueAt(column, row));

/** What comes out of the database again: structured clones, and no classes. */
function stored(column: Column, length: number): PackedColumn {
  const found = packed(column, length);
  if (!found) throw new Error('nothing is known');
  expect(rowsOf(found)).toBe(length);
  return structuredClone(found);
}
const again = (column: Column, length: number): Column => unpacked(stored(column, length));

describe('a stored column', () => {
  it('holds the numbers that it was given, whole or not, known or not', () => {
    const number = fc.oneof(
      fc.integer(),
      fc.double(),
      fc.constantFrom(-(2 ** 31), 2 ** 31, 2 ** 31 - 1, 0, 2 ** 53, Number.NaN),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (drawn) => {
        const list = drawn.map((value) => value + 0); // Tables hold no −0.
        const column: Column = { kind: 'number', values: Float64Array.of(7, ...list) };
        const made = again(column, column.values.length);
        expect(made.kind === 'number' && [...made.values]).toEqual([...column.values]);
      }),
    );
  });

  it('takes no more room for whole numbers than the largest needs', () => {
    const kinds = [
      [[127, -127], Int8Array],
      [[128], Int16Array],
      [[-128], Int16Array],
      [[32_767, -32_767], Int16Array],
      [[32_768], Int32Array],
      [[2 ** 31 - 1, -(2 ** 31) + 1], Int32Array],
      [[-(2 ** 31)], Float64Array],
      [[2 ** 31], Float64Array],
      [[0.5], Float64Array],
    ] as const;
    for (const [values, type] of kinds) {
      const column: Column = { kind: 'instant', values: Float64Array.of(...values, Number.NaN) };
      const found = stored(column, values.length + 1);
      expect(found.kind === 'instant' && found.values).toBeInstanceOf(type);
      expect(valuesOf(unpacked(found), values.length + 1)).toEqual(valuesOf(column, values.length + 1));
    }
  });

  it('holds texts whatever their number, and not those that no row has', () => {
    for (const count of [3, 254, 255, 256, 65_534, 65_535, 65_536]) {
      const dictionary = Array.from({ length: count + 1 }, (_, n) => `t${n}`);
      const codes = Int32Array.from({ length: count + 2 }, (_, row) =>
        row === 1 ? -1 : Math.min(row, count),
      );
      const column: Column = { kind: 'code', codes, dictionary };
      const made = again(column, codes.length);
      expect(valuesOf(made, codes.length)).toEqual(valuesOf(column, codes.length));
      expect(made.kind === 'code' && made.dictionary.length).toBe(count);
      expect(made.kind === 'code' && made.dictionary.includes('t1')).toBe(false);
    }
  });

  it('keeps no codes for ids in the order of rows', () => {
    const column = stored({ kind: 'code', codes: Int32Array.of(1, 0), dictionary: ['a', 'b'] }, 2);
    expect(column).not.toHaveProperty('codes');
    expect(valuesOf(unpacked(column), 2)).toEqual(['b', 'a']);
  });

  it('holds flags and JSON, without rows of spare room', () => {
    const flags: Column = { kind: 'flag', values: Int8Array.of(1, 0, -1, 1) };
    expect(valuesOf(again(flags, 3), 4)).toEqual([true, false, null, null]);
    const lists: Column = { kind: 'json', values: [null, ['a'], { b: 1 }, 'spare'] };
    expect(valuesOf(again(lists, 3), 4)).toEqual([null, ['a'], { b: 1 }, null]);
    const many: Column = { kind: 'json', values: Array.from({ length: 70_000 }, (_, row) => row) };
    expect(valuesOf(again(many, 70_000), 70_000)).toEqual(many.values);
  });

  it('is not stored at all when nothing is known', () => {
    expect(packed({ kind: 'number', values: Float64Array.of(Number.NaN, 3) }, 1)).toBeUndefined();
    expect(packed({ kind: 'flag', values: Int8Array.of(-1, 1) }, 1)).toBeUndefined();
    expect(packed({ kind: 'code', codes: Int32Array.of(-1, 0), dictionary: ['a'] }, 1)).toBeUndefined();
    expect(packed({ kind: 'json', values: [undefined, 1] }, 1)).toBeUndefined();
  });
});
