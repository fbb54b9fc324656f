import type { EntityName } from '@/lib/model/entities';
import { won } from '@/lib/query/populations/deals';
import type { QueryView, Span } from '@/lib/query/view';
import { customerKeysOf } from '@/lib/table/dimensions/links';
import { passing, testsOf } from '@/lib/table/filters';
import { type GroupValues, groupValues } from '@/lib/table/group-values';
import { type Rows, rowsThat } from '@/lib/table/rows';
import { numbers } from '@/lib/table/table';

/** Who was a customer at both ends of a period: of each a record that shows it. */
export interface Loyalty {
  readonly start: Rows;
  readonly end: Rows;
  readonly lost: Rows;
  readonly retained: Rows;
}

/** Customers as one of two views sees them. */
export interface LoyalCustomers {
  readonly view: 'subscriptions' | 'purchases';
  /** What the records are. */
  readonly entity: Extract<EntityName, 'subscriptions' | 'deals'>;
  /** Records that the filters leave. */
  readonly rows: Rows;
  /** Of some of the records. */
  during(rows: Rows, span: Span): Loyalty;
  /** Customer of each record, −1 none. */
  readonly customers: Int32Array;
  /** Day on which each record begins, to tell since when somebody is a customer. */
  readonly beginDays: Float64Array;
  /** Whether a customer with these records is one at the start of a day. */
  isActive(record: number, day: number): boolean;
}

const yearDays = 365;

/**
 * Customers by their subscriptions; without any by what they buy (3-metrics M3, S4).
 *
 * Rules: a subscription is active at the start of a day when it began before and did not end before. Who buys counts for the
 * 365 days after; retained is who bought again in the period, lost whose time since the last purchase is more than twice
 * the median gap between theirs, which takes two purchases.
 */
export const loyalCustomers = (view: QueryView): LoyalCustomers =>
  view.company.tables.subscriptions.length > 0 ? bySubscription(view) : byPurchase(view);

function bySubscription({ company, filters }: QueryView): LoyalCustomers {
  const { subscriptions } = company.tables;
  const [start, end] = [numbers(subscriptions, 'startDate'), numbers(subscriptions, 'endDate')];
  const customers = customerKeysOf(company, 'subscriptions') ?? new Int32Array(0);
  const isActive = (row: number, day: number): boolean =>
    (start[row] as number) < day && !((end[row] as number) < day);
  const all = Int32Array.from({ length: subscriptions.length }, (_, row) => row);
  return {
    view: 'subscriptions',
    entity: 'subscriptions',
    rows: passing(all, testsOf(company, 'subscriptions', filters, 'now')).rows,
    customers,
    beginDays: start,
    isActive,
    during(rows, { days: { from, to } }) {
      const at = (day: number): Map<number, number> =>
        firstOf(
          rows.filter((row) => isActive(row, day)),
          customers,
        );
      const [first, last] = [at(from), at(to)];
      return {
        start: recordsOf(first),
        end: recordsOf(last),
        lost: recordsOf(first, (customer) => !last.has(customer)),
        retained: recordsOf(first, (customer) => last.has(customer)),
      };
    },
  };
}

function byPurchase({ company, filters }: QueryView): LoyalCustomers {
  const { deals, dealCustomers: customers, zone } = company;
  const { closedAt } = deals;
  const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const rows = passing(
    won.rows(company, { days: always, ...always }),
    testsOf(company, 'deals', filters, 'closed'),
  ).rows;
  // One course after another is asked of the same records.
  const kept = new Map<Rows, GroupValues>();
  const beginDays = closedAt.map((at) => (Number.isNaN(at) ? Number.NaN : zone.dayOf(at)));
  return {
    view: 'purchases',
    entity: 'deals',
    rows,
    customers,
    beginDays,
    isActive: (row, day) => (beginDays[row] as number) < day && (beginDays[row] as number) >= day - yearDays,
    during(own, { days, from, to }) {
      const { size } = company.customers;
      const start = firstIn(own, closedAt, customers, size, zone.startOf(days.from - yearDays), from);
      const again = new Uint8Array(size);
      for (const row of firstIn(own, closedAt, customers, size, from, to))
        again[customers[row] as number] = 1;
      let times = kept.get(own);
      if (!times) {
        times = timesOf(own, closedAt, customers, size);
        kept.set(own, times);
      }
      const purchases = times;
      const gaps = new Float64Array(own.length);
      const end = Math.min(to, company.asOf);
      return {
        start,
        end: firstIn(own, closedAt, customers, size, zone.startOf(days.to - yearDays), to),
        lost: rowsThat(start, (row) => isLapsing(purchases, customers[row] as number, gaps, end)),
        retained: rowsThat(start, (row) => again[customers[row] as number] === 1),
      };
    },
  };
}

/** Instants of the purchases of each customer, in order. */
function timesOf(own: Rows, closedAt: Float64Array, customers: Int32Array, size: number): GroupValues {
  const arranged = groupValues(own, { keys: customers, size }, closedAt);
  const { values, starts } = arranged;
  for (let customer = 0; customer < size; customer++)
    inOrder(values, starts[customer] as number, starts[customer + 1] as number);
  return arranged;
}

const few = 16;
/** Puts a stretch of numbers in order: most customers have a handful of purchases, too few to call anything for. */
function inOrder(numbers: Float64Array, from: number, to: number): void {
  if (to - from > few) {
    numbers.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const number = numbers[i] as number;
    let at = i;
    while (at > from && (numbers[at - 1] as number) > number) {
      numbers[at] = numbers[at - 1] as number;
      at--;
    }
    numbers[at] = number;
  }
}

/** Whether the time since the last purchase before `end` is more than twice the median gap between a customer's purchases. */
function isLapsing(
  { values, starts }: GroupValues,
  customer: number,
  gaps: Float64Array,
  end: number,
): boolean {
  const from = starts[customer] as number;
  let to = starts[customer + 1] as number;
  while (to > from && (values[to - 1] as number) >= end) to--;
  const count = to - from - 1;
  if (count < 1) return false;
  for (let i = 0; i < count; i++) gaps[i] = (values[from + i + 1] as number) - (values[from + i] as number);
  inOrder(gaps, 0, count);
  const at = (count - 1) / 2;
  const middle = ((gaps[Math.floor(at)] as number) + (gaps[Math.ceil(at)] as number)) / 2;
  return end - (values[to - 1] as number) > 2 * middle;
}

/** Of each customer the first of the rows with an instant in `[from, to)`. */
function firstIn(
  rows: Rows,
  instants: Float64Array,
  customers: Int32Array,
  size: number,
  from: number,
  to: number,
): Rows {
  const seen = new Uint8Array(size);
  const found = new Int32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const at = instants[row] as number;
    const customer = customers[row] as number;
    if (!(at >= from && at < to) || customer < 0 || seen[customer] === 1) continue;
    seen[customer] = 1;
    found[count++] = row;
  }
  return found.slice(0, count);
}

/** Of each customer the first record. */
function firstOf(rows: Rows, customers: Int32Array): Map<number, number> {
  const found = new Map<number, number>();
  for (const row of rows) {
    const customer = customers[row] as number;
    if (customer >= 0 && !found.has(customer)) found.set(customer, row);
  }
  return found;
}

const recordsOf = (
  of: ReadonlyMap<number, number>,
  holds: (customer: number) => boolean = () => true,
): Rows => Int32Array.from([...of].filter(([customer]) => holds(customer)).map(([, row]) => row)).sort();
