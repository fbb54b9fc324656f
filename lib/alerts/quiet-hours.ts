import type { AlertRules } from '@/lib/model/goal-alert';
import type { WorkCalendar } from '@/lib/model/scope';

type Rules = Pick<AlertRules, 'quiet' | 'restDays'>;

/**
 * When something may next be told, in milliseconds: the given instant itself unless it lies in quiet hours or on a day
 * that is not worked.
 *
 * Rules: hours and days are those of the zone, whatever its clock does that night. Without a worked day in the next two
 * months nothing is held back for days.
 */
export function tellableFrom(nowMs: number, timeZone: string, rules: Rules, calendar: WorkCalendar): number {
  let at = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone);
  const isOff = (day: Temporal.ZonedDateTime): boolean =>
    rules.restDays &&
    (!calendar.weekdays.includes(day.dayOfWeek) || calendar.holidays.includes(day.toPlainDate().toString()));
  for (let steps = 0; steps < 124; steps++) {
    if (isOff(at)) at = at.toPlainDate().add({ days: 1 }).toZonedDateTime(timeZone);
    else {
      const end = quietEnd(at, rules.quiet, timeZone);
      if (!end) return at.epochMilliseconds;
      at = end;
    }
  }
  return nowMs;
}

/** When the quiet hours end that an instant lies in; undefined when it lies in none. */
function quietEnd(
  at: Temporal.ZonedDateTime,
  quiet: Rules['quiet'],
  timeZone: string,
): Temporal.ZonedDateTime | undefined {
  if (!quiet || quiet.from === quiet.to) return undefined;
  const time = at.toPlainTime().toString().slice(0, 5);
  const overnight = quiet.from > quiet.to;
  const inside = overnight ? time >= quiet.from || time < quiet.to : time >= quiet.from && time < quiet.to;
  if (!inside) return undefined;
  const day = at.toPlainDate().add({ days: overnight && time >= quiet.from ? 1 : 0 });
  const end = day.toZonedDateTime({ timeZone, plainTime: quiet.to });
  // In the hour that a clock is set back the end may come twice.
  return end.epochMilliseconds > at.epochMilliseconds ? end : end.add({ hours: 1 });
}

/** The next midnight of a zone, in milliseconds. */
export const nextMidnight = (nowMs: number, timeZone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(nowMs)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days: 1 })
    .toZonedDateTime(timeZone).epochMilliseconds;
