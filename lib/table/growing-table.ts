import { type EntityName, fieldsOf, keyOf } from '@/lib/model/entities';
import { type ColumnKind, columnKind } from '@/lib/model/fields';
import { type CodeColumn, type Column, dateDays, instantSeconds, valueAt } from './column';
import type { Table } from './table';

/**
 * A table that takes records as they arrive: the same record any number of times leaves it as it was.
 *
 * Rules: a record replaces the one with its key (`keyOf`) whole; a removed row's place is taken by the last row, so the
 * order of rows means nothing.
 */
export class GrowingTable {
  readonly entity: EntityName;
  readonly #columns = new Map<string, Growing>();
  readonly #rowOf = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #unknown = new UnknownColumns();

  constructor(entity: EntityName, from?: Table) {
    this.entity = entity;
    for (const [field, schema] of fieldsOf(entity)) {
      const kind = columnKind(schema);
      // A column of another kind, or none, was written before the field changed: its values are unknown until re-read.
      const stored = from?.columns[field];
      this.#columns.set(field, new Growing(kind, stored?.kind === kind ? stored : undefined, from?.length));
    }
    const keyAt = this.#keyReader();
    for (let row = 0; row < (from?.length ?? 0); row++) {
      const key = keyAt(row);
      this.#keys.push(key);
      this.#rowOf.set(key, row);
    }
  }

  get length(): number {
    return this.#keys.length;
  }

  has(key: string): boolean {
    return this.#rowOf.has(key);
  }

  keys(): readonly string[] {
    return this.#keys;
  }

  upsert(record: object): void {
    const key = keyOf(this.entity, record);
    let row = this.#rowOf.get(key);
    if (row === undefined) {
      row = this.#keys.length;
      this.#keys.push(key);
      this.#rowOf.set(key, row);
    }
    const fields = record as Record<string, unknown>;
    for (const [field, column] of this.#columns) column.set(row, fields[field] ?? null);
  }

  /** Sets one field of a record that is here; does nothing when it is not. */
  patch(key: string, field: string, value: unknown): void {
    const row = this.#rowOf.get(key);
    if (row !== undefined) this.#columns.get(field)?.set(row, value);
  }

  remove(key: string): void {
    const row = this.#rowOf.get(key);
    if (row === undefined) return;
    const last = this.#keys.length - 1;
    if (row !== last) {
      for (const column of this.#columns.values()) column.set(row, column.get(last));
      const moved = this.#keys[last] as string;
      this.#keys[row] = moved;
      this.#rowOf.set(moved, row);
    }
    for (const column of this.#columns.values()) column.set(last, null);
    this.#keys.pop();
    this.#rowOf.delete(key);
  }

  /** Keys of the records whose text or id `field` is one of `values`. */
  keysWhere(field: string, values: Iterable<string>): string[] {
    const wanted = this.#columns.get(field)?.rowsWith(values);
    const found: string[] = [];
    if (!wanted) return found;
    for (let row = 0; row < this.#keys.length; row++) {
      if (wanted.has(row)) found.push(this.#keys[row] as string);
    }
    return found;
  }

  /** The rows as they are now. Shares memory with this table: take it anew after a change. */
  table(): Table {
    return {
      entity: this.entity,
      length: this.length,
      columns: Object.fromEntries(
        [...this.#columns].map(([field, column]) => [field, column.upTo(this.length, this.#unknown)]),
      ),
    };
  }

  /** Reads keys out of the columns; straight from the ids where those are the keys. */
  #keyReader(): (row: number) => string {
    const ids = this.#columns.get('id');
    if (ids && keyOf(this.entity, { id: 'x' }) === 'x') return (row) => String(ids.get(row));
    return (row) =>
      keyOf(
        this.entity,
        new Proxy({}, { get: (_, field) => this.#columns.get(String(field))?.get(row) ?? null }),
      );
  }
}

/** Columns in which nothing is known, one of each kind for all fields of a table: most fields of most CRMs are such. */
class UnknownColumns {
  readonly #made = new Map<ColumnKind, Column>();

  of(kind: ColumnKind, length: number): Column {
    let column = this.#made.get(kind);
    if (!column || (kind !== 'json' && roomOf(column) < length)) {
      column = sized(kind, grown(length));
      this.#made.set(kind, column);
    }
    return column;
  }
}

/** One column with spare room, which takes no memory before its first value. Rows past its room are unknown. */
class Growing {
  readonly #kind: ColumnKind;
  #column: Column | undefined;
  #codeOf: Map<string, number> | undefined;

  constructor(kind: ColumnKind, from: Column | undefined, length = 0) {
    this.#kind = kind;
    if (from && isKnown(from, length)) this.#column = copyOf(from);
  }

  get(row: number): unknown {
    return this.#column ? valueAt(this.#column, row) : null;
  }

  /** The column with room for `length` rows. */
  upTo(length: number, unknown: UnknownColumns): Column {
    return this.#column ? this.#withRoom(length) : unknown.of(this.#kind, length);
  }

  /** Tells whether a row holds one of `texts`; undefined when no row can. */
  rowsWith(texts: Iterable<string>): { has(row: number): boolean } | undefined {
    const column = this.#column;
    if (column?.kind !== 'code') return undefined;
    const { codes, dictionary } = column;
    const codeOf = this.#codes(column);
    const wanted = new Uint8Array(dictionary.length);
    let any = false;
    for (const text of texts) {
      const code = codeOf.get(text);
      if (code === undefined) continue;
      wanted[code] = 1;
      any = true;
    }
    // A parent that was never seen has no children here: the usual case while an account is read for the first time.
    return any ? { has: (row) => wanted[codes[row] as number] === 1 } : undefined;
  }

  set(row: number, value: unknown): void {
    if (value === null && (!this.#column || row >= roomOf(this.#column))) return;
    const column = this.#withRoom(row + 1);
    switch (column.kind) {
      case 'code':
        this.#setCode(column, row, value);
        break;
      case 'flag':
        column.values[row] = value === null ? -1 : value ? 1 : 0;
        break;
      case 'json':
        (column.values as unknown[])[row] = value;
        break;
      case 'instant':
        column.values[row] = value === null ? Number.NaN : instantSeconds(String(value));
        break;
      case 'date':
        column.values[row] = value === null ? Number.NaN : dateDays(String(value));
        break;
      default:
        column.values[row] = value === null ? Number.NaN : Number(value) + 0; // −0 becomes 0.
    }
  }

  #setCode(column: CodeColumn, row: number, value: unknown): void {
    if (value === null) {
      column.codes[row] = -1;
      return;
    }
    const text = String(value);
    // Most changes leave most texts as they are; a map of a million ids is then never made.
    if (column.dictionary[column.codes[row] as number] === text) return;
    const codeOf = this.#codes(column);
    let code = codeOf.get(text);
    if (code === undefined) {
      code = column.dictionary.length;
      (column.dictionary as string[]).push(text);
      codeOf.set(text, code);
    }
    column.codes[row] = code;
  }

  #codes({ dictionary }: CodeColumn): Map<string, number> {
    if (!this.#codeOf) {
      this.#codeOf = new Map();
      for (let code = 0; code < dictionary.length; code++) this.#codeOf.set(dictionary[code] as string, code);
    }
    return this.#codeOf;
  }

  #withRoom(rows: number): Column {
    const now = this.#column;
    if (now && (now.kind === 'json' || rows <= roomOf(now))) return now;
    const next = sized(this.#kind, grown(rows));
    if (now?.kind === 'code' && next.kind === 'code') {
      next.codes.set(now.codes);
      this.#column = { ...next, dictionary: now.dictionary };
    } else {
      if (now && next.kind !== 'code' && next.kind !== 'json') {
        next.values.set((now as { values: Float64Array }).values);
      }
      this.#column = next;
    }
    return this.#column;
  }
}

const roomOf = (column: Column): number =>
  column.kind === 'code'
    ? column.codes.length
    : column.kind === 'json'
      ? Number.POSITIVE_INFINITY
      : column.values.length;

/** Room for so many rows and some more: twice as many while they are few, a quarter more later. */
const grown = (rows: number): number => Math.max(16, rows < 100_000 ? rows * 2 : Math.ceil(rows * 1.25));

/** Does any of the rows hold a value? */
function isKnown(column: Column, length: number): boolean {
  switch (column.kind) {
    case 'code':
      return column.dictionary.length > 0;
    case 'flag':
      return column.values.subarray(0, length).some((value) => value >= 0);
    case 'json':
      return column.values.some((value) => value !== null && value !== undefined);
    default:
      return column.values.subarray(0, length).some((value) => !Number.isNaN(value));
  }
}

function sized(kind: ColumnKind, room: number): Column {
  switch (kind) {
    case 'code':
      return { kind, codes: new Int32Array(room).fill(-1), dictionary: [] };
    case 'flag':
      return { kind, values: new Int8Array(room).fill(-1) };
    case 'json':
      return { kind, values: [] };
    default:
      return { kind, values: new Float64Array(room).fill(Number.NaN) };
  }
}

function copyOf(column: Column): Column {
  switch (column.kind) {
    case 'code':
      return { ...column, codes: column.codes.slice(), dictionary: [...column.dictionary] };
    case 'json':
      return { ...column, values: [...column.values] };
    case 'flag':
      return { ...column, values: column.values.slice() };
    default:
      return { ...column, values: column.values.slice() };
  }
}
