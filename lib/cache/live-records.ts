import { valueAt } from '@/lib/table/column';
import { recordAt, type Table } from '@/lib/table/table';

/** The records of a table that are not deleted. */
export function liveRecords(table: Table): object[] {
  const deleted = table.columns['deletedAt'];
  const found: object[] = [];
  for (let row = 0; row < table.length; row++) {
    if (!deleted || valueAt(deleted, row) === null) found.push(recordAt(table, row));
  }
  return found;
}
