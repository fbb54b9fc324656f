import type { EntityName } from '@/lib/model/entities';
import type { Company } from './company';
import { remembered } from './remembered';
import { groupRows, rowsOf, rowsWhere } from './rows';
import { codes, numbers } from './table';
import { transitionsOf } from './transitions';

/** Fewest records, and seconds they are created within, that look like an import. */
const bulk = { records: 50, seconds: 60 } as const;
/** More rows than any table has: an instant and a row fit into one whole number below 2^53. */
const rowSpan = 2 ** 21;

/**
 * Which deals or leads look imported: 1 where at least 50 were created within 60 seconds by one author (catalogue
 * incoming-deals).
 *
 * Rules: the author is who made the deal's first stage change; records whose author is unknown are one author's.
 */
export const bulkCreated = remembered(
  (company: Company, entity: EntityName & ('deals' | 'leads')): Uint8Array => {
    const table = company.tables[entity];
    const [createdAt, deletedAt] = [numbers(table, 'createdAt'), numbers(table, 'deletedAt')];
    const { authors, size } =
      entity === 'deals' ? authorsOf(company) : { authors: new Int32Array(table.length).fill(-1), size: 0 };
    const rows = rowsWhere(
      table.length,
      (row) => (createdAt[row] as number) <= company.asOf && !((deletedAt[row] as number) <= company.asOf),
    );
    const groups = groupRows(rows, authors, size);
    const found = new Uint8Array(table.length);
    for (let author = 0; author <= size; author++) {
      const own = rowsOf(groups, author);
      if (own.length < bulk.records) continue;
      const inOrder = Float64Array.from(own, (row) => (createdAt[row] as number) * rowSpan + row).sort();
      const at = (place: number): number => Math.floor((inOrder[place] as number) / rowSpan);
      for (let last = bulk.records - 1, marked = 0; last < inOrder.length; last++) {
        const first = last - bulk.records + 1;
        if (at(last) - at(first) > bulk.seconds) continue;
        for (let place = Math.max(first, marked); place <= last; place++)
          found[(inOrder[place] as number) % rowSpan] = 1;
        marked = last + 1;
      }
    }
    return found;
  },
  (entity) => entity,
);

function authorsOf({ tables, deals }: Company): { authors: Int32Array; size: number } {
  const { starts, rows } = transitionsOf(tables);
  const by = codes(tables.transitions, 'byUserId');
  const authors = Int32Array.from({ length: deals.length }, (_, deal) => {
    const first = starts[deal] as number;
    return first < (starts[deal + 1] as number) ? (by.codes[rows[first] as number] as number) : -1;
  });
  return { authors, size: by.dictionary.length };
}
