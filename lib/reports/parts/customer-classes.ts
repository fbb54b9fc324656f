import { ratio } from '@/lib/math/rates';
import type { Margins } from '@/lib/metrics/customer-margins';
import type { Block, Row } from '@/lib/model/result';
import { column, rowOf } from '@/lib/query/figures';
import type { QueryView } from '@/lib/query/view';
import { keyText, labelOf, noneKey } from '@/lib/table/labels';
import { groupRows, joined, type Rows, rowsOf, sumOf } from '@/lib/table/rows';

/** Customers with a row of their own; the rest is one row. */
export const mostRows = 500;

const classes = ['A', 'B', 'C'] as const;

/** The three classes; won deals without a customer are in none. */
export function classesOf({ company, select }: QueryView, { customers }: Margins, deals: Rows): Block {
  const { dealCustomers, amounts } = company;
  const classOf = new Int8Array(company.customers.size).fill(-1);
  for (const { customer, abc } of customers) classOf[customer] = classes.indexOf(abc);
  const keys = dealCustomers.map((customer) => classOf[customer] ?? -1);
  const groups = groupRows(deals, keys, classes.length);
  const whole = customers.reduce((sum, { revenue }) => sum + revenue, 0);
  return {
    id: 'classes',
    columns: [column('revenue', 'money'), column('share', 'share'), column('customers', 'mean')],
    rows: classes.map((abc, at) => {
      const rows = rowsOf(groups, at);
      const revenue = sumOf(amounts.base, rows);
      return rowOf(
        abc,
        { text: abc },
        {
          revenue: { value: revenue, records: select('deals', rows, 'base') },
          share: { value: ratio(revenue, whole), records: select('deals', rows) },
          customers: { value: customers.filter((one) => one.abc === abc).length },
        },
      );
    }),
  };
}

/** Costs that no row above carries. */
export function costsOf(
  { company, select }: QueryView,
  { idle, costs, sharedCosts }: Margins,
  base: Float64Array,
): Block {
  const { customers } = company;
  const row = (key: string, label: Row['label'], rows: Rows, value: number, aside = false) =>
    rowOf(key, label, { cost: { value, records: select('costs', rows) } }, aside);
  const shown = idle.slice(0, mostRows);
  const rest = idle.slice(mostRows);
  const shared = rowsOf(costs, costs.size);
  const together = (some: typeof idle): Rows =>
    joined(...some.map(({ customer }) => rowsOf(costs, customer)));
  const restRows = together(rest);
  const all = joined(together(shown), restRows, shared);
  return {
    id: 'costs',
    columns: [column('cost', 'money')],
    rows: [
      ...shown.map(({ customer, cost }) =>
        row(
          keyText(customers, customer),
          labelOf(customers, customer, 'customer'),
          rowsOf(costs, customer),
          cost,
        ),
      ),
      ...(rest.length > 0
        ? [
            row(
              '(other)',
              { word: 'row.other', values: { n: rest.length } },
              restRows,
              sumOf(base, restRows),
              true,
            ),
          ]
        : []),
      ...(shared.length > 0 ? [row(noneKey, { word: 'row.shared-costs' }, shared, sharedCosts, true)] : []),
    ],
    total: row('all', { word: 'row.all' }, all, sumOf(base, all)),
  };
}
