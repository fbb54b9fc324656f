import { type EntityName, entityNames, fieldsOf } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import { type ColumnKind, columnKind } from '@/lib/model/fields';
import type { Column } from '@/lib/table/column';
import { unknownColumn } from '@/lib/table/lazy-column';
import type { Table } from '@/lib/table/table';
import type { AccountDatabase, JournalEntry, StoredEntry } from './database';
import { journalEntry } from './journal';
import { LiveTables } from './live-tables';
import { type StoredTable, storedColumns } from './packed-table';
import { isUnreadable, toStorageFailure } from './storage-failure';

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
 * that the journal changes; the others are then empty. Errors: `Failed` storage unreadable.
 */
export async function readTables(db: AccountDatabase, which: Wanted = 'all'): Promise<Opened> {
  for (;;) {
    const { from, stored, tail, changed } = await storedNow(db, which);
    try {
      const live = new LiveTables(new Map(await Promise.all(stored.map(entityTable))), from);
      for (const entry of tail) live.apply(entry);
      return { live, from, changed };
    } catch (error) {
      const failed = toStorageFailure(error);
      // The bytes of a snapshot may be gone as soon as it is replaced; those of the new one are there.
      if (!isUnreadable(failed) || (await db.read(() => snapshotPosition(db))) === from) throw failed;
    }
  }
}

type Wanted = 'all' | 'changed' | readonly EntityName[];

/** What is stored at one moment; bytes come later. */
const storedNow = (db: AccountDatabase, which: Wanted) =>
  db.read(async () => {
    const from = await snapshotPosition(db);
    const entries = db.journal.where('position').above(from).toArray();
    if (which === 'all') {
      const [tail, stored] = await Promise.all([entries.then(inOrder), db.entities.toArray()]);
      return { from, stored, tail, changed: changedBy(tail) };
    }
    const tail = inOrder(await entries);
    const changed = changedBy(tail);
    const found = await db.entities.bulkGet([...(which === 'changed' ? changed : which)]);
    return { from, stored: found.filter((table) => table !== undefined), tail, changed };
  });

const snapshotPosition = async (db: AccountDatabase): Promise<number> =>
  (await db.metaOf('snapshot'))?.position ?? 0;

const inOrder = (entries: readonly StoredEntry[]): JournalEntry[] => entries.map(journalEntry);

const changedBy = (tail: readonly JournalEntry[]): EntityName[] =>
  entityNames.filter((entity) =>
    tail.some(({ upserts, complete, removed }) => upserts[entity] ?? complete?.[entity] ?? removed?.[entity]),
  );

const entityTable = async (stored: StoredTable): Promise<readonly [EntityName, Table]> => [
  stored.entity,
  tableWith(stored.entity, stored.length, await storedColumns(stored)),
];

/** The columns of each entity. Errors: `Failed` storage unreadable when columns do not belong together. */
export function tablesOf(rows: readonly SnapshotRow[]): Map<EntityName, Table> {
  const stored = Map.groupBy(rows, ({ entity }) => entity);
  return new Map([...stored].map(([entity, columns]) => [entity, tableOf(entity, columns)]));
}

function tableOf(entity: EntityName, rows: readonly SnapshotRow[]): Table {
  const length = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== length)) throw new Failed({ kind: 'storage', why: 'unreadable' });
  return tableWith(entity, length, new Map(rows.map(({ field, column }) => [field, column])));
}

/** A table with columns that are known of it; in the others nothing is known. */
function tableWith(entity: EntityName, length: number, known: ReadonlyMap<string, Column>): Table {
  const unknown = unknownColumns(length);
  const columns = fieldsOf(entity).map(([field, schema]) => {
    const kind = columnKind(schema);
    const column = known.get(field);
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
