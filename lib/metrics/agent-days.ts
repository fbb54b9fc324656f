import { isoWeekday } from '@/lib/math/civil';
import type { Span } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { codes, flags, numbers } from '@/lib/table/table';

const daySeconds = 86_400;

/** Handled calls of people, and the working days on which they did anything; by key of `people`. */
export interface AgentDays {
  readonly calls: Int32Array;
  readonly days: Int32Array;
}

/**
 * What people did by day, for calls per agent-day (3-metrics 3.3).
 *
 * Rules: handled is a done call, of any domain, that was answered and not given up; a day counts when it is worked and any activity
 * was done on it. Who handled no call has no days.
 */
export function agentDaysOf(company: Company, { days, from, to }: Span): AgentDays {
  const { activities, tables, people, zone, calendar, asOf } = company;
  const table = tables.activities;
  const [status, kind, outcome] = [codes(table, 'status'), codes(table, 'kind'), codes(table, 'outcomeKind')];
  const done = status.dictionary.indexOf('done');
  const call = kind.dictionary.indexOf('call');
  const connected = outcome.dictionary.indexOf('connected');
  const [statuses, kinds, outcomes] = [status.codes, kind.codes, outcome.codes];
  const abandoned = flags(table, 'abandoned');
  const at = numbers(table, 'at');
  const doers = activities.people;
  const length = Math.max(0, days.to - days.from);
  const starts = Float64Array.from({ length: length + 1 }, (_, index) => zone.startOf(days.from + index));
  const calls = new Int32Array(people.size);
  const seen = new Uint8Array(people.size * length);
  const end = Math.min(to, asOf + 1);
  for (let row = 0; row < table.length; row++) {
    const when = at[row] as number;
    if (!(when >= from && when < end) || statuses[row] !== done) continue;
    const person = doers[row] as number;
    if (person < 0) continue;
    if (kinds[row] === call && outcomes[row] === connected && abandoned[row] !== 1)
      calls[person] = (calls[person] as number) + 1;
    // The day is this one or, since clocks change by less than a day, one beside it.
    let day = Math.floor((when - from) / daySeconds);
    while (day + 1 < length && (starts[day + 1] as number) <= when) day++;
    while (day > 0 && (starts[day] as number) > when) day--;
    seen[person * length + day] = 1;
  }
  const worked = Array.from({ length }, (_, index) => {
    const day = days.from + index;
    return calendar.weekdays[isoWeekday(day)] === true && !calendar.holidays.has(day);
  });
  const found = calls.map((count, person) =>
    count === 0
      ? 0
      : worked.filter((isWorked, index) => isWorked && seen[person * length + index] === 1).length,
  );
  return { calls, days: found };
}
