import { activityMoments, hoursOf, trait } from './activities';
import type { Company } from './company';
import type { CrossCounts } from './cross-counts';
import { followedColumn } from './followed';
import { type Between, crossCountsIn } from './moments';
import { codes, type Table } from './table';
import { noHour, type Zone } from './zone';

/**
 * Hour of the week and outcome of every activity as one number, laid out as the cells of `CrossCounts`: both moved by
 * one, hours in rows.
 */
const hourKeys = followedColumn(
  (length) => new Uint16Array(length),
  (keys, table: Table, rows, zone: Zone, width: number) => {
    const hours = hoursOf(table, zone);
    const { codes: outcome } = codes(table, 'outcomeKind');
    const count = rows?.length ?? table.length;
    for (let i = 0; i < count; i++) {
      const row = rows ? (rows[i] as number) : i;
      const hour = hours[row] as number;
      keys[row] = (hour === noHour ? 0 : hour + 1) * width + (outcome[row] as number) + 1;
    }
  },
  (zone, width) => `${zone.name} ${width}`,
);

/**
 * Activities of a period by local hour since Monday 00:00 (0 to 167) and by code of their outcome: a heat map without its
 * records.
 *
 * Rules: `[from, to)` up to as-of, with all of `traits` and none of `without`. The hour is that of the wall clock in
 * the company's zone. One pass that neither branches nor keeps rows; where a filter picks rows, count those with
 * `crossCounts`.
 */
export function hourWeekCounts(
  { tables: { activities: table }, asOf, zone }: Company,
  { from, to }: Between,
  traits: number = trait.done,
  without = 0,
): CrossCounts {
  const columns = codes(table, 'outcomeKind').dictionary.length;
  const moments = activityMoments(table, traits, without);
  const keys = hourKeys(table, zone, columns + 1);
  return crossCountsIn(moments, { from, to: Math.min(to, asOf + 1) }, { keys, rows: 168, columns });
}
