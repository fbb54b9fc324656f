import type { Period } from '@/lib/model/scope';
import { calendarPresets, type Preset, presets } from '@/lib/model/view';

/** What decides the dates of a named period. */
export interface PeriodRules {
  readonly today: string;
  /** 1 is Monday. */
  readonly weekStart: number;
  readonly calendar: 'gregory' | 'persian';
  /** Month of the calendar that the fiscal year begins with; its first without one. */
  readonly fiscalYearStart?: number | undefined;
  /** Local date on which the account was connected, and of its oldest record; today without one. */
  readonly connected?: string | undefined;
  readonly first?: string | undefined;
}

/**
 * The local dates of a preset, `to` exclusive.
 *
 * Rules: weeks start on `weekStart` (1 is Monday); months, quarters and years are those of `calendar`, so a Persian
 * month is Farvardin, not March; quarters and years begin with the fiscal year. What is "to date" ends with today. "Last
 * 90 days" are whole days and end with yesterday; the next days begin with today, of which something is still to come.
 */
export function periodOf(preset: Preset, at: PeriodRules): Period {
  const today = Temporal.PlainDate.from(at.today).withCalendar(at.calendar);
  const tomorrow = today.add({ days: 1 });
  const days = /^(last|next)-(\d+)-days(-with-today)?$/.exec(preset);
  if (days) {
    const length = { days: Number(days[2]) };
    if (days[1] === 'next') return between(today, today.add(length));
    const end = days[3] ? tomorrow : today;
    return between(end.subtract(length), end);
  }
  if (preset === 'today') return between(today, tomorrow);
  if (preset === 'yesterday') return between(today.subtract({ days: 1 }), today);
  if (preset === 'since-install' || preset === 'all-time') {
    const from = (preset === 'all-time' ? at.first : at.connected) ?? at.today;
    return between(Temporal.PlainDate.from(from < at.today ? from : at.today), tomorrow);
  }
  const { start, length } = unitAt(today, preset.replace(/^this-|^last-|-to-date$/g, ''), at);
  if (preset.endsWith('-to-date')) return between(start, tomorrow);
  return preset.startsWith('last-')
    ? between(start.subtract(length), start)
    : between(start, start.add(length));
}

type Length = { readonly days: number } | { readonly months: number };

/** The first day of the week, month, quarter or year that a day is in, and how long one lasts. */
function unitAt(
  day: Temporal.PlainDate,
  unit: string,
  { weekStart, fiscalYearStart = 1 }: PeriodRules,
): { readonly start: Temporal.PlainDate; readonly length: Length } {
  if (unit === 'week')
    return { start: day.subtract({ days: (day.dayOfWeek - weekStart + 7) % 7 }), length: { days: 7 } };
  const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  const month = day.with({ day: 1 });
  const into = (month.month - fiscalYearStart + 12) % 12;
  return { start: month.subtract({ months: into % months }), length: { months } };
}

/**
 * The period as long that ends where this one begins (−1), or begins where it ends (1); by its name where it has one, so
 * that it stays a rule. `null` for what has no neighbour.
 *
 * Rules: from the first of a month to the first of a month goes by months, anything else by days; one that is cut off at
 * today goes by its whole.
 */
export function neighbourOf(period: Preset | Period, steps: 1 | -1, at: PeriodRules): Preset | Period | null {
  if (period === 'all-time' || period === 'since-install') return null;
  const whole = calendarPresets.find((row) => row.some((name) => name === period))?.[0];
  const isCut = typeof period === 'string' && period.endsWith('-to-date');
  const { from, to } = isCut && whole ? periodOf(whole, at) : datesOf(period, at);
  const [first, end] = [from, to].map((date) => Temporal.PlainDate.from(date).withCalendar(at.calendar)) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ];
  const length: Length =
    first.day === 1 && end.day === 1
      ? { months: first.until(end, { largestUnit: 'months' }).months }
      : { days: first.until(end).days };
  const moved = steps < 0 ? between(first.subtract(length), first) : between(end, end.add(length));
  return nameOf(moved, at) ?? moved;
}

/** The rule that means these very dates today, calendar ones first. */
function nameOf({ from, to }: Period, at: PeriodRules): Preset | undefined {
  const named = presets.filter((preset) => !/-to-date$|^since|^all/.test(preset));
  return named.find((preset) => {
    const dates = periodOf(preset, at);
    return dates.from === from && dates.to === to;
  });
}

export const datesOf = (period: Preset | Period, at: PeriodRules): Period =>
  typeof period === 'string' ? periodOf(period, at) : period;

/** The civil date of an instant in a zone. */
export const dateIn = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

function between(from: Temporal.PlainDate, to: Temporal.PlainDate): Period {
  const iso = (date: Temporal.PlainDate): string => date.withCalendar('iso8601').toString();
  return { from: iso(from), to: iso(to) };
}
