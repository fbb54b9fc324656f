import { addMonths, civilOf } from './civil';

/** Days since 1970-01-01; `to` is not in it. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/**
 * The period a period is compared with.
 *
 * Rules: from the first of a month to the first of a month goes back by as many months; anything else by as many days;
 * `year` moves each bound back a year (29 February becomes 28). A period that is not over is compared with as many
 * days, today's counted as one, of the earlier period and never more than it has. `null` before the first day.
 */
export function comparedWith({ from, to }: Days, kind: 'previous' | 'year', today: number): Days | null {
  const earlier =
    kind === 'year' ? { from: addMonths(from, -12), to: addMonths(to, -12) } : before({ from, to });
  if (today >= to) return earlier;
  const gone = today - from + 1;
  return gone <= 0 ? null : { from: earlier.from, to: Math.min(earlier.from + gone, earlier.to) };
}

function before({ from, to }: Days): Days {
  const first = civilOf(from);
  const last = civilOf(to);
  if (first.day !== 1 || last.day !== 1) return { from: from - (to - from), to: from };
  const months = (last.year - first.year) * 12 + last.month - first.month;
  return { from: addMonths(from, -months), to: addMonths(to, -months) };
}
