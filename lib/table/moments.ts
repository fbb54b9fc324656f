import type { CrossCounts, RowKeys } from './cross-counts';

/**
 * Instants of rows in seconds since 1970, in half the room of the column they come from; 0 for a row that no period holds.
 *
 * Rules: exact from 1970 to 2106. An earlier or later instant counts as the first or last one, and so do bounds of
 * periods: whatever holds all of those years holds it too.
 */
export type Moments = Uint32Array;

/** Instants in `[from, to)`. */
export interface Between {
  readonly from: number;
  readonly to: number;
}

/** Two keys of a row as one number: the cell of `CrossCounts` it is counted in. */
export interface PairKeys {
  readonly keys: Uint16Array | Int32Array;
  /** Of the first key, without −1. */
  readonly rows: number;
  /** Of the second key, without −1. */
  readonly columns: number;
}

const last = 0xffff_fffe;

/** An instant as `Moments` has it; 0 when it is unknown. */
export const momentOf = (instant: number): number =>
  Number.isNaN(instant) ? 0 : instant < 1 ? 1 : instant > last ? last : instant;

/** A period as moments see it: `from` and how many moments it holds. A moment is in it when `(moment - from) >>> 0 < width`. */
export function widthOf({ from, to }: Between): { readonly from: number; readonly width: number } {
  const first = boundOf(from) >>> 0;
  return { from: first, width: Math.max(0, boundOf(to) - first) };
}

/** The first moment that is not before an instant, and one past the last when there is none. */
const boundOf = (instant: number): number =>
  instant > last ? last + 1 : instant <= 1 ? 1 : Math.ceil(instant);

/** Pairs of keys as one number, in sixteen bits where they fit. */
export function pairKeys(length: number, a: RowKeys, b: RowKeys): PairKeys {
  const width = b.size + 1;
  const keys = (a.size + 1) * width <= 65_536 ? new Uint16Array(length) : new Int32Array(length);
  const [first, second] = [a.keys, b.keys];
  for (let row = 0; row < length; row++)
    keys[row] = (first[row] as number) * width + (second[row] as number) + width + 1;
  return { keys, rows: a.size, columns: b.size };
}

/**
 * Counts the rows of a period by two keys, in one pass that neither branches nor keeps rows.
 *
 * Rules: `keys` has a key for each of `moments`. Where a filter picks rows, count those with `crossCounts`.
 */
export function crossCountsIn(
  moments: Moments,
  span: Between,
  { keys, rows, columns }: PairKeys,
): CrossCounts {
  const { from, width } = widthOf(span);
  const counts = new Int32Array((rows + 1) * (columns + 1));
  // Two loops, so that each of them only ever sees one kind of array.
  if (keys instanceof Uint16Array) countShort(moments, from, width, keys, counts);
  else countLong(moments, from, width, keys, counts);
  return { rows, columns, counts };
}

function countShort(moments: Moments, from: number, width: number, keys: Uint16Array, counts: Int32Array) {
  // Neighbours often fall into one cell, and adding to it twice in a row waits: every other row has counts of its own.
  const others = new Int32Array(counts.length);
  const even = moments.length & ~1;
  for (let row = 0; row < even; row += 2) {
    const cell = keys[row] as number;
    const next = keys[row + 1] as number;
    counts[cell] = (counts[cell] as number) + +(((moments[row] as number) - from) >>> 0 < width);
    others[next] = (others[next] as number) + +(((moments[row + 1] as number) - from) >>> 0 < width);
  }
  if (even < moments.length) {
    const cell = keys[even] as number;
    counts[cell] = (counts[cell] as number) + +(((moments[even] as number) - from) >>> 0 < width);
  }
  for (let cell = 0; cell < counts.length; cell++)
    counts[cell] = (counts[cell] as number) + (others[cell] as number);
}

function countLong(moments: Moments, from: number, width: number, keys: Int32Array, counts: Int32Array) {
  for (let row = 0; row < moments.length; row++) {
    const cell = keys[row] as number;
    counts[cell] = (counts[cell] as number) + +(((moments[row] as number) - from) >>> 0 < width);
  }
}
