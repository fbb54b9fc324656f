import { bucketsOf } from '@/lib/math/buckets';
import { ratio } from '@/lib/math/rates';
import { mean } from '@/lib/math/spread';
import { won } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import { changesOf } from '@/lib/table/field-changes';
import { type Rows, sumOf } from '@/lib/table/rows';
import { type Found, part } from './metric';
import { forecastBefore, openThen } from './past-deals';
import { rowsIn, shareTaken } from './taken';

/**
 * How far what was sold is from what had been expected when each month began: (actual − forecast) / forecast.
 *
 * Rules: summed over the months of the period that have begun; the mean of the months' errors without their sign, over
 * those with a forecast, stands beside it.
 */
export function forecastError(view: QueryView): Found {
  const { company, period, scope, select } = view;
  const { closedAt } = company.deals;
  const sold = rowsIn(view, won);
  const months = bucketsOf(period.days, 'month', scope).flatMap((days) => {
    const past = forecastBefore(view, days);
    const { from, to } = company.bounds(days);
    const own = sold.filter((deal) => (closedAt[deal] as number) >= from && (closedAt[deal] as number) < to);
    return past
      ? [{ forecast: past.forecast, actual: sumOf(company.amounts.base, own), n: past.rows.length }]
      : [];
  });
  const total = (of: (month: (typeof months)[number]) => number): number =>
    months.reduce((sum, month) => sum + of(month), 0);
  const [forecast, actual, n] = [total((m) => m.forecast), total((m) => m.actual), total((m) => m.n)];
  const errors = months
    .filter((month) => month.forecast > 0)
    .map((month) => Math.abs(month.actual - month.forecast) / month.forecast);
  return {
    value: ratio(actual - forecast, forecast),
    n,
    records: select('deals', sold, 'base'),
    parts: [
      part('actual', 'money', { value: actual, n: sold.length, records: select('deals', sold, 'base') }),
      part('forecast', 'money', { value: months.length === 0 ? null : forecast, n }),
      part('mape', 'share', { value: mean(errors), n: errors.length }),
    ],
  };
}

/** Deals that were to close in the period just before it began, and those of them moved to its end or later. */
function slipped(view: QueryView): { readonly due: Rows; readonly moved: Rows } {
  const { company, period } = view;
  const { from, to } = period.days;
  const then = openThen(view, period.from);
  const due = then.rows.filter((_, at) => {
    const day = then.day[at] as number;
    return day >= from && day < to;
  });
  return { due, moved: due.filter((deal) => (company.expectedDays[deal] as number) >= to) };
}

/** Share of the deals expected within the period just before it began whose date was moved to its end or later. */
export function slipRate(view: QueryView): Found {
  const { company, period, select } = view;
  if (changesOf(company.tables, 'expectedCloseDate').deal.length === 0)
    return { value: null, n: 0, lacks: ['no-date-history'] };
  if (period.from > company.asOf) return { value: null, n: 0 };
  const { due, moved } = slipped(view);
  return shareTaken(moved.length, due.length, { records: select('deals', moved) });
}
