import type { Rows } from './rows';

/** A small integer for every row of a table: 0 to `size − 1`, or −1 for none. */
export interface RowKeys {
  readonly keys: Int8Array | Uint8Array | Int32Array;
  readonly size: number;
}

/** How often each pair of keys occurs; −1 has a place like any other key. */
export interface CrossCounts {
  /** Of the first key, without −1. */
  readonly rows: number;
  /** Of the second key, without −1. */
  readonly columns: number;
  /** Cell of (a, b) at `(a + 1) * (columns + 1) + b + 1`. */
  readonly counts: Int32Array;
}

/** What is known of some values, by group; group `g` at `g + 1`, so that −1 has a place. */
export interface GroupSums {
  readonly sums: Float64Array;
  /** Values that are known. */
  readonly known: Int32Array;
}

export const countAt = ({ columns, counts }: CrossCounts, a: number, b: number): number =>
  counts[(a + 1) * (columns + 1) + b + 1] as number;

/**
 * Counts a selection by two keys in one pass, without a branch and without arranging rows.
 *
 * Rules: each row of the selection is in exactly one cell, so the cells add up to the selection.
 */
export function crossCounts(selection: Rows, a: RowKeys, b: RowKeys): CrossCounts {
  const width = b.size + 1;
  const counts = new Int32Array((a.size + 1) * width);
  const [first, second] = [a.keys, b.keys];
  // The key −1 of both is the cell 0.
  for (let i = 0; i < selection.length; i++) {
    const row = selection[i] as number;
    const cell = (first[row] as number) * width + (second[row] as number) + width + 1;
    counts[cell] = (counts[cell] as number) + 1;
  }
  return { rows: a.size, columns: b.size, counts };
}

/** Sums of a selection's known values by key, in one pass. Whole minor units add up exactly in any order. */
export function groupSums(selection: Rows, { keys, size }: RowKeys, values: Float64Array): GroupSums {
  const sums = new Float64Array(size + 1);
  const known = new Int32Array(size + 1);
  for (let i = 0; i < selection.length; i++) {
    const row = selection[i] as number;
    const value = values[row] as number;
    const group = (keys[row] as number) + 1;
    const isKnown = !Number.isNaN(value);
    sums[group] = (sums[group] as number) + (isKnown ? value : 0);
    known[group] = (known[group] as number) + (isKnown ? 1 : 0);
  }
  return { sums, known };
}
