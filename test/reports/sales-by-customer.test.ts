import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { salesByCustomer } from '@/lib/reports/sales-by-customer';
import { aCompany, aLoss, aScope, aWin } from '../table/a-company';
import { anySales, euros, grouped, having, plainDeals, share, total } from './generators/sales';

const customer = (id: string, more: object = {}) => ({
  id,
  name: id,
  kind: 'company' as const,
  createdAt: '2025-01-01T00:00:00Z',
  ...more,
});
const customers = [...'abcdef'].map((id) => customer(id));
const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  salesByCustomer.run(aCompany({ customers, ...records }), aScope(facts)).result;
const bought = (customerId: string | null, amount: number | null) => aWin({ customerId, amount });

describe('sales by customer', () => {
  it('rank customers by value, then by id, with deals of nobody aside', async () => {
    const result = run({
      deals: [
        aWin({ id: '1', customerId: 'b', amount: 300, closedAt: '2025-03-20T00:00:00Z' }),
        aWin({ id: '2', customerId: 'a', amount: 100 }),
        aWin({ id: '3', customerId: 'a', amount: 200 }),
        aWin({ id: '4', customerId: 'c', amount: null }),
        aWin({ id: '5', customerId: null, amount: 400 }),
        aLoss({ id: '6', customerId: 'a' }),
      ],
    });
    expect(result.figures).toMatchObject({
      rows: [
        { customer: 'a', count: 2, value: 300, share: 0.3, cumShare: 0.3 },
        { customer: 'b', count: 1, value: 300, share: 0.3, cumShare: 0.6 },
        { customer: 'c', count: 1, value: 0, share: 0, cumShare: 0.6 },
      ],
      noCustomer: { count: 1, value: 400 },
      topShare: 0.5,
      top20Share: 0.5,
    });
    expect(result.caveats).toContainEqual({ key: 'without-customer', count: 1 });
    await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(
      'golden/sales-by-customer.three-customers.json',
    );
  });

  it('take the largest fifth of the customers, rounded up', () => {
    const deals = [100, 80, 60, 40, 20, 0].map((amount, at) => bought([...'abcdef'][at] ?? null, amount));
    expect(run({ deals }).figures).toMatchObject({ customers: 6, topShare: 1 / 3, top20Share: 0.6 });
  });

  it('count a contact as its company and a merged customer as its survivor', () => {
    const records = {
      customers: [
        customer('acme'),
        customer('jo', { kind: 'contact', parentId: 'acme' }),
        customer('old', { mergedIntoId: 'acme' }),
      ],
      deals: ['acme', 'jo', 'old'].map((id) => bought(id, 10)),
    };
    expect(run(records).figures).toMatchObject({
      customers: 1,
      rows: [{ customer: 'acme', count: 3, value: 30 }],
    });
  });

  it('put customers into quarters of their values', () => {
    const deals = [10, 20, 30, 40].map((amount, at) => bought([...'abcd'][at] ?? null, amount));
    const bands = run({ deals }).blocks.find(({ id }) => id === 'bands');
    expect(bands?.rows.map(({ key, cells }) => [key, cells['customers'], cells['value']])).toEqual([
      ['highest', 1, 40],
      ['high', 1, 30],
      ['low', 1, 20],
      ['lowest', 1, 10],
    ]);
  });

  it('have no concentration when nothing was sold', () => {
    expect(run({ deals: [bought('a', null)] }).figures).toMatchObject({
      customers: 1,
      topShare: null,
      top20Share: null,
    });
    expect(run({ deals: [aLoss()] })).toMatchObject({ state: 'empty', figures: { rows: [], customers: 0 } });
  });

  it('compare the concentration with the period before', () => {
    const early = { createdAt: '2025-02-01T00:00:00Z', closedAt: '2025-02-10T00:00:00Z' };
    const deals = [
      bought('a', 10),
      aWin({ customerId: 'a', amount: 30, ...early }),
      aWin({ customerId: 'b', amount: 10, ...early }),
    ];
    expect(run({ deals }).headline?.rows[0]).toMatchObject({
      cells: { customers: 1, topShare: 1 },
      previous: { customers: 2, topShare: 0.75 },
    });
    expect(run({ deals }).blocks[0]?.rows.map(({ key }) => key)).toEqual(['a']);
  });

  it('say who bought most from five wins on', () => {
    const deals = Array.from({ length: 5 }, () => bought('a', 10));
    expect(run({ deals }).finding).toMatchObject({
      key: 'finding.sales-by-customer',
      values: { name: { text: 'a' }, n: { value: 1 }, share: { value: 1 } },
    });
    expect(run({ deals: deals.slice(1) }).finding?.key).toBe('finding.sales.few');
  });

  it('list the two hundred largest of many and all others together', () => {
    const ids = Array.from({ length: 205 }, (_, at) => `c${String(at).padStart(3, '0')}`);
    const deals = [...ids.map((id, at) => bought(id, at < 2 ? 1000 : 10)), bought(null, 7)];
    const { blocks, figures } = run({ customers: ids.map((id) => customer(id)), deals });
    const rows = blocks[0]?.rows ?? [];
    expect(rows).toHaveLength(202);
    expect(
      rows.slice(198).map(({ key, cells, aside }) => [key, cells['value'], cells['count'], aside]),
    ).toEqual([
      ['c198', 10, 1, undefined],
      ['c199', 10, 1, undefined],
      ['(other)', 50, 5, true],
      ['(none)', 7, 1, true],
    ]);
    expect(rows.reduce((sum, { cells }) => sum + Number(cells['value']), 0)).toBe(4037);
    expect(blocks[0]?.total?.cells).toMatchObject({ value: 4037, count: 206 });
    expect(rows.at(-1)?.cells['cumShare']).toBe(1);
    expect((figures as { rows: unknown[] }).rows).toHaveLength(205);
  });

  it('equal a naive count over objects', () => {
    fc.assert(
      fc.property(anySales, (records) => {
        const won = having(plainDeals(records).closed, 'won');
        const none = won.filter(({ customer }) => customer === '(none)');
        const ranked = grouped(won, ({ customer }) => customer)
          .filter(([key]) => key !== '(none)')
          .map(([customer, deals]) => ({ customer, count: deals.length, value: total(deals) }))
          .sort((a, b) => b.value - a.value || (a.customer < b.customer ? -1 : 1));
        const bought = ranked.reduce((sum, { value }) => sum + value, 0);
        const first = (n: number) => ranked.slice(0, n).reduce((sum, { value }) => sum + value, 0);
        const found = salesByCustomer.run(aCompany(records), aScope(euros)).result.figures;
        expect(found).toEqual({
          rows: ranked.map((row, at) => ({
            ...row,
            share: share(row.value, total(won)),
            cumShare: share(first(at + 1), total(won)),
          })),
          noCustomer: { count: none.length, value: total(none) },
          customers: ranked.length,
          topShare: share(first(1), bought),
          top20Share: share(first(Math.ceil(ranked.length * 0.2)), bought),
        });
      }),
    );
  });
});
