import { ratio } from '@/lib/math/rates';
import { won } from '@/lib/query/populations/deals';
import type { QueryView, Span } from '@/lib/query/view';
import { tableAmounts } from '@/lib/table/base-amounts';
import { passing, testsOf } from '@/lib/table/filters';
import { type Rows, sumOf } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import type { LoyalCustomers } from './loyal-customers';

const daysOf: Readonly<Record<string, number>> = { month: 365.25 / 12, quarter: 365.25 / 4, year: 365.25 };

/**
 * Average revenue of the retained customers in a period: what their subscriptions bring on its days, or what they bought.
 *
 * Rules: a month is a twelfth of 365.25 days; each subscription is converted and rounded by itself. `null` of nobody, and when
 * no amount is known.
 */
export function revenueOf(
  view: QueryView,
  customers: LoyalCustomers,
  retained: Rows,
  span: Span,
): number | null {
  const who = new Set(Array.from(retained, (row) => customers.customers[row] as number));
  if (customers.view === 'subscriptions') {
    const own = customers.rows.filter((row) => who.has(customers.customers[row] as number));
    return ratio(subscribed(view, own, span), who.size);
  }
  const { company, filters } = view;
  const bought = passing(won.rows(company, span), testsOf(company, 'deals', filters, won.moment)).rows.filter(
    (deal) => who.has(company.dealCustomers[deal] as number),
  );
  return ratio(sumOf(company.amounts.base, bought), who.size);
}

function subscribed({ company, scope }: QueryView, rows: Rows, { days: { from, to } }: Span): number {
  const { subscriptions } = company.tables;
  const [start, end] = [numbers(subscriptions, 'startDate'), numbers(subscriptions, 'endDate')];
  const { codes: interval, dictionary } = codes(subscriptions, 'interval');
  const { base } = tableAmounts(subscriptions, scope, start);
  let sum = 0;
  for (const row of rows) {
    const last = Number.isNaN(end[row]) ? to : Math.min(to, end[row] as number);
    const days = last - Math.max(from, start[row] as number);
    const length = daysOf[dictionary[interval[row] as number] ?? ''] ?? Number.NaN;
    const share = ((base[row] as number) * days) / length;
    if (days > 0 && !Number.isNaN(share)) sum += Math.round(share);
  }
  return sum;
}
