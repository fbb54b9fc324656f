import { median } from '@/lib/math/quantile';
import { populationIn } from '@/lib/query/population';
import { won } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import { costShares } from '@/lib/table/cost-shares';
import { groupSums } from '@/lib/table/cross-counts';
import { customerKeysOf } from '@/lib/table/dimensions/links';
import { passing, testsOf } from '@/lib/table/filters';
import { byText, keyText } from '@/lib/table/labels';
import { lineCosts } from '@/lib/table/line-costs';
import { countOf, type Groups, groupRows, rowsOf, rowsWhere } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';

/** What a customer has brought and cost in the period, and bought in all. */
export interface CustomerMargin {
  /** Key of `customers`. */
  readonly customer: number;
  readonly id: string;
  readonly purchases: number;
  readonly revenue: number;
  /** Cost of the lines sold, and costs in the customer's name. */
  readonly lines: number;
  readonly own: number;
  readonly lifetimePurchases: number;
  readonly lifetimeRevenue: number;
  /** Seconds. */
  readonly medianGap: number | null;
  readonly first: number;
  readonly last: number;
  readonly status: 'once' | 'active' | 'due' | 'lapsing';
  readonly abc: 'A' | 'B' | 'C';
}

export interface Margins {
  /** Most revenue first. */
  readonly customers: readonly CustomerMargin[];
  /** Won deals in the period, won deals ever, and costs in the period, by customer; those of nobody last. */
  readonly bought: Groups;
  readonly ever: Groups;
  readonly costs: Groups;
  /** Customers with costs in the period who bought nothing in it, most cost first. */
  readonly idle: readonly { readonly customer: number; readonly cost: number }[];
  readonly sharedCosts: number;
  /** Any cost is known, of a line or of a customer. */
  readonly hasCosts: boolean;
}

const always = { days: { from: -Infinity, to: Infinity }, from: -Infinity, to: Infinity };

/** Revenue, direct cost and loyalty of each customer with a won deal in the period (catalogue customer-profitability). */
export function marginsOf(view: QueryView): Margins {
  const { company, period, scope, filters } = view;
  const { customers, dealCustomers, tables, amounts } = company;
  const { size } = customers;
  const keys = { keys: dealCustomers, size };
  const sold = populationIn(view, won, period).rows;
  const all = populationIn(view, won, always).rows;
  const [bought, ever] = [groupRows(sold, dealCustomers, size), groupRows(all, dealCustomers, size)];
  const shares = costShares(company, scope, period.days);
  const inDays = rowsWhere(tables.costs.length, (row) => shares.base[row] !== 0);
  const costRows = passing(inDays, testsOf(company, 'costs', filters, 'closed')).rows;
  const costCustomer = customerKeysOf(company, 'costs') ?? new Int32Array(tables.costs.length).fill(-1);
  const costs = groupRows(costRows, costCustomer, size);
  const items = lineCosts(company, scope);
  const revenue = groupSums(sold, keys, amounts.base).sums;
  const lines = groupSums(sold, keys, items.cost).sums;
  const lifetime = groupSums(all, keys, amounts.base).sums;
  const own = groupSums(costRows, { keys: costCustomer, size }, shares.base).sums;
  const found: Omit<CustomerMargin, 'abc'>[] = [];
  const idle: { customer: number; cost: number }[] = [];
  for (let customer = 0; customer < size; customer++) {
    const purchases = countOf(bought, customer);
    if (purchases > 0) found.push(marginOf(customer, purchases));
    else if (countOf(costs, customer) > 0) idle.push({ customer, cost: own[customer + 1] as number });
  }
  found.sort((a, b) => b.revenue - a.revenue || byText(a.id, b.id));
  const idOf = ({ customer }: { customer: number }): string => keyText(customers, customer);
  idle.sort((a, b) => b.cost - a.cost || byText(idOf(a), idOf(b)));
  return {
    customers: classified(found),
    bought,
    ever,
    costs,
    idle,
    sharedCosts: own[0] as number,
    hasCosts:
      items.known.some((n) => n > 0) || codes(tables.costs, 'customerId').codes.some((code) => code >= 0),
  };

  function marginOf(customer: number, purchases: number): Omit<CustomerMargin, 'abc'> {
    const deals = rowsOf(ever, customer);
    const closes = Float64Array.from(deals, (deal) => company.deals.closedAt[deal] as number).sort();
    const medianGap = deals.length < 2 ? null : median(gapsOf(closes));
    const last = closes[closes.length - 1] as number;
    return {
      customer,
      id: keyText(customers, customer),
      purchases,
      revenue: revenue[customer + 1] as number,
      lines: lines[customer + 1] as number,
      own: own[customer + 1] as number,
      lifetimePurchases: deals.length,
      lifetimeRevenue: lifetime[customer + 1] as number,
      medianGap,
      first: closes[0] as number,
      last,
      status: loyalty(company.asOf - last, medianGap),
    };
  }
}

/** How long ago the last purchase was, measured by the customer's own rhythm. */
function loyalty(ago: number, gap: number | null): CustomerMargin['status'] {
  if (gap === null) return 'once';
  if (ago <= gap) return 'active';
  return ago <= 2 * gap ? 'due' : 'lapsing';
}

/** A up to 80% of the revenue, B up to 95%; whoever crosses a limit belongs to the better class. */
function classified(ranked: readonly Omit<CustomerMargin, 'abc'>[]): CustomerMargin[] {
  const whole = ranked.reduce((sum, { revenue }) => sum + revenue, 0);
  let before = 0;
  return ranked.map((customer) => {
    const abc = before * 100 < whole * 80 ? 'A' : before * 100 < whole * 95 ? 'B' : 'C';
    before += customer.revenue;
    return { ...customer, abc };
  });
}

const gapsOf = (instants: Float64Array): Float64Array =>
  instants.subarray(1).map((at, index) => at - (instants[index] as number));
