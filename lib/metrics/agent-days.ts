import { isoWeekday } from '@/lib/math/civil';
import type { Span } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { codes, flags, numbers } from '@/lib/table/table';

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
  const [status, kind, outcome] = ['status', 'kind', 'outcomeKind'].map((field) => codes(table, field));
  const code = (column: typeof status, word: string): number => column?.dictionary.indexOf(word) ?? -1;
  const [done, call, connected] = [code(status, 'done'), code(kind, 'call'), code(outcome, 'connected')];
  const abandoned = flags(table, 'abandoned');
  const at = numbers(table, 'at');
  const length = Math.max(0, days.to - days.from);
  const calls = new Int32Array(people.size);
  const seen = new Uint8Array(people.size * length);
  for (let row = 0; row < table.length; row++) {
    const when = at[row] as number;
    if (!(when >= from) || when >= to || when > asOf || status?.codes[row] !== done) continue;
    const person = activities.personOf(row);
    if (person < 0) continue;
    const isHandled = kind?.codes[row] === call && outcome?.codes[row] === connected && abandoned[row] !== 1;
    if (isHandled) calls[person] = (calls[person] as number) + 1;
    seen[person * length + zone.dayOf(when) - days.from] = 1;
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
