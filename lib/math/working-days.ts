import { isoWeekday } from './civil';

/** Which days are worked, in days since 1970-01-01. */
export interface WorkingDays {
  /** `weekdays[iso]` is true for a worked weekday; index 0 is not used. */
  readonly weekdays: readonly boolean[];
  readonly holidays: ReadonlySet<number>;
}

/** Worked days in `[from, to)`. */
export function workingDays({ weekdays, holidays }: WorkingDays, from: number, to: number): number {
  if (to <= from) return 0;
  let count = 0;
  // Whole weeks hold the same days each; only the rest is walked.
  const weeks = Math.floor((to - from) / 7);
  for (let iso = 1; iso <= 7; iso++) count += weekdays[iso] ? weeks : 0;
  for (let day = from + weeks * 7; day < to; day++) count += weekdays[isoWeekday(day)] ? 1 : 0;
  for (const day of holidays) if (from <= day && day < to && weekdays[isoWeekday(day)]) count--;
  return count;
}
