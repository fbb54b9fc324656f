import { type EntityName, entityNames, fieldsOf } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import { type ColumnKind, columnKind } from '@/lib/model/fields';
import type { Column } from '@/lib/table/column';
import { unknownColumn } from '@/lib/table/lazy-column';
import type { Table } from '@/lib/table/table';
import type { AccountDatabase, JournalEntry, StoredColumn } from './database';
import { journalEntry } from './journal';
import { LiveTables } from './live-tables';
import { packed, rowsOf, unpacked } from './packed-column';

/** One column of one entity. */
export interface SnapshotRow {
  readonly entity: EntityName;
  readonly field: string;
  readonly length: number;
  readonly column: Column;
}

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
    const tail = (await db.journal.where('position').above(from).toArray()).map(journalEntry);
    const changed = changedBy(tail);
    const wanted = which === 'changed' ? changed : which;
    const stored = wanted === 'all' ? db.snapshot : db.snapshot.where('entity').anyOf([...wanted]);
    return { from, tail, changed, rows: await stored.toArray() };
  });
  const live = new LiveTables(tablesOf(rows.map(snapshotRow)), from);
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
  if (rows.some((row) => row.length !== length)) throw new Failed({ kind: 'storage', why: 'unreadable' });
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

/** A table as it is stored: without spare room, without texts that no row holds any more, without unknown columns. */
export function storedRows({ entity, length, columns }: Table): StoredColumn[] {
  return Object.entries(columns).flatMap(([field, whole]) => {
    const column = packed(whole, length);
    return column ? [{ entity, field, length, column }] : [];
  });
}

/** Errors: `Failed` storage unreadable when a column is not as long as it says. */
function snapshotRow({ column, ...row }: StoredColumn): SnapshotRow {
  if (rowsOf(column) !== row.length) throw new Failed({ kind: 'storage', why: 'unreadable' });
  return { ...row, column: unpacked(column) };
}
