import { isoWeekday } from '@/lib/math/civil';
import type { WorkingDays } from '@/lib/math/working-days';
import type { Zone } from './zone';

/** When work is done: on worked days, from one time of the local day to another. */
export interface WorkingHours {
  readonly calendar: WorkingDays;
  readonly zone: Zone;
  /** Minutes after local midnight, `dayEnd` up to 1440. Nothing is worked when it is not after `dayStart`. */
  readonly dayStart: number;
  readonly dayEnd: number;
}

/** Days that are worked out at a time: about two years. */
const chunk = 731;

/**
 * Time that lies in working hours.
 *
 * Each day's opening is worked out once and summed up, so that a million spans cost two look-ups each.
 *
 * Rules: a working day lasts from the first instant that its clocks show `dayStart` to the first that they show `dayEnd`;
 * where they are changed in between it is an hour longer or shorter, and a time that they skip is where they go on.
 */
export class WorkingTime {
  readonly #hours: WorkingHours;
  /** Worked-out days: the first of them, and of each its opening, its length, and the seconds worked before it. */
  #first = 0;
  #opens = new Float64Array(0);
  #lengths = new Float64Array(0);
  #before = new Float64Array(0);

  constructor(hours: WorkingHours) {
    this.#hours = hours;
  }

  /** Seconds of `[from, to)` in working hours; NaN when either is unknown, 0 when `to` is not later. */
  between(from: number, to: number): number {
    if (!(from < to)) return Number.isNaN(from) || Number.isNaN(to) ? Number.NaN : 0;
    const { zone } = this.#hours;
    const [first, last] = [zone.dayOf(from), zone.dayOf(to)];
    if (first < this.#first || last >= this.#first + this.#opens.length) this.#reach(first, last);
    return this.#workedUntil(last, to) - this.#workedUntil(first, from);
  }

  #workedUntil(day: number, instant: number): number {
    const at = day - this.#first;
    const gone = instant - (this.#opens[at] as number);
    const length = this.#lengths[at] as number;
    return (this.#before[at] as number) + (gone < 0 ? 0 : gone > length ? length : gone);
  }

  /** Works out the days from `first` to `last` and some around them, together with those known already. */
  #reach(first: number, last: number): void {
    const isNew = this.#opens.length === 0;
    const from = isNew || first < this.#first ? first - chunk : this.#first;
    const known = this.#first + this.#opens.length;
    const to = isNew || last >= known ? last + chunk : known;
    const { calendar, zone, dayStart, dayEnd } = this.#hours;
    const opens = new Float64Array(to - from);
    const lengths = new Float64Array(to - from);
    const before = new Float64Array(to - from);
    let sum = 0;
    for (let day = from; day < to; day++) {
      const open = zone.instantOf(day * 86_400 + dayStart * 60);
      const isWorked = calendar.weekdays[isoWeekday(day)] === true && !calendar.holidays.has(day);
      const length = isWorked ? Math.max(0, zone.instantOf(day * 86_400 + dayEnd * 60) - open) : 0;
      opens[day - from] = open;
      lengths[day - from] = length;
      before[day - from] = sum;
      sum += length;
    }
    this.#first = from;
    this.#opens = opens;
    this.#lengths = lengths;
    this.#before = before;
  }
}
