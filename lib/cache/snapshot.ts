import { type EntityName, entityNames, fieldsOf } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import { type ColumnKind, columnKind } from '@/lib/model/fields';
import type { CodeColumn, Column } from '@/lib/table/column';
import type { Table } from '@/lib/table/table';
import type { AccountDatabase, JournalEntry, SnapshotRow } from './database';
import { LiveTables } from './live-tables';

export interface Opened {
  readonly live: LiveTables;
  /** Journal position of the snapshot. */
  readonly from: number;
  /** Entities that the journal changes. */
  readonly changed: readonly EntityName[];
}

/**
 * The snapshot with the journal's tail replayed, as they stood at one moment. Only of the entities asked for, or of those
 * that the journal changes; the others are then empty.
 */
export async function readTables(
  db: AccountDatabase,
  which: 'all' | 'changed' | readonly EntityName[] = 'all',
): Promise<Opened> {
  const { from, rows, tail, changed } = await db.read(async () => {
    const from = (await db.metaOf('snapshot'))?.position ?? 0;
    const tail = await db.journal.where('position').above(from).toArray();
    const changed = changedBy(tail);
    const wanted = which === 'changed' ? changed : which;
    const stored = wanted === 'all' ? db.snapshot : db.snapshot.where('entity').anyOf([...wanted]);
    return { from, tail, changed, rows: await stored.toArray() };
  });
  const live = new LiveTables(tablesOf(rows), from);
  for (const entry of tail) live.apply(entry);
  return { live, from, changed };
}

const changedBy = (tail: readonly JournalEntry[]): EntityName[] =>
  entityNames.filter((entity) =>
    tail.some(({ upserts, complete, removed }) => upserts[entity] ?? complete?.[entity] ?? removed?.[entity]),
  );

/** The columns of each entity. Errors: `Failed` storage unreadable when columns do not belong together. */
export function tablesOf(rows: readonly SnapshotRow[]): Map<EntityName, Table> {
  const stored = Map.groupBy(rows, ({ entity }) => entity);
  return new Map([...stored].map(([entity, columns]) => [entity, tableOf(entity, columns)]));
}

function tableOf(entity: EntityName, rows: readonly SnapshotRow[]): Table {
  const length = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== length || lengthOf(row.column) !== length)) {
    throw new Failed({ kind: 'storage', why: 'unreadable' });
  }
  const stored = new Map(rows.map(({ field, column }) => [field, column]));
  const unknown = unknownColumns(length);
  const columns = fieldsOf(entity).map(([field, schema]) => {
    const kind = columnKind(schema);
    const column = stored.get(field);
    // A column of another kind was written before the field changed: its values are unknown until they are read again.
    return [field, column?.kind === kind ? column : unknown(kind)] as const;
  });
  return { entity, length, columns: Object.fromEntries(columns) };
}

/** Columns in which nothing is known. Those of one kind share their memory: nobody writes into a table's columns. */
function unknownColumns(length: number): (kind: ColumnKind) => Column {
  const made = new Map<ColumnKind, Column>();
  return (kind) => {
    const column = made.get(kind) ?? unknownColumn(kind, length);
    made.set(kind, column);
    return column;
  };
}

function unknownColumn(kind: ColumnKind, length: number): Column {
  switch (kind) {
    case 'code':
      return { kind, codes: new Int32Array(length).fill(-1), dictionary: [] };
    case 'flag':
      return { kind, values: new Int8Array(length).fill(-1) };
    case 'json':
      return { kind, values: [] };
    default:
      return { kind, values: new Float64Array(length).fill(Number.NaN) };
  }
}

/** A table as it is stored: without spare room, without texts that no row holds any more, without unknown columns. */
export function snapshotRows(table: Table): SnapshotRow[] {
  const rows: SnapshotRow[] = [];
  for (const [field, whole] of Object.entries(table.columns)) {
    const column = trimmed(whole, table.length);
    if (column) rows.push({ entity: table.entity, field, length: table.length, column });
  }
  return rows;
}

function trimmed(column: Column, length: number): Column | undefined {
  switch (column.kind) {
    case 'code':
      return recoded(column, length);
    case 'json': {
      const values = Array.from({ length }, (_, row) => column.values[row] ?? null);
      return values.some((value) => value !== null) ? { kind: 'json', values } : undefined;
    }
    case 'flag': {
      const values = column.values.slice(0, length);
      return values.some((value) => value >= 0) ? { kind: 'flag', values } : undefined;
    }
    default: {
      const values = column.values.slice(0, length);
      return values.some((value) => !Number.isNaN(value)) ? { kind: column.kind, values } : undefined;
    }
  }
}

/** Texts of records that are gone, or that were renamed, leave the dictionary: an erased name is erased here too. */
function recoded(column: CodeColumn, length: number): Column | undefined {
  const codes = new Int32Array(length);
  const codeOf = new Int32Array(column.dictionary.length).fill(-1);
  const dictionary: string[] = [];
  for (let row = 0; row < length; row++) {
    const old = column.codes[row] as number;
    if (old >= 0 && codeOf[old] === -1) {
      codeOf[old] = dictionary.length;
      dictionary.push(column.dictionary[old] as string);
    }
    codes[row] = old < 0 ? -1 : (codeOf[old] as number);
  }
  return dictionary.length > 0 ? { kind: 'code', codes, dictionary } : undefined;
}

const lengthOf = (column: Column): number =>
  column.kind === 'code' ? column.codes.length : column.values.length;
