import type { GrowingCodes } from './growing-column';

/** Where the record of a key stands. */
export interface RowIndex {
  /** −1 when it is not here. */
  find(key: string): number;
  keyAt(row: number): string;
  /** The row of a key; `next` from now on, when it is new. */
  place(key: string, next: number): number;
  /** Takes a key out whose row the record of `last` moves to. Call before the columns change. */
  remove(key: string, row: number, last: number): void;
}

/** Keys that are ids: the column of ids finds them, and nothing is kept twice. */
export class RowsById implements RowIndex {
  readonly #ids: GrowingCodes;
  readonly #length: number;
  #rowOf: Int32Array | undefined;

  constructor(ids: GrowingCodes, length: number) {
    this.#ids = ids;
    this.#length = length;
  }

  find(key: string): number {
    const code = this.#ids.texts.find(key);
    return code < 0 ? -1 : (this.#rows(code)[code] as number);
  }

  keyAt(row: number): string {
    return this.#ids.texts.at(this.#ids.codeAt(row)) as string;
  }

  place(key: string, next: number): number {
    const code = this.#ids.texts.codeOf(key);
    const rowOf = this.#rows(code);
    const row = rowOf[code] as number;
    if (row >= 0) return row;
    rowOf[code] = next;
    this.#ids.setCode(next, code);
    return next;
  }

  remove(key: string, row: number, last: number): void {
    const code = this.#ids.codeAt(last);
    this.#rows(code)[code] = row;
    const gone = this.#ids.texts.find(key);
    this.#rows(gone)[gone] = -1;
  }

  /** Row of each code, with room for `code`. */
  #rows(code: number): Int32Array {
    let rows = this.#rowOf;
    if (rows && code < rows.length) return rows;
    const made = new Int32Array(
      Math.max(64, Math.ceil(this.#ids.texts.length * 1.5), this.#ids.expected),
    ).fill(-1);
    if (rows) made.set(rows);
    else for (let row = 0; row < this.#length; row++) made[this.#ids.codeAt(row)] = row;
    rows = made;
    this.#rowOf = rows;
    return rows;
  }
}

/** Keys made of several fields. */
export class RowsByKey implements RowIndex {
  readonly #keys: string[];
  readonly #rowOf: Map<string, number>;

  constructor(keys: readonly string[]) {
    this.#keys = [...keys];
    this.#rowOf = new Map(keys.map((key, row) => [key, row]));
  }

  find(key: string): number {
    return this.#rowOf.get(key) ?? -1;
  }

  keyAt(row: number): string {
    return this.#keys[row] as string;
  }

  place(key: string, next: number): number {
    const row = this.#rowOf.get(key);
    if (row !== undefined) return row;
    this.#keys[next] = key;
    this.#rowOf.set(key, next);
    return next;
  }

  remove(key: string, row: number, last: number): void {
    const moved = this.#keys[last] as string;
    this.#keys[row] = moved;
    this.#rowOf.set(moved, row);
    this.#keys.length = last;
    this.#rowOf.delete(key);
  }
}
