import type { AccountDatabase } from './database';
import { storedTable } from './packed-table';
import { readTables } from './snapshot';

/**
 * Folds the journal into a new snapshot and trims it, in one transaction: interrupted anywhere, the old snapshot and the
 * whole journal stand. Only entities that changed are written anew.
 */
export async function compact(db: AccountDatabase): Promise<void> {
  const { live, from, changed } = await readTables(db, 'changed');
  if (live.position === from) return;
  const tables = live.tables();
  const stored = changed.flatMap((entity) => storedTable(tables[entity]) ?? []);
  await db.write(async () => {
    // Somebody else folded meanwhile, or the records were replaced: what was read here is old.
    if (((await db.metaOf('snapshot'))?.position ?? 0) !== from) return;
    await db.entities.bulkDelete([...changed]);
    await db.entities.bulkPut(stored);
    await db.setMeta('snapshot', { position: live.position });
    await db.journal.where('position').belowOrEqual(live.position).delete();
  });
}
