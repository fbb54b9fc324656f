import { type EntityName, entityNames, type Records } from '@/lib/model/entities';
import { GrowingTable } from '@/lib/table/growing-table';
import type { AccountDatabase } from './database';
import { storedEntry } from './journal';
import { storedTable } from './packed-table';
import { unread } from './stream-state';

/** Makes `records` the whole content of a store, or leaves it as it was. For accounts that no host stands behind. */
export async function replaceRecords(
  db: AccountDatabase,
  stream: string,
  records: Records,
  at: string,
): Promise<void> {
  const filled = entityNames.filter((entity) => (records[entity]?.length ?? 0) > 0);
  const tables = filled.map((entity) => tableOf(entity, records[entity] ?? []));
  const stored = tables.flatMap((table) => storedTable(table) ?? []);
  const capabilities = Object.fromEntries(
    stored.map(({ entity, columns }) => [entity, { fields: columns.map(({ field }) => field) }]),
  );
  const read = tables.reduce((sum, { length }) => sum + length, 0);
  await db.write(async () => {
    // Takes a position and gives the entry back, so that positions go on growing.
    const position = await db.journal.add(storedEntry({ stream, upserts: {} }));
    for (const store of [db.journal, db.entities, db.streams, db.rejected]) await store.clear();
    await db.entities.bulkPut(stored);
    await db.setMeta('snapshot', { position });
    await db.setMeta('capabilities', capabilities);
    await db.setMeta('sync', { state: 'done', startedAt: at, syncedAt: at });
    await db.streams.put({
      ...unread(stream, filled),
      phase: 'done',
      whole: true,
      read,
      total: read,
      finishedAt: at,
    });
  });
}

function tableOf(entity: EntityName, records: readonly object[]): ReturnType<GrowingTable['table']> {
  const growing = new GrowingTable(entity);
  growing.upsertAll(records);
  return growing.table();
}
