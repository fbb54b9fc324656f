import { bucketsOf } from '@/lib/math/buckets';
import type { Block, Label } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { dateIso } from '@/lib/table/column';
import { groupRows, type Rows, rowsOf } from '@/lib/table/rows';
import type { View } from '../report';

/** A line of a trend: deals that share something, such as the reason they were lost for. */
export interface Series {
  /** Made of an id: `reason-<id>`. */
  readonly key: string;
  readonly label?: Label;
  readonly rows: Rows;
}

/**
 * Deals by month of an instant, in the scope's calendar.
 *
 * Rows: one per month of the period up to as-of, empty ones too; `partial` when the period or as-of cuts it short.
 * Columns: one per series. `undefined` when there is but one month, which shows no course.
 */
export function monthlyBlock(
  { company, scope, period, select }: View,
  instants: Float64Array,
  series: readonly Series[],
  better: 1 | -1,
): Block | undefined {
  const months = bucketsOf(period.days, 'month', scope).filter(({ from }) => from <= company.today);
  if (months.length < 2) return undefined;
  const starts = months.map((days) => company.bounds(days).from);
  const month = new Int32Array(company.deals.length);
  const lines = series.map(({ key, rows }) => {
    for (const deal of rows) {
      const instant = instants[deal] as number;
      month[deal] = starts.findLastIndex((start) => start <= instant);
    }
    return { key, groups: groupRows(rows, month, months.length) };
  });
  return {
    id: 'trend',
    every: 'month',
    columns: series.map(({ key, label }) => column(key, 'count', { better, ...(label && { label }) })),
    rows: months.map(({ id, first, to, clipped }, index) => {
      const figures = lines.map(({ key, groups }): [string, Figure] => {
        const rows = rowsOf(groups, index);
        return [key, { value: rows.length, records: select('deals', rows) }];
      });
      const isCut = clipped || to > company.today;
      return {
        ...rowOf(dateIso(first), { text: id }, Object.fromEntries(figures)),
        ...(isCut && { partial: true as const }),
      };
    }),
  };
}
