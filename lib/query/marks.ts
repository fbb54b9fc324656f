import { type Rows, scratch } from '@/lib/table/rows';

/** Tells the first row of each key, −1 being none. Bits in place of a set: it is asked of each of many groups. */
export class Marks {
  readonly #keys: Int32Array;
  /** A bit for each key, moved by one: whether it was met. All are 0 between questions. */
  readonly #met: Int32Array;

  constructor(keys: Int32Array) {
    this.#keys = keys;
    let most = -1;
    for (let row = 0; row < keys.length; row++) most = Math.max(most, keys[row] as number);
    this.#met = new Int32Array(((most + 1) >>> 5) + 1);
  }

  /** How many keys some rows have. */
  countIn(rows: Rows): number {
    const [keys, met] = [this.#keys, this.#met];
    // What has no key was met before.
    met[0] = 1;
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const place = (keys[rows[i] as number] as number) + 1;
      const bits = met[place >>> 5] as number;
      count += ~(bits >>> (place & 31)) & 1;
      met[place >>> 5] = bits | (1 << (place & 31));
    }
    this.#forget(rows);
    return count;
  }

  /** Of some rows the first of each key, in their order. */
  firstOf(rows: Rows): Rows {
    const [keys, met] = [this.#keys, this.#met];
    met[0] = 1;
    const found = scratch(rows.length);
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const place = (keys[row] as number) + 1;
      const bits = met[place >>> 5] as number;
      found[count] = row;
      count += ~(bits >>> (place & 31)) & 1;
      met[place >>> 5] = bits | (1 << (place & 31));
    }
    const first = found.slice(0, count);
    this.#forget(first);
    return first;
  }

  #forget(rows: Rows): void {
    const [keys, met] = [this.#keys, this.#met];
    if (rows.length > met.length) met.fill(0);
    else for (let i = 0; i < rows.length; i++) met[((keys[rows[i] as number] as number) + 1) >>> 5] = 0;
    met[0] = 0;
  }
}
