import { type Between, type Moments, widthOf } from './moments';
import type { Rows } from './rows';

/** What is known of some rows, side by side. */
export interface Marks {
  /** 0 of a row that no period holds. */
  readonly moments: Moments;
  readonly keys: Int32Array;
  /** What is added up; each row counts as one where it is absent. Whole numbers. */
  readonly values?: Float64Array;
}

/** Rows between two of the sums that are kept: at least as many as there are keys, so that sums never outgrow the rows. */
const blockFor = (size: number): number => Math.max(8192, size);

/**
 * What the rows of a period come to by key. The first time each row is looked at; from then on rows stand in the order of
 * their moments, so that a period is a run of neighbours found by bisection: whoever asks once need not wait for that.
 *
 * Rules: keys are 0 to `size − 1`. Every so many rows the sums so far are kept: a period is the difference of two of
 * them, and a look at the rows at its ends. A row that keeps its moment gets its new key and value in place; one that
 * moves leaves a gap behind and stands after all that are in order, among the late ones, which every sum looks through.
 * Sums are exact as long as no sum of all could be otherwise; past that only rows of the period are added up.
 */
export class Timeline {
  readonly #size: number;
  /** Let go when they have been put in order. */
  #marks: Marks | undefined;
  #isAsked = false;
  #ordered: OrderedRows | undefined;

  /** Of the rows from 0 on. The marks are not to be written to. */
  constructor(marks: Marks, size: number) {
    this.#marks = marks;
    this.#size = size;
  }

  /** As `OrderedRows` does. */
  follow(rows: Rows, marks: Marks, length: number): boolean {
    return this.#inOrder().follow(rows, marks, length);
  }

  /** What a period's rows come to by key. */
  sumsIn(span: Between): Float64Array {
    if (this.#isAsked || !this.#marks) return this.#inOrder().sumsIn(span);
    this.#isAsked = true;
    const { moments, keys, values } = this.#marks;
    const { from, width } = widthOf(span);
    const found = new Float64Array(this.#size);
    for (let row = 0; row < moments.length; row++) {
      const moment = moments[row] as number;
      if (moment === 0 || (moment - from) >>> 0 >= width) continue;
      const key = keys[row] as number;
      found[key] = (found[key] as number) + (values ? (values[row] as number) : 1);
    }
    return found;
  }

  #inOrder(): OrderedRows {
    if (this.#marks) this.#ordered = new OrderedRows(this.#marks, this.#size);
    this.#marks = undefined;
    return this.#ordered as OrderedRows;
  }
}

class OrderedRows {
  readonly size: number;
  /** Where each row stands, −1 nowhere. */
  #places: Int32Array;
  #length: number;
  readonly #moments: Uint32Array;
  /** `size` is a gap. */
  readonly #keys: Uint16Array | Int32Array;
  readonly #values: Float64Array | undefined;
  /** Up to here they are in order. */
  readonly #ordered: number;
  #end: number;
  readonly #block: number;
  /** What each key comes to before place `#block * b`, at `size * b` and on; none where sums are not exact. */
  readonly #sums: Float64Array;
  /** The largest that a sum can be. */
  #most = 0;

  /** Of the rows from 0 on. */
  constructor({ moments, keys, values }: Marks, size: number) {
    const rows = inOrder(moments);
    this.size = size;
    this.#length = moments.length;
    this.#ordered = rows.length;
    this.#end = rows.length;
    this.#places = new Int32Array(moments.length).fill(-1);
    const room = rows.length + lateRoom(rows.length);
    this.#moments = new Uint32Array(room);
    this.#keys = size < 65_536 ? new Uint16Array(room) : new Int32Array(room);
    this.#values = values && new Float64Array(room);
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] as number;
      this.#places[row] = place;
      this.#moments[place] = moments[row] as number;
      this.#keys[place] = keys[row] as number;
      if (values && this.#values) this.#values[place] = values[row] as number;
    }
    this.#most = mostOf(this.#values);
    const block = blockFor(size);
    this.#block = block;
    const blocks = this.#most > Number.MAX_SAFE_INTEGER ? 0 : Math.floor(rows.length / block);
    this.#sums = new Float64Array((blocks + 1) * size);
    for (let done = 0; done < blocks; done++) {
      const at = (done + 1) * size;
      this.#sums.copyWithin(at, at - size, at);
      this.#addRun(done * block, (done + 1) * block, this.#sums.subarray(at, at + size));
    }
  }

  /**
   * Takes in what became of some rows, each named once and none past `length`; rows from `length` on are gone. False,
   * with nothing taken in, when that is too much for it.
   */
  follow(rows: Rows, { moments, keys, values }: Marks, length: number): boolean {
    const most = this.#most + mostOf(values);
    const isTooMuch = most > Number.MAX_SAFE_INTEGER || this.#end + rows.length > this.#moments.length;
    if (isTooMuch) return false;
    this.#most = most;
    for (let row = length; row < this.#length; row++) this.#leave(row);
    this.#length = length;
    if (length > this.#places.length) {
      const places = new Int32Array(Math.ceil(length * 1.125)).fill(-1);
      places.set(this.#places);
      this.#places = places;
    }
    for (let i = 0; i < rows.length; i++) {
      const [row, moment] = [rows[i] as number, moments[i] as number];
      let place = this.#places[row] as number;
      if (place < 0 || this.#moments[place] !== moment) {
        this.#leave(row);
        if (moment === 0) continue;
        place = this.#enter(row, moment);
      }
      this.#put(place, keys[i] as number, values ? (values[i] as number) : 1);
    }
    return true;
  }

  /** What a period's rows come to by key. */
  sumsIn(span: Between): Float64Array {
    const { from, width } = widthOf(span);
    // The place past the keys is that of gaps.
    const found = new Float64Array(this.size + 1);
    const [first, end] = [this.#firstFrom(from), this.#firstFrom(from + width)];
    const block = this.#block;
    const { length } = this.#sums;
    const [low, high] = [Math.ceil(first / block) * this.size, Math.floor(end / block) * this.size];
    if (low < high && high < length) {
      for (let key = 0; key < this.size; key++)
        found[key] = (this.#sums[high + key] as number) - (this.#sums[low + key] as number);
      this.#addRun(first, Math.ceil(first / block) * block, found);
      this.#addRun(Math.floor(end / block) * block, end, found);
    } else this.#addRun(first, end, found);
    for (let place = this.#ordered; place < this.#end; place++) {
      if (((this.#moments[place] as number) - from) >>> 0 < width) this.#addRun(place, place + 1, found);
    }
    return found.subarray(0, this.size);
  }

  #addRun(from: number, end: number, sums: Float64Array): void {
    const [keys, values] = [this.#keys, this.#values];
    for (let place = from; place < end; place++) {
      const key = keys[place] as number;
      sums[key] = (sums[key] as number) + (values ? (values[place] as number) : 1);
    }
  }

  #enter(row: number, moment: number): number {
    const place = this.#end++;
    this.#places[row] = place;
    this.#moments[place] = moment;
    this.#keys[place] = this.size;
    return place;
  }

  #leave(row: number): void {
    const place = this.#places[row] as number;
    if (place < 0) return;
    this.#put(place, this.size, 0);
    this.#places[row] = -1;
  }

  /** Puts another key and value into a place. */
  #put(place: number, key: number, value: number): void {
    const before = this.#keys[place] as number;
    const valueBefore = this.#values ? (this.#values[place] as number) : 1;
    if (key === before && value === valueBefore) return;
    this.#keys[place] = key;
    if (this.#values) this.#values[place] = value;
    if (place >= this.#ordered) return;
    const { size } = this;
    const sums = this.#sums;
    for (let at = (Math.floor(place / this.#block) + 1) * size; at < sums.length; at += size) {
      sums[at + before] = (sums[at + before] as number) - valueBefore;
      if (key < size) sums[at + key] = (sums[at + key] as number) + value;
    }
  }

  /** The first place in order whose moment is not before a given one. */
  #firstFrom(moment: number): number {
    let [low, high] = [0, this.#ordered];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#moments[middle] as number) < moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** As many rows as may come or move before all are put in order again. */
const lateRoom = (rows: number): number => Math.min(16_384, 1024 + (rows >> 2));

/** What no sum of these values is above, whatever the order. */
function mostOf(values: Float64Array | undefined): number {
  let most = 0;
  if (values) for (const value of values) most += Math.abs(value);
  return most;
}

/** Rows that have a moment, the earliest first: sorted by sixteen bits at a time, the lower ones first. */
function inOrder(moments: Moments): Rows {
  const rows = new Int32Array(moments.length);
  let count = 0;
  let isSorted = true;
  let last = 0;
  for (let row = 0; row < moments.length; row++) {
    const moment = moments[row] as number;
    if (moment === 0) continue;
    rows[count] = row;
    count++;
    isSorted &&= last <= moment;
    last = moment;
  }
  const found = rows.subarray(0, count);
  return isSorted ? found : sortedBy(sortedBy(found, moments, 0), moments, 16);
}

function sortedBy(rows: Rows, moments: Moments, shift: number): Rows {
  const next = new Int32Array(65_537);
  for (let i = 0; i < rows.length; i++) {
    const after = (((moments[rows[i] as number] as number) >>> shift) & 0xffff) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let digit = 0; digit < 65_536; digit++)
    next[digit + 1] = (next[digit + 1] as number) + (next[digit] as number);
  const sorted = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const digit = ((moments[row] as number) >>> shift) & 0xffff;
    const place = next[digit] as number;
    sorted[place] = row;
    next[digit] = place + 1;
  }
  return sorted;
}
