import { folded } from '@/lib/model/folded';

interface DateWays {
  readonly locale: string;
  readonly calendar: 'gregory' | 'persian';
}

/**
 * A day as people type it, as an ISO date; `undefined` when it is none.
 *
 * Rules: `2026-03-01`, numbers in the order of the locale, and the month by its name in the locale, in Persian and
 * Arabic digits too. A year from 1200 to 1599 is one of the Persian calendar, a later one of the Gregorian; two digits
 * are of this century in the calendar of the setting.
 */
export function dayOf(typed: string, ways: DateWays): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '')
    .trim();
  const numbers = plain.match(/\d+/g) ?? [];
  const words = (plain.match(/[\p{L}\p{M}\u200c]+/gu) ?? []).filter((word) => !fillers.test(word));
  if (numbers.length === 3 && words.length === 0) {
    const order = (numbers[0] as string).length > 2 ? ['year', 'month', 'day'] : orderOf(ways);
    const at = (part: string): string => numbers[order.indexOf(part)] ?? '';
    return dateOf(at('year'), Number(at('month')), at('day'), ways.calendar);
  }
  const [first, second] = numbers;
  if (first === undefined || second === undefined || numbers.length > 2 || words.length !== 1)
    return undefined;
  const [year, day] = first.length > 2 ? [first, second] : [second, first];
  const month = monthNamed(
    words[0] as string,
    ways.locale,
    isPersianYear(Number(year)) ? 'persian' : 'gregory',
  );
  return month === undefined ? undefined : dateOf(year, month, day, ways.calendar);
}

/** "of" between the parts in Portuguese, and the era of the Persian calendar. */
const fillers = /^(de|ap)$/i;

const isPersianYear = (year: number): boolean => year >= 1200 && year < 1600;

function dateOf(
  yearText: string,
  month: number,
  dayText: string,
  ofSetting: 'gregory' | 'persian',
): string | undefined {
  const century = ofSetting === 'persian' ? 1400 : 2000;
  const year = yearText.length <= 2 ? century + Number(yearText) : Number(yearText);
  const isPersian = isPersianYear(year);
  const day = Number(dayText);
  if ((!isPersian && (year < 1900 || year > 2999)) || month < 1 || day < 1 || dayText.length > 2)
    return undefined;
  try {
    const calendar = isPersian ? 'persian' : 'iso8601';
    return Temporal.PlainDate.from({ year, month, day, calendar }, { overflow: 'reject' })
      .withCalendar('iso8601')
      .toString();
  } catch {
    return undefined; // No such day: 31 February, 30 Esfand of a common year.
  }
}

function orderOf({ locale, calendar }: DateWays): string[] {
  const parts = new Intl.DateTimeFormat(tagOf(locale, calendar), { dateStyle: 'short' }).formatToParts(0);
  return parts.map(({ type }) => type).filter((type) => ['year', 'month', 'day'].includes(type));
}

/** By its whole name or the beginning of it, without case and accents. */
function monthNamed(typed: string, locale: string, calendar: 'gregory' | 'persian'): number | undefined {
  const name = plainName(typed);
  if (name.length < 2) return undefined;
  const first = Temporal.PlainDate.from({
    year: calendar === 'persian' ? 1405 : 2026,
    month: 1,
    day: 1,
    calendar: calendar === 'persian' ? 'persian' : 'iso8601',
  });
  const found = new Set<number>();
  for (let month = 0; month < 12; month++) {
    const at = Date.parse(`${first.add({ months: month }).withCalendar('iso8601').toString()}T00:00:00Z`);
    for (const style of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const) {
        // Beside a day a month stands in another case: "marzec", "1 marca".
        const format = new Intl.DateTimeFormat(tagOf(locale, calendar), {
          month: style,
          day,
          timeZone: 'UTC',
        });
        const written = format.formatToParts(at).find(({ type }) => type === 'month')?.value ?? '';
        if (plainName(written) === name) return month + 1;
        if (name.length > 2 && plainName(written).startsWith(name)) found.add(month + 1);
      }
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}

const plainName = (name: string): string => folded(name).replace(/[\s.]/g, '');

const tagOf = (locale: string, calendar: string): string => new Intl.Locale(locale, { calendar }).toString();
