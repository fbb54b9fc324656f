import type { ColumnKind } from '@/lib/model/fields';
import { type CodeColumn, type Column, dateDays, instantSeconds, valueAt } from './column';
import { LazyCodes } from './lazy-column';
import { Texts } from './texts';

/**
 * One column with spare room, which takes no memory before its first value. Rows past its room are unknown.
 *
 * Rules: a column that it begins with is read, and copied before the first change.
 */
export abstract class GrowingColumn {
  /** Rows that are about to come: room is made for all of them at once. */
  expected = 0;

  /** Whether nothing was ever known. */
  abstract readonly isEmpty: boolean;
  abstract get(row: number): unknown;
  abstract set(row: number, value: unknown): void;
  /** The column with room for `length` rows; undefined while nothing is known. */
  abstract upTo(length: number): Column | undefined;

  protected roomFor(rows: number): number {
    return this.expected >= rows ? this.expected : grown(rows);
  }
}

/** Room for so many rows and some more: twice as many while they are few, a quarter more later. */
const grown = (rows: number): number => Math.max(16, rows < 100_000 ? rows * 2 : Math.ceil(rows * 1.25));

export function growingColumn(kind: ColumnKind, from: Column | undefined): GrowingColumn {
  // A column of another kind, or none, was written before the field changed: its values are unknown until re-read.
  const known = from?.kind === kind && !from.isUnknown ? from : undefined;
  switch (kind) {
    case 'code':
      return new GrowingCodes(known?.kind === 'code' ? known : undefined);
    case 'flag':
      return new GrowingFlags(known?.kind === 'flag' ? known : undefined);
    case 'json':
      return new GrowingJson(known?.kind === 'json' ? known : undefined);
    case 'instant':
      return new GrowingNumbers(kind, known as NumberColumn | undefined, (value) =>
        instantSeconds(String(value)),
      );
    case 'date':
      return new GrowingNumbers(kind, known as NumberColumn | undefined, (value) => dateDays(String(value)));
    default:
      // −0 becomes 0.
      return new GrowingNumbers(kind, known as NumberColumn | undefined, (value) => Number(value) + 0);
  }
}

type NumberColumn = Extract<Column, { kind: 'instant' | 'date' | 'number' }>;

class GrowingNumbers extends GrowingColumn {
  readonly #kind: NumberColumn['kind'];
  readonly #read: (value: unknown) => number;
  #column: NumberColumn | undefined;
  #values = new Float64Array(0);
  #isOwn = false;

  constructor(kind: NumberColumn['kind'], from: NumberColumn | undefined, read: (value: unknown) => number) {
    super();
    this.#kind = kind;
    this.#column = from;
    this.#read = read;
  }

  get isEmpty(): boolean {
    return this.#column === undefined;
  }

  get(row: number): unknown {
    return this.#column ? valueAt(this.#column, row) : null;
  }

  set(row: number, value: unknown): void {
    if (value !== null) this.#writable(row + 1)[row] = this.#read(value);
    else if (!Number.isNaN(this.#column?.values[row] ?? Number.NaN))
      this.#writable(row + 1)[row] = Number.NaN;
  }

  upTo(length: number): Column | undefined {
    if (this.#column && this.#column.values.length < length) this.#writable(length);
    return this.#column;
  }

  #writable(rows: number): Float64Array {
    if (this.#isOwn && rows <= this.#values.length) return this.#values;
    const now = this.#column?.values ?? this.#values;
    const values = new Float64Array(rows <= now.length ? now.length : this.roomFor(rows));
    values.set(now);
    values.fill(Number.NaN, now.length);
    this.#isOwn = true;
    this.#values = values;
    this.#column = { kind: this.#kind, values };
    return values;
  }
}

type FlagColumn = Extract<Column, { kind: 'flag' }>;

class GrowingFlags extends GrowingColumn {
  #column: FlagColumn | undefined;
  #isOwn = false;

  constructor(from: FlagColumn | undefined) {
    super();
    this.#column = from;
  }

  get isEmpty(): boolean {
    return this.#column === undefined;
  }

  get(row: number): unknown {
    return this.#column ? valueAt(this.#column, row) : null;
  }

  set(row: number, value: unknown): void {
    if (value !== null) this.#writable(row + 1)[row] = value ? 1 : 0;
    else if (this.get(row) !== null) this.#writable(row + 1)[row] = -1;
  }

  upTo(length: number): Column | undefined {
    if (this.#column && this.#column.values.length < length) this.#writable(length);
    return this.#column;
  }

  #writable(rows: number): Int8Array {
    const now = this.#column?.values ?? new Int8Array(0);
    if (this.#isOwn && rows <= now.length) return now;
    const values = new Int8Array(rows <= now.length ? now.length : this.roomFor(rows));
    values.set(now);
    values.fill(-1, now.length);
    this.#isOwn = true;
    this.#column = { kind: 'flag', values };
    return values;
  }
}

class GrowingJson extends GrowingColumn {
  #from: Extract<Column, { kind: 'json' }> | undefined;
  #values: unknown[] | undefined;

  constructor(from: Extract<Column, { kind: 'json' }> | undefined) {
    super();
    this.#from = from;
  }

  get isEmpty(): boolean {
    return this.#from === undefined;
  }

  get(row: number): unknown {
    return (this.#values ?? this.#from?.values)?.[row] ?? null;
  }

  set(row: number, value: unknown): void {
    if (value === null && this.get(row) === null) return;
    if (!this.#values) {
      this.#values = [...(this.#from?.values ?? [])];
      this.#from = { kind: 'json', values: this.#values };
    }
    this.#values[row] = value;
  }

  upTo(): Column | undefined {
    return this.#from;
  }
}

/** A column of texts: each text is kept once, and found by itself. */
export class GrowingCodes extends GrowingColumn {
  readonly texts: Texts;
  #column: CodeColumn | undefined;
  #codes = new Int32Array(0);
  #lastText: string | undefined;
  #lastCode = -1;
  #isOwn = false;

  constructor(from: CodeColumn | undefined) {
    super();
    this.texts = from?.texts ?? new Texts(from?.dictionary);
    // Whoever sees the column finds the same texts from now on, also while it has not changed.
    this.#column = from && !from.texts ? new LazyCodes(from.codes, this.texts) : from;
  }

  get isEmpty(): boolean {
    return this.#column === undefined;
  }

  get(row: number): unknown {
    return this.#column ? valueAt(this.#column, row) : null;
  }

  /** −1 is unknown. */
  codeAt(row: number): number {
    return this.#column?.codes[row] ?? -1;
  }

  set(row: number, value: unknown): void {
    const now = this.#isOwn ? (this.#codes[row] ?? -1) : this.codeAt(row);
    if (value === null) {
      if (now >= 0) this.setCode(row, -1);
      return;
    }
    const text = String(value);
    // Most changes leave most texts as they are, and neighbours often have the same.
    if (now >= 0 && this.texts.isAt(now, text)) return;
    if (text !== this.#lastText) {
      this.#lastText = text;
      this.#lastCode = this.texts.codeOf(text);
    }
    this.setCode(row, this.#lastCode);
  }

  /** Puts down a number of `texts`. */
  setCode(row: number, code: number): void {
    this.#writable(row + 1)[row] = code;
  }

  /** Tells whether a row holds one of `texts`; undefined when no row can. */
  rowsWith(texts: Iterable<string>): { has(row: number): boolean } | undefined {
    const wanted = new Uint8Array(this.texts.length);
    let any = false;
    for (const text of texts) {
      const code = this.texts.find(text);
      if (code < 0) continue;
      wanted[code] = 1;
      any = true;
    }
    const codes = this.#column?.codes;
    // A parent that was never seen has no children here: the usual case while an account is read for the first time.
    return any && codes ? { has: (row) => wanted[codes[row] as number] === 1 } : undefined;
  }

  upTo(length: number): Column | undefined {
    if (this.#column && this.#column.codes.length < length) this.#writable(length);
    return this.#column;
  }

  #writable(rows: number): Int32Array {
    if (this.#isOwn && rows <= this.#codes.length) return this.#codes;
    const now = this.#column?.codes ?? this.#codes;
    const codes = new Int32Array(rows <= now.length ? now.length : this.roomFor(rows));
    codes.set(now);
    codes.fill(-1, now.length);
    this.#isOwn = true;
    this.#codes = codes;
    this.#column = new LazyCodes(codes, this.texts);
    return codes;
  }
}
