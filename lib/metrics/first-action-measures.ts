import { survivalOf } from '@/lib/math/kaplan-meier';
import { count, countOf, mean, quantileOf, rate } from '@/lib/query/aggregates';
import type { Measure } from '@/lib/query/measure';
import { created } from '@/lib/query/populations/deals';
import type { Company } from '@/lib/table/company';
import { type FirstActionRules, firstActionsOf, plainRules } from '@/lib/table/first-actions';
import type { Rows } from '@/lib/table/rows';

/** How soon somebody acts on new deals, under some rules of what an action is. */
export function firstActionMeasures(rules: FirstActionRules) {
  const seconds = (company: Company): Float64Array => firstActionsOf(company, rules).seconds;
  const hasActed = (company: Company) => {
    const of = seconds(company);
    return (deal: number): boolean => !Number.isNaN(of[deal]);
  };
  const within =
    (limit: number) =>
    (company: Company): ((deal: number) => boolean) => {
      const of = seconds(company);
      return (deal) => (of[deal] as number) <= limit;
    };
  const known = { better: -1 } as const;
  return {
    n: count('first-action-deals', created),
    acted: countOf('first-action-acted', created, hasActed, { better: 1 }),
    noAction: countOf('first-action-none', created, (company) => not(hasActed(company)), known),
    median: quantileOf('first-action-median', created, 0.5, seconds, 'seconds', known),
    mean: mean('first-action-mean', created, seconds, 'seconds', known),
    p90: quantileOf('first-action-p90', created, 0.9, seconds, 'seconds', known),
    kmMedian: kmMedian(rules),
    withinHour: rate('first-action-within', created, within(3600), { better: 1 }),
    /** Share that was acted on within some seconds. */
    within: (limit: number) => rate(`first-action-within-${limit}`, created, within(limit), { better: 1 }),
  };
}

const not =
  (holds: (row: number) => boolean) =>
  (row: number): boolean =>
    !holds(row);

/** Kaplan–Meier median: a deal without an action has waited at least until its close or as-of. */
const kmMedian = (rules: FirstActionRules): Measure => ({
  id: 'first-action-time',
  unit: 'seconds',
  better: -1,
  population: created,
  of({ company }, rows: Rows) {
    const { seconds, waited } = firstActionsOf(company, rules);
    const times = new Float64Array(rows.length);
    const acted = new Uint8Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const deal = rows[i] as number;
      times[i] = waited[deal] as number;
      acted[i] = Number.isNaN(seconds[deal]) ? 0 : 1;
    }
    return { value: survivalOf(times, acted).quantile(0.5), n: rows.length };
  },
});

const plain = firstActionMeasures(plainRules);
export const firstActionTime = plain.kmMedian;
export const firstActionMedian = plain.median;
export const firstActionMean = plain.mean;
export const firstActionWithin = plain.withinHour;
