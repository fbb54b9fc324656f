import { changesOfTable, type TableChanges } from './change-log';
import type { Rows } from './rows';
import type { Table } from './table';

type NumberColumn = Int8Array | Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

interface Kept<T> {
  readonly version: number;
  readonly parts: readonly unknown[];
  readonly made: T;
}

/** Something worked out of a table's rows, and of other things. */
interface Following<K, A extends readonly unknown[], T> {
  readonly table: (of: K) => Table;
  /** Whatever else `make` reads: all is made anew when one of them is another. */
  readonly parts?: (of: K, ...rest: A) => readonly unknown[];
  readonly make: (of: K, ...rest: A) => T;
  readonly update: (made: T, of: K, rows: Rows, ...rest: A) => T | undefined;
  /** What is kept beside each other. */
  readonly key?: (of: K, ...rest: A) => string;
  readonly capacity?: number;
}

/**
 * Something worked out of a table's rows and a few `parts`, kept once per `key` and brought up to date row by row as the
 * table changes, as long as the parts stay the same.
 *
 * Rules: `update` gets the rows written since, each once and below the table's length, and returns what `make` would, or
 * `undefined` when it cannot tell. An earlier state of the table is worked out anew each time. A column that is kept up to
 * date in its place keeps its `buffer`: that is what others name as their part.
 */
export function followedWith<K, A extends readonly unknown[], T>({
  table: tableOf,
  parts: partsOf = () => [],
  make,
  update,
  key = () => '',
  capacity = 4,
}: Following<K, A, T>): (of: K, ...rest: A) => T {
  const kept = new WeakMap<object, Map<string, Kept<T>>>();
  return (of, ...rest) => {
    const table = tableOf(of);
    const changes = changesOfTable(table);
    const { origin, version } = changes;
    let results = kept.get(origin);
    if (!results) {
      results = new Map();
      kept.set(origin, results);
    }
    const name = key(of, ...rest);
    const parts = partsOf(of, ...rest);
    const last = results.get(name);
    if (last && last.version > version) return make(of, ...rest);
    const found = last && isSame(last.parts, parts) ? last : undefined;
    if (found?.version === version) return found.made;
    const rows = found && writtenSince(changes, found.version, table.length);
    const made = (found && rows && update(found.made, of, rows, ...rest)) ?? make(of, ...rest);
    // What was worked out last is the last to go.
    results.delete(name);
    if (results.size >= capacity) results.delete(results.keys().next().value as string);
    results.set(name, { version, parts, made });
    return made;
  };
}

/** The same for what is worked out of one table alone. */
export const followed = <A extends readonly unknown[], T>(
  make: (table: Table, ...rest: A) => T,
  update: (made: T, table: Table, rows: Rows, ...rest: A) => T | undefined,
  key: (...rest: A) => string = () => '',
  capacity = 4,
): ((table: Table, ...rest: A) => T) =>
  followedWith({ table: (table: Table) => table, make, update, key: (_, ...rest) => key(...rest), capacity });

/**
 * A column worked out of a table's rows, each by itself: after a change only of those that changed.
 *
 * Rules: `fill` writes the given rows, each once, or all rows of the table when none are given. The column is as long as the table.
 */
export const followedColumn = <A extends readonly unknown[], C extends NumberColumn>(
  sized: (length: number) => C,
  fill: (column: C, table: Table, rows: Rows | undefined, ...rest: A) => void,
  key: (...rest: A) => string = () => '',
  capacity = 4,
): ((table: Table, ...rest: A) => C) =>
  columnWith({ table: (table: Table) => table, sized, fill, key: (_, ...rest) => key(...rest), capacity });

/** The same for a column that is worked out of more than its table (`followedWith`). */
export const columnWith = <K, A extends readonly unknown[], C extends NumberColumn>({
  sized,
  fill,
  ...following
}: Omit<Following<K, A, C>, 'make' | 'update'> & {
  readonly sized: (length: number) => C;
  readonly fill: (column: C, of: K, rows: Rows | undefined, ...rest: A) => void;
}): ((of: K, ...rest: A) => C) =>
  followedWith<K, A, C>({
    ...following,
    make: (of, ...rest) => {
      const column = sized(following.table(of).length);
      fill(column, of, undefined, ...rest);
      return column;
    },
    update: (column, of, rows, ...rest) => {
      const now = resized(column, following.table(of).length);
      fill(now, of, rows, ...rest);
      return now;
    },
  });

/** A column of another length: in its own memory where that has the room, else in some with room to grow. */
export function resized<C extends NumberColumn>(column: C, length: number): C {
  if (column.length === length) return column;
  const Kind = column.constructor as new (from: ArrayBufferLike | number, at?: number, length?: number) => C;
  if (length * column.BYTES_PER_ELEMENT <= column.buffer.byteLength)
    return new Kind(column.buffer, 0, length);
  const next = new Kind(Math.ceil(length * 1.125));
  next.set(column);
  return new Kind(next.buffer, 0, length);
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, at) => part === b[at]);

/** Rows of a table of that length written since a version, each once: most of what follows a table asks for the same ones. */
function writtenSince(changes: TableChanges, version: number, length: number): Rows | undefined {
  const known = asked.get(changes);
  if (known?.version === version) return known.rows;
  const rows = changes.since(version);
  const written = rows && Int32Array.from(new Set(rows)).filter((row) => row < length);
  asked.set(changes, { version, rows: written });
  return written;
}

const asked = new WeakMap<TableChanges, { readonly version: number; readonly rows: Rows | undefined }>();
