import type { Goal } from '@/lib/model/entities';
import type { AlertKind, AlertLog, AlertRules } from '@/lib/model/goal-alert';

/** How a goal stands, as far as something may be told of it. */
export interface GoalStanding {
  readonly goal: Goal;
  /** From the CRM; null for the company, or for somebody it no longer lists. */
  readonly name: string | null;
  readonly attainment: number | null;
  /** In the goal's own unit. */
  readonly actual: number;
  readonly status: 'ahead' | 'close' | 'behind' | 'achieved' | 'missed' | 'not_started';
  /** Working days after today. */
  readonly daysLeft: number;
}

export interface GoalEvent extends GoalStanding {
  /** The same for the same thing. */
  readonly id: string;
  readonly kind: AlertKind;
}

/** What goals of the same metric, person and length are for, month after month: what is asked for once stays so. */
export const aimKey = ({ metric, scope, scopeId, filters, from, to }: Goal): string =>
  JSON.stringify([
    metric,
    scope,
    scopeId ?? null,
    Object.entries(filters ?? {})
      .filter(([, value]) => value != null)
      .sort(),
    lengthOf(from, to),
  ]);

const lengthOf = (from: string, to: string): string => {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days <= 10 ? 'week' : days <= 45 ? 'month' : days <= 135 ? 'quarter' : 'year';
};

/** What is asked to be told of each aim. */
export type Wanted = Readonly<Record<string, readonly AlertKind[]>>;

/**
 * What is to be told now, and what is known to have been: `log` is what it was, with what no longer holds forgotten.
 *
 * Rules: each event once. A goal that falls behind again after it was ahead is a new event; one that hovers around its
 * pace is not. A goal that is reached is neither behind nor about to end.
 */
export function dueEvents(
  standings: readonly GoalStanding[],
  wanted: Wanted,
  { daysLeft }: Pick<AlertRules, 'daysLeft'>,
  log: AlertLog,
): { readonly due: readonly GoalEvent[]; readonly log: AlertLog } {
  const told = Object.fromEntries(
    Object.entries(log.told).filter(([id]) =>
      standings.some(({ goal, status }) => {
        if (id === eventId(goal, 'behind')) return status !== 'ahead' && status !== 'achieved';
        return id === eventId(goal, 'reached') || id === eventId(goal, 'ends');
      }),
    ),
  );
  const holds: Record<AlertKind, (one: GoalStanding) => boolean> = {
    behind: ({ status }) => status === 'behind',
    reached: ({ status }) => status === 'achieved',
    ends: ({ status, daysLeft: left }) =>
      status !== 'achieved' && status !== 'missed' && left > 0 && left <= daysLeft,
  };
  const due = standings.flatMap((standing) =>
    (wanted[aimKey(standing.goal)] ?? [])
      .filter((kind) => holds[kind](standing) && !(eventId(standing.goal, kind) in told))
      .map((kind) => ({ ...standing, kind, id: eventId(standing.goal, kind) })),
  );
  return { due, log: { ...log, told } };
}

/** The log once some events have been told. */
export const toldAt = (log: AlertLog, events: readonly GoalEvent[], nowMs: number): AlertLog => ({
  told: { ...log.told, ...Object.fromEntries(events.map(({ id }) => [id, nowMs])) },
  lastMs: nowMs,
});

const eventId = ({ id }: Goal, kind: AlertKind): string => `${kind} ${id}`;
