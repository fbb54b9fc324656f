import { bucketsOf } from '@/lib/math/buckets';
import { ratio } from '@/lib/math/rates';
import type { LoyalCustomers } from '@/lib/metrics/loyal-customers';
import type { Renewals } from '@/lib/metrics/renewals';
import type { Block } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { dateIso } from '@/lib/table/column';
import type { Rows } from '@/lib/table/rows';
import type { View } from '../report';

type Step = 'month' | 'quarter' | 'year';

/** Customers at the start, lost and retained, by stretch of the period; `undefined` of fewer than two. */
export function courseOf(
  { company, scope, period, select }: View,
  customers: LoyalCustomers,
  step: Step,
): Block | undefined {
  const buckets = bucketsOf(period.days, step, scope).filter(({ from }) => from <= company.today);
  if (buckets.length < 2) return undefined;
  const { entity, rows: all } = customers;
  return {
    id: 'trend',
    every: step,
    columns: [
      column('customersStart', 'count'),
      column('customersLost', 'count', { better: -1 }),
      column('churn', 'share', { better: -1 }),
    ],
    rows: buckets.map(({ id, first, from, to, clipped }) => {
      const days = { from, to };
      const { start, lost } = customers.during(all, { days, ...company.bounds(days) });
      const isCut = clipped || to > company.today;
      return {
        ...rowOf(
          dateIso(first),
          { text: id },
          {
            customersStart: { value: start.length, records: select(entity, start) },
            customersLost: { value: lost.length, records: select(entity, lost) },
            churn: {
              value: ratio(lost.length, start.length),
              of: [lost.length, start.length],
              records: select(entity, start),
            },
          },
        ),
        ...(isCut && { partial: true as const }),
      };
    }),
  };
}

/** Cohorts that are followed, and for how many stretches. */
const most = 12;

/**
 * Customers by when they became one, and the share of them that still is one so many stretches later.
 *
 * Rows: one per month, quarter or year of their first record, the last twelve. A share is unknown as long as its day is not over.
 */
export function cohortsOf(
  { company, scope, select }: View,
  { entity, rows, customers, beginDays, isActive }: LoyalCustomers,
  step: Step,
): Block {
  const { today } = company;
  const of = new Map<number, { first: number; row: number; rows: number[] }>();
  for (const row of rows) {
    const customer = customers[row] as number;
    const day = beginDays[row] as number;
    if (customer < 0 || !(day <= today)) continue;
    const known = of.get(customer);
    if (!known) of.set(customer, { first: day, row, rows: [row] });
    else {
      known.rows.push(row);
      if (day < known.first) [known.first, known.row] = [day, row];
    }
  }
  const earliest = Math.max(
    today - most * { month: 31, quarter: 92, year: 366 }[step],
    Math.min(today, ...[...of.values()].map(({ first }) => first)),
  );
  // Stretches to come tell where those that are followed end.
  const all = bucketsOf({ from: earliest, to: today + 1 + most * 366 }, step, scope);
  const gone = all.filter(({ from }) => from <= today).length;
  const oldest = Math.max(0, gone - most);
  const span = gone - oldest;
  const steps = Array.from({ length: Math.max(0, span - 1) }, (_, at) => at + 1);
  const members = [...of.values()];
  return {
    id: 'cohorts',
    every: step,
    columns: [
      column('newCustomers', 'count'),
      ...steps.map((n) =>
        column(`after-${n}`, 'share', { label: { word: `column.after-${step}`, values: { n } } }),
      ),
    ],
    rows: all.slice(oldest, gone).map(({ id, first, to }, place) => {
      const own = members.filter((member) => member.first >= first && member.first < to);
      const joining = Int32Array.from(own, ({ row }) => row).sort();
      const figures: Record<string, Figure> = {
        newCustomers: { value: own.length, records: select(entity, joining) },
      };
      for (const n of steps) {
        const end = all[oldest + place + n + 1]?.first ?? Number.NaN;
        const left = own.filter(({ rows: kept }) => kept.some((row) => isActive(row, end))).length;
        figures[`after-${n}`] =
          end <= today ? { value: ratio(left, own.length), of: [left, own.length] } : { value: null };
      }
      return rowOf(dateIso(first), { text: id }, figures);
    }),
  };
}

/** Renewals that are still pending and due within 30, 60 and 90 days from today. */
export function dueNext(view: View, { due, isPending, before }: Renewals, rows: Rows): Block {
  const { today } = view.company;
  return {
    id: 'due-next',
    columns: [column('pending', 'count'), column('value', 'money')],
    rows: [30, 60, 90].map((days) => {
      const within = rows.filter(
        (row) => isPending[row] === 1 && (due[row] as number) >= today && (due[row] as number) < today + days,
      );
      const known = within.filter((row) => !Number.isNaN(before[row]));
      return rowOf(
        `days-${days}`,
        { word: 'row.within-days', values: { n: days } },
        {
          pending: { value: within.length, records: view.select('renewals', within) },
          value: { value: known.reduce((sum, row) => sum + (before[row] as number), 0) },
        },
      );
    }),
  };
}
