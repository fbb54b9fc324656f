import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { salesTotal } from '@/lib/reports/sales-total';
import { aCompany, aLoss, aScope, aWay, aWin } from '../table/a-company';
import {
  anySales,
  averageOf,
  euros,
  grouped,
  having,
  medianOf,
  plainDeals,
  share,
  total,
} from './generators/sales';

const run = (records: Records, facts: Parameters<typeof aScope>[0] = {}) =>
  salesTotal.run(aCompany(records), aScope(facts));
const by = (group: string) => ({ options: { group } });
const line = (id: string, dealId: string, productId: string | null, amount: number | null) => ({
  id,
  dealId,
  productId,
  name: 'Line',
  quantity: 3,
  unitPrice: 100,
  discount: 20,
  amount,
});
const products = ['desk', 'chair'].map((id) => ({ id, name: id, category: id === 'desk' ? 'wood' : null }));

describe('total sales', () => {
  it('add up won deals, and take them apart by their owner at the close', async () => {
    const deals = [
      aWin({ id: 'd1', ownerId: 'ann', amount: 500 }),
      aWin({ id: 'd2', ownerId: 'bo', amount: 300 }),
      aWin({ id: 'd3', ownerId: null, amount: null }),
      aWin({ id: 'd4', ownerId: 'bo', currency: 'USD' }),
      aLoss({ id: 'd5' }),
      aWin({
        id: 'd6',
        ownerId: 'ann',
        amount: 900,
        createdAt: '2025-02-01T00:00:00Z',
        closedAt: '2025-02-10T00:00:00Z',
      }),
    ];
    const { result } = run({ deals });
    expect(result.figures).toMatchObject({
      total: { count: 4, value: 800, average: 400, median: 400, nullAmount: 1, unconverted: 1 },
    });
    await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(
      'golden/sales-total.four-wins.json',
    );
  });

  it('count a deal at its last close, and say that it had been opened again', () => {
    const transitions = [
      ...aWay(
        'again',
        ['new', '2025-02-01T00:00:00Z'],
        ['won', '2025-02-05T00:00:00Z'],
        ['offer', '2025-02-06T00:00:00Z'],
        ['won', '2025-03-05T00:00:00Z'],
        ['paid', '2025-04-05T00:00:00Z'],
      ),
      ...aWay(
        'open',
        ['new', '2025-03-01T00:00:00Z'],
        ['won', '2025-03-05T00:00:00Z'],
        ['offer', '2025-03-06T00:00:00Z'],
      ),
    ];
    const deals = [aWin({ id: 'again' }), aWin({ id: 'open' })];
    const { result } = run({ deals, transitions });
    expect(result.figures).toMatchObject({ total: { count: 1 }, reopened: 1 });
    expect(result.caveats).toContainEqual({ key: 'reopened', count: 1 });
  });

  it('leave out the instant at which the period ends, in local time', () => {
    const deals = ['2025-03-31T21:59:59Z', '2025-03-31T22:00:00Z'].map((closedAt) => aWin({ closedAt }));
    expect(run({ deals }, { timeZone: 'Europe/Warsaw' }).result.foot.n).toBe(1);
  });

  it('put what the lines of a deal do not explain into (not itemised)', () => {
    const records = {
      products,
      deals: [
        aWin({ id: 'over', amount: 500 }),
        aWin({ id: 'exact', amount: 100, currency: 'PLN' }),
        aWin({ id: 'plain', amount: 50 }),
        aWin({ id: 'lost rate', currency: 'USD' }),
      ],
      lineItems: [
        line('1', 'over', 'desk', 400),
        line('2', 'over', 'desk', 300),
        line('3', 'exact', 'chair', 100),
        line('4', 'lost rate', 'chair', 70),
      ],
    };
    const { result } = run(records, { rates: { PLN: '0.25' }, ...by('product') });
    expect(result.figures).toMatchObject({ byProduct: { desk: 700, chair: 25, '(not itemised)': -150 } });
    expect(result.blocks[0]?.rows.map(({ key, cells }) => [key, cells['value'], cells['count']])).toEqual([
      ['desk', 700, 1],
      ['chair', 25, 2],
      ['(not itemised)', -150, 2],
    ]);
    expect(result.blocks[0]?.total?.cells).toMatchObject({ value: 575, count: 4 });
    expect(result.caveats).toContainEqual({ key: 'rows-overlap', count: 1 });
  });

  it('have no (not itemised) when every line is there, and work out a line without an amount', () => {
    const records = {
      products,
      deals: [aWin({ id: 'd', amount: 280 })],
      lineItems: [line('1', 'd', 'desk', null)],
    };
    expect(run(records).result.figures).toMatchObject({ byProduct: { desk: 280 } });
    expect(run(records).result.figures).not.toMatchObject({ byProduct: { '(not itemised)': 0 } });
  });

  it('add products up by category, those without one aside', () => {
    const records = {
      products,
      deals: [aWin({ id: 'd', amount: 600 })],
      lineItems: [line('1', 'd', 'desk', 100), line('2', 'd', 'chair', 200), line('3', 'd', null, 300)],
    };
    const rows = run(records, by('product-category')).result.blocks[0]?.rows;
    expect(rows?.map(({ key, cells, aside }) => [key, cells['value'], aside])).toEqual([
      ['wood', 100, undefined],
      ['(none)', 500, true],
    ]);
  });

  it('open behind a product exactly the deals with a line of it', () => {
    const records = {
      products,
      deals: [aWin({ id: 'a' }), aWin({ id: 'b' }), aWin({ id: 'c' })],
      lineItems: [line('1', 'c', 'desk', 1), line('2', 'a', 'desk', 1), line('3', 'b', 'chair', 1)],
    };
    const { result, selections } = run(records, by('product'));
    const desk = result.blocks[0]?.rows.find(({ key }) => key === 'desk');
    expect([...(selections[desk?.records?.['count'] ?? -1]?.rows ?? [])]).toEqual([0, 2]);
  });

  it('take their course by week or month, empty ones too', () => {
    const deals = ['2025-03-03T08:00:00Z', '2025-05-05T08:00:00Z'].map((closedAt) => aWin({ closedAt }));
    const period = { from: '2025-03-01', to: '2025-06-01' };
    const { blocks, charts } = run({ deals }, { period, ...by('month') }).result;
    expect(blocks.map(({ id }) => id)).toEqual(['groups']);
    expect(charts).toEqual([{ kind: 'columns', block: 'groups', value: 'value' }]);
    expect(blocks[0]?.rows.map(({ key, cells }) => [key, cells['count'], cells['average']])).toEqual([
      ['2025-03-01', 1, 10_000],
      ['2025-04-01', 0, null],
      ['2025-05-01', 1, 10_000],
    ]);
    expect(run({ deals }, { period, ...by('week') }).result.blocks[0]?.rows).toHaveLength(14);
    const trend = run({ deals }, { period }).result.blocks.find(({ id }) => id === 'trend');
    expect(trend?.rows.map(({ cells }) => cells['value'])).toEqual([10_000, 0, 10_000]);
  });

  it('leave out what a filter leaves out, whatever they are taken apart by', () => {
    const records = {
      customers: [{ id: 'acme', name: 'Acme', kind: 'company' as const, createdAt: '2025-01-01T00:00:00Z' }],
      deals: [aWin({ customerId: 'acme', amount: 5 }), aWin({ customerId: null, amount: 7 })],
    };
    const value = (customerIds: (string | null)[], not: string[] = []) =>
      (run(records, { filters: { customerIds, not } }).result.figures as { total: { value: number } }).total
        .value;
    expect([value(['acme']), value([null]), value(['acme'], ['customerIds']), value([])]).toEqual([
      5, 7, 7, 12,
    ]);
  });

  it('equal a naive count over objects', () => {
    fc.assert(
      fc.property(anySales, (records) => {
        const won = having(plainDeals(records).closed, 'won');
        const all = total(won);
        const parts = (groups: [string, typeof won][]) =>
          Object.fromEntries(
            groups.map(([key, deals]) => [
              key,
              { count: deals.length, value: total(deals), share: share(total(deals), all) },
            ]),
          );
        const products = new Map<string, number>();
        const add = (product: string, value: number) =>
          products.set(product, (products.get(product) ?? 0) + value);
        for (const { lines, base } of won) {
          for (const { product, base } of lines) add(product, base);
          const rest = (base ?? 0) - lines.reduce((sum, { base }) => sum + base, 0);
          if (lines.length === 0 || rest !== 0) add('(not itemised)', rest);
        }
        expect(run(records, euros).result.figures).toEqual({
          total: {
            count: won.length,
            value: all,
            average: averageOf(won),
            median: medianOf(won.map(({ base }) => base)),
            nullAmount: expect.any(Number),
            unconverted: expect.any(Number),
          },
          reopened: 0,
          by: {
            owner: parts(grouped(won, ({ owner }) => owner)),
            source: parts(grouped(won, ({ source }) => source)),
            customer: parts(grouped(won, ({ customer }) => customer)),
            // The generated people are all in one team, but for those who are not in the CRM.
            team: parts(
              grouped(won, ({ owner }) =>
                records.users?.some(({ id }) => id === owner) ? 'north' : '(none)',
              ),
            ),
            month: parts(won.length > 0 ? [['2025-03', won]] : []),
          },
          byProduct: Object.fromEntries([...products].map(([key, value]) => [key, value + 0])),
        });
      }),
    );
  });

  it('add up to the total by products and by categories', () => {
    fc.assert(
      fc.property(anySales, fc.constantFrom('product', 'product-category'), (records, group) => {
        const [block] = run(records, { ...euros, ...by(group) }).result.blocks;
        const sum = block?.rows.reduce((all, { cells }) => all + Number(cells['value']), 0);
        expect(sum).toBe(block?.total?.cells['value']);
        expect(sum).toBe(total(having(plainDeals(records).closed, 'won')));
      }),
    );
  });
});
