import type { RecordLine } from '@/lib/messages/engine';
import type { GoalLine } from './goal-tree';
import { dateIn } from './periods';

/** A goal day by day: what was won up to the end of each day, and the pace by then. */
export interface BurnUp {
  /** Local dates of the goal, the first to the last. */
  readonly days: readonly string[];
  /** Up to today, or to the end of the goal. */
  readonly won: readonly number[];
  readonly pace: readonly number[];
}

/**
 * The burn-up of a goal from the records behind its figure.
 *
 * Units: those of the goal (minor units of its currency, or deals). Rules: the pace rises on worked days only; a goal
 * without any rises evenly. The last point of `won` is the goal's actual.
 */
export function burnUpOf(
  line: Pick<GoalLine, 'period' | 'target' | 'actual' | 'currency'>,
  records: readonly Pick<RecordLine, 'at' | 'base'>[],
  calendar: {
    readonly today: string;
    readonly timeZone: string;
    readonly weekdays: readonly number[];
    readonly holidays: readonly string[];
  },
): BurnUp {
  const days: string[] = [];
  for (
    let day = Temporal.PlainDate.from(line.period.from);
    day.toString() < line.period.to;
    day = day.add({ days: 1 })
  ) {
    days.push(day.toString());
  }
  const works = days.map(
    (day) =>
      calendar.weekdays.includes(Temporal.PlainDate.from(day).dayOfWeek) && !calendar.holidays.includes(day),
  );
  const counts = works.some(Boolean) ? works : days.map(() => true);
  const workdays = counts.filter(Boolean).length;
  let done = 0;
  const pace = counts.map((worked) => {
    done += worked ? 1 : 0;
    return (line.target * done) / workdays;
  });

  const byDay = new Map<string, number>();
  for (const { at, base } of records) {
    if (at === null) continue;
    const day = dateIn(new Date(at * 1000).toISOString(), calendar.timeZone);
    byDay.set(day, (byDay.get(day) ?? 0) + (line.currency === null ? 1 : (base ?? 0)));
  }
  const all = [...byDay.values()].reduce((sum, value) => sum + value, 0);
  const scale = all === 0 ? 0 : line.actual / all; // Base currency to the goal's own.
  let sum = 0;
  const won = days
    .filter((day) => day <= calendar.today)
    .map((day) => {
      sum += byDay.get(day) ?? 0;
      return sum * scale;
    });
  return { days, won, pace };
}
