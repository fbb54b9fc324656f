import type { CodeColumn } from './column';
import { remembered } from './remembered';
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

/** Row of each id of a table. */
export const rowsById = remembered((table: Table): ReadonlyMap<string, number> => {
  const { codes: ids, dictionary } = codes(table, 'id');
  const rows = new Map<string, number>();
  for (let row = 0; row < table.length; row++) rows.set(dictionary[ids[row] as number] as string, row);
  return rows;
});

/** For each code of a column of ids, the row in `target` that it names, −1 when there is none. */
export function targetRows(column: CodeColumn, target: Table): Int32Array {
  const rows = rowsById(target);
  return Int32Array.from(column.dictionary, (id) => rows.get(id) ?? -1);
}
