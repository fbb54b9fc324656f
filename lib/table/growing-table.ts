import { type EntityName, fieldsOf, keyOf } from '@/lib/model/entities';
import { type ColumnKind, columnKind } from '@/lib/model/fields';
import { ChangeLog } from './change-log';
import type { Column } from './column';
import { GrowingCodes, type GrowingColumn, growingColumn } from './growing-column';
import { unknownColumn } from './lazy-column';
import { type RowIndex, RowsById, RowsByKey } from './row-index';
import type { Table } from './table';

/**
 * A table that takes records as they arrive: the same record any number of times leaves it as it was.
 *
 * Rules: a record replaces the one with its key (`keyOf`) whole; a removed row's place is taken by the last row, so the
 * order of rows means nothing.
 */
export class GrowingTable {
  readonly entity: EntityName;
  readonly #columns = new Map<string, GrowingColumn>();
  readonly #kinds = new Map<string, ColumnKind>();
  /** Those of the columns in which something is known: most fields of most CRMs never are. */
  readonly #known = new Map<string, GrowingColumn>();
  readonly #rows: RowIndex;
  readonly #unknown = new UnknownColumns();
  readonly #changes: ChangeLog;
  readonly #isById: boolean;
  #length: number;

  constructor(entity: EntityName, from?: Table) {
    this.entity = entity;
    this.#length = from?.length ?? 0;
    this.#changes = new ChangeLog(from);
    for (const [field, schema] of fieldsOf(entity)) {
      const kind = columnKind(schema);
      this.#kinds.set(field, kind);
      const column = growingColumn(kind, from?.columns[field]);
      this.#columns.set(field, column);
      if (!column.isEmpty) this.#known.set(field, column);
    }
    const ids = this.#columns.get('id');
    this.#isById = hasIds(entity);
    this.#rows =
      this.#isById && ids instanceof GrowingCodes
        ? new RowsById(ids, this.#length)
        : new RowsByKey(this.#keysNow());
  }

  get length(): number {
    return this.#length;
  }

  has(key: string): boolean {
    return this.#rows.find(key) >= 0;
  }

  upsert(record: object): void {
    this.#upsertAll([record]);
  }

  /** As `upsert` of each, with room made once. */
  upsertAll(records: readonly object[]): void {
    for (const column of this.#columns.values()) column.expected = this.#length + records.length;
    this.#upsertAll(records);
  }

  /** One field of a record as the canonical record has it, `null` when it is unknown or the record is not here. */
  valueOf(key: string, field: string): unknown {
    const row = this.#rows.find(key);
    return row < 0 ? null : (this.#columns.get(field)?.get(row) ?? null);
  }

  /** Sets one field of a record that is here; does nothing when it is not. */
  patch(key: string, field: string, value: unknown): void {
    const row = this.#rows.find(key);
    if (row < 0) return;
    this.#changes.add(row);
    this.#set(field, row, value);
  }

  remove(key: string): void {
    const row = this.#rows.find(key);
    if (row < 0) return;
    const last = this.#length - 1;
    this.#changes.add(row);
    this.#rows.remove(key, row, last);
    for (const column of this.#columns.values()) {
      if (row !== last) column.set(row, column.get(last));
      column.set(last, null);
    }
    this.#length = last;
  }

  /** Keys of the records whose text or id `field` is one of `values`. */
  keysWhere(field: string, values: Iterable<string>): string[] {
    const column = this.#columns.get(field);
    const wanted = column instanceof GrowingCodes ? column.rowsWith(values) : undefined;
    const found: string[] = [];
    if (!wanted) return found;
    for (let row = 0; row < this.#length; row++) if (wanted.has(row)) found.push(this.#rows.keyAt(row));
    return found;
  }

  /** The rows as they are now. Shares memory with this table: take it anew after a change. */
  table(): Table {
    const columns: Record<string, Column> = {};
    for (const [field, column] of this.#columns) {
      const kind = this.#kinds.get(field) as ColumnKind;
      columns[field] = column.upTo(this.#length) ?? this.#unknown.of(kind, this.#length);
    }
    return { entity: this.entity, length: this.#length, columns, changes: this.#changes.now() };
  }

  #upsertAll(records: readonly object[]): void {
    const rows: number[] = [];
    const known: Record<string, unknown>[] = [];
    for (const record of records as readonly Record<string, unknown>[]) {
      const row = this.#rows.place(keyOf(this.entity, record), this.#length);
      this.#changes.add(row);
      if (row === this.#length) {
        this.#length++;
        this.#fill(row, record);
      } else {
        rows.push(row);
        known.push(record);
      }
    }
    if (rows.length > 0) this.#replace(rows, known);
  }

  /** Puts a record into a row that is unknown throughout: only what it says need be looked at. */
  #fill(row: number, record: Record<string, unknown>): void {
    for (const field in record) {
      const value = record[field];
      if (value === null || value === undefined || (this.#isById && field === 'id')) continue;
      this.#set(field, row, value);
    }
  }

  /** Puts records into rows that hold others. Column by column: the rows lie far apart, and what is not waited for is found side by side. */
  #replace(rows: readonly number[], records: readonly Record<string, unknown>[]): void {
    for (const record of records) for (const field in record) if (!this.#known.has(field)) this.#know(field);
    for (const [field, column] of this.#known) {
      if (this.#isById && field === 'id') continue;
      for (let at = 0; at < rows.length; at++)
        column.set(rows[at] as number, (records[at] as Record<string, unknown>)[field] ?? null);
    }
  }

  #set(field: string, row: number, value: unknown): void {
    (this.#known.get(field) ?? this.#know(field))?.set(row, value);
  }

  #know(field: string): GrowingColumn | undefined {
    const column = this.#columns.get(field);
    if (column) this.#known.set(field, column);
    return column;
  }

  #keysNow(): string[] {
    let row = 0;
    const record = new Proxy({}, { get: (_, field) => this.#columns.get(String(field))?.get(row) ?? null });
    const keys: string[] = [];
    for (; row < this.#length; row++) keys.push(keyOf(this.entity, record));
    return keys;
  }
}

/** Whether the records of an entity go by their ids alone. */
export const hasIds = (entity: EntityName): boolean => keyOf(entity, { id: 'x' }) === 'x';

/** Columns in which nothing is known, one of each kind for all fields of a table: most fields of most CRMs are such. */
class UnknownColumns {
  readonly #made = new Map<ColumnKind, { readonly column: Column; readonly room: number }>();

  of(kind: ColumnKind, length: number): Column {
    let made = this.#made.get(kind);
    if (!made || made.room < length) {
      const room = Math.ceil(length * 1.25);
      made = { column: unknownColumn(kind, room), room };
      this.#made.set(kind, made);
    }
    return made.column;
  }
}
