import { ratio } from '@/lib/math/rates';
import { visits } from '@/lib/query/populations/activities';
import type { QueryView } from '@/lib/query/view';
import { trait } from '@/lib/table/activities';
import { activityLift } from './activity-lift';
import {
  activitiesPerDay,
  activityCount,
  connectRate,
  loggedShare,
  longTalk,
  meanTalk,
  medianTalk,
  meetingsHeld,
  outboundCallCount,
  talkTime,
  visitSuccess,
} from './activity-measures';
import { agentDaysOf } from './agent-days';
import { callsPerDeal, callsPerLoss, callsPerWin, dealCalls } from './deal-calls';
import { replyRate, replyTime, replyTimeOfAll } from './email-measures';
import { defineMetric, type Found, fromMeasure, type Metric, part } from './metric';
import { rowsIn, shareTaken } from './taken';

const business = { class: 'BP', areas: ['S'] } as const;
const adoption = { class: 'UA', areas: ['S'] } as const;

/** What people do: calls, e-mails, meetings, visits (3-metrics M6, M7 and 3.4). */
export const activityMetrics: readonly Metric[] = [
  fromMeasure(outboundCallCount, { ...business, supply: 'calls', lacks: withoutCalls }),
  fromMeasure(callsPerDeal, {
    ...business,
    id: 'calls-per-opportunity',
    needs: ['deals', 'activities'],
    supply: 'calls',
    lacks: withoutCalls,
    beside: { won: callsPerWin, lost: callsPerLoss },
    parts: (view) => [part('unlinked-calls', 'share', unlinked(view))],
  }),
  fromMeasure(activityCount, adoption),
  fromMeasure(activitiesPerDay, adoption),
  fromMeasure(connectRate, { ...business, supply: 'calls', lacks: withoutCalls }),
  fromMeasure(loggedShare, {
    ...adoption,
    supply: 'calls',
    lacks: withoutCalls,
    parts: (view) => [part('visits', 'share', loggedVisits(view))],
  }),
  fromMeasure(talkTime, {
    ...business,
    supply: 'calls',
    lacks: withoutCalls,
    beside: { mean: meanTalk, median: medianTalk, p90: longTalk },
  }),
  fromMeasure(replyRate, { class: 'CP', areas: ['S'] }),
  fromMeasure(replyTime, { class: 'CP', areas: ['S'], fewest: 3, beside: { 'with-open': replyTimeOfAll } }),
  fromMeasure(visitSuccess, business),
  fromMeasure(meetingsHeld, business),
  defineMetric({
    id: 'calls-per-agent-day',
    unit: 'mean',
    class: 'UA',
    areas: ['V'],
    better: 1,
    needs: ['activities'],
    dateField: 'call-all',
    supply: 'calls',
    compute: callsPerAgentDay,
  }),
  defineMetric({
    id: 'activity-lift',
    unit: 'share',
    ...business,
    needs: ['deals', 'activities'],
    dateField: 'closed',
    compute: activityLift,
  }),
];

/** A CRM in which nobody ever logged a call is not where calls are logged. */
function withoutCalls({ company: { activities: all } }: QueryView): readonly string[] {
  for (let row = 0; row < all.table.length; row++)
    if (((all.traits[row] as number) & trait.call) !== 0) return [];
  return ['calls-not-logged'];
}

/** Calls of the period that belong to no deal. */
function unlinked(view: QueryView) {
  const rows = rowsIn(view, dealCalls);
  const own = rows.filter((row) => view.company.activities.dealOf(row) < 0);
  return shareTaken(own.length, rows.length, { records: view.select('activities', own) });
}

function loggedVisits(view: QueryView) {
  const rows = rowsIn(view, visits);
  const { of, value, n } = loggedShare.of({ company: view.company, span: view.period }, rows);
  return { value, n, ...(of && { of }) };
}

/** Calls that were answered and not given up, by the working days on which those who took them did anything. */
function callsPerAgentDay({ company, period }: QueryView): Found {
  const { calls, days } = agentDaysOf(company, period);
  const [k, n] = [total(calls), total(days)];
  return { value: ratio(k, n), n, of: [k, n] };
}

const total = (numbers: Int32Array): number => numbers.reduce((sum, value) => sum + value, 0);
