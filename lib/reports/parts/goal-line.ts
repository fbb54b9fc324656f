import type { Days } from '@/lib/math/comparison';
import { workingDays } from '@/lib/math/working-days';
import { goalsIn } from '@/lib/metrics/goals-in';
import type { Filters } from '@/lib/model/scope';
import type { QueryView } from '@/lib/query/view';
import { addableGoals } from '@/lib/table/addable-goals';
import type { Company } from '@/lib/table/company';
import type { DatedGoal } from '@/lib/table/goals';

/**
 * Goals for won value of exactly those whom the filters leave: the company without a filter, the person or team that is
 * filtered for alone.
 *
 * Rules: a goal for one pipeline, source or product holds under that filter alone; under any other filter there is none,
 * since a part of the deals would be held against the whole of the target. Goals without an exchange rate are left out.
 */
export function wonValueGoals({ company, filters }: QueryView, days: Days): DatedGoal[] {
  const who = whoIn(filters);
  if (!who) return [];
  return goalsIn(company, 'won_value', days).filter(
    (goal) =>
      goal.target !== null &&
      goal.scope === who.scope &&
      (who.scope === 'company' || goal.scopeId === who.id) &&
      fits(goal.filters.pipelineId, filters.pipelineIds) &&
      fits(goal.filters.sourceId, filters.sourceIds) &&
      fits(goal.filters.productId, filters.productIds),
  );
}

/** What goals ask for over some days, shared out by working days; `null` where none runs. */
export function targetOver(company: Company, goals: readonly DatedGoal[], { from, to }: Days): number | null {
  let target: number | null = null;
  for (const goal of addableGoals(goals, { from, to })) {
    const first = Math.max(goal.from, from);
    const end = Math.min(goal.to, to);
    if (end <= first || goal.target === null) continue;
    const calendar = company.calendarFor(goal.scope, goal.scopeId);
    const worked = workingDays(calendar, goal.from, goal.to);
    const share = worked ? workingDays(calendar, first, end) / worked : (end - first) / (goal.to - goal.from);
    target = (target ?? 0) + goal.target * share;
  }
  return target === null ? null : Math.round(target) + 0;
}

function whoIn(filters: Filters): { scope: DatedGoal['scope']; id?: string } | undefined {
  const known = new Set(['userIds', 'teamIds', 'pipelineIds', 'sourceIds', 'productIds']);
  const isSet = (value: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && Object.keys(value as object).length > 0;
  if (Object.entries(filters).some(([name, value]) => !known.has(name) && isSet(value))) return undefined;
  const { userIds = [], teamIds = [] } = filters;
  if (userIds.length + teamIds.length > 1) return undefined;
  const [user] = userIds;
  const [team] = teamIds;
  if (user === null || team === null) return undefined;
  if (user !== undefined) return { scope: 'user', id: user };
  return team !== undefined ? { scope: 'team', id: team } : { scope: 'company' };
}

const fits = (own: string | null | undefined, ids: readonly (string | null)[] = []): boolean =>
  own == null ? ids.length === 0 : ids.length === 1 && ids[0] === own;
