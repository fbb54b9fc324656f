import { ratio } from './rates';
import { type WorkingDays, workingDays } from './working-days';

export type GoalStatus = 'achieved' | 'missed' | 'not_started' | 'ahead' | 'close' | 'behind';

export interface Pace {
  readonly attainment: number | null;
  readonly workingDays: number;
  readonly elapsed: number;
  readonly pace: number;
  readonly projection: number | null;
  readonly neededPerDay: number | null;
  readonly status: GoalStatus;
}

/**
 * How a goal stands against an even pace over its working days.
 *
 * Units: days since 1970-01-01, `to` excluded; `pace` and `projection` in the unit of the target.
 * Rules: only finished days count as gone, so today does not; a goal without a working day is paced by calendar days;
 * from nine tenths of the pace on it is `close`.
 */
export function paceOf(
  goal: { readonly from: number; readonly to: number; readonly target: number; readonly actual: number },
  today: number,
  calendar: WorkingDays,
): Pace {
  const { from, to, target, actual } = goal;
  const now = Math.min(Math.max(today, from), to);
  const worked = workingDays(calendar, from, to);
  const total = worked || to - from;
  const elapsed = worked ? workingDays(calendar, from, now) : now - from;
  // A target below 0 has a pace of 0 on its first day, not of −0.
  const pace = total === 0 ? target : (target * elapsed) / total + 0;
  const left = total - elapsed;
  return {
    attainment: ratio(actual, target),
    workingDays: total,
    elapsed,
    pace,
    projection: elapsed === 0 ? null : (actual / elapsed) * total + 0,
    neededPerDay: left === 0 ? null : Math.max(0, target - actual) / left,
    status: statusOf(),
  };

  function statusOf(): GoalStatus {
    if (actual >= target) return 'achieved';
    if (today >= to) return 'missed';
    if (elapsed === 0) return 'not_started';
    if (actual >= pace) return 'ahead';
    return actual >= 0.9 * pace ? 'close' : 'behind';
  }
}
