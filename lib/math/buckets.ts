import { addMonths, type Civil, civilOf, daysOf, isoWeekday } from './civil';
import type { Days } from './comparison';

export type BucketUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** What decides where buckets begin. A scope has them all. */
export interface BucketRules {
  /** 1 is Monday. */
  readonly weekStart: number;
  /** Month of the calendar below that the fiscal year begins with; its first without one. */
  readonly fiscalYearStart?: number | undefined;
  /** Calendar of months, quarters and years; Gregorian without one. */
  readonly monthCalendar?: 'gregory' | 'persian' | undefined;
}

/** A day, week, month, quarter or year, or what a period holds of it. */
export interface Bucket extends Days {
  /**
   * `2025-03-24` of a day, and of a week by its first; `2025-03` of a month, `2025-Q1` of a quarter, `2025` of a year, in
   * the numbers of its calendar.
   */
  readonly id: string;
  /** First day of the whole bucket, which `from` is not when the period begins later. */
  readonly first: number;
  /** The period holds only a part of it. */
  readonly clipped: boolean;
}

/**
 * A period cut into buckets without a gap, the first and the last clipped to it.
 *
 * Units: days since 1970-01-01, `to` is not in it.
 * Rules: weeks begin on `weekStart`. Quarters and years are fiscal: they begin with `fiscalYearStart` and are named after
 * the year in which the fiscal year ends. None of an empty period.
 */
export function bucketsOf(days: Days, unit: BucketUnit, rules: BucketRules): Bucket[] {
  const buckets: Bucket[] = [];
  if (days.to <= days.from) return buckets;
  const cut = cutOf(unit, rules);
  for (let number = cut.numberOf(days.from), first = cut.startOf(number); first < days.to; ) {
    const next = cut.startOf(number + 1);
    buckets.push({
      id: cut.idOf(number),
      first,
      from: Math.max(first, days.from),
      to: Math.min(next, days.to),
      clipped: first < days.from || next > days.to,
    });
    number++;
    first = next;
  }
  return buckets;
}

/** The first day of the week that a day is in. */
export const weekStartOf = (day: number, weekStart: number): number =>
  day - ((isoWeekday(day) - weekStart + 7) % 7);

/** Buckets of one unit, numbered in order. */
interface Cut {
  numberOf(day: number): number;
  startOf(number: number): number;
  idOf(number: number): string;
}

function cutOf(unit: BucketUnit, { weekStart, fiscalYearStart = 1, monthCalendar }: BucketRules): Cut {
  if (unit === 'day') return { numberOf: (day) => day, startOf: (day) => day, idOf: isoOf };
  if (unit === 'week') {
    // Day 0 was a Thursday; weeks are counted from the one it is in.
    const origin = weekStartOf(0, weekStart);
    const startOf = (week: number) => origin + week * 7;
    return {
      numberOf: (day) => Math.floor((day - origin) / 7),
      startOf,
      idOf: (week) => isoOf(startOf(week)),
    };
  }
  const { monthOf, firstOf } = monthCalendar === 'persian' ? persian : gregorian;
  const size = { month: 1, quarter: 3, year: 12 }[unit];
  const shift = unit === 'month' ? 0 : fiscalYearStart - 1;
  return {
    numberOf: (day) => Math.floor((monthOf(day) - shift) / size),
    startOf: (number) => firstOf(number * size + shift),
    idOf(number) {
      const year = Math.floor((number * size) / 12);
      const name = digits(year + (shift > 0 ? 1 : 0), 4);
      const inYear = number - (year * 12) / size + 1;
      return unit === 'month'
        ? `${name}-${digits(inYear, 2)}`
        : unit === 'quarter'
          ? `${name}-Q${inYear}`
          : name;
    },
  };
}

/** Months of a calendar, numbered from its year 0 on. */
interface Months {
  monthOf(day: number): number;
  /** First day of a month. */
  firstOf(month: number): number;
}

const gregorian: Months = {
  monthOf(day) {
    const { year, month } = civilOf(day);
    return year * 12 + month - 1;
  },
  firstOf: (month) => addMonths(daysOf({ year: 0, month: 1, day: 1 }), month),
};

const persian: Months = {
  monthOf(day) {
    const { year, month } = Temporal.PlainDate.from(isoOf(day)).withCalendar('persian');
    return year * 12 + month - 1;
  },
  firstOf(number) {
    const year = Math.floor(number / 12);
    const first = Temporal.PlainDate.from({
      calendar: 'persian',
      year,
      month: number - year * 12 + 1,
      day: 1,
    });
    const { year: isoYear, month, day } = first.withCalendar('iso8601');
    return daysOf({ year: isoYear, month, day } satisfies Civil);
  },
};

function isoOf(days: number): string {
  const { year, month, day } = civilOf(days);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0');
