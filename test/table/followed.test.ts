import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Activity } from '@/lib/model/entities';
import { hoursOf, traitsOf } from '@/lib/table/activities';
import { changesOf } from '@/lib/table/field-changes';
import { followed, followedColumn } from '@/lib/table/followed';
import { GrowingTable } from '@/lib/table/growing-table';
import { rowsById } from '@/lib/table/keys';
import type { Table } from '@/lib/table/table';
import { numbers } from '@/lib/table/table';
import { tablesOf } from '@/lib/table/tables-of';
import { transitionsOf } from '@/lib/table/transitions';
import { zoneOf } from '@/lib/table/zone';
import { aCall, aCompany, aDeal, aWay } from './a-company';

const zone = zoneOf('Europe/Warsaw');

/** The same rows as a table that was never another one. */
const anew = ({ entity, length, columns }: Table): Table => ({ entity, length, columns });

function growing(...activities: readonly Activity[]): GrowingTable {
  const table = new GrowingTable('activities');
  for (const activity of activities) table.upsert(activity);
  return table;
}

it('works out only the rows that changed, and those that came', () => {
  const filled: (number[] | 'all')[] = [];
  const doubled = followedColumn(
    (length) => new Float64Array(length),
    (column, table, rows) => {
      filled.push(rows ? [...rows] : 'all');
      const at = numbers(table, 'at');
      for (const row of rows ?? Array.from(column.keys())) column[row] = (at[row] as number) * 2;
    },
  );
  const call = (id: string, second: number) => aCall({ id, at: new Date(second * 1000).toISOString() });
  const table = growing(call('a', 1), call('b', 2), call('c', 3));
  expect([...doubled(table.table())]).toEqual([2, 4, 6]);
  table.upsert(call('b', 20));
  table.upsert(call('b', 30));
  table.upsert(call('d', 4));
  expect([...doubled(table.table())]).toEqual([2, 60, 6, 8]);
  expect([...doubled(table.table())]).toEqual([2, 60, 6, 8]);
  table.remove('a');
  expect([...doubled(table.table())]).toEqual([8, 60, 6]);
  expect(filled).toEqual(['all', [1, 3], [0]]);
});

it('goes on from the table that a growing one began with, and only the first that does', () => {
  let made = 0;
  const length = followed(
    (table) => {
      made++;
      return table.length;
    },
    (_, table) => table.length,
  );
  const still = anew(growing(aCall({ id: 'a' })).table());
  expect(length(still)).toBe(1);
  const [first, second] = [new GrowingTable('activities', still), new GrowingTable('activities', still)];
  first.upsert(aCall({ id: 'b' }));
  expect(length(first.table())).toBe(2);
  expect(made).toBe(1);
  expect(length(second.table())).toBe(1);
  expect(length(still)).toBe(1);
  expect(made).toBe(3);
});

it('works an earlier state out by itself, and everything after more changes than are remembered', () => {
  const length = followed(
    (table) => table.length,
    (_, table) => -table.length,
  );
  const table = growing(aCall({ id: 'a' }));
  const before = table.table();
  expect(length(before)).toBe(1);
  table.upsert(aCall({ id: 'b' }));
  expect(length(table.table())).toBe(-2);
  expect(length(before)).toBe(1);
  for (let time = 0; time < 40_000; time++) table.patch('a', 'durationSec', time);
  expect(length(table.table())).toBe(2);
});

it('keeps the rows of ids while the same ones stand in the same rows', () => {
  const table = growing(aCall({ id: 'a' }), aCall({ id: 'b' }));
  const rows = rowsById(table.table());
  table.upsert(aCall({ id: 'a', status: 'planned' }));
  expect(rowsById(table.table())).toBe(rows);
  table.upsert(aCall({ id: 'c' }));
  expect(['a', 'b', 'c'].map((one) => rowsById(table.table()).get(one))).toEqual([0, 1, 2]);
  expect(rows.get('c')).toBeUndefined();
});

it('keeps the order of transitions when a deal changes, and not when one goes', () => {
  const deals = new GrowingTable('deals');
  for (const id of ['d', 'e']) deals.upsert(aDeal({ id }));
  const rest = aCompany({ transitions: aWay('e', ['new', '2025-03-01T08:00:00Z']) });
  const found = transitionsOf({ ...rest, deals: deals.table() });
  const changes = changesOf({ ...rest, deals: deals.table() }, 'amount');
  deals.upsert(aDeal({ id: 'd', amount: 5 }));
  expect(transitionsOf({ ...rest, deals: deals.table() })).toBe(found);
  expect(changesOf({ ...rest, deals: deals.table() }, 'amount')).toBe(changes);
  deals.remove('d');
  expect([...transitionsOf({ ...rest, deals: deals.table() }).starts]).toEqual([0, 1, 1]);
});

it('equals what is worked out of the same rows anew, after any changes', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const id = fc.constantFrom(...ids);
  const record = fc.record({
    id,
    kind: fc.constantFrom('call', 'email', 'meeting', 'visit', 'task') as fc.Arbitrary<Activity['kind']>,
    status: fc.constantFrom('done', 'planned') as fc.Arbitrary<Activity['status']>,
    direction: fc.constantFrom('inbound', 'outbound') as fc.Arbitrary<Activity['direction']>,
    domain: fc.constantFrom('sales', 'service', null) as fc.Arbitrary<Activity['domain']>,
    hour: fc.integer({ min: 0, max: 40_000 }),
  });
  const step = fc.oneof(
    record.map((facts) => ({ ...facts, does: 'upsert' as const })),
    id.map((gone) => ({ id: gone, does: 'remove' as const })),
    fc.constant({ id: '', does: 'look' as const }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const table = growing();
      for (const one of [...steps, { id: '', does: 'look' as const }]) {
        if (one.does === 'remove') table.remove(one.id);
        else if (one.does === 'upsert') {
          const { does: _, hour, ...facts } = one;
          table.upsert(aCall({ ...facts, at: new Date(hour * 3_600_000).toISOString() }));
        } else {
          const [now, fresh] = [table.table(), anew(table.table())];
          expect(traitsOf(now)).toEqual(traitsOf(fresh));
          expect(hoursOf(now, zone)).toEqual(hoursOf(fresh, zone));
          expect(ids.map((one) => rowsById(now).get(one))).toEqual(
            ids.map((one) => rowsById(fresh).get(one)),
          );
        }
      }
    }),
  );
});

it('is the same for tables that never change', () => {
  const tables = tablesOf({ activities: [aCall({ id: 'a' })] });
  expect(traitsOf(tables.activities)).toBe(traitsOf(tables.activities));
});
