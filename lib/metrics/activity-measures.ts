import { ratio } from '@/lib/math/rates';
import { workingDays } from '@/lib/math/working-days';
import { count, countOf, mean, quantileOf, rate, sum } from '@/lib/query/aggregates';
import { Marks } from '@/lib/query/marks';
import type { Measure, Place } from '@/lib/query/measure';
import type { Population } from '@/lib/query/population';
import {
  activities,
  calls,
  coldVoiceCalls,
  emails,
  inboundCalls,
  meetings,
  outboundCalls,
  settledMeetings,
  talks,
  tasks,
  visits,
  voiceCalls,
} from '@/lib/query/populations/activities';
import { leadingTo } from '@/lib/query/sample';
import { trait } from '@/lib/table/activities';
import type { Company } from '@/lib/table/company';
import { customerRowsOf, dealRowsOf } from '@/lib/table/dimensions/links';
import { remembered } from '@/lib/table/remembered';
import { type Groups, groupRows, type Rows, rowsOf } from '@/lib/table/rows';
import { codes, numbers, type Tables } from '@/lib/table/table';

/** What activities are measured by; every report and query takes them from here. */
export const activityCount = count('activities', activities, { better: 1 });
export const callCount = count('calls', calls, { better: 1 });
export const outboundCallCount = count('sales-calls', outboundCalls, { better: 1 });
export const inboundCallCount = count('inbound-calls', inboundCalls);
export const meetingCount = count('meetings', meetings, { better: 1 });
export const emailCount = count('emails', emails, { better: 1 });
export const taskCount = count('tasks', tasks, { better: 1 });

const isConnected =
  ({ activities: { traits } }: Company) =>
  (row: number) =>
    ((traits[row] as number) & trait.connected) !== 0;

/** Share of some calls that were answered. */
export const connectRateOf = (id: string, population: Population) =>
  rate(id, population, isConnected, { better: 1 });
export const connectRate = connectRateOf('connect-rate', calls);

const hasOutcome = ({ tables }: Company) => {
  const kind = codes(tables.activities, 'outcomeKind').codes;
  const { codes: label, dictionary } = codes(tables.activities, 'outcome');
  const isSaid = dictionary.map((text) => text.trim() !== '');
  return (row: number) => (kind[row] as number) >= 0 || isSaid[label[row] as number] === true;
};
/** Share of calls whose outcome is logged, by kind or by label. */
export const loggedShare = rate('outcome-logged-share', calls, hasOutcome, { better: 1 });

const seconds = ({ tables }: Company): Float64Array => numbers(tables.activities, 'durationSec');
export const talkCount = count('talks', talks);
export const talkTime = sum('talk-time', talks, seconds, 'seconds', { better: 1 });
export const meanTalk = mean('talk-time-mean', talks, seconds, 'seconds');
export const medianTalk = quantileOf('talk-time-median', talks, 0.5, seconds, 'seconds');
export const longTalk = quantileOf('talk-time-p90', talks, 0.9, seconds, 'seconds');

const isOutcome =
  (kind: string) =>
  ({ tables }: Company) => {
    const { codes: outcome, dictionary } = codes(tables.activities, 'outcomeKind');
    const wanted = dictionary.indexOf(kind);
    return (row: number) => wanted >= 0 && outcome[row] === wanted;
  };

export const visitCount = count('visits', visits);
export const visitSuccess = rate('visit-success-rate', visits, isOutcome('interested'), { better: 1 });
export const visitNoAnswer = rate('visit-no-answer-rate', visits, isOutcome('no_answer'), { better: -1 });
/** Share of meetings that were held among those held or missed. */
export const meetingsHeld = rate('meeting-held-rate', settledMeetings, isOutcome('held'), { better: 1 });

export const voiceCallCount = count('voice-calls', voiceCalls, { better: 1 });
export const voiceConnectRate = connectRateOf('voice-connect-rate', voiceCalls);
export const coldCallCount = count('cold-calls', coldVoiceCalls);
export const coldConnectRate = connectRateOf('cold-connect-rate', coldVoiceCalls);
/** Calls that were answered. */
export const connectedCallCount = countOf('connected-calls', calls, isConnected, { better: 1 });

/** Working days of a period up to as-of, today counted. */
export const workedDays = ({ company, span: { days } }: Place, calendar = company.calendar): number =>
  workingDays(calendar, days.from, Math.min(days.to, company.today + 1));

/** Records for each working day of the company; unknown without one. */
export const perWorkingDay = (id: string, population: Population): Measure => ({
  id,
  unit: 'mean',
  population,
  better: 1,
  of: (place, rows) => ({ value: ratio(rows.length, workedDays(place)), n: rows.length, rows }),
});
export const activitiesPerDay = perWorkingDay('activities-per-working-day', activities);
export const callsPerDay = perWorkingDay('calls-per-working-day', calls);

/** Different deals that activities belong to; the records are one activity of each. */
export const dealsTouched = (id: string, population: Population): Measure =>
  different(id, population, (company) => dealRowsOf(company, 'activities'));
/** Different customers, those that the CRM lists. */
export const customersTouched = (id: string, population: Population): Measure =>
  different(id, population, (company) => customerRowsOf(company, 'activities'));

/** Number of different keys; −1 is none. */
function different(
  id: string,
  population: Population,
  keysOf: (company: Company) => Int32Array | undefined,
): Measure {
  const marks = remembered((company: Company) => new Marks(keysOf(company) ?? new Int32Array(0)));
  return {
    id,
    unit: 'count',
    population,
    better: 1,
    of({ company, isEarlier }, rows) {
      if (isEarlier) return { value: marks(company).countIn(rows), n: rows.length };
      const first = marks(company).firstOf(rows);
      return { value: first.length, n: rows.length, rows: first };
    },
  };
}

const none: Rows = new Int32Array(0);

/** Activities by kind: several kinds are asked of the same ones. */
const byKind = remembered((rows: Rows, tables: Tables): Groups => {
  const { codes: kinds, dictionary } = codes(tables.activities, 'kind');
  return groupRows(rows, kinds, dictionary.length);
});

/** Traits are six bits. */
const traitCount = 64;

/** How many activities are of each kind, moved by one, and have just some traits: `counts[kind * 64 + traits]`. */
const countsByKind = remembered((rows: Rows, { tables, activities: { traits } }: Company): Int32Array => {
  const { codes: kinds, dictionary } = codes(tables.activities, 'kind');
  const counts = new Int32Array((dictionary.length + 1) * traitCount);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const place = ((kinds[row] as number) + 1) * traitCount + (traits[row] as number);
    counts[place] = (counts[place] as number) + 1;
  }
  return counts;
});

/** Those of some activities that are of a kind, with traits and without others. */
export const countOfKind = (
  id: string,
  population: Population,
  kind: string,
  traits = 0,
  without = 0,
): Measure => ({
  id,
  unit: 'count',
  population,
  of({ company }, rows) {
    const wanted = codes(company.tables.activities, 'kind').dictionary.indexOf(kind);
    if (wanted < 0 || rows.length === 0) return { value: 0, n: rows.length, rows: none };
    const counts = countsByKind(rows, company);
    let value = 0;
    for (let bits = 0; bits < traitCount; bits++)
      if ((bits & (traits | without)) === traits) value += counts[(wanted + 1) * traitCount + bits] as number;
    return leadingTo({ value, n: rows.length }, () => {
      const ofKind = rowsOf(byKind(rows, company.tables), wanted);
      return traits | without ? company.activities.having(traits, ofKind, without) : ofKind;
    });
  },
});
