/** A time that a target is for, `to` excluded. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Goals without an end are told a year ahead. */
const aheadDays = 366;
/** Ten years of weeks; nobody plans further. */
const most = 520;

/**
 * The periods of a goal: its target is for each week, month, quarter or year that its duration has a part of.
 *
 * Rules: weeks begin on Monday, quarters in January; the first and the last period may be cut. The host's last day is
 * included. An interval that we do not know makes one period of the whole.
 */
export function periodsOf(
  interval: string | null | undefined,
  start: string,
  lastDay: string | null,
  today: string = new Date().toISOString().slice(0, 10),
): Period[] {
  const first = Temporal.PlainDate.from(start);
  const until = lastDay
    ? Temporal.PlainDate.from(lastDay).add({ days: 1 })
    : later(first, Temporal.PlainDate.from(today)).add({ days: aheadDays });
  const periods: Period[] = [];
  for (let from = first; Temporal.PlainDate.compare(from, until) < 0 && periods.length < most; ) {
    const next = nextBoundary(interval, from);
    const to = next && Temporal.PlainDate.compare(next, until) < 0 ? next : until;
    periods.push({ from: from.toString(), to: to.toString() });
    from = to;
  }
  return periods;
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) < 0 ? b : a;

/** Where the next period begins after the one that this day is in. */
function nextBoundary(
  interval: string | null | undefined,
  day: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  switch (interval) {
    case 'weekly':
      return day.add({ days: 8 - day.dayOfWeek });
    case 'monthly':
      return day.with({ day: 1 }).add({ months: 1 });
    case 'quarterly':
      return day.with({ day: 1 }).add({ months: 3 - ((day.month - 1) % 3) });
    case 'yearly':
      return day.with({ month: 1, day: 1 }).add({ years: 1 });
    default:
      return undefined;
  }
}
