type Calendar = 'gregory' | 'persian';

/** The leaf of a calendar: whole weeks that hold the days of one month. Days are ISO dates. */
export interface MonthGrid {
  readonly first: string;
  readonly last: string;
  readonly weeks: readonly (readonly string[])[];
  /** How many days of its week come before a day. */
  weekday(day: string): number;
  /** The day of the month as it is written on the leaf. */
  dayNumber(day: string, t: { value(cell: number, unit: 'count'): string }): string;
}

/** Rules: always six weeks, so that the leaf keeps its height; `weekStart` 1 is Monday. */
export function calendarMonth(day: string, weekStart: number, calendar: Calendar): MonthGrid {
  const first = inCalendar(day, calendar).with({ day: 1 });
  const weekday = (date: string): number => (Temporal.PlainDate.from(date).dayOfWeek - weekStart + 7) % 7;
  const start = iso(first.subtract({ days: weekday(iso(first)) }));
  return {
    first: iso(first),
    last: iso(first.add({ months: 1 }).subtract({ days: 1 })),
    weeks: Array.from({ length: 6 }, (_, week) =>
      Array.from({ length: 7 }, (_, at) => dayAfter(start, week * 7 + at)),
    ),
    weekday,
    dayNumber: (date, t) => t.value(inCalendar(date, calendar).day, 'count'),
  };
}

export const dayAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** The same day of another month, or the last one of a shorter month. */
export const monthAfter = (day: string, months: number, calendar: Calendar): string =>
  iso(inCalendar(day, calendar).add({ months }));

const inCalendar = (day: string, calendar: Calendar): Temporal.PlainDate =>
  Temporal.PlainDate.from(day).withCalendar(calendar);

const iso = (date: Temporal.PlainDate): string => date.withCalendar('iso8601').toString();
