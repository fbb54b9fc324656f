import { workingDays } from '@/lib/math/working-days';
import type { Block } from '@/lib/model/result';
import { column, rowOf } from '@/lib/query/figures';
import { dateIso } from '@/lib/table/column';
import type { DatedGoal } from '@/lib/table/goals';
import { groupRows, type Rows, rowsOf } from '@/lib/table/rows';
import type { View } from '../report';

/**
 * A goal day by day.
 *
 * Rows: one per date of the goal. `onDay` is what was won that day, `actual` all up to its end, both unknown for days to
 * come; `pace` is where an even pace would be at its end. The last `actual` is the goal's, the last `pace` its target.
 * Rules: the pace rises on days worked by those whose goal it is; a goal without any rises evenly.
 */
export function burnUpOf(
  view: View,
  measure: { readonly unit: 'money' | 'count'; actual(view: View, won: Rows): number },
  goal: DatedGoal & { readonly won: Rows; readonly target: number | null },
): Block {
  const { company, select } = view;
  const { closedAt } = company.deals;
  const { from, to, won } = goal;
  const dayOf = new Int32Array(company.deals.length);
  for (const deal of won) dayOf[deal] = company.zone.dayOf(closedAt[deal] as number) - from;
  const byDay = groupRows(won, dayOf, to - from);
  const calendar = company.calendarFor(goal.scope, goal.scopeId);
  const worked = workingDays(calendar, from, to);
  let actual = 0;
  const rows = Array.from({ length: to - from }, (_, index) => {
    const day = from + index;
    const isToCome = day > company.today;
    const deals = rowsOf(byDay, index);
    const onDay = measure.actual(view, deals);
    actual += onDay;
    const gone = worked ? workingDays(calendar, from, day + 1) : index + 1;
    const records = select('deals', deals, measure.unit === 'money' ? 'base' : undefined);
    return {
      ...rowOf(
        dateIso(day),
        { text: dateIso(day) },
        {
          onDay: isToCome ? { value: null } : { value: onDay, records },
          actual: { value: isToCome ? null : actual },
          pace: { value: ((goal.target ?? 0) * gone) / (worked || to - from) + 0 },
        },
      ),
      ...(day === company.today && { partial: true as const }),
    };
  });
  const pace = measure.unit === 'money' ? 'money' : 'mean';
  return {
    id: 'burn-up',
    every: 'day',
    columns: [column('onDay', measure.unit), column('actual', measure.unit), column('pace', pace)],
    rows,
  };
}
