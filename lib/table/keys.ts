import type { CodeColumn } from './column';
import { followed } from './followed';
import { codes, type Table } from './table';

/**
 * The ids of one entity as small integers, so that records are grouped by number.
 *
 * Rules: key `k` below the table's length is its row `k`; ids that records name but the table lacks follow, so that
 * nothing is lost when a user or reason is gone from the CRM. −1 is no id at all.
 */
export class Keys {
  readonly table: Table;
  readonly #ids: string[];
  readonly #keyOf: Map<string, number>;

  constructor(table: Table) {
    this.table = table;
    const { codes: ids, dictionary } = codes(table, 'id');
    this.#ids = Array.from({ length: table.length }, (_, row) => dictionary[ids[row] as number] as string);
    this.#keyOf = new Map(this.#ids.map((id, row) => [id, row]));
  }

  get size(): number {
    return this.#ids.length;
  }

  idOf(key: number): string {
    return this.#ids[key] as string;
  }

  /** −1 when nothing has this id. */
  find(id: string): number {
    return this.#keyOf.get(id) ?? -1;
  }

  /** Whether the entity's table has it. */
  isKnown(key: number): boolean {
    return key >= 0 && key < this.table.length;
  }

  /** The key of an id, a new one when nobody had it. */
  add(id: unknown): number {
    if (typeof id !== 'string') return -1;
    let key = this.#keyOf.get(id);
    if (key === undefined) {
      key = this.#ids.length;
      this.#ids.push(id);
      this.#keyOf.set(id, key);
    }
    return key;
  }

  /** For each code of a column of ids, its key. */
  ofCodes({ dictionary }: CodeColumn): Int32Array {
    return Int32Array.from(dictionary, (id) => this.add(id));
  }

  /** For each row of a column of ids, its key. */
  ofRows(column: CodeColumn, length: number): Int32Array {
    const keyOf = this.ofCodes(column);
    const keys = new Int32Array(length);
    for (let row = 0; row < length; row++) {
      const code = column.codes[row] as number;
      keys[row] = code < 0 ? -1 : (keyOf[code] as number);
    }
    return keys;
  }
}

/** Row of each id of a table: the same map as long as the same ids stand in the same rows. */
export const rowsById = followed(
  (table: Table): ReadonlyMap<string, number> => {
    const { codes: ids, dictionary } = codes(table, 'id');
    const rows = new Map<string, number>();
    for (let row = 0; row < table.length; row++) rows.set(dictionary[ids[row] as number] as string, row);
    return rows;
  },
  (known, table, changed) => {
    const { codes: ids, dictionary } = codes(table, 'id');
    let rows = known;
    for (const row of changed) {
      if (row >= table.length) continue;
      const id = dictionary[ids[row] as number] as string;
      const before = rows.get(id);
      if (before === row) continue;
      // An id that moved is a matter for looking at all.
      if (before !== undefined) return undefined;
      if (rows === known) rows = new Map(known);
      (rows as Map<string, number>).set(id, row);
    }
    // With more ids than rows some are gone.
    return rows.size === table.length ? rows : undefined;
  },
);

/** For each code of a column of ids, the row in `target` that it names, −1 when there is none. Not to be written to. */
export function targetRows({ dictionary }: CodeColumn, target: Table): Int32Array {
  return rowsOfTexts(dictionary, rowsById(target));
}

const kept = new WeakMap<readonly string[], WeakMap<ReadonlyMap<string, number>, Int32Array>>();

/** A dictionary only ever grows: what is known of it is kept as long as it has not. */
function rowsOfTexts(dictionary: readonly string[], rows: ReadonlyMap<string, number>): Int32Array {
  let byRows = kept.get(dictionary);
  if (!byRows) {
    byRows = new WeakMap();
    kept.set(dictionary, byRows);
  }
  let found = byRows.get(rows);
  if (found?.length !== dictionary.length) {
    found = Int32Array.from(dictionary, (id) => rows.get(id) ?? -1);
    byRows.set(rows, found);
  }
  return found;
}
