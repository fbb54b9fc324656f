import { changesOfTable } from './change-log';
import type { Rows } from './rows';
import type { Table } from './table';

type NumberColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

interface Kept<T> {
  readonly version: number;
  readonly made: T;
}

/**
 * Something worked out of one table, kept once per `key` and brought up to date row by row as the table changes.
 *
 * Rules: `update` gets the rows written since, some of them more than once or past the table's length, and returns what
 * `make` would, or `undefined` when it cannot tell. An earlier state of the table is worked out anew each time.
 */
export function followed<A extends readonly unknown[], T>(
  make: (table: Table, ...rest: A) => T,
  update: (made: T, table: Table, rows: Rows, ...rest: A) => T | undefined,
  key: (...rest: A) => string = () => '',
  capacity = 4,
): (table: Table, ...rest: A) => T {
  const kept = new WeakMap<object, Map<string, Kept<T>>>();
  return (table, ...rest) => {
    const { origin, version, since } = changesOfTable(table);
    let results = kept.get(origin);
    if (!results) {
      results = new Map();
      kept.set(origin, results);
    }
    const name = key(...rest);
    const found = results.get(name);
    if (found?.version === version) return found.made;
    if (found && found.version > version) return make(table, ...rest);
    const rows = found && since(found.version);
    const made = (found && rows && update(found.made, table, rows, ...rest)) ?? make(table, ...rest);
    // What was worked out last is the last to go.
    results.delete(name);
    if (results.size >= capacity) results.delete(results.keys().next().value as string);
    results.set(name, { version, made });
    return made;
  };
}

/**
 * A column worked out of a table's rows, each by itself: after a change only of those that changed.
 *
 * Rules: `fill` writes the given rows, each once, or all rows of the table when none are given. The column is as long as the table.
 */
export function followedColumn<A extends readonly unknown[], C extends NumberColumn>(
  sized: (length: number) => C,
  fill: (column: C, table: Table, rows: Rows | undefined, ...rest: A) => void,
  key: (...rest: A) => string = () => '',
  capacity = 4,
): (table: Table, ...rest: A) => C {
  const column = followed<A, Room<C>>(
    (table, ...rest) => {
      const { length } = table;
      const room = sized(length);
      fill(room, table, undefined, ...rest);
      return { room, column: room };
    },
    ({ room, column: before }, table, rows, ...rest) => {
      const { length } = table;
      let next = room;
      if (length > room.length) {
        next = sized(Math.ceil(length * 1.125));
        next.set(before);
      }
      const now = next === room && length === before.length ? before : (next.subarray(0, length) as C);
      fill(
        now,
        table,
        Int32Array.from(new Set(rows)).filter((row) => row < length),
        ...rest,
      );
      return { room: next, column: now };
    },
    key,
    capacity,
  );
  return (table, ...rest) => column(table, ...rest).column;
}

/** A column and the room it may grow into. */
interface Room<C> {
  readonly room: C;
  readonly column: C;
}
