import { dateWords } from './date-words';
import { folded, plain } from './plain';

/** Which part of "3/4/2026" is the day. A year of four digits that comes first settles it by itself. */
export type DateOrder = 'dmy' | 'mdy';

/** What a cell says of time: a civil date, or a moment; with the machine's own word for it, an instant. */
export interface When {
  readonly date: Temporal.PlainDate;
  readonly time?: Temporal.PlainTime;
  readonly instant?: Temporal.Instant;
}

const clock =
  /(?:^|[\sT,])(?:kl\.?|as|às|o|saat|ساعت|um|at)?\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*(am|pm|a\.m\.|p\.m\.|öö|ös|ق\.?ظ|ب\.?ظ)\.?)?(?:\s*uhr)?$/iu;
const machine = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?(?:\.\d+)?)\s*(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * The date that a cell shows, with its time where it shows one.
 *
 * Rules: a year of 1300 to 1499 is of the Persian calendar; two digits of a year are of 2000 to 2099; a day without a
 * year is the last one that was, or with `ahead` the one of this year. "Today" and "yesterday" are counted from `today`.
 * `undefined` for anything else: "3 days ago" is no date.
 */
export function readWhen(
  text: string,
  order: DateOrder,
  today: Temporal.PlainDate,
  ahead = false,
): When | undefined {
  const shown = plain(text);
  const exact = machine.exec(shown);
  if (exact) return fromMachine(exact);
  const at = clock.exec(shown);
  const time = at ? timeOf(at) : undefined;
  if (at && !time) return undefined;
  const day = (at ? shown.slice(0, at.index) : shown).replace(/[,،\s]+$/, '');
  const date = relative(day, today) ?? fromFigures(day, order) ?? fromWords(day, today, ahead);
  return date && (time ? { date, time } : { date });
}

function fromMachine([, day = '', clockTime, zone]: RegExpExecArray): When | undefined {
  try {
    const date = Temporal.PlainDate.from(day);
    if (date.year >= 1300 && date.year < 1500) return { ...persian(date.year, date.month, date.day) };
    if (clockTime === undefined) return { date };
    const time = Temporal.PlainTime.from(clockTime);
    if (zone === undefined) return { date, time };
    return { date, time, instant: Temporal.Instant.from(`${day}T${clockTime}${zone}`) };
  } catch {
    return undefined;
  }
}

const persian = (year: number, month: number, day: number): When => ({
  date: dateOf(year, month, day, 'persian'),
});

function dateOf(year: number, month: number, day: number, calendar = 'iso8601'): Temporal.PlainDate {
  return Temporal.PlainDate.from({ calendar, year, month, day }, { overflow: 'reject' }).withCalendar(
    'iso8601',
  );
}

function timeOf([, hours = '', minutes = '', seconds = '0', half = '']: RegExpExecArray):
  | Temporal.PlainTime
  | undefined {
  const afternoon = /^(p|ös|ب)/i.test(half);
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (afternoon ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || (half !== '' && Number(hours) > 12))
    return undefined;
  return Temporal.PlainTime.from({ hour, minute: Number(minutes), second: Number(seconds) });
}

function relative(day: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const days = dateWords.relative.get(folded(day));
  return days === undefined ? undefined : today.add({ days });
}

const figures = /^(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{1,4})\.?$/;

function fromFigures(day: string, order: DateOrder): Temporal.PlainDate | undefined {
  const parts = figures.exec(day);
  if (!parts) return undefined;
  const [, first = '', , second = '', third = ''] = parts;
  const isYearFirst = first.length === 4;
  const year = yearOf(isYearFirst ? first : third);
  const month = Number(isYearFirst || order === 'dmy' ? second : first);
  const dayOfMonth = Number(isYearFirst ? third : order === 'dmy' ? first : second);
  return year === undefined ? undefined : checked(year, month, dayOfMonth);
}

const yearOf = (digits: string): number | undefined =>
  digits.length === 4 ? Number(digits) : digits.length === 2 ? 2000 + Number(digits) : undefined;

function checked(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    if (year >= 1300 && year < 1500) return dateOf(year, month, day, 'persian');
    return year >= 1900 && year < 2200 ? dateOf(year, month, day) : undefined;
  } catch {
    return undefined;
  }
}

/** "20 Mar 2026", "March 20", "20. mars 2026", "20 de mar. de 2026", "۲۹ اسفند ۱۴۰۴". */
function fromWords(day: string, today: Temporal.PlainDate, ahead: boolean): Temporal.PlainDate | undefined {
  const words = folded(day)
    .split(' ')
    .filter((word) => !dateWords.fillers.has(word));
  const numbers = words
    .filter((word) => /^\d{1,2}(st|nd|rd|th)?$|^\d{4}$/.test(word))
    .map((word) => Number.parseInt(word, 10));
  const names = words.filter((word) => /^\p{L}+$/u.test(word) && dateWords.months.has(word));
  const month = dateWords.months.get(names[0] ?? '');
  if (!month || names.length !== 1 || numbers.length + 1 !== words.length || numbers.length > 2)
    return undefined;
  const years = numbers.filter((number) => number > 31);
  const days = numbers.filter((number) => number <= 31);
  const [dayOfMonth] = days;
  if (dayOfMonth === undefined || days.length + years.length !== numbers.length || days.length > 2)
    return undefined;
  const [, shortYear] = days;
  const year = years[0] ?? (shortYear === undefined ? undefined : 2000 + shortYear);
  if (year !== undefined) {
    const isPersian = year >= 1300 && year < 1500;
    return isPersian === (month.calendar === 'persian') ? checked(year, month.month, dayOfMonth) : undefined;
  }
  return withoutYear(month, dayOfMonth, today, ahead);
}

function withoutYear(
  { month, calendar }: { readonly month: number; readonly calendar: string },
  day: number,
  today: Temporal.PlainDate,
  ahead: boolean,
): Temporal.PlainDate | undefined {
  const { year } = today.withCalendar(calendar);
  const found = checked(year, month, day);
  const isLate = found && Temporal.PlainDate.compare(found, today.add({ days: 1 })) > 0;
  return isLate && !ahead ? checked(year - 1, month, day) : found;
}

/**
 * The order of a column's dates, by what cannot be otherwise; `undefined` when its texts fit both ("3/4/2026").
 */
export function dateOrderOf(texts: readonly string[]): DateOrder | undefined {
  let days = 0;
  for (const text of texts) {
    const parts = figures.exec(plain(text).split(/[ T,]/)[0] ?? '');
    if (!parts || (parts[1] ?? '').length === 4) continue;
    if (Number(parts[1]) > 12) days++;
    else if (Number(parts[3]) > 12) days--;
  }
  return days === 0 ? undefined : days > 0 ? 'dmy' : 'mdy';
}

/** As an instant: a date without a time is the start of its day in `timeZone`. */
export function instantOf({ date, time, instant }: When, timeZone: string): string {
  const moment = instant ?? date.toZonedDateTime({ timeZone, ...(time && { plainTime: time }) }).toInstant();
  return `${new Date(moment.epochMilliseconds).toISOString().slice(0, 19)}Z`;
}
