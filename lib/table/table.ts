import { type EntityName, entities } from '@/lib/model/entities';
import type { TableChanges } from './change-log';
import { type CodeColumn, type Column, valueAt } from './column';

/** The records of one entity as columns. Columns may be longer than `length`: rows past it are spare room. */
export interface Table {
  readonly entity: EntityName;
  readonly length: number;
  readonly columns: Readonly<Record<string, Column>>;
  /** Absent where the table is one that does not change. */
  readonly changes?: TableChanges;
}

/** Every entity's table: what a report reads. */
export type Tables = { readonly [E in EntityName]: Table };

/** Numbers of a field: minor units, counts, seconds since 1970 or days since 1970; NaN is unknown. */
export function numbers(table: Table, field: string): Float64Array {
  const column = columnOf(table, field);
  if (column.kind === 'code' || column.kind === 'flag' || column.kind === 'json') throw wrong(table, field);
  return column.values;
}

/** Codes of a text, id or enum field; −1 is unknown. */
export function codes(table: Table, field: string): CodeColumn {
  const column = columnOf(table, field);
  if (column.kind !== 'code') throw wrong(table, field);
  return column;
}

/** 1 true, 0 false, −1 unknown. */
export function flags(table: Table, field: string): Int8Array {
  const column = columnOf(table, field);
  if (column.kind !== 'flag') throw wrong(table, field);
  return column.values;
}

/** One value as the canonical record has it; `null` is unknown. */
export function cell(table: Table, field: string, row: number): unknown {
  return valueAt(columnOf(table, field), row);
}

/** The whole canonical record of a row; unknown fields are left out. */
export function recordAt(table: Table, row: number): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(table.columns)) {
    const value = valueAt(column, row);
    if (value !== null) record[field] = value;
  }
  return record;
}

function columnOf(table: Table, field: string): Column {
  const column = table.columns[field];
  if (column) return column;
  throw field in entities[table.entity].shape
    ? new Error(`${table.entity}.${field} has no column`)
    : new Error(`${table.entity} has no field ${field}`);
}

const wrong = (table: Table, field: string): Error =>
  new Error(`${table.entity}.${field} is a ${table.columns[field]?.kind} column`);
