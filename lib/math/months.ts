import { addMonths, civilOf, daysOf } from './civil';
import type { Days } from './comparison';

/** A month, or what a period holds of it. */
export interface Month extends Days {
  /** The first of the month, which `from` is not when the period begins later. */
  readonly first: number;
  /** The period holds only a part of it. */
  readonly clipped: boolean;
}

/** The Gregorian months of a period, the first and the last clipped to it. */
export function monthsOf({ from, to }: Days): Month[] {
  const months: Month[] = [];
  if (to <= from) return months;
  for (let first = daysOf({ ...civilOf(from), day: 1 }); first < to; ) {
    const next = addMonths(first, 1);
    months.push({
      first,
      from: Math.max(first, from),
      to: Math.min(next, to),
      clipped: first < from || next > to,
    });
    first = next;
  }
  return months;
}
