import type { Answer, Group } from '@/lib/query/answer';
import type { AnyMeasure } from '@/lib/query/measure';
import type { Population } from '@/lib/query/population';
import { valueIn } from '@/lib/query/values';
import { byText } from '@/lib/table/labels';

/** An answer whose groups are ranked by several measures, greatest first, one after another; `(none)` stays last. */
export function rankedBy(answer: Answer, ...measures: readonly AnyMeasure[]): Answer {
  const value = (group: Group, measure: AnyMeasure): number =>
    valueIn(answer, group, measure) ?? Number.NEGATIVE_INFINITY;
  const groups = [...answer.groups].sort((a, b) => {
    const apart = Number(a.aside ?? false) - Number(b.aside ?? false);
    if (apart !== 0) return apart;
    for (const measure of measures) {
      const [first, second] = [value(a, measure), value(b, measure)];
      if (first !== second) return first > second ? -1 : 1;
    }
    return byText(a.key, b.key);
  });
  return { ...answer, groups };
}

/** How much the rows of a count add up to beyond its total, because a record is in several groups. */
export const overlapOf = (answer: Answer, count: AnyMeasure): number =>
  answer.groups.reduce((sum, group) => sum + (valueIn(answer, group, count) ?? 0), 0) -
  (valueIn(answer, answer.total, count) ?? 0);

/** An answer without the groups that have records only in the period compared with. */
export function inPeriod(answer: Answer, ...populations: readonly Population[]): Answer {
  const isThere = (group: Group): boolean =>
    populations.some((population) => group.rows(population).length > 0);
  return { ...answer, groups: answer.groups.filter(isThere), across: answer.across.filter(isThere) };
}
