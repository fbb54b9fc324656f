import { quantile } from '@/lib/math/quantile';
import { enough, ratio } from '@/lib/math/rates';
import { averageWon, lastWon, wonCount, wonValue } from '@/lib/metrics/deal-measures';
import type { Block, Row, Sentence } from '@/lib/model/result';
import { blockOf } from '@/lib/query/block';
import { column, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { won } from '@/lib/query/populations/deals';
import { columnOf } from '@/lib/query/values';
import type { Company } from '@/lib/table/company';
import { byText } from '@/lib/table/labels';
import { groupRows, groupsIn, joined, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { moneyCaveats } from './parts/caveats';
import { figureSaid, said } from './parts/figures';
import { largestGroups } from './parts/largest-groups';
import { inPeriod } from './parts/ranked';
import { defineQueryReport, type View } from './report';

const measures = [wonValue, wonCount, averageWon, lastWon];

/**
 * Whether few customers bring most of the sales, or many bring a little each.
 *
 * Rows: `customers`, one per customer with a deal won in the period, most value first, then by id, from the
 * 200th on together; `(none)` holds deals without a customer and comes last; `bands`, customers by the quarters of their values.
 * Units: money is minor units of the base currency, `lastWon` seconds since 1970.
 * Rules: a contact's deals are its company's, a merged customer's its survivor's. `share` and `cumShare` are of all
 * sales; `topShare` and `top20Share` (the largest fifth of the customers, rounded up) are of the sales to customers only.
 * Caveats: `null-amount`, `unconverted`, `current-values`, `without-customer`.
 */
export const salesByCustomer = defineQueryReport({
  id: 'sales-by-customer',
  needs: ['deals', 'customers'],
  dateField: 'closed',

  queries: () => ({ all: { measures } }),

  tell(view, { all }) {
    const { company, earlier } = view;
    const rows = all.total.rows(won);
    const total = sumOf(company.amounts.base, rows);
    const [customers, none] = customersOf(company, rows);
    const value = (customer: Customer): number => customer.value;
    const top = concentrationOf(customers.map(value));
    const before = earlier && customersOf(company, populationIn(view, won, earlier).rows)[0];
    const topBefore = before && concentrationOf(before.map(value));
    const answer = inPeriod(largestGroups(view, won, 'customer', { measures }), won);
    const table = blockOf(view, 'customers', answer, [
      { key: 'value', measure: wonValue },
      { key: 'valueShare', measure: wonValue, as: 'share' },
      { key: 'count', measure: wonCount },
      { key: 'average', measure: averageWon, minWidth: 480 },
      { key: 'lastWon', measure: lastWon, minWidth: 360 },
    ]);
    let running = 0;
    const cumulative = table.rows.map(({ cells }) => {
      running += Number(cells['value']);
      return ratio(running, total);
    });
    let added = 0;
    const n = rows.length;
    return {
      n,
      isThin: n < enough.toShow,
      finding: findingOf(table, n, top),
      headline: {
        id: 'headline',
        columns: [
          column('customers', 'count', { better: 1 }),
          column('topShare', 'share'),
          column('top20Share', 'share'),
        ],
        rows: [
          rowOf(
            'all',
            { word: 'row.all' },
            {
              customers: { value: top.customers, previous: topBefore?.customers },
              topShare: { value: top.topShare, previous: topBefore?.topShare },
              top20Share: { value: top.top20Share, previous: topBefore?.top20Share },
            },
          ),
        ],
      },
      blocks: [
        columnOf(table, 'cumShare', 'share', { minWidth: 360 }, (_, at) => cumulative[at] ?? null),
        ...(customers.length > 0 ? [bandsOf(view, customers)] : []),
      ],
      charts: [
        { kind: 'bars', block: 'customers', value: 'value', share: 'cumShare' },
        { kind: 'columns', block: 'bands', value: 'customers' },
      ],
      caveats: { ...moneyCaveats(company, rows), 'without-customer': none.length },
      figures: {
        rows: customers.map(({ id, deals, value }) => {
          added += value;
          return {
            customer: id,
            count: deals.length,
            value,
            share: ratio(value, total),
            cumShare: ratio(added, total),
          };
        }),
        noCustomer: { count: none.length, value: sumOf(company.amounts.base, none) + 0 },
        ...top,
      },
    };
  },
});

/** A customer and what it has bought. */
interface Customer {
  /** Of `company.customers`. */
  readonly key: number;
  readonly id: string;
  readonly deals: Rows;
  readonly value: number;
}

/** Customers of some deals, most value first, then by id; and the deals that nobody is known of. */
function customersOf(
  { customers, dealCustomers, amounts }: Company,
  deals: Rows,
): readonly [Customer[], none: Rows] {
  const groups = groupRows(deals, dealCustomers, customers.size);
  const found = groupsIn(groups)
    .filter((key) => key < groups.size)
    .map((key): Customer => {
      const own = rowsOf(groups, key);
      return { key, id: customers.idOf(key), deals: own, value: sumOf(amounts.base, own) + 0 };
    })
    .sort((a, b) => b.value - a.value || byText(a.id, b.id));
  return [found, rowsOf(groups, groups.size)];
}

interface Concentration {
  readonly customers: number;
  readonly topShare: number | null;
  readonly top20Share: number | null;
}

/** How much of all value the first, and the first fifth, of some values hold; they are in falling order. */
function concentrationOf(values: readonly number[]): Concentration {
  const sum = (some: readonly number[]): number => some.reduce((all, value) => all + value, 0);
  const all = sum(values);
  return {
    customers: values.length,
    topShare: ratio(values[0] ?? 0, all),
    top20Share: ratio(sum(values.slice(0, Math.ceil(values.length / 5))), all),
  };
}

const bands = ['highest', 'high', 'low', 'lowest'] as const;

/** Customers by the quarters of their values: how many are in each, and what they bring together. */
function bandsOf({ select, company }: View, customers: readonly Customer[]): Block {
  const values = Float64Array.from(customers, ({ value }) => value);
  const edges = [0.25, 0.5, 0.75].map((share) => quantile(values, share) ?? 0);
  const bandOf = ({ value }: Customer): number => 3 - edges.filter((edge) => value > edge).length;
  const sum = (some: readonly Customer[]): number => some.reduce((all, { value }) => all + value, 0);
  const row = (key: string, label: Row['label'], some: readonly Customer[]): Row => {
    const rows = Int32Array.from(some, ({ key }) => key).sort();
    const deals = joined(...some.map(({ deals }) => deals)).sort();
    // Customers that the CRM no longer lists cannot be listed here either.
    const isListed = rows.every((row) => company.customers.isKnown(row));
    return rowOf(key, label, {
      customers: { value: some.length, ...(isListed && { records: select('customers', rows) }) },
      value: { value: sum(some), records: select('deals', deals, 'base') },
      valueShare: { value: ratio(sum(some), sum(customers)) },
    });
  };
  return {
    id: 'bands',
    columns: [column('customers', 'count'), column('value', 'money'), column('valueShare', 'share')],
    rows: bands.map((band, at) =>
      row(
        band,
        { word: `amount-band.${band}` },
        customers.filter((customer) => bandOf(customer) === at),
      ),
    ),
    total: row('all', { word: 'row.all' }, customers),
  };
}

function findingOf({ rows, total }: Block, n: number, top: Concentration): Sentence {
  const [first] = rows;
  if (n < enough.toShow || !first || first.aside || Number(first.cells['value']) <= 0) {
    return {
      key: 'finding.sales.few',
      values: {
        n: figureSaid(n, 'count', total?.records?.['count']),
        value: figureSaid(total?.cells['value'] ?? null, 'money', total?.records?.['value']),
      },
    };
  }
  return {
    key: 'finding.sales-by-customer',
    values: {
      name: said(first.label),
      value: figureSaid(first.cells['value'] ?? null, 'money', first.records?.['value']),
      n: figureSaid(top.customers, 'count'),
      share: figureSaid(top.top20Share, 'share'),
    },
  };
}
