import type { Goal } from '@/lib/model/entities';
import type { WorkCalendar } from '@/lib/model/scope';
import { quotaTarget } from './goal-days';
import { clashWith } from './goal-rules';
import { nextOf, type SpanRules } from './spans';

/**
 * Goals once more for the period after their own; what already has a goal then is skipped.
 *
 * Rules: a quota stays a quota, its target is that of the new period's working days.
 */
export function copiedToNext(
  copied: readonly Goal[],
  goals: readonly Goal[],
  rules: SpanRules,
  made: { newId(): string; readonly now: string; calendarOf(goal: Goal): WorkCalendar },
): { readonly goals: Goal[]; readonly added: number; readonly skipped: number } {
  let all = [...goals];
  let skipped = 0;
  for (const goal of copied) {
    const period = nextOf(goal, rules);
    const target = goal.quota ? quotaTarget(goal.quota, period, made.calendarOf(goal)) : goal.target;
    const next: Goal = { ...goal, ...period, target, id: made.newId(), updatedAt: made.now };
    if (clashWith(next, all)) skipped++;
    else all = [...all, next];
  }
  return { goals: all, added: all.length - goals.length, skipped };
}
