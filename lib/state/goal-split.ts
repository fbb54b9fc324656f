import type { Goal } from '@/lib/model/entities';
import type { Period } from '@/lib/model/scope';
import { clashWith, sameAim, withGoal } from './goal-rules';

/** A part that a goal is shared out in: a member for all of its dates, or a month of it. */
export interface SplitPart {
  readonly scope: Goal['scope'];
  readonly scopeId: string | null;
  readonly period: Period;
}

/**
 * `total` in whole parts by weight, by largest remainder: they add up to it exactly.
 *
 * Rules: of equal remainders the earlier part gets one more; weights are whole numbers from 0 on, of which one is above 0.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const whole = BigInt(total);
  const sizes = weights.map((weight) => BigInt(Math.max(0, Math.round(weight))));
  const all = sizes.reduce((sum, size) => sum + size, 0n);
  if (all === 0n) return weights.map(() => 0);
  const shares = sizes.map((size) => (whole * size) / all);
  const left = Number(whole - shares.reduce((sum, share) => sum + share, 0n));
  const neediest = sizes
    .map((size, at) => ({ at, rest: (whole * size) % all }))
    .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
    .slice(0, left);
  for (const { at } of neediest) shares[at] = (shares[at] as bigint) + 1n;
  return shares.map(Number);
}

/** The goal that a part has already: for the same aim and dates. */
export const goalOfPart = (whole: Goal, part: SplitPart, goals: readonly Goal[]): Goal | undefined =>
  goals.find(
    (each) =>
      each.id !== whole.id &&
      sameAim(each, { ...whole, scope: part.scope, scopeId: part.scopeId }) &&
      each.from === part.period.from &&
      each.to === part.period.to,
  );

/**
 * The goals with the parts of `whole` among them, made or changed.
 *
 * Rules: a part of 0 is no goal, and the one that was there goes; parts for months do not stand in the way of the whole
 * they are of; any other goal whose dates overlap is a clash, and nothing is changed. Quotas are of the whole alone.
 */
export function withParts(
  whole: Goal,
  parts: readonly (SplitPart & { readonly target: number })[],
  goals: readonly Goal[],
  made: { newId(): string; readonly now: string },
): { readonly goals: Goal[] } | { readonly clash: Goal } {
  let changed = [...goals];
  for (const part of parts) {
    const same = goalOfPart(whole, part, changed);
    if (same?.target === part.target) continue;
    if (part.target === 0) {
      changed = changed.filter(({ id }) => id !== same?.id);
      continue;
    }
    const { quota: _, ...plain } = whole;
    const goal: Goal = {
      ...plain,
      id: same?.id ?? made.newId(),
      scope: part.scope,
      scopeId: part.scopeId,
      ...part.period,
      target: part.target,
      updatedAt: made.now,
    };
    const clash = clashWith(goal, changed);
    if (clash) return { clash };
    changed = withGoal(changed, goal);
  }
  return { goals: changed };
}
