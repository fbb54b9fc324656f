import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagePattern } from '@/lib/list-page/page-pattern';
import { recognise } from '@/lib/list-page/recognise';
import { recordsOf } from '@/lib/list-page/records';
import { rowIds } from '@/lib/list-page/row-ids';
import type { TableSnapshot } from '@/lib/list-page/snapshot';
import { readDataset, writeDataset } from '@/lib/model/dataset';
import { assumed, aTable, readAs } from './a-table';

const deals = `Name | Amount | Stage | Owner | Company | Created | Closed
  Roof | 1,200.50 | Won | Ann Lee | Acme | 02/11/2026 | 16/11/2026
  Wall | 800.00 | Proposal | ann lee | Acme | 03/11/2026 |`;

describe('the records of a table', () => {
  it('are deals with the people, customers and stages that their rows name, each once', () => {
    const { records, rejected } = readAs(aTable(deals));
    expect(rejected).toEqual([]);
    expect(records.deals).toMatchObject([
      {
        name: 'Roof',
        amount: 120_050,
        currency: 'EUR',
        closedAt: '2026-11-16T00:00:00Z',
        stageId: 'stage:won',
      },
      { name: 'Wall', amount: 80_000, closedAt: null, stageId: 'stage:proposal' },
    ]);
    expect(records.users).toEqual([{ id: 'user:ann lee', name: 'Ann Lee', active: true }]);
    expect(records.customers).toMatchObject([{ name: 'Acme', kind: 'company' }]);
    expect(records.stages).toMatchObject([{ kind: 'won' }, { kind: 'open' }]);
  });

  it('leave a whole row out for one bad cell, with nothing of it left behind', () => {
    const { records, rejected } = readAs(
      aTable(`${deals}
        Gate | to be agreed | Proposal | Eve Fox | Initech | 05/11/2026 |
        Door | 5 | Proposal | Eve Fox | Initech | 45/11/2026 |
        | 5 | Proposal | Eve Fox | Initech | 05/11/2026 |
        Total | 2,000.50 | | | | |`),
    );
    expect(records.deals).toHaveLength(2);
    expect(rejected.map(({ row, why, field, text }) => [row, why, field, text])).toEqual([
      [3, 'amount', 'amount', 'to be agreed'],
      [4, 'date', 'createdAt', '45/11/2026'],
      [5, 'missing', 'name', ''],
      [6, 'total', 'name', 'Total'],
    ]);
    expect(records.users).toHaveLength(1);
    expect(records.customers).toHaveLength(1);
  });

  it('take an empty or dashed amount for unknown, never for nothing', () => {
    const { records } = readAs(aTable('Name | Amount\nA | 5.00\nB | –\nC | 0.00\nD |'));
    expect(records.deals?.map(({ amount }) => amount)).toEqual([500, null, 0, null]);
  });

  it('of unknown creation were created when the page was first read, or closed before', () => {
    const { records } = readAs(aTable('Name | Stage | Closed\nA | Won | 01/03/2026\nB | Open |'));
    expect(records.deals?.map(({ createdAt }) => createdAt)).toEqual(['2026-03-01T00:00:00Z', assumed.now]);
  });

  it('are closed by their status, though the stage is the last open one', () => {
    const { records } = readAs(aTable('Name | Stage | Status\nA | Proposal | Won\nB | Proposal | Open'));
    expect(records.deals?.map(({ stageId }) => stageId)).toEqual(['stage:won', 'stage:proposal']);
  });

  it('are days in the zone of the user', () => {
    const { records } = readAs(aTable('Name | Created\nA | 2026-07-01'), {}, 'Asia/Tehran');
    expect(records.deals?.[0]?.createdAt).toBe('2026-06-30T20:30:00Z');
  });

  it('take what a page says to machines before what it shows', () => {
    const table = aTable('Name | Created\nA | 3 days ago');
    const rows = [{ id: '', cells: [{ text: 'A' }, { text: '3 days ago', when: '2026-11-17T08:00:00Z' }] }];
    expect(readAs({ ...table, rows }).records.deals?.[0]?.createdAt).toBe('2026-11-17T08:00:00Z');
  });
});

describe('the id of a row', () => {
  const linked = (hrefs: readonly string[], ids: readonly string[] = []): TableSnapshot => ({
    ...aTable('Name | Stage'),
    rows: hrefs.map((href, at) => ({
      id: ids[at] ?? '',
      cells: [{ text: `Deal ${at}`, href }, { text: 'Open' }],
    })),
  });
  const idsOf = (table: TableSnapshot) => rowIds(table, recognise(table, assumed).mapping);

  it.each([
    ['https://crm.example/deals/17?tab=a', '/deals/17'],
    ['https://crm.example/web#id=26&action=317&model=crm.lead', '/web#id=26'],
    ['https://crm.example/projet/card.php?id=1&token=x', '/projet/card.php?id=1'],
    ['https://crm.example/#Opportunity/view/65f0a1b2c3d4e5f60', '/#Opportunity/view/65f0a1b2c3d4e5f60'],
    ['https://crm.example/#/deals/9/show', '/#/deals/9/show'],
  ])('is the page of its record: %s', (href, id) => expect(idsOf(linked([href]))).toEqual([id]));

  it.each(['https://evil.example/deals/1', 'javascript:alert(1)'])('is never an address like %s', (href) => {
    expect(idsOf(linked([href]))[0]).toMatch(/^text:/);
  });

  it('is the page’s own, unless that only counts the rows', () => {
    const hrefs = ['https://crm.example/', 'https://crm.example/'];
    expect(idsOf(linked(hrefs, ['a81f-2', 'b92e-7']))).toEqual(['row:a81f-2', 'row:b92e-7']);
    expect(idsOf(linked(hrefs, ['datapoint_1', 'datapoint_2'])).every((id) => id.startsWith('text:'))).toBe(
      true,
    );
  });

  it('stays when stage, amount or the order of rows change', () => {
    const before = aTable('Name | Company | Amount | Stage\nA | X | 5 | Open\nB | Y | 6 | Open');
    const after = aTable('Name | Company | Amount | Stage\nB | Y | 9 | Won\nA | X | 5 | Lost');
    expect(idsOf(after)).toEqual(idsOf(before).reverse());
  });

  it('tells two rows of one name apart, and takes the very same row twice for one', () => {
    const table = aTable('Name | Amount\nA | 5 €\nA | 6 €\nA | 6 €');
    expect(new Set(idsOf(table)).size).toBe(2);
    expect(readAs(table).records.deals).toHaveLength(2);
  });
});

describe('a hostile table', () => {
  it('names things after the prototype of objects, and changes nothing', () => {
    const { records } = readAs(
      aTable('Name | Stage | Owner | Company\n__proto__ | constructor | __proto__ | toString'),
    );
    expect(records.deals).toMatchObject([{ name: '__proto__', ownerId: 'user:proto' }]);
    expect(({} as { name?: string }).name).toBeUndefined();
  });

  it('is read to the same records as often as it is read, none lost, each of them sound', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'Won',
        '5 €',
        '1.234,56',
        '01/02/2026',
        '<img src=x onerror=alert(1)>',
        '=cmd()',
        '',
        '۱۲۳',
        'Total',
      ),
    );
    const row = fc.record({
      id: fc.string({ maxLength: 5 }),
      cells: fc.array(fc.record({ text: cell, href: fc.webUrl() }, { requiredKeys: ['text'] }), {
        maxLength: 6,
      }),
    });
    const heads = fc.array(
      fc.constantFrom('Name', 'Amount', 'Stage', 'Created', 'Owner', 'Date', 'Duration', ''),
      {
        minLength: 2,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(heads, fc.array(row, { maxLength: 20 }), (headers, rows) => {
        const table = { ...aTable('x'), headers, rows };
        const { mapping } = recognise(table, assumed);
        const read = () => recordsOf(table, mapping, { timeZone: 'UTC', now: assumed.now }, 'Deals');
        const { records, rejected } = read();
        expect(read()).toEqual({ records, rejected });
        const kept = (records.deals ?? records.activities ?? []).length;
        expect(kept + rejected.length).toBeLessThanOrEqual(rows.length);
        expect(kept + rejected.length).toBeGreaterThanOrEqual(Math.min(1, rows.length));
        readDataset(writeDataset({ meta: {}, records }), 'table'); // Throws for a record that does not fit.
      }),
    );
  });
});

describe('the pattern of a page', () => {
  it.each([
    ['https://crm.example/deals?page=3&sort=name', '/deals'],
    ['https://crm.example/pipelines/4711/deals/', '/pipelines/*/deals'],
    [
      'https://crm.example/web#action=317&model=crm.lead&view_type=list&cids=1',
      '/web#model=crm.lead&view_type=list',
    ],
    ['https://crm.example/#Opportunity', '/#Opportunity'],
    ['https://crm.example/#/deals?filter=x', '/#/deals'],
    ['javascript:alert(1)', ''],
  ])('of %s is %s', (address, pattern) => expect(pagePattern(address)).toBe(pattern));
});
