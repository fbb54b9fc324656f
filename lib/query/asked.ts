import type { Rows } from '@/lib/table/rows';

const [no, yes] = [2, 3];

/**
 * A question about rows of which each is asked once: what was said of it is kept, so that the next period or group only
 * reads a byte.
 */
export class Asked {
  /** 0 where nobody has asked; the last bit is the answer. */
  readonly #said: Uint8Array;
  readonly #holds: (row: number) => boolean;

  constructor(length: number, holds: (row: number) => boolean) {
    this.#said = new Uint8Array(length);
    this.#holds = holds;
  }

  /** Of how many rows it holds. */
  count(rows: Rows): number {
    const [said, holds] = [this.#said, this.#holds];
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      let answer = said[row] as number;
      if (answer === 0) {
        answer = holds(row) ? yes : no;
        said[row] = answer;
      }
      count += answer & 1;
    }
    return count;
  }

  /** The rows that it holds of, in their order. */
  those(rows: Rows): Rows {
    const [said, holds] = [this.#said, this.#holds];
    // Room of its own: what is asked may need the common one.
    const found = new Int32Array(rows.length);
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      let answer = said[row] as number;
      if (answer === 0) {
        answer = holds(row) ? yes : no;
        said[row] = answer;
      }
      found[count] = row;
      count += answer & 1;
    }
    return found.slice(0, count);
  }
}
