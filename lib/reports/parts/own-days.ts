import { ratio } from '@/lib/math/rates';
import { workedDays } from '@/lib/metrics/activity-measures';
import type { Block } from '@/lib/model/result';
import type { Answer } from '@/lib/query/answer';
import type { AnyMeasure } from '@/lib/query/measure';
import { previousIn, valueIn } from '@/lib/query/values';
import type { QueryView, Span } from '@/lib/query/view';

/**
 * A table whose column `perDay` is a measure for each working day: of the calendar of each person or team where rows are
 * these, of the company's else. Stretches of time have no such column.
 */
export function withOwnDays(
  view: QueryView,
  by: string,
  answer: Answer,
  measure: AnyMeasure,
  block: Block,
): Block {
  if (by === 'day' || by === 'week' || by === 'hour')
    return { ...block, columns: block.columns.filter(({ key }) => key !== 'perDay') };
  const own = by === 'owner' ? 'user' : by === 'team' ? 'team' : undefined;
  if (!own) return block;
  const { company, period, earlier } = view;
  return {
    ...block,
    rows: block.rows.map((row, at) => {
      const group = answer.groups[at];
      if (!group || group.aside) return row;
      const calendar = company.calendarFor(own, group.key);
      const perDay = (count: number | null, span: Span): number | null =>
        count === null ? null : ratio(count, workedDays({ company, span }, calendar));
      const before = earlier && perDay(previousIn(answer, group, measure), earlier);
      return {
        ...row,
        cells: { ...row.cells, perDay: perDay(valueIn(answer, group, measure), period) },
        ...(row.previous && { previous: { ...row.previous, perDay: before ?? null } }),
      };
    }),
  };
}
