import { describe, expect, it } from 'vitest';
import { metricById } from '@/lib/metrics/all';
import type { Part } from '@/lib/metrics/metric';
import { worked, workedNames } from './worked';

/** Metric, or metric and part, and where the worked figures have it. */
const figures: Readonly<Record<string, string>> = {
  'won-value': 'sales-total/total/value',
  'won-count': 'sales-total/total/count',
  'average-won': 'sales-total/total/average',
  'median-won': 'sales-total/total/median',
  'new-revenue': 'sales-total/total/value',
  'lost-count': 'loss-reasons/count',
  'lost-value': 'loss-reasons/value',
  'loss-rate': 'lost-deals/lossRate',
  'unqualified-count': 'sales-performance/current/unqualified',
  'close-rate': 'sales-performance/current/winRate',
  'close-rate value': 'sales-performance/current/valueWinRate',
  'sales-cycle': 'sales-performance/current/medianCycle',
  'sales-cycle mean': 'sales-cycle/all/mean',
  'deals-created': 'sales-performance/current/created',
  'sales-velocity': 'sales-performance/velocityPerDay',
  'cohort-conversion': 'pipeline-overview/cohortConversion',
  'open-opportunities': 'sales-performance/openCount',
  'open-value': 'sales-performance/openValue',
  'expected-sales': 'forecast-vs-actual/total/expected',
  'new-leads': 'new-leads/count',
  'lead-conversion': 'sales-conversion/all/conversion',
  'lead-response-time': 'lead-coverage/kmMedianFirstContact',
  'untouched-leads': 'lead-coverage/untouched24h',
  'first-action-time': 'first-action-by-outcome/all/kmMedian',
  'first-action-time acted': 'first-action-by-outcome/all/median',
  'activities-per-working-day': 'activity-overview/perWorkingDay',
  activities: 'activity-overview/totals/total',
  'connect-rate': 'call-outcomes/connectRate',
  'outcome-logged-share': 'call-outcomes/loggedShare',
  'talk-time': 'call-duration/all/total',
  'talk-time median': 'call-duration/all/median',
  'email-reply-rate': 'email-outcomes/all/replyRate',
  'email-reply-time': 'email-outcomes/all/medianReply',
  'visit-success-rate': 'visit-outcomes/successRate',
  'new-customers': 'customer-retention/newCustomers',
  'retained-customers': 'customer-retention/retained',
  'retained-customers at-start': 'customer-retention/customersStart',
  'customer-churn': 'customer-retention/churn',
  'renewal-rate': 'customer-retention/renewalRate',
  'renewal-rate pending': 'customer-retention/pending',
  'gross-revenue-retention': 'customer-retention/grossRevenueRetention',
  'retention-cost': 'customer-retention/retentionCostPerCustomer',
  'cost-per-new-customer': 'customer-retention/costPerNewCustomer',
  'customer-concentration': 'sales-by-customer/topShare',
  nps: 'customer-perception/nps',
  ces: 'customer-perception/ces',
  'page-views': 'web-and-list/pageViews',
  'web-goal-rate': 'web-and-list/goalRate',
  'time-per-visit': 'web-and-list/secondsPerVisit',
  'visitor-purchase-rate': 'web-and-list/buyerRate',
  'list-growth': 'web-and-list/listGrowth',
  'cases-handled': 'service-desk/resolved',
  'cases-same-day': 'service-desk/sameDay',
  'cases-same-day share': 'service-desk/sameDayRate',
  'resolution-time': 'service-desk/meanResolution',
  'resolution-time median': 'service-desk/medianResolution',
  'complaint-resolution-time': 'service-desk/complaintMeanResolution',
  'sla-compliance': 'service-desk/slaRate',
  'service-calls-per-day': 'service-desk/serviceCallsPerWorkingDay',
  'abandoned-calls': 'service-desk/abandoned',
  'handling-time': 'service-desk/averageHandling',
  'cost-per-interaction': 'service-desk/costPerInteraction',
  'campaign-responses': 'campaign-performance/cp1/responses',
  'campaign-responses responders': 'campaign-performance/cp1/responders',
  'campaign-purchases': 'campaign-performance/cp1/purchases',
  'campaign-revenue': 'campaign-performance/cp1/revenue',
  'campaign-new-customers': 'campaign-performance/cp1/newCustomers',
  'campaign-roi': 'campaign-performance/cp1/roi',
  'audit-score': 'data-audit/score',
};

const isClose = (found: number, expected: number): boolean =>
  Math.abs(found - expected) <= 1e-6 * Math.max(1, Math.abs(expected));

describe.each(workedNames)('the metrics of %s', (name) => {
  const { view, at } = worked(name);

  it.each(Object.entries(figures))('%s is what the reports say (%s)', (key, path) => {
    const [id = '', part] = key.split(' ');
    const value = metricById(id)?.compute(view);
    const found = part
      ? (value?.parts.find((one: Part) => one.key === part)?.value ?? null)
      : (value?.value ?? null);
    const expected = at(path);
    // A period without the report's records has no figure to hold against.
    if (expected === undefined) return;
    if (typeof expected === 'number' && typeof found === 'number')
      expect(isClose(found, expected), `${found}, not ${expected}`).toBe(true);
    else expect(found).toBe(expected);
  });

  it('are those of pipeline overview, added up over stages', () => {
    const stages = Object.values(at('pipeline-overview/stages') as Record<string, Record<string, number>>);
    for (const [id, field] of [
      ['stalled-deals', 'stalled'],
      ['no-next-step', 'noNextStep'],
      ['overdue-deals', 'overdue'],
    ] as const)
      expect(metricById(id)?.compute(view).value).toBe(
        stages.reduce((sum, stage) => sum + (stage[field] ?? 0), 0),
      );
  });

  it('have the stages of stage duration and of the funnel', () => {
    for (const part of metricById('stage-duration')?.compute(view).parts ?? [])
      expect(part.value).toBe(at(`stage-duration/${part.key}/all/median`));
    const rows = Object.values(
      (at('sales-funnel') ?? {}) as Record<
        string,
        { rows: { stage: string; step: number | null; overall: number | null }[] }
      >,
    );
    for (const [id, field] of [
      ['funnel-step-rate', 'step'],
      ['funnel-overall-rate', 'overall'],
    ] as const)
      for (const part of metricById(id)?.compute(view).parts ?? []) {
        const expected = rows.map((one) => one.rows.find(({ stage }) => stage === part.key)?.[field]);
        expect(expected.some((value) => value === part.value || isClose(value ?? -1, part.value ?? -2))).toBe(
          true,
        );
      }
  });
});
