import { entityNames, type Records } from '@/lib/model/entities';
import { GrowingTable } from './growing-table';
import type { Tables } from './table';

/** Records as columns. An entity without records is an empty table. */
export function tablesOf(records: Records): Tables {
  return Object.fromEntries(
    entityNames.map((entity) => {
      const table = new GrowingTable(entity);
      table.upsertAll(records[entity] ?? []);
      return [entity, table.table()];
    }),
  ) as unknown as Tables;
}
