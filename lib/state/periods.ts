import type { Period } from '@/lib/model/scope';
import type { Preset } from '@/lib/model/view';

/**
 * The local dates of a preset, `to` exclusive.
 *
 * Rules: weeks start on `weekStart` (1 is Monday); months, quarters and years are those of `calendar`, so a Persian
 * month is Farvardin, not March. "Last 90 days" ends with today, today included.
 */
export function periodOf(
  preset: Preset,
  at: { readonly today: string; readonly weekStart: number; readonly calendar: 'gregory' | 'persian' },
): Period {
  const today = Temporal.PlainDate.from(at.today).withCalendar(at.calendar);
  const week = today.subtract({ days: (today.dayOfWeek - at.weekStart + 7) % 7 });
  const month = today.with({ day: 1 });
  const quarter = month.subtract({ months: (month.month - 1) % 3 });
  const year = today.with({ month: 1, day: 1 });
  switch (preset) {
    case 'today':
      return between(today, today.add({ days: 1 }));
    case 'this-week':
      return between(week, week.add({ days: 7 }));
    case 'last-week':
      return between(week.subtract({ days: 7 }), week);
    case 'this-month':
      return between(month, month.add({ months: 1 }));
    case 'last-month':
      return between(month.subtract({ months: 1 }), month);
    case 'last-30-days':
      return between(today.subtract({ days: 29 }), today.add({ days: 1 }));
    case 'last-90-days':
      return between(today.subtract({ days: 89 }), today.add({ days: 1 }));
    case 'this-quarter':
      return between(quarter, quarter.add({ months: 3 }));
    case 'last-quarter':
      return between(quarter.subtract({ months: 3 }), quarter);
    case 'this-year':
      return between(year, year.add({ years: 1 }));
    case 'last-year':
      return between(year.subtract({ years: 1 }), year);
  }
}

/** The civil date of an instant in a zone. */
export const dateIn = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

function between(from: Temporal.PlainDate, to: Temporal.PlainDate): Period {
  const iso = (date: Temporal.PlainDate): string => date.withCalendar('iso8601').toString();
  return { from: iso(from), to: iso(to) };
}
