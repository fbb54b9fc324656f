import type { Days } from '@/lib/math/comparison';
import { ratio } from '@/lib/math/rates';
import { goalsIn } from '@/lib/metrics/goals-in';
import type { Goal } from '@/lib/model/entities';
import type { Block } from '@/lib/model/result';
import { columnOf } from '@/lib/query/values';
import { trait } from '@/lib/table/activities';
import { addableGoals } from '@/lib/table/addable-goals';
import type { Rows } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';
import type { View } from '../report';

/** What the goals of somebody ask for together, and what was done towards them. */
export interface GoalSum {
  readonly target: number;
  readonly actual: number;
}

/**
 * Goals for numbers of activities that overlap the period, each over its own dates, by the id of the person or team.
 *
 * Rules: `calls` counts goals for calls alone; `activities` all goals for activities, of any kind. Done sales activities
 * of the person, or of people who were in the team when they did them, count, whatever the filters. Goals for one
 * pipeline, source or product are left out.
 */
export function activityGoals(
  view: View,
  of: 'activities' | 'calls',
  by: 'owner' | 'team',
): ReadonlyMap<string, GoalSum> {
  const { company, period } = view;
  const metrics: readonly Goal['metric'][] =
    of === 'calls' ? ['activity_count', 'calls'] : ['activity_count'];
  const doneIn = doneOf(view);
  const sums = new Map<string, GoalSum>();
  const goals = metrics
    .flatMap((metric) =>
      addableGoals(goalsIn(company, metric, period.days), period.days).map((goal) => ({ ...goal, metric })),
    )
    .map((goal) => ({
      ...goal,
      kind: goal.metric === 'calls' ? 'call' : (goal.filters.activityKind ?? null),
    }))
    .filter(({ scope: whose, target, kind, filters: { pipelineId, sourceId, productId } }) => {
      const isOther = (of === 'calls' && kind !== 'call') || pipelineId || sourceId || productId;
      return !isOther && whose === (by === 'owner' ? 'user' : 'team') && target !== null;
    });
  // A team that has a goal of its own needs none that is summed from another metric of its members.
  const own = new Set(goals.filter(({ derived }) => !derived).map(({ scopeId }) => scopeId));
  for (const { scopeId, scopeKey, target, kind, derived, from, to } of goals) {
    if (scopeId === null || target === null || (derived && own.has(scopeId))) continue;
    const fits = by === 'owner' ? personOf(view, scopeKey) : memberOf(view, scopeKey);
    const before = sums.get(scopeId);
    sums.set(scopeId, {
      target: (before?.target ?? 0) + target,
      actual: (before?.actual ?? 0) + doneIn({ from, to }, kind).filter(fits).length,
    });
  }
  return sums;
}

const personOf =
  ({ company: { activities } }: View, person: number) =>
  (row: number): boolean =>
    activities.personOf(row) === person;

function memberOf({ company: { activities, teams } }: View, team: number): (row: number) => boolean {
  const isMember = teams.membership(new Set([team]));
  return (row) => {
    const person = activities.personOf(row);
    return person >= 0 && isMember(person, activities.at[row] as number);
  };
}

/** Done activities of some days and of a kind, each worked out once: many people have goals for the same month. */
function doneOf({ company }: View): (days: Days, kind: string | null) => Rows {
  const { codes: kinds, dictionary } = codes(company.tables.activities, 'kind');
  const kept = new Map<string, Rows>();
  return (days, kind) => {
    const name = `${days.from} ${days.to} ${kind}`;
    let rows = kept.get(name);
    if (!rows) {
      const { from, to } = company.bounds(days);
      const wanted = kind === null ? -1 : dictionary.indexOf(kind);
      const done = company.activities.between(from, to, trait.done);
      rows = kind === null ? done : done.filter((row) => wanted >= 0 && kinds[row] === wanted);
      kept.set(name, rows);
    }
    return rows;
  };
}

/** A table of people or teams with what their goals ask for and how much of it is reached; as it is when nobody has one. */
export function withGoals(view: View, of: 'activities' | 'calls', by: string, block: Block): Block {
  if (by !== 'owner' && by !== 'team') return block;
  const goals = activityGoals(view, of, by);
  if (goals.size === 0) return block;
  const more = { minWidth: 480 };
  const targeted = columnOf(block, 'target', 'count', more, ({ key }) => goals.get(key)?.target ?? null);
  return columnOf(targeted, 'attainment', 'share', { ...more, better: 1 }, ({ key }) => {
    const goal = goals.get(key);
    return goal ? ratio(goal.actual, goal.target) : null;
  });
}
