import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '@/lib/model/entities';
import { customerProfitability } from '@/lib/reports/customer-profitability';
import { aCompany, aScope, aWin } from '../table/a-company';
import { anyForecasts } from './generators/forecasts';
import { dealsAtInstant, inBase, rounded, total } from './generators/naive-deals';

const scope = aScope({ rates: { PLN: '0.2345' } });

interface Row {
  readonly customer: string;
  readonly purchases: number;
  readonly revenue: number;
  readonly cost: number;
  readonly margin: number;
  readonly marginRate: number | null;
  readonly lifetimePurchases: number;
  readonly medianGap: number | null;
  readonly status: string;
  readonly abc: string;
}
interface Figures {
  readonly revenue: number;
  readonly sharedCosts: number;
  readonly rows: readonly Row[];
}
const run = (records: Records, facts = scope) => customerProfitability.run(aCompany(records), facts);
const figures = (records: Records, facts = scope) => run(records, facts).result.figures as Figures;
const customers = ['a', 'b', 'c'].map((id) => ({ id, kind: 'company' as const, name: id.toUpperCase() }));
const block = (records: Records, id: string) => run(records).result.blocks.find((one) => one.id === id);
const line = { id: 'line', dealId: 'd', quantity: 3, unitPrice: 0 };
const cost = {
  id: 'cost',
  kind: 'other' as const,
  from: '2025-03-01',
  to: '2025-04-01',
  amount: 310,
  currency: 'EUR',
};

describe('customer profitability', () => {
  it('takes the cost of lines and of the customer from the revenue, and classes by what is left of the whole', async () => {
    const deals = [
      aWin({ id: 'd', customerId: 'a', amount: 8000 }),
      aWin({ id: 'e', customerId: 'b', amount: 1500 }),
      aWin({ id: 'f', customerId: 'c', amount: 500 }),
      aWin({ id: 'g', customerId: null, amount: 700 }),
    ];
    const lineItems = [
      { ...line, unitCost: 1000 },
      { ...line, id: 'other', unitCost: null },
    ];
    const costs = [
      { ...cost, customerId: 'b' },
      { ...cost, id: 'shared', from: '2025-03-31', to: '2025-04-02', amount: 101 },
    ];
    const found = run({ deals, customers, lineItems, costs }).result;
    await expect(`${JSON.stringify(found.figures, null, 2)}\n`).toMatchFileSnapshot(
      'golden/customer-profitability.three-customers.json',
    );
    expect(found.caveats).toContainEqual({ key: 'cost-partial', count: 1 });
    expect(found.blocks[0]?.rows.map(({ key }) => key)).toEqual(['a', 'b', 'c', '(none)']);
    expect(found.blocks[0]?.total?.cells).toMatchObject({ revenue: 10_700, cost: 3310 });
  });

  it('knows a margin of nobody when no costs are known at all', () => {
    const { result } = run({ deals: [aWin({ customerId: 'a' })], customers });
    expect((result.figures as Figures).rows).toMatchObject([{ revenue: 10_000, marginRate: null }]);
    expect(result.blocks[0]?.columns.map(({ key }) => key)).not.toContain('margin');
    expect(result.caveats).toContainEqual({ key: 'no-direct-costs', count: 1 });
  });

  it('tells by their own rhythm who is due', () => {
    const buys = (...at: string[]) =>
      at.map((closedAt) => aWin({ customerId: 'a', createdAt: '2024-01-01T00:00:00Z', closedAt }));
    const status = (asOf: string) =>
      figures({ deals: buys('2025-03-01T00:00:00Z', '2025-03-11T00:00:00Z'), customers }, { ...scope, asOf })
        .rows[0]?.status;
    expect(status('2025-03-21T00:00:00Z')).toBe('active');
    expect(status('2025-03-21T00:00:01Z')).toBe('due');
    expect(status('2025-03-31T00:00:01Z')).toBe('lapsing');
    expect(figures({ deals: buys('2025-03-01T00:00:00Z'), customers }).rows[0]).toMatchObject({
      status: 'once',
      medianGap: null,
    });
  });

  it('counts a contact as the company and a merged customer as the survivor', () => {
    const deals = [aWin({ customerId: 'person' }), aWin({ customerId: 'old' }), aWin({ customerId: 'a' })];
    const more = [
      { id: 'person', kind: 'contact' as const, name: 'P', parentId: 'a' },
      { id: 'old', kind: 'company' as const, name: 'O', mergedIntoId: 'a' },
    ];
    expect(figures({ deals, customers: [...customers, ...more] }).rows).toMatchObject([
      { customer: 'a', purchases: 3 },
    ]);
  });

  it('lists costs of those who bought nothing, and of nobody, below the table', () => {
    const costs = [
      { ...cost, customerId: 'b' },
      { ...cost, id: 'other', customerId: null },
      { ...cost, id: 'before', customerId: 'c', from: '2025-02-01', to: '2025-03-01' },
    ];
    const records = { deals: [aWin({ customerId: 'a' })], customers, costs };
    expect(block(records, 'costs')?.rows.map(({ key, cells }) => [key, cells['cost']])).toEqual([
      ['b', 310],
      ['(none)', 310],
    ]);
    expect(figures(records).rows[0]).toMatchObject({ cost: 0, marginRate: 1 });
  });

  it('leaves out costs and lines without an exchange rate, and says so', () => {
    const deals = [aWin({ id: 'd', customerId: 'a', currency: 'USD' })];
    const records = {
      deals,
      customers,
      lineItems: [{ ...line, unitCost: 5 }],
      costs: [{ ...cost, currency: 'USD', customerId: 'a' }],
    };
    const { caveats, figures: found } = run(records).result;
    expect(found).toMatchObject({ rows: [{ revenue: 0, cost: 0, margin: 0, marginRate: null }] });
    expect(caveats).toContainEqual({ key: 'cost-unconverted', count: 1 });
  });

  it('counts the cost of lines in the currency that their deal had as of the instant', () => {
    const records = {
      deals: [aWin({ id: 'd', customerId: 'a', currency: 'EUR' })],
      customers,
      lineItems: [{ ...line, unitCost: 1000 }],
      fieldChanges: [
        {
          dealId: 'd',
          field: 'currency' as const,
          from: 'PLN',
          to: 'EUR',
          at: '2025-05-01T00:00:00Z',
          seq: 0,
        },
      ],
    };
    const cost = (asOf: string) => figures(records, { ...scope, asOf }).rows[0]?.cost;
    // 3 × 10.00 złoty at 0.2345.
    expect(cost('2025-04-01T00:00:00Z')).toBe(704);
    expect(cost('2025-06-01T00:00:00Z')).toBe(3000);
  });

  it('keeps customers beyond the first five hundred together in one row', () => {
    const many = Array.from({ length: 502 }, (_, at) => ({
      id: `m${at}`,
      kind: 'company' as const,
      name: 'M',
    }));
    const deals = many.map(({ id }) => aWin({ customerId: id }));
    const records = { deals, customers: many };
    expect(block(records, 'customers')?.rows.at(-1)).toMatchObject({
      key: '(other)',
      cells: { won: 2, revenue: 20_000 },
    });
    expect(figures(records).rows).toHaveLength(502);
  });

  it('agrees with a count record by record', () => {
    const survivor = (id: string | null | undefined) => (id === 'person' ? 'c1' : id === 'old' ? 'c2' : id);
    fc.assert(
      fc.property(anyForecasts, (records) => {
        const won = dealsAtInstant(records, Date.parse(scope.asOf)).filter(({ status }) => status === 'won');
        const inMarch = won.filter(
          ({ closedAt }) =>
            closedAt >= Date.parse('2025-03-01T00:00:00Z') && closedAt < Date.parse('2025-04-01T00:00:00Z'),
        );
        const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
        const share = ({ from, to, amount, currency }: NonNullable<Records['costs']>[number]) => {
          const base = inBase(amount, currency);
          const first = from > '2025-03-01' ? from : '2025-03-01';
          const last = to < '2025-04-01' ? to : '2025-04-01';
          return base === null || first >= last ? 0 : rounded((base * days(first, last)) / days(from, to));
        };
        const { rows, revenue, sharedCosts } = figures(records);
        const of = Map.groupBy(
          inMarch.filter(({ deal }) => deal.customerId),
          ({ deal }) => survivor(deal.customerId) as string,
        );
        expect(rows.map(({ customer }) => customer).sort()).toEqual([...of.keys()].sort());
        for (const row of rows) {
          const deals = of.get(row.customer) ?? [];
          const lines = (records.lineItems ?? []).map(({ dealId, quantity, unitCost }) => {
            const sold = deals.find(({ deal }) => deal.id === dealId);
            return sold && unitCost != null
              ? inBase(rounded(quantity * unitCost), sold.deal.currency ?? '')
              : 0;
          });
          const own = (records.costs ?? [])
            .filter(({ customerId }) => survivor(customerId) === row.customer)
            .map(share);
          expect(row).toMatchObject({
            purchases: deals.length,
            revenue: total(deals.map(({ base }) => base)),
            cost: total(lines) + total(own),
            lifetimePurchases: won.filter(({ deal }) => survivor(deal.customerId) === row.customer).length,
          });
          expect(row.margin).toBe(row.revenue - row.cost);
        }
        expect(revenue).toBe(total(rows.map((row) => row.revenue)));
        expect(sharedCosts).toBe(
          total((records.costs ?? []).filter(({ customerId }) => !customerId).map(share)),
        );
      }),
    );
  });
});
