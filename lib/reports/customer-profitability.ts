import { enough, ratio } from '@/lib/math/rates';
import { type CustomerMargin, type Margins, marginsOf } from '@/lib/metrics/customer-margins';
import type { Block } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { won } from '@/lib/query/populations/deals';
import { dateIso } from '@/lib/table/column';
import { costShares } from '@/lib/table/cost-shares';
import { customerKeysOf } from '@/lib/table/dimensions/links';
import { labelOf, noneKey } from '@/lib/table/labels';
import { lineCosts } from '@/lib/table/line-costs';
import { countOf, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { moneyCaveats } from './parts/caveats';
import { classesOf, costsOf, mostRows } from './parts/customer-classes';
import { figureSaid, said } from './parts/figures';
import { defineReport, type View } from './report';

const revenueColumns = [
  column('revenue', 'money', { better: 1 }),
  column('share', 'share', { minWidth: 480 }),
  column('won', 'count', { minWidth: 360 }),
];
const costColumns = [
  column('cost', 'money', { minWidth: 480 }),
  column('margin', 'money', { better: 1 }),
  column('marginRate', 'share', { better: 1 }),
  column('lines', 'money', { minWidth: 640 }),
  column('own', 'money', { minWidth: 640 }),
];
const loyaltyColumns = [
  column('abc', 'text'),
  column('loyalty', 'text'),
  column('lifetime', 'count', { minWidth: 480 }),
  column('lifetimeRevenue', 'money', { minWidth: 480 }),
  column('medianGap', 'seconds', { minWidth: 640 }),
  column('firstOn', 'date', { minWidth: 640 }),
  column('lastOn', 'date', { minWidth: 640 }),
];

/**
 * Which customers bring the money, what they cost, and whether they come back.
 *
 * Rows: `customers`, one per customer with a won deal in the period, most revenue first, from the 501st on together; `(none)`
 * holds won deals without a customer and has no class; `classes`, A, B and C; `costs`, costs of customers who bought nothing in the
 * period, and those of no customer, which are spread over nobody.
 * Units: values are minor units of the base currency, `medianGap` seconds.
 * Rules: revenue by close date; direct cost is quantity × unit cost of the lines of these deals and the costs in the customer's
 * name, by their share of days in the period. A customer counts with their company and the survivor of a merge. Lifetime is all
 * wins up to as-of: after one purchase `once`, else by the time since the last against the median gap.
 * Caveats: `no-direct-costs` (revenue only), `cost-partial`, `cost-unconverted`, `null-amount`, `unconverted`, `current-values`.
 */
export const customerProfitability = defineReport({
  id: 'customer-profitability',
  needs: ['deals', 'customers'],
  about: ['deals', 'costs'],
  dateField: 'closed',

  compute(view) {
    const { company, period, earlier, scope, select } = view;
    const { rows, removed } = populationIn(view, won, period);
    const { base } = company.amounts;
    const before = earlier && sumOf(base, populationIn(view, won, earlier).rows);
    const margins = marginsOf(view);
    const { customers, hasCosts } = margins;
    const whole = sumOf(base, rows);
    const shares = costShares(company, scope, period.days);
    const { unknown } = lineCosts(company, scope);
    const table = tableOf(view, margins, rows, before);
    const [first] = customers;
    const isThin = rows.length < enough.toShow;
    return {
      n: rows.length,
      isThin,
      removed,
      ...(first && {
        finding: {
          key: `finding.customer-profitability${isThin ? '.thin' : hasCosts ? '' : '.revenue'}`,
          values: {
            n: figureSaid(customers.length, 'count'),
            revenue: figureSaid(whole, 'money', select('deals', rows, 'base')),
            name: said(labelOf(company.customers, first.customer, 'customer')),
            value: figureSaid(first.revenue, 'money', table.rows[0]?.records?.['revenue']),
            share: figureSaid(ratio(first.revenue, whole), 'share'),
            ...(hasCosts && { rate: figureSaid(table.total?.cells['marginRate'] ?? null, 'share') }),
          },
        },
      }),
      headline: {
        id: 'headline',
        columns: [column('revenue', 'money', { better: 1 }), column('customers', 'mean')],
        rows: [
          rowOf(
            'all',
            { word: 'row.all' },
            {
              revenue: { value: whole, previous: before, records: select('deals', rows, 'base') },
              customers: { value: customers.length },
            },
          ),
        ],
      },
      blocks: [table, classesOf(view, margins, rows), costsOf(view, margins, shares.base)],
      charts: [
        ...(hasCosts
          ? [{ kind: 'scatter' as const, block: 'customers', value: 'revenue', share: 'margin' }]
          : []),
        { kind: 'bars', block: 'classes', value: 'revenue', share: 'share' },
      ],
      caveats: {
        'no-direct-costs': hasCosts ? 0 : customers.length,
        'cost-partial': hasCosts ? rows.filter((deal) => (unknown[deal] as number) > 0).length : 0,
        'cost-unconverted': margins.costs.rows.filter((row) => shares.unconverted[row] === 1).length,
        ...moneyCaveats(company, rows),
      },
      figures: {
        revenue: customers.reduce((sum, { revenue }) => sum + revenue, 0),
        sharedCosts: margins.sharedCosts,
        rows: customers.map((one) => ({
          customer: one.id,
          purchases: one.purchases,
          revenue: one.revenue,
          cost: one.lines + one.own,
          margin: one.revenue - one.lines - one.own,
          marginRate: hasCosts ? ratio(one.revenue - one.lines - one.own, one.revenue) : null,
          lifetimePurchases: one.lifetimePurchases,
          lifetimeRevenue: one.lifetimeRevenue,
          medianGap: one.medianGap,
          status: one.status,
          abc: one.abc,
        })),
      },
    };
  },
});

function tableOf(view: View, margins: Margins, all: Rows, before: number | undefined): Block {
  const { company } = view;
  const { customers, bought, costs, hasCosts } = margins;
  const whole = sumOf(company.amounts.base, all);
  const money = (deals: Rows, ownCosts: Rows): Record<string, Figure> =>
    moneyOf(view, deals, ownCosts, whole);
  const shown = customers.slice(0, mostRows);
  const rest = new Set(customers.slice(mostRows).map(({ customer }) => customer));
  const isRest = (key: number | undefined): boolean => rest.has(key ?? -1);
  const costCustomer = customerKeysOf(company, 'costs');
  const withoutCustomer = rowsOf(bought, bought.size);
  const named = costs.rows.subarray(0, costs.starts[costs.size]);
  const ofBuyers = named.filter((row) => countOf(bought, costCustomer?.[row] ?? bought.size) > 0);
  const pooled = money(all, ofBuyers);
  return {
    id: 'customers',
    columns: [...revenueColumns, ...(hasCosts ? costColumns : []), ...loyaltyColumns],
    rows: [
      ...shown.map((one) =>
        rowOf(one.id, labelOf(company.customers, one.customer, 'customer'), {
          ...money(rowsOf(bought, one.customer), rowsOf(costs, one.customer)),
          ...lifeOf(view, margins, one),
        }),
      ),
      ...(rest.size > 0
        ? [
            rowOf(
              '(other)',
              { word: 'row.other', values: { n: rest.size } },
              money(
                all.filter((deal) => isRest(company.dealCustomers[deal])),
                ofBuyers.filter((row) => isRest(costCustomer?.[row])),
              ),
              true,
            ),
          ]
        : []),
      ...(withoutCustomer.length > 0
        ? [rowOf(noneKey, { word: 'none.customer' }, money(withoutCustomer, new Int32Array(0)), true)]
        : []),
    ],
    total: rowOf(
      'all',
      { word: 'row.all' },
      { ...pooled, revenue: { ...(pooled['revenue'] as Figure), previous: before } },
    ),
  };
}

/** What a customer has bought in all, and how it stands. */
function lifeOf({ company, select }: View, { ever }: Margins, one: CustomerMargin): Record<string, Figure> {
  const on = (at: number): Figure => ({ value: dateIso(company.zone.dayOf(at)) });
  const deals = rowsOf(ever, one.customer);
  return {
    abc: { value: one.abc },
    loyalty: { value: one.status },
    lifetime: { value: one.lifetimePurchases, records: select('deals', deals) },
    lifetimeRevenue: { value: one.lifetimeRevenue, records: select('deals', deals, 'base') },
    medianGap: { value: one.medianGap, records: select('deals', deals) },
    firstOn: on(one.first),
    lastOn: on(one.last),
  };
}

/** Revenue, cost and margin of some deals, with costs in the customers' names. */
function moneyOf(
  { company, scope, period, select }: View,
  deals: Rows,
  ownCosts: Rows,
  whole: number,
): Record<string, Figure> {
  const revenue = sumOf(company.amounts.base, deals);
  const items = lineCosts(company, scope);
  const lines = sumOf(items.cost, deals);
  const own = sumOf(costShares(company, scope, period.days).base, ownCosts);
  const margin = revenue - lines - own;
  const records = select('deals', deals);
  const itemised = deals.filter((deal) => (items.known[deal] as number) > 0);
  return {
    revenue: { value: revenue, records: select('deals', deals, 'base') },
    share: { value: ratio(revenue, whole), records },
    won: { value: deals.length, records },
    cost: { value: lines + own },
    margin: { value: margin, records },
    marginRate: { value: ratio(margin, revenue) },
    lines: { value: lines, records: select('deals', itemised) },
    own: { value: own, records: select('costs', ownCosts) },
  };
}
