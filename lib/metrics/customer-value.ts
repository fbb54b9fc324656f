import { ratio } from '@/lib/math/rates';
import { populationIn } from '@/lib/query/population';
import { won } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import { tableAmounts } from '@/lib/table/base-amounts';
import { countOf, groupRows, groupsIn, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';
import { marginsOf } from './customer-margins';
import { type LoyalCustomers, loyalCustomers } from './loyal-customers';
import { type Found, part } from './metric';
import { amountCaveats, rowsIn, shareTaken } from './taken';

const ever = {
  days: { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
};
const monthDays = 365.25 / 12;
const monthsOf: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** Won value of each customer with a won deal, largest first; those of nobody are left out. */
function valuesByCustomer(
  { company }: QueryView,
  deals: Rows,
): { customer: number; rows: Rows; value: number }[] {
  const groups = groupRows(deals, company.dealCustomers, company.customers.size);
  return groupsIn(groups)
    .filter((customer) => customer < groups.size)
    .map((customer) => {
      const rows = rowsOf(groups, customer);
      return { customer, rows, value: sumOf(company.amounts.base, rows) };
    })
    .sort((a, b) => b.value - a.value || a.customer - b.customer);
}

/** What a customer has brought so far, on average; what one is going to bring stands beside it (3-metrics M22). */
export function lifetimeValue(view: QueryView): Found {
  const deals = populationIn(view, won, ever).rows.filter(
    (deal) => (view.company.dealCustomers[deal] as number) >= 0,
  );
  const customers = valuesByCustomer(view, deals);
  const sum = customers.reduce((total, { value }) => total + value, 0);
  const ahead = predicted(view);
  return {
    value: ratio(sum, customers.length),
    n: customers.length,
    of: [sum, customers.length],
    records: view.select('deals', deals, 'base'),
    caveats: amountCaveats(view, deals),
    notes: ahead.notes,
    parts: ahead.n > 0 ? [part('predicted', 'money', { value: ahead.value, n: ahead.n })] : [],
  };
}

/** Monthly revenue of a customer × margin / monthly churn; unknown without costs, and while nobody leaves. */
function predicted(view: QueryView): { value: number | null; n: number; notes: readonly string[] } {
  const customers = loyalCustomers(view);
  if (customers.view !== 'subscriptions') return { value: null, n: 0, notes: [] };
  const { days } = view.period;
  const { start, lost } = customers.during(customers.rows, view.period);
  const monthly = monthlyRevenue(view, customers);
  const churn = ratio(lost.length, start.length);
  const { customers: margins, hasCosts } = marginsOf(view);
  const revenue = margins.reduce((total, one) => total + one.revenue, 0);
  const costs = margins.reduce((total, { lines, own }) => total + lines + own, 0);
  const margin = hasCosts ? ratio(revenue - costs, revenue) : null;
  if (churn === 0) return { value: null, n: start.length, notes: ['no-churn'] };
  if (churn === null || monthly === null || margin === null)
    return { value: null, n: start.length, notes: margin === null ? ['no-margin'] : [] };
  const monthlyChurn = churn / ((days.to - days.from) / monthDays);
  return { value: (monthly * margin) / monthlyChurn + 0, n: start.length, notes: [] };
}

/** What the subscriptions of today bring in a month, by the customers that have one. */
function monthlyRevenue({ company, scope }: QueryView, customers: LoyalCustomers): number | null {
  const { subscriptions } = company.tables;
  const { base } = tableAmounts(subscriptions, scope, customers.beginDays);
  const { codes: interval, dictionary } = codes(subscriptions, 'interval');
  const active = customers.rows.filter((row) => customers.isActive(row, company.today + 1));
  const sum = active.reduce((total, row) => {
    const months = monthsOf[dictionary[interval[row] as number] ?? ''] ?? Number.NaN;
    const each = (base[row] as number) / months;
    return Number.isNaN(each) ? total : total + each;
  }, 0);
  return ratio(sum, new Set(Array.from(active, (row) => customers.customers[row])).size);
}

/** Share of the largest customer in what was sold to customers; that of the largest fifth beside it. */
export function concentration(view: QueryView): Found {
  const customers = valuesByCustomer(view, rowsIn(view, won));
  const sum = (list: typeof customers): number => list.reduce((total, { value }) => total + value, 0);
  const all = sum(customers);
  const top = customers.slice(0, Math.ceil(customers.length / 5));
  const [first] = customers;
  return {
    value: first ? ratio(first.value, all) : null,
    n: customers.length,
    isThin: customers.length < 2,
    ...(first && { of: [first.value, all] as [number, number] }),
    ...(first && { records: view.select('deals', first.rows, 'base') }),
    parts: [
      part('top-fifth', 'share', {
        ...shareTaken(sum(top), all),
        n: customers.length,
      }),
    ],
  };
}

/** What is left of the sales of the period after direct costs, and the share that it is of them. */
export function marginFound(view: QueryView, as: 'money' | 'share'): Found {
  const { customers, costs, hasCosts, sharedCosts } = marginsOf(view);
  if (!hasCosts) return { value: null, n: 0, lacks: ['revenue-only'] };
  const total = (of: (one: (typeof customers)[number]) => number): number =>
    customers.reduce((sum, one) => sum + of(one), 0);
  const revenue = total((one) => one.revenue);
  const direct = total(({ lines, own }) => lines + own);
  const margin = revenue - direct;
  return {
    value: as === 'money' ? (customers.length === 0 ? null : margin) : ratio(margin, revenue),
    n: customers.length,
    parts: [
      part('revenue', 'money', { value: revenue, n: customers.length }),
      part('direct-costs', 'money', { value: direct, n: customers.length }),
      part('shared-costs', 'money', { value: sharedCosts, n: countOf(costs, costs.size) }),
    ],
  };
}
