import type { Block } from '@/lib/model/result';
import type { Answer, Group } from '@/lib/query/answer';
import { blockOf, type MeasureColumn } from '@/lib/query/block';
import type { Measure } from '@/lib/query/measure';
import { valueIn } from '@/lib/query/values';
import type { QueryView } from '@/lib/query/view';
import { countMatrix, merged } from './merged-blocks';

/**
 * The two tables of what came out of something: groups by outcome with further columns, and the outcomes together.
 *
 * Rows: `groups`, those of the answer's first dimension, columns `in-<outcome>` and `all`, then `columns`; `outcomes`, the
 * second dimension, most first, with their part of all, those without an outcome included.
 */
export function outcomeTables(
  view: QueryView,
  answer: Answer,
  counted: { readonly key: string; readonly measure: Measure },
  columns: readonly MeasureColumn[],
): { groups: Block; outcomes: Block } {
  const own = blockOf(view, 'groups', answer, columns);
  return {
    groups: merged(countMatrix(view, 'groups', answer, counted), own),
    outcomes: blockOf(view, 'outcomes', { ...answer, groups: answer.across }, [
      counted,
      { key: 'share', measure: counted.measure, as: 'share' },
    ]),
  };
}

/** The same as the contract has it: counts and shares by outcome, and counts by group and outcome. */
export function outcomeFigures(answer: Answer, measure: Measure) {
  const total = valueIn(answer, answer.total, measure) ?? 0;
  const value = (group: Group | undefined): number => (group ? (valueIn(answer, group, measure) ?? 0) : 0);
  const filled = answer.across.filter((outcome) => value(outcome) > 0);
  return {
    outcomes: Object.fromEntries(
      filled.map((outcome) => [outcome.key, { count: value(outcome), share: value(outcome) / total }]),
    ),
    byUser: Object.fromEntries(
      answer.groups
        .filter((group) => value(group) > 0)
        .map((group) => [
          group.key,
          Object.fromEntries(
            filled.flatMap(({ key }) => {
              const n = value(answer.cell(group.key, key));
              return n > 0 ? [[key, n] as const] : [];
            }),
          ),
        ]),
    ),
  };
}
