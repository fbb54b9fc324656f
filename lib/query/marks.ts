import { type Rows, scratch } from '@/lib/table/rows';

/** Tells the first row of each key, −1 being none. Marks in place of a set: it is asked of each of many groups. */
export class Marks {
  readonly #keys: Int32Array;
  /** For each key, moved by one, the question it was last met in. */
  readonly #met: Int32Array;
  #question = 0;

  constructor(keys: Int32Array) {
    this.#keys = keys;
    let most = -1;
    for (let row = 0; row < keys.length; row++) most = Math.max(most, keys[row] as number);
    this.#met = new Int32Array(most + 2);
  }

  /** Of some rows the first of each key, in their order. */
  firstOf(rows: Rows): Rows {
    const [keys, met] = [this.#keys, this.#met];
    this.#question++;
    const question = this.#question;
    // What has no key was met before.
    met[0] = question;
    const found = scratch(rows.length);
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const place = (keys[row] as number) + 1;
      found[count] = row;
      count += +(met[place] !== question);
      met[place] = question;
    }
    return found.slice(0, count);
  }
}
