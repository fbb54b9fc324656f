import type { Block } from '@/lib/model/result';
import { type MeasureColumn, plainBlockOf } from '@/lib/query/block';
import { execute } from '@/lib/query/execute';
import type { QueryView } from '@/lib/query/view';

/** How finely a period is cut, so that its course can be seen: days up to two weeks, weeks up to half a year, months. */
export function trendUnit({ period: { days } }: QueryView): 'day' | 'week' | 'month' {
  const length = days.to - days.from;
  return length <= 14 ? 'day' : length <= 183 ? 'week' : 'month';
}

/**
 * Measures over the period, one row per stretch of it up to as-of, empty ones too; `undefined` when there is but one,
 * which shows no course.
 */
export function trendOf(view: QueryView, columns: readonly MeasureColumn[]): Block | undefined {
  const measures = columns.map(({ measure }) => measure);
  const answer = execute(view, { measures, by: [trendUnit(view)], withEmpty: true });
  if (answer.groups.length < 2) return undefined;
  return plainBlockOf(view, 'trend', answer, columns);
}
