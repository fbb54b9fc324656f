import type { Block, Label } from '@/lib/model/result';
import { noneKey } from './labels';
import { type Groups, groupRows, type Rows } from './rows';

/** The groups of rows that may be in several, or in none: row `r` is in `keys[starts[r]]` up to `keys[starts[r + 1]]`. */
export interface Many {
  readonly starts: Int32Array;
  readonly keys: Int32Array;
}

/**
 * A way to take the records of one entity apart.
 *
 * Rules: groups are numbered 0 to `size − 1`; −1, or no group at all, is the row `(none)`, which is part of every total
 * (catalogue 0.5). With `Many` a record counts in each of its groups, so that rows may add to more than the total.
 */
export interface Grouping {
  readonly size: number;
  /** By row. */
  readonly keys: Int32Array | Many;
  keyOf(group: number): string;
  labelOf(group: number): Label;
  /** What records without a group are called. */
  readonly none: Label;
  /** Groups stand in this order whatever is in them: stages, sizes, dates. */
  readonly inOrder?: (a: number, b: number) => number;
  /** Groups that are there even when nothing is in them. */
  readonly known?: readonly number[];
  /** Groups are stretches of time, `key` the day they begin on. */
  readonly every?: NonNullable<Block['every']>;
  /** The group is a stretch of time that the period, or as-of, cuts short. */
  isPartial?(group: number): boolean;
  /** Day that a stretch of time begins on. */
  firstDay?(group: number): number;
}

export const isMany = (keys: Int32Array | Many): keys is Many => !(keys instanceof Int32Array);

/** Rows by group; the last group holds those without one. */
export function arranged(rows: Rows, { keys, size }: Grouping): Groups {
  return isMany(keys) ? groupMany(rows, keys, size) : groupRows(rows, keys, size);
}

/** The contract's key of a group, `size` and −1 being none. */
export const groupKey = (grouping: Grouping, group: number): string =>
  group < 0 || group >= grouping.size ? noneKey : grouping.keyOf(group);

export const groupLabel = (grouping: Grouping, group: number): Label =>
  group < 0 || group >= grouping.size ? grouping.none : grouping.labelOf(group);

/** Whether a row is in one of some groups; −1 among them stands for "in none". */
export function inGroups({ keys, size }: Grouping, wanted: ReadonlySet<number>): (row: number) => boolean {
  // Moved by one, so that −1 has a place.
  const flags = new Uint8Array(size + 1);
  for (const group of wanted) if (group >= -1 && group < size) flags[group + 1] = 1;
  if (!isMany(keys)) return (row) => flags[(keys[row] as number) + 1] === 1;
  const { starts, keys: of } = keys;
  return (row) => {
    const end = starts[row + 1] as number;
    let i = starts[row] as number;
    if (i === end) return flags[0] === 1;
    for (; i < end; i++) if (flags[(of[i] as number) + 1] === 1) return true;
    return false;
  };
}

/** The same grouping for records that each belong to one of the grouped; −1 in `via` is none. */
export function through(grouping: Grouping, via: Int32Array): Grouping {
  return {
    ...grouping,
    keys: isMany(grouping.keys) ? manyVia(grouping.keys, via) : keysVia(grouping.keys, via),
  };
}

/** Keys of records, looked up by the row that each belongs to; −1 in `via` is none. */
export function keysVia(keys: Int32Array, via: Int32Array): Int32Array {
  const found = new Int32Array(via.length);
  for (let i = 0; i < via.length; i++) {
    const row = via[i] as number;
    found[i] = row < 0 ? -1 : (keys[row] as number);
  }
  return found;
}

const none: readonly number[] = [];

/** Groups of rows from the lists of each. */
export function manyOf(lists: readonly (readonly number[] | undefined)[]): Many {
  const starts = new Int32Array(lists.length + 1);
  for (let row = 0; row < lists.length; row++)
    starts[row + 1] = (starts[row] as number) + (lists[row]?.length ?? 0);
  const keys = new Int32Array(starts[lists.length] as number);
  for (let row = 0, next = 0; row < lists.length; row++)
    for (const key of lists[row] ?? none) keys[next++] = key;
  return { starts, keys };
}

function manyVia({ starts, keys }: Many, via: Int32Array): Many {
  const own = new Int32Array(via.length + 1);
  for (let i = 0; i < via.length; i++) {
    const row = via[i] as number;
    const count = row < 0 ? 0 : (starts[row + 1] as number) - (starts[row] as number);
    own[i + 1] = (own[i] as number) + count;
  }
  const of = new Int32Array(own[via.length] as number);
  for (let i = 0, next = 0; i < via.length; i++) {
    const row = via[i] as number;
    const end = row < 0 ? 0 : (starts[row + 1] as number);
    for (let at = row < 0 ? 0 : (starts[row] as number); at < end; at++) of[next++] = keys[at] as number;
  }
  return { starts: own, keys: of };
}

/** Counting sort, as `groupRows`, with each row once in every group of its own. */
function groupMany(rows: Rows, { starts: from, keys }: Many, size: number): Groups {
  const starts = new Int32Array(size + 2);
  const count = (group: number): void => {
    starts[group + 1] = (starts[group + 1] as number) + 1;
  };
  for (const row of rows) {
    const end = from[row + 1] as number;
    let i = from[row] as number;
    if (i === end) count(size);
    for (; i < end; i++) count(keys[i] as number);
  }
  for (let group = 0; group <= size; group++) {
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  }
  const next = starts.slice();
  const sorted = new Int32Array(starts[size + 1] as number);
  const put = (group: number, row: number): void => {
    sorted[next[group] as number] = row;
    next[group] = (next[group] as number) + 1;
  };
  for (const row of rows) {
    const end = from[row + 1] as number;
    let i = from[row] as number;
    if (i === end) put(size, row);
    for (; i < end; i++) put(keys[i] as number, row);
  }
  return { size, rows: sorted, starts };
}
