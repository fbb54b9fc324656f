import { followedColumn } from './followed';
import { numbers, type Table } from './table';
import type { Zone } from './zone';

const daySeconds = 86_400;
/** Days that fit beside 0; the last is in 2149. */
const lastDay = 65_534;

/** Whether a day has a number of its own in `startedDays`. */
export const isToldApart = (day: number): boolean => day >= 0 && day <= lastDay;

/**
 * The last local date that has begun by the instant of each activity, plus 1; 0 of an unknown instant.
 *
 * Units: days since 1970-01-01. Before them it is 0, from 2149-06-06 on 65,535.
 * Rules: a date begins at the first of two midnights (`Zone.startOf`), so that periods, which begin with a date, have the
 * same activities whether they are told apart by instants or by these dates.
 */
export const startedDays = followedColumn(
  (length) => new Uint16Array(length),
  (days, table: Table, rows, zone: Zone) => {
    const at = numbers(table, 'at');
    const starts = startsOf(zone);
    const count = rows?.length ?? table.length;
    for (let i = 0; i < count; i++) {
      const row = rows ? (rows[i] as number) : i;
      const instant = at[row] as number;
      // No clock is a whole day from Greenwich.
      let day = Math.floor(instant / daySeconds);
      day = day >= 0 ? (day < lastDay ? day : lastDay) : 0;
      while (instant >= (starts[day + 1] as number)) day++;
      while (day >= 0 && instant < (starts[day] as number)) day--;
      days[row] = Number.isNaN(instant) ? 0 : day + 1;
    }
  },
  (zone) => zone.name,
);

const kept = new Map<string, Float64Array>();

/** Where each day begins, and one that never does. */
function startsOf(zone: Zone): Float64Array {
  let starts = kept.get(zone.name);
  if (!starts) {
    starts = new Float64Array(lastDay + 2);
    for (let day = 0; day <= lastDay; day++) starts[day] = zone.startOf(day);
    starts[lastDay + 1] = Number.POSITIVE_INFINITY;
    kept.set(zone.name, starts);
  }
  return starts;
}
