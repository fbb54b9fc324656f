import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StoredTable, storedColumns, storedTable } from '@/lib/cache/packed-table';
import { valueAt } from '@/lib/table/column';
import type { Table } from '@/lib/table/table';
import { tablesOf } from '@/lib/table/tables-of';

const at = '2026-03-01T08:00:00Z';
const deals = (...more: object[]): Table =>
  tablesOf({
    deals: more.map((facts, row) => ({
      id: `d${row}`,
      name: `Deal ${row}`,
      pipelineId: 'p',
      stageId: 's',
      createdAt: at,
      ...facts,
    })),
  }).deals;

/** What comes out of the database again. */
function stored(table: Table): StoredTable {
  const found = storedTable(table);
  if (!found) throw new Error('nothing is known');
  return structuredClone(found);
}

async function expectSame(table: Table): Promise<void> {
  const columns = await storedColumns(stored(table));
  for (const [field, column] of Object.entries(table.columns)) {
    for (let row = 0; row < table.length; row++) {
      const again = columns.get(field);
      expect(again ? valueAt(again, row) : null).toEqual(valueAt(column, row));
    }
  }
}

const withoutEnd = (section: Blob, bytes: number): Blob => section.slice(0, section.size - bytes);
const unreadable = { failure: { kind: 'storage', why: 'unreadable' } };

describe('a stored table', () => {
  it('holds every value of its records, whatever texts they are', async () => {
    const facts = fc.record({
      name: fc.string({ unit: 'binary' }),
      amount: fc.option(fc.integer()),
      tags: fc.option(fc.array(fc.string({ unit: 'binary', maxLength: 3 }), { maxLength: 2 })),
      expectedCloseDate: fc.constantFrom(null, '2026-04-01'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 9 }), (list) => expectSame(deals(...list))),
    );
    await expectSame(deals({ name: '\ud83d', tags: ['\udc00'] }, { name: '\ufeff' }));
  });

  it('keeps a column that is large apart from the others', async () => {
    const table = deals({ name: 'x'.repeat(3_000_000) }, {});
    const { sections, columns } = stored(table);
    expect(sections.length).toBe(3);
    const holding = new Set(
      columns.find(({ field }) => field === 'name')?.pieces.map(({ section }) => section),
    );
    expect([...holding]).toEqual([1]);
    await expectSame(table);
  });

  it('is nothing when nothing is known', () => {
    expect(storedTable(deals())).toBeUndefined();
  });

  it('cannot be read when some of its bytes are missing, or never arrived on the disk', async () => {
    const whole = stored(deals({}));
    const section = whole.sections[0] as Blob;
    for (const left of [1, 8, section.size]) {
      await expect(storedColumns({ ...whole, sections: [withoutEnd(section, left)] })).rejects.toMatchObject(
        unreadable,
      );
    }
    const zeros = new Blob([withoutEnd(section, 8), new Uint8Array(8)]);
    await expect(storedColumns({ ...whole, sections: [zeros] })).rejects.toMatchObject(unreadable);
    await expect(storedColumns({ ...whole, sections: [] })).rejects.toMatchObject(unreadable);
    const end = section.slice(section.size - 8);
    await expect(storedColumns({ ...whole, sections: [end] })).rejects.toMatchObject(unreadable);
    await expect(storedColumns({ ...whole, length: 2 })).rejects.toMatchObject(unreadable);
  });
});
