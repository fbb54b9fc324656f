import type { Rows } from './rows';

/** A state of a table, as far as its changes go. */
interface Table {
  readonly length: number;
  readonly changes?: TableChanges;
}

/** What changed in a table since earlier states of it, for whatever is worked out of its rows. */
export interface TableChanges {
  /** The same for all states of one table: what is kept of it is kept under this. */
  readonly origin: object;
  /** Grows with every change. */
  readonly version: number;
  /** Rows written since a version, some of them more than once; rows past the length are gone. Undefined when that is too long ago. */
  since(version: number): Rows | undefined;
}

/** Rows remembered: with more changed ones than this everything may as well be worked out anew. */
const capacity = 32_768;

/** The rows of a growing table in the order they were written. */
export class ChangeLog {
  readonly #origin: object;
  #rows: Int32Array | undefined;
  #version = 0;

  /** Follows a table that does not change itself, or begins with nothing. */
  constructor(from?: Table) {
    this.#origin = from ? taken(from) : {};
  }

  add(row: number): void {
    this.#rows ??= new Int32Array(capacity);
    this.#rows[this.#version % capacity] = row;
    this.#version++;
  }

  /** The state as it is now. */
  now(): TableChanges {
    const version = this.#version;
    return { origin: this.#origin, version, since: (earlier) => this.#since(earlier, version) };
  }

  #since(from: number, until: number): Rows | undefined {
    // What a later change wrote over is not known any more.
    if (from > until || this.#version - from > capacity) return undefined;
    return Int32Array.from(
      { length: until - from },
      (_, at) => this.#rows?.[(from + at) % capacity] as number,
    );
  }
}

const origins = new WeakMap<Table, object>();

/** Where a table comes from, and which state of it this is. */
export function changesOfTable(table: Table): TableChanges {
  if (table.changes) return table.changes;
  let origin = origins.get(table);
  if (!origin) {
    origin = {};
    origins.set(table, origin);
  }
  return { origin, version: 0, since: (version) => (version === 0 ? new Int32Array(0) : undefined) };
}

/** The origin of a table that from now on changes as another one: only one other goes on from it. */
function taken(table: Table): object {
  const { origin } = changesOfTable(table);
  origins.set(table, {});
  return table.changes ? {} : origin;
}
