import * as z from 'zod/mini';
import { id, localDate, text } from '@/lib/model/fields';
import type { OwnCalendar, WorkCalendar } from '@/lib/model/scope';

/** Days off in a row; `to` is exclusive. */
export const daysOff = z.object({ from: localDate, to: localDate, name: text });
export type DaysOff = z.infer<typeof daysOff>;

/** What the user says of the working days of a team or a person. */
export const keptCalendar = z.object({
  scope: z.enum(['team', 'user']),
  scopeId: id,
  /** ISO weekdays that are worked; null where those above hold: the team's that is named, else the company's. */
  weekdays: z.nullable(z.array(z.int().check(z.minimum(1), z.maximum(7)))),
  /** The team whose days a person keeps; null for the company's. */
  team: z.nullable(id),
  /** The holidays of those above are days off here as well. */
  keepsHolidays: z.boolean(),
  /** Own holidays and vacations. */
  off: z.array(daysOff),
});
export type KeptCalendar = z.infer<typeof keptCalendar>;

/** A vacation that is longer is a slip of the finger. */
const mostDays = 366;

/** The calendars as reports take them: each whole, with the days it has from those above. */
export function calendarsOf(kept: readonly KeptCalendar[], company: WorkCalendar): OwnCalendar[] {
  const teams = kept.filter(({ scope }) => scope === 'team');
  const resolved = (own: KeptCalendar, above: WorkCalendar): OwnCalendar => ({
    scope: own.scope,
    scopeId: own.scopeId,
    weekdays: [...(own.weekdays ?? above.weekdays)],
    holidays: [
      ...new Set([...(own.keepsHolidays ? above.holidays : []), ...own.off.flatMap(datesOf)]),
    ].sort(),
  });
  return kept.map((own) => {
    const team = own.scope === 'user' && teams.find(({ scopeId }) => scopeId === own.team);
    return resolved(own, team ? resolved(team, company) : company);
  });
}

/** Every date of a range. */
export function datesOf({ from, to }: Pick<DaysOff, 'from' | 'to'>): string[] {
  const dates: string[] = [];
  for (
    let day = Temporal.PlainDate.from(from);
    day.toString() < to && dates.length < mostDays;
    day = day.add({ days: 1 })
  ) {
    dates.push(day.toString());
  }
  return dates;
}
