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

  constructor(entity: EntityName, from?: Table) {
    this.entity = entity;
    for (const [field, schema] of fieldsOf(entity)) {
      const kind = columnKind(schema);
      // A column of another kind, or none, was written before the field changed: its values are unknown until re-read.
      const stored = from?.columns[field];
      this.#columns.set(field, new Growing(kind, stored?.kind === kind ? stored : undefined, from?.length));
    }
    for (let row = 0; row < (from?.length ?? 0); row++) {
      const key = keyOf(entity, this.#keyFields(row));
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

  /** Removes each record whose `field` is one of `values`. */
  removeWhere(field: string, values: ReadonlySet<unknown>): void {
    const column = this.#columns.get(field);
    if (!column) return;
    for (let row = this.#keys.length - 1; row >= 0; row--) {
      if (values.has(column.get(row))) this.remove(this.#keys[row] as string);
    }
  }

  /** The rows as they are now. Shares memory with this table: take it anew after a change. */
  table(): Table {
    return {
      entity: this.entity,
      length: this.length,
      columns: Object.fromEntries([...this.#columns].map(([field, column]) => [field, column.column])),
    };
  }

  #keyFields(row: number): Record<string, unknown> {
    return new Proxy({}, { get: (_, field) => this.#columns.get(String(field))?.get(row) ?? null }) as Record<
      string,
      unknown
    >;
  }
}

/** One column with spare room; grows by doubling. */
class Growing {
  column: Column;
  readonly #codeOf = new Map<string, number>();

  constructor(kind: ColumnKind, from: Column | undefined, length = 0) {
    this.column = from ? copyOf(from) : sized(kind, length);
    if (this.column.kind === 'code') {
      this.column.dictionary.forEach((text, code) => {
        this.#codeOf.set(text, code);
      });
    }
  }

  get(row: number): unknown {
    return valueAt(this.column, row);
  }

  set(row: number, value: unknown): void {
    const column = this.#withRoomFor(row);
    switch (column.kind) {
      case 'code':
        column.codes[row] = value === null ? -1 : this.#codeFor(String(value));
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

  #codeFor(text: string): number {
    let code = this.#codeOf.get(text);
    if (code === undefined) {
      code = (this.column as CodeColumn).dictionary.length;
      ((this.column as CodeColumn).dictionary as string[]).push(text);
      this.#codeOf.set(text, code);
    }
    return code;
  }

  #withRoomFor(row: number): Column {
    const now = this.column;
    const room = now.kind === 'code' ? now.codes.length : now.values.length;
    if (now.kind === 'json' || row < room) return now;
    const next = sized(now.kind, Math.max(16, room * 2, row + 1));
    if (now.kind === 'code' && next.kind === 'code') {
      next.codes.set(now.codes);
      this.column = { ...next, dictionary: now.dictionary };
    } else if (next.kind !== 'code' && next.kind !== 'json') {
      next.values.set((now as { values: Float64Array }).values);
      this.column = next;
    }
    return this.column;
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
