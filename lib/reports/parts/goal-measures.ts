import * as activityMeasures from '@/lib/metrics/activity-measures';
import * as customerMeasures from '@/lib/metrics/customer-measures';
import * as dealMeasures from '@/lib/metrics/deal-measures';
import * as marketingMeasures from '@/lib/metrics/marketing-measures';
import * as serviceMeasures from '@/lib/metrics/service-measures';
import type { Goal } from '@/lib/model/entities';
import { count, countOf } from '@/lib/query/aggregates';
import type { Measure } from '@/lib/query/measure';
import { meetings } from '@/lib/query/populations/activities';
import { newLeads } from '@/lib/query/populations/leads';
import { codes } from '@/lib/table/table';

/** Meetings logged as held; where no meeting is, outcomes are not logged, and one that is done took place. */
const meetingsHeld = countOf('meetings-held', meetings, ({ tables }) => {
  const { codes: outcome, dictionary } = codes(tables.activities, 'outcomeKind');
  // −1 where nothing is: the code of no outcome.
  const held = dictionary.indexOf('held');
  return (row) => outcome[row] === held;
});

const known: Readonly<Record<string, Measure>> = {
  won_value: dealMeasures.wonValue,
  won_count: dealMeasures.wonCount,
  new_deals: dealMeasures.createdCount,
  activity_count: activityMeasures.activityCount,
  calls: activityMeasures.callCount,
  meetings_held: meetingsHeld,
  new_leads: count('new-leads', newLeads),
};

const modules = [dealMeasures, activityMeasures, customerMeasures, serviceMeasures, marketingMeasures];
const custom: ReadonlyMap<string, Measure> = new Map(
  modules
    .flatMap((module) => Object.values<unknown>(module))
    .filter(isAmount)
    .map((measure) => [measure.id, measure]),
);

/** Only what adds up can be a target: counts and money. */
function isAmount(value: unknown): value is Measure {
  if (typeof value !== 'object' || value === null || !('population' in value)) return false;
  const { unit } = value as Measure;
  return unit === 'count' || unit === 'money';
}

/** What a goal's metric counts; `undefined` for a metric that nothing here knows, or that does not add up. */
export function measureOfGoal(metric: Goal['metric']): Measure | undefined {
  if (Object.hasOwn(known, metric)) return known[metric];
  return metric.startsWith('custom:') ? custom.get(metric.slice('custom:'.length)) : undefined;
}
