import { hoursOf, trait, traitsOf } from './activities';
import type { Company } from './company';
import type { CrossCounts } from './cross-counts';
import { followed } from './followed';
import { type Between, momentOf } from './moments';
import { allRows, type Rows } from './rows';
import { codes, numbers, type Table } from './table';
import { type Marks, Timeline } from './timeline';
import { noHour, type Zone } from './zone';

const hoursOfWeek = 168;

/** Activities with all of `traits` and none of `without` in the order of their instants, each by its cell of `CrossCounts`. */
const timelineOf = followed(
  (table: Table, zone: Zone, traits: number, without: number, columns: number): Timeline =>
    new Timeline(
      marksOf(allRows(table.length), table, zone, traits, without, columns),
      (hoursOfWeek + 1) * (columns + 1),
    ),
  (timeline, table, rows, zone, traits, without, columns) => {
    const marks = marksOf(rows, table, zone, traits, without, columns);
    return timeline.follow(rows, marks, table.length) ? timeline : undefined;
  },
  (zone, traits, without, columns) => `${zone.name} ${traits} ${without} ${columns}`,
);

/** Instant, and hour of the week and outcome as one number: both moved by one, hours in rows. */
function marksOf(
  rows: Rows,
  table: Table,
  zone: Zone,
  traits: number,
  without: number,
  columns: number,
): Marks {
  const [all, at, hours] = [traitsOf(table), numbers(table, 'at'), hoursOf(table, zone)];
  const { codes: outcome } = codes(table, 'outcomeKind');
  const mask = traits | without;
  const moments = new Uint32Array(rows.length);
  const keys = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const hour = hours[row] as number;
    moments[i] = ((all[row] as number) & mask) === traits ? momentOf(at[row] as number) : 0;
    keys[i] = (hour === noHour ? 0 : hour + 1) * (columns + 1) + (outcome[row] as number) + 1;
  }
  return { moments, keys };
}

/**
 * Activities of a period by local hour since Monday 00:00 (0 to 167) and by code of their outcome: a heat map without its
 * records.
 *
 * Rules: `[from, to)` up to as-of, with all of `traits` and none of `without`. The hour is that of the wall clock in
 * the company's zone. Only the period's own activities are looked at; where a filter picks rows, count those with
 * `crossCounts`.
 */
export function hourWeekCounts(
  { tables: { activities: table }, asOf, zone }: Company,
  { from, to }: Between,
  traits: number = trait.done,
  without = 0,
): CrossCounts {
  const columns = codes(table, 'outcomeKind').dictionary.length;
  const sums = timelineOf(table, zone, traits, without, columns).sumsIn({ from, to: Math.min(to, asOf + 1) });
  return { rows: hoursOfWeek, columns, counts: Int32Array.from(sums) };
}
