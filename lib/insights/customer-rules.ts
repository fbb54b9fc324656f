import { median } from '@/lib/math/quantile';
import { enough } from '@/lib/math/rates';
import { loyalCustomers } from '@/lib/metrics/loyal-customers';
import { revenueOf } from '@/lib/metrics/retained-revenue';
import { populationIn } from '@/lib/query/population';
import { won } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import { groupRows, groupsIn, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { apart, type Finding, figure, type Rule } from './insight';

/** Who may be about to leave. */
export const customerRules: readonly Rule[] = [
  { id: 'customers-due', report: 'customer-profitability', find: due },
  { id: 'churn-above', report: 'customer-retention', find: churn },
];

const ever = {
  days: { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
};

/** Regular customers whose last purchase is longer ago than theirs usually are. */
function due(view: QueryView): readonly Finding[] {
  const { company, select } = view;
  const { closedAt } = company.deals;
  const groups = groupRows(populationIn(view, won, ever).rows, company.dealCustomers, company.customers.size);
  const regular = groupsIn(groups)
    .filter((customer) => customer < groups.size)
    .map((customer) => ({ customer, rows: rowsOf(groups, customer) }))
    .filter(({ rows }) => rows.length >= 3);
  const late = regular.filter(({ rows }) => isLate(rows, closedAt, company.asOf));
  if (late.length === 0 || regular.length < enough.toCompare) return [];
  const each = late.reduce((sum, { rows }) => sum + sumOf(company.amounts.base, rows) / rows.length, 0);
  return [
    {
      subject: 'customers',
      values: {
        k: figure(late.length, 'count', customersOf(late)),
        n: figure(regular.length, 'count', customersOf(regular)),
        value: figure(Math.round(each), 'money'),
      },
      n: regular.length,
      moneyAtStake: Math.round(each),
      z: null,
    },
  ];

  /** A list only where it has everybody: a customer that the CRM does not list has no row. */
  function customersOf(list: readonly { readonly customer: number }[]): number | undefined {
    const rows = Int32Array.from(list, ({ customer }) => customer);
    return rows.every((customer) => company.customers.isKnown(customer))
      ? select('customers', rows)
      : undefined;
  }
}

function isLate(rows: Rows, closedAt: Float64Array, asOf: number): boolean {
  const times = Float64Array.from(rows, (deal) => closedAt[deal] as number).sort();
  const gap = median(times.slice(1).map((at, index) => at - (times[index] as number)));
  return gap !== null && gap > 0 && asOf - (times.at(-1) as number) > gap;
}

/** More of the customers left than in the period before. */
function churn(view: QueryView): readonly Finding[] {
  const { earlier, period, select } = view;
  if (!earlier) return [];
  const customers = loyalCustomers(view);
  const [now, before] = [customers.during(customers.rows, period), customers.during(customers.rows, earlier)];
  const z = apart(now.lost.length, now.start.length, before.lost.length, before.start.length);
  if (z === undefined || z < 0) return [];
  const each = revenueOf(view, customers, now.retained, period);
  return [
    {
      subject: 'customers',
      values: {
        k: figure(now.lost.length, 'count', select(customers.entity, now.lost)),
        n: figure(now.start.length, 'count', select(customers.entity, now.start)),
        before: figure(before.lost.length / before.start.length, 'share'),
      },
      n: now.start.length,
      moneyAtStake: each === null ? null : Math.round(each * now.lost.length),
      z,
    },
  ];
}
