import { enough, ratio } from '@/lib/math/rates';
import { wilson } from '@/lib/math/wilson';
import type { Figure } from '@/lib/query/figures';
import { trait } from '@/lib/table/activities';
import type { Company } from '@/lib/table/company';
import { byText } from '@/lib/table/labels';
import { ownZones } from '@/lib/table/own-zones';
import { joined, type Rows } from '@/lib/table/rows';
import type { View } from '../report';

/** Calls that share an hour, a slot or a day, and how many of them were answered. */
export interface Calls {
  readonly key: string;
  readonly rows: Rows;
  readonly n: number;
  readonly connected: number;
  /** Ends of the 95% interval of the share answered; `null` without a call. */
  readonly low: number | null;
  readonly high: number | null;
}

export function callsOf({ activities }: Company, key: string, rows: Rows): Calls {
  const connected = activities.having(trait.connected, rows).length;
  const [low, high] = wilson(connected, rows.length) ?? [null, null];
  return { key, rows, n: rows.length, connected, low, high };
}

/** Calls by hour of the week: asks for a run of hours of one day, or of every day. */
export interface CallWeek {
  /** Hours `[from, to)` since Monday 00:00. */
  between(from: number, to: number): Rows;
  /** Hours `[from, to)` of each of the seven days. */
  everyDay(from: number, to: number): Rows;
}

/** Arranges calls by the hour of the week in one pass; a run of hours is then a piece of the whole. */
export function callWeek(rows: Rows, starts: Int32Array): CallWeek {
  const between = (from: number, to: number): Rows => rows.subarray(starts[from], starts[to]);
  return {
    between,
    everyDay: (from, to) =>
      joined(...Array.from({ length: 7 }, (_, day) => between(day * 24 + from, day * 24 + to))),
  };
}

/** The share answered, with its calls and "k of n". */
export const answered = ({ select }: View, calls: Calls): Figure => ({
  value: ratio(calls.connected, calls.n),
  records: select('activities', calls.rows),
  of: [calls.connected, calls.n],
});

/** The three with most and the three with fewest answers by the lower end of the interval, of those with enough calls. */
export function extremes(
  groups: readonly Calls[],
): readonly [best: readonly Calls[], worst: readonly Calls[]] {
  const ranked = groups
    .filter(({ n }) => n >= enough.toCompare)
    .sort((a, b) => (b.low ?? 0) - (a.low ?? 0) || byText(a.key, b.key));
  return [ranked.slice(0, 3), ranked.slice(-3).reverse()];
}

/** Keys of the groups without the empty ones at both ends. */
export function folded<T extends Calls>(groups: readonly T[]): readonly T[] {
  const first = groups.findIndex(({ n }) => n > 0);
  return first < 0 ? [] : groups.slice(first, groups.findLastIndex(({ n }) => n > 0) + 1);
}

/** Local hours since Monday 00:00 by row, each in the zone of who called; the report's where theirs is unknown. */
export function ownHours(company: Company, rows: Rows): { hours: Uint8Array; unknown: number } {
  const { activities } = company;
  const zones = ownZones(company);
  const hours = new Uint8Array(activities.table.length);
  let unknown = 0;
  for (const row of rows) {
    const zone = zones[activities.personOf(row)];
    hours[row] = (zone ?? company.zone).hourOfWeek(activities.at[row] as number);
    unknown += zone ? 0 : 1;
  }
  return { hours, unknown };
}
