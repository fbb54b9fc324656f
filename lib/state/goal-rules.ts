import type { Goal } from '@/lib/model/entities';
import type { Period } from '@/lib/model/scope';
import { amountOf, countOf } from './amount-text';
import type { GoalMetric } from './goal-tree';
import { overlaps } from './spans';

/** A goal as it stands in the editor, its target still the text that was typed. */
export interface GoalDraft {
  /** Absent while it is new. */
  readonly id?: string;
  readonly metric: GoalMetric;
  readonly scope: Goal['scope'];
  readonly scopeId: string | null;
  readonly period: Period;
  readonly currency: string;
  readonly target: string;
}

/** Why a draft is not a goal, and at which field: words under `goal.problem.<key>`. */
export type GoalProblem =
  | { readonly field: 'target'; readonly key: 'none' | 'not-amount' | 'not-count' | 'not-positive' }
  | { readonly field: 'scope'; readonly key: 'clash'; readonly with: Goal };

/** The draft as a goal, or what keeps it from being one. Filters of the goal that is edited stay. */
export function goalOf(
  draft: GoalDraft,
  goals: readonly Goal[],
  made: { readonly newId: string; readonly now: string },
): { readonly goal: Goal } | { readonly problem: GoalProblem } {
  const { metric, scope, scopeId, period, currency } = draft;
  const money = metric === 'won_value';
  const target = money ? amountOf(draft.target, currency) : countOf(draft.target);
  if (draft.target.trim() === '') return { problem: { field: 'target', key: 'none' } };
  if (target === undefined) {
    return { problem: { field: 'target', key: money ? 'not-amount' : 'not-count' } };
  }
  if (target <= 0) return { problem: { field: 'target', key: 'not-positive' } };
  const before = goals.find(({ id }) => id === draft.id);
  const goal: Goal = {
    filters: {},
    ...before,
    id: before?.id ?? made.newId,
    metric,
    scope,
    scopeId,
    ...period,
    target,
    currency: money ? currency : null,
    updatedAt: made.now,
  };
  const clash = clashWith(goal, goals);
  return clash ? { problem: { field: 'scope', key: 'clash', with: clash } } : { goal };
}

/** Another goal for the same metric, scope and filters whose dates overlap: the two could not both be meant. */
export function clashWith(goal: Goal, goals: readonly Goal[]): Goal | undefined {
  return goals.find((other) => other.id !== goal.id && sameAim(other, goal) && overlaps(other, goal));
}

/** The goals with `goal` among them, in place of the one it was. */
export function withGoal(goals: readonly Goal[], goal: Goal): Goal[] {
  const known = goals.some(({ id }) => id === goal.id);
  return known ? goals.map((each) => (each.id === goal.id ? goal : each)) : [...goals, goal];
}

/**
 * `whole` shared out evenly among `members`: their goals for its period, made or changed.
 *
 * Rules: the parts add up to the whole exactly, the first members bearing what is left over; a member's goal for other
 * dates that overlap is a clash, and nothing is changed.
 */
export function splitEvenly(
  whole: Goal,
  members: readonly { readonly scope: 'team' | 'user'; readonly id: string }[],
  goals: readonly Goal[],
  made: { newId(): string; readonly now: string },
): { readonly goals: Goal[] } | { readonly clash: Goal } {
  const part = Math.floor(whole.target / members.length);
  const left = whole.target - part * members.length;
  let changed = [...goals];
  for (const [at, { scope, id }] of members.entries()) {
    const goal: Goal = {
      ...whole,
      scope,
      scopeId: id,
      target: part + (at < left ? 1 : 0),
      updatedAt: made.now,
    };
    const same = changed.find(
      (each) => sameAim(each, goal) && each.from === goal.from && each.to === goal.to,
    );
    const next = { ...goal, id: same?.id ?? made.newId() };
    const clash = clashWith(next, changed);
    if (clash) return { clash };
    if (next.target > 0) changed = withGoal(changed, next);
  }
  return { goals: changed };
}

/** What the goals of `members` for the period of `whole` add up to, and how many there are. */
export function sumOfParts(
  whole: Pick<Goal, 'metric' | 'from' | 'to' | 'currency'>,
  members: readonly { readonly scope: 'team' | 'user'; readonly id: string }[],
  goals: readonly Goal[],
): { readonly count: number; readonly sum: number } {
  const parts = goals.filter(
    (goal) =>
      goal.metric === whole.metric &&
      goal.from === whole.from &&
      goal.to === whole.to &&
      (goal.currency ?? null) === (whole.currency ?? null) &&
      members.some(({ scope, id }) => goal.scope === scope && goal.scopeId === id),
  );
  return { count: parts.length, sum: parts.reduce((sum, { target }) => sum + target, 0) };
}

function sameAim(a: Goal, b: Goal): boolean {
  return (
    a.metric === b.metric &&
    a.scope === b.scope &&
    (a.scopeId ?? null) === (b.scopeId ?? null) &&
    filtersText(a) === filtersText(b)
  );
}

const filtersText = ({ filters }: Goal): string =>
  JSON.stringify(
    Object.entries(filters ?? {})
      .filter(([, value]) => value != null)
      .sort(),
  );
