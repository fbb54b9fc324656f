import type { CodeColumn } from './column';
import { followed } from './followed';
import type { Rows } from './rows';
import { codes, type Table } from './table';
import { Texts } from './texts';

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

/** Rows of a table by id: another object as soon as an id comes, goes or stands in another row. */
export class IdRows {
  /** Ids, those of rows that are gone among them. */
  readonly #texts: Texts;
  /** For each of the texts its row, −1 without one. */
  readonly #rows: Int32Array;
  readonly #size: number;
  /** For each text of another dictionary its row. */
  readonly #named = new WeakMap<object, Int32Array>();

  constructor(texts: Texts, rows: Int32Array, size: number) {
    this.#texts = texts;
    this.#rows = rows;
    this.#size = size;
  }

  get(id: string): number | undefined {
    const row = this.#rows[this.#texts.find(id)] ?? -1;
    return row < 0 ? undefined : row;
  }

  /** For each code of a column of ids its row, −1 when there is none. Not to be written to. */
  ofCodes(column: CodeColumn): Int32Array {
    const { texts } = column;
    // A dictionary only ever grows: what is known of it is kept.
    const known = this.#named.get(texts ?? column.dictionary);
    if (known && known.length === (texts ?? column.dictionary).length) return known;
    const named = texts
      ? this.#ofTexts(texts, known)
      : Int32Array.from(column.dictionary, (id) => this.get(id) ?? -1);
    this.#named.set(texts ?? column.dictionary, named);
    return named;
  }

  /** What stands in the table now, when `changed` rows were written; undefined when an id has moved or is gone. */
  after(table: Table, changed: Rows): IdRows | undefined {
    const { texts, codes: ids } = codes(table, 'id');
    if (texts !== this.#texts) return undefined;
    let rows = this.#rows;
    let size = this.#size;
    for (const row of changed) {
      if (row >= table.length) continue;
      const id = ids[row] as number;
      const before = rows[id] ?? -1;
      if (before === row) continue;
      if (before >= 0) return undefined;
      if (rows === this.#rows) {
        rows = new Int32Array(texts.length).fill(-1);
        rows.set(this.#rows);
      }
      rows[id] = row;
      size++;
    }
    // With more ids than rows some are gone.
    if (size !== table.length) return undefined;
    return rows === this.#rows ? this : new IdRows(texts, rows, size);
  }

  #ofTexts(texts: Texts, known: Int32Array = new Int32Array(0)): Int32Array {
    const named = new Int32Array(texts.length);
    named.set(known);
    const here = this.#texts.codesOf(texts, known.length);
    for (let at = 0; at < here.length; at++) {
      const code = here[at] as number;
      named[known.length + at] = code < 0 ? -1 : (this.#rows[code] ?? -1);
    }
    return named;
  }
}

/** Row of each id of a table: the same object as long as the same ids stand in the same rows. */
export const rowsById = followed(
  (table: Table): IdRows => {
    const ids = codes(table, 'id');
    const texts = ids.texts ?? new Texts(ids.dictionary);
    const rows = new Int32Array(texts.length).fill(-1);
    for (let row = 0; row < table.length; row++) rows[ids.codes[row] as number] = row;
    return new IdRows(texts, rows, table.length);
  },
  (known, table, changed) => known.after(table, changed),
);

/** For each code of a column of ids, the row in `target` that it names, −1 when there is none. Not to be written to. */
export const targetRows = (column: CodeColumn, target: Table): Int32Array => rowsById(target).ofCodes(column);
