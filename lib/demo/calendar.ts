/** Days are whole numbers since 1970-01-01, times are seconds since local midnight. */
export interface Calendar {
  readonly today: number;
  instant(day: number, second: number): string;
  /** ISO weekday, 1 is Monday. */
  weekday(day: number): number;
  isWorked(day: number): boolean;
  /** The day itself, or the next one that is worked. */
  workedFrom(day: number): number;
  /** Worked days in [from, to). */
  worked(from: number, to: number): number;
  /** First day of the month or quarter `back` before the present one, in the company's calendar. */
  start(unit: 'month' | 'quarter', back: number): number;
}

export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
export const dayOf = (date: string): number => Date.parse(date.slice(0, 10)) / 86_400_000;

export function calendarOf(
  today: string,
  timeZone: string,
  rest: readonly number[],
  system: string,
): Calendar {
  const offsets = new Map<number, number>();
  // Offices are closed when clocks change, so a day's offset at noon holds for all its records.
  const offset = (day: number): number => {
    let known = offsets.get(day);
    if (known === undefined) {
      const noon = Temporal.PlainDate.from(dateOf(day)).toZonedDateTime({ timeZone, plainTime: '12:00' });
      known = noon.offsetNanoseconds / 1e9;
      offsets.set(day, known);
    }
    return known;
  };
  const weekday = (day: number): number => ((day + 3) % 7) + 1;
  const isWorked = (day: number): boolean => !rest.includes(weekday(day));
  return {
    today: dayOf(today),
    instant: (day, second) =>
      `${new Date((day * 86_400 + Math.round(second) - offset(day)) * 1000).toISOString().slice(0, 19)}Z`,
    weekday,
    isWorked,
    workedFrom(day) {
      let found = day;
      while (!isWorked(found)) found++;
      return found;
    },
    worked(from, to) {
      let count = 0;
      for (let day = from; day < to; day++) if (isWorked(day)) count++;
      return count;
    },
    start(unit, back) {
      const date = Temporal.PlainDate.from(today).withCalendar(system).with({ day: 1 });
      const months = unit === 'month' ? -back : -((date.month - 1) % 3) - 3 * back;
      return dayOf(date.add({ months }).withCalendar('iso8601').toString());
    },
  };
}
