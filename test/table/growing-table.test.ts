import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, unpacked } from '@/lib/cache/packed-column';
import { tablesOf } from '@/lib/cache/snapshot';
import { type EntityName, keyOf } from '@/lib/model/entities';
import { instantSeconds } from '@/lib/table/column';
import { GrowingTable } from '@/lib/table/growing-table';
import { recordAt, type Table } from '@/lib/table/table';

const at = '2025-02-28T23:59:59Z';
const aDeal = fc.record(
  {
    id: fc.constantFrom('1', '2', '3', '4', '__proto__'),
    name: fc.constantFrom('Desk', 'Chair', ''),
    amount: fc.integer(),
    createdAt: fc.constantFrom(at, '2024-02-29T00:00:00Z'),
    expectedCloseDate: fc.constantFrom('2025-03-01', '2025-12-31'),
    tags: fc.constantFrom(['a'], []),
  },
  { requiredKeys: ['id'] },
);
const aChange = fc.record(
  {
    dealId: fc.constantFrom('1', '2'),
    field: fc.constantFrom('amount', 'ownerId'),
    at: fc.constantFrom(at, '2025-03-01T00:00:00Z'),
    seq: fc.constantFrom(0, 1),
    to: fc.constantFrom('x', 'y'),
  },
  { requiredKeys: ['dealId', 'field', 'at', 'seq'] },
);

/** Through the store and back. */
function reopened(table: Table): GrowingTable {
  const rows = Object.entries(table.columns).flatMap(([field, whole]) => {
    const column = packed(whole, table.length);
    const { entity, length } = table;
    return column ? [{ entity, field, length, column: unpacked(structuredClone(column)) }] : [];
  });
  return new GrowingTable(table.entity, tablesOf(rows).get(table.entity));
}

const recordsOf = (table: Table): Map<string, object> =>
  new Map(
    Array.from({ length: table.length }, (_, row) => {
      const record = recordAt(table, row);
      return [keyOf(table.entity, record), record] as const;
    }),
  );

describe('a growing table', () => {
  it.each([
    ['deals', aDeal],
    ['fieldChanges', aChange],
  ] as const)(
    'of %s holds what a map of the records would hold, stored in between or not',
    (entity, record) => {
      const step = fc.record({
        upserts: fc.array(record as fc.Arbitrary<object>, { maxLength: 5 }),
        removed: fc.array(record as fc.Arbitrary<object>, { maxLength: 2 }),
        isStored: fc.boolean(),
      });
      fc.assert(
        fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
          const expected = new Map<string, object>();
          let table = new GrowingTable(entity as EntityName);
          for (const { upserts, removed, isStored } of steps) {
            for (const one of removed) {
              table.remove(keyOf(entity, one));
              expected.delete(keyOf(entity, one));
            }
            table.upsertAll(upserts);
            for (const one of upserts) expected.set(keyOf(entity, one), { ...one });
            if (isStored) table = reopened(table.table());
            expect(recordsOf(table.table())).toEqual(expected);
            for (const key of expected.keys()) expect(table.has(key)).toBe(true);
            expect(table.length).toBe(expected.size);
          }
        }),
      );
    },
  );

  it('leaves a table alone that it was taken from', () => {
    const before = new GrowingTable('deals');
    before.upsertAll([{ id: '1', name: 'Desk', amount: 5 }]);
    const old = reopened(before.table()).table();
    const table = new GrowingTable('deals', old);
    table.upsert({ id: '1', name: 'Chair' });
    expect(recordAt(old, 0)).toEqual({ id: '1', name: 'Desk', amount: 5 });
    expect(recordAt(table.table(), 0)).toEqual({ id: '1', name: 'Chair' });
  });

  it('finds the keys of what points to a parent', () => {
    const table = new GrowingTable('transitions');
    table.upsertAll([
      { id: 'a', dealId: '1' },
      { id: 'b', dealId: '2' },
      { id: 'c', dealId: '1' },
    ]);
    expect(table.keysWhere('dealId', ['1', 'none'])).toEqual(['a', 'c']);
    expect(table.keysWhere('dealId', ['none'])).toEqual([]);
  });
});

describe('an instant', () => {
  it('is the same number of seconds as the browser says, whatever day it is', () => {
    const moment = fc.integer({ min: -62_000_000_000, max: 250_000_000_000 });
    fc.assert(
      fc.property(moment, (seconds) => {
        const iso = new Date(seconds * 1000).toISOString();
        expect(instantSeconds(iso)).toBe(seconds);
        expect(instantSeconds(iso.replace('.000Z', 'Z'))).toBe(seconds);
      }),
    );
  });

  it('is nothing when it is no moment', () => {
    for (const iso of ['2025-13-01T00:00:00Z', '2025-01-01T25:00:00Z', '2025-0a-01T00:00:00Z', 'yesterday'])
      expect(instantSeconds(iso)).toBeNaN();
  });
});
