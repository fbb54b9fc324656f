import type { Goal } from '@/lib/model/entities';
import type { OwnCalendar, Period, WorkCalendar } from '@/lib/model/scope';

/** Whose days are worked. */
export interface Workers {
  readonly company: WorkCalendar;
  readonly own: readonly OwnCalendar[];
  readonly users: readonly { readonly id: string; readonly teamIds?: readonly string[] }[];
}

/** The calendar that holds for a goal: a person's own, that of the first of their teams that has one, the company's. */
export function calendarOf(
  { scope, scopeId }: { readonly scope: Goal['scope']; readonly scopeId?: string | null | undefined },
  { company, own, users }: Workers,
): WorkCalendar {
  const of = (kind: 'team' | 'user', id: string): OwnCalendar | undefined =>
    own.find((each) => each.scope === kind && each.scopeId === id);
  if (scope === 'company' || !scopeId) return company;
  if (scope === 'team') return of('team', scopeId) ?? company;
  const teams = users.find(({ id }) => id === scopeId)?.teamIds ?? [];
  return of('user', scopeId) ?? teams.map((id) => of('team', id)).find(Boolean) ?? company;
}

/** Worked days of a period. */
export function workedDays({ weekdays, holidays }: WorkCalendar, { from, to }: Period): number {
  const off = new Set(holidays);
  let worked = 0;
  for (let day = Temporal.PlainDate.from(from); day.toString() < to; day = day.add({ days: 1 })) {
    if (weekdays.includes(day.dayOfWeek) && !off.has(day.toString())) worked++;
  }
  return worked;
}

/** What a quota makes over the worked days of a goal's dates; at least one. */
export function quotaTarget(
  { each, count }: NonNullable<Goal['quota']>,
  period: Period,
  calendar: WorkCalendar,
): number {
  const worked = workedDays(calendar, period);
  const perDay = each === 'day' ? count : count / Math.max(1, new Set(calendar.weekdays).size);
  return Math.max(1, Math.round(perDay * worked));
}
