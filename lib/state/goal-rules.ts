import type { Goal } from '@/lib/model/entities';
import type { Period, WorkCalendar } from '@/lib/model/scope';
import { amountOf, countOf } from './amount-text';
import { quotaTarget } from './goal-days';
import { aimMetric, type GoalFilter, isMoney } from './goal-metrics';
import { overlaps, spanOf } from './spans';

/** A goal as it stands in the editor, its target still the text that was typed. */
export interface GoalDraft {
  /** Absent while it is new. */
  readonly id?: string;
  readonly metric: Goal['metric'];
  readonly scope: Goal['scope'];
  readonly scopeId: string | null;
  readonly period: Period;
  readonly currency: string;
  readonly target: string;
  /** What the typed target is for: all of the dates, or each day or week of them. */
  readonly each: 'total' | 'day' | 'week';
  readonly filters: Readonly<Partial<Record<GoalFilter, string>>>;
}

/** Why a draft is not a goal, and at which field: words under `options.goals.problem.<key>`. */
export type GoalProblem =
  | { readonly field: 'target'; readonly key: 'none' | 'not-amount' | 'not-count' | 'not-positive' }
  | { readonly field: 'dates'; readonly key: 'backwards' }
  | { readonly field: 'scope'; readonly key: 'clash'; readonly with: Goal };

/** What a draft is read with. */
export interface Making {
  readonly newId: string;
  readonly now: string;
  readonly locale?: string;
  /** The working days of whose goal it is. */
  readonly calendar: WorkCalendar;
}

/** The draft as a goal, or what keeps it from being one. */
export function goalOf(
  draft: GoalDraft,
  goals: readonly Goal[],
  made: Making,
): { readonly goal: Goal } | { readonly problem: GoalProblem } {
  const { metric, scope, scopeId, period, currency, each } = draft;
  const money = isMoney(metric);
  const typed = money ? amountOf(draft.target, currency, made.locale) : countOf(draft.target);
  if (period.from >= period.to) return { problem: { field: 'dates', key: 'backwards' } };
  if (draft.target.trim() === '') return { problem: { field: 'target', key: 'none' } };
  if (typed === undefined) {
    return { problem: { field: 'target', key: money ? 'not-amount' : 'not-count' } };
  }
  if (typed <= 0) return { problem: { field: 'target', key: 'not-positive' } };
  const aim = aimMetric(metric);
  const quota = each === 'total' || !aim?.isQuota ? null : { each, count: typed };
  const before = goals.find(({ id }) => id === draft.id);
  const allowed = new Set<string>(aim?.filters ?? Object.keys(before?.filters ?? {}));
  const filters = Object.entries(draft.filters).filter(([name, value]) => allowed.has(name) && value);
  const goal: Goal = {
    ...before,
    id: before?.id ?? made.newId,
    metric,
    scope,
    scopeId,
    ...period,
    target: quota ? quotaTarget(quota, period, made.calendar) : typed,
    currency: money ? currency : null,
    filters: Object.fromEntries(filters) as NonNullable<Goal['filters']>,
    ...(quota ? { quota } : before?.quota ? { quota: null } : {}),
    updatedAt: made.now,
  };
  const clash = clashWith(goal, goals);
  return clash ? { problem: { field: 'scope', key: 'clash', with: clash } } : { goal };
}

/**
 * Another goal for the same metric, scope, filters and length whose dates overlap: the two could not both be meant. A part
 * of a goal's dates is no contradiction to it, be it a month of a year or two weeks of a month.
 */
export function clashWith(goal: Goal, goals: readonly Goal[]): Goal | undefined {
  return goals.find(
    (other) =>
      other.id !== goal.id &&
      sameAim(other, goal) &&
      overlaps(other, goal) &&
      spanOf(other) === spanOf(goal) &&
      !isWithin(other, goal) &&
      !isWithin(goal, other),
  );
}

/** `a` is a part of `b`, and not all of it. */
const isWithin = (a: Period, b: Period): boolean =>
  b.from <= a.from && a.to <= b.to && (a.from !== b.from || a.to !== b.to);

/** The goals with `goal` among them, in place of the one it was. */
export function withGoal(goals: readonly Goal[], goal: Goal): Goal[] {
  const known = goals.some(({ id }) => id === goal.id);
  return known ? goals.map((each) => (each.id === goal.id ? goal : each)) : [...goals, goal];
}

/** What the goals of `members` for the period of `whole` add up to, and how many there are. */
export function sumOfParts(
  whole: Goal,
  members: readonly { readonly scope: Goal['scope']; readonly id: string }[],
  goals: readonly Goal[],
): { readonly count: number; readonly sum: number } {
  const parts = goals.filter(
    (goal) =>
      goal.from === whole.from &&
      goal.to === whole.to &&
      (goal.currency ?? null) === (whole.currency ?? null) &&
      members.some(({ scope, id }) => sameAim(goal, { ...whole, scope, scopeId: id })),
  );
  return { count: parts.length, sum: parts.reduce((sum, { target }) => sum + target, 0) };
}

/** Both are for the same metric, person and filters. */
export function sameAim(a: Goal, b: Goal): boolean {
  return (
    a.metric === b.metric &&
    a.scope === b.scope &&
    (a.scopeId ?? null) === (b.scopeId ?? null) &&
    filtersText(a) === filtersText(b)
  );
}

export const filtersText = ({ filters }: Pick<Goal, 'filters'>): string =>
  JSON.stringify(
    Object.entries(filters ?? {})
      .filter(([, value]) => value != null)
      .sort(),
  );

const daysOpen = 7;

/** A goal is locked a week after its last day: figures that were reported stay as they were. */
export function isLocked({ to }: Pick<Goal, 'to'>, today: string): boolean {
  return Temporal.PlainDate.from(to).add({ days: daysOpen }).toString() <= today;
}
