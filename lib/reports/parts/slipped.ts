import { ratio } from '@/lib/math/rates';
import { openThen } from '@/lib/metrics/past-deals';
import type { Figure } from '@/lib/query/figures';
import type { QueryView } from '@/lib/query/view';
import { changesOf } from '@/lib/table/field-changes';

/**
 * Share of the deals that were expected within the period just before it began, whose date has since been moved to its
 * end or later.
 *
 * Rules: `null` before the period begins, and when the CRM keeps no history of expected dates.
 */
export function slippedFrom(view: QueryView): Figure {
  const { company, period, select } = view;
  const hasHistory = changesOf(company.tables, 'expectedCloseDate').deal.length > 0;
  if (!hasHistory || period.from > company.asOf) return { value: null };
  const { from, to } = period.days;
  const then = openThen(view, period.from);
  const due = then.rows.filter((_, at) => {
    const day = then.day[at] as number;
    return day >= from && day < to;
  });
  const moved = due.filter((deal) => (company.expectedDays[deal] as number) >= to).length;
  return { value: ratio(moved, due.length), of: [moved, due.length], records: select('deals', due) };
}
