import { describe, expect, it } from 'vitest';
import { en } from '@/lib/i18n/locales/en';
import { metricById, metrics } from '@/lib/metrics/all';
import { entityNames } from '@/lib/model/entities';

const english: Readonly<Record<string, unknown>> = en;

/** Every metric that the catalogue names, table by table. */
const ids = [
  ...'prospects new-customers retained-customers close-rate renewal-rate sales-calls calls-per-opportunity'.split(
    ' ',
  ),
  ...'new-revenue open-opportunities stage-duration sales-cycle proposals-sent campaigns'.split(' '),
  ...'campaign-responses campaign-purchases campaign-revenue campaign-new-customers'.split(' '),
  ...'customer-referrals page-views web-goal-rate time-per-visit customer-lifetime-value'.split(' '),
  ...'cross-sell-rate upsell-rate list-growth cases-handled cases-same-day resolution-time'.split(' '),
  ...'service-calls-per-day complaint-resolution-time customer-callbacks cost-per-interaction'.split(' '),
  ...'sla-compliance abandoned-calls handling-time'.split(' '),
  ...'nps ces customer-churn retention-cost visitor-purchase-rate cases-closed-per-day'.split(' '),
  ...'responses-per-campaign returning-customers'.split(' '),
  ...'cost-per-new-customer acquisition-vs-retention-cost calls-per-agent-day'.split(' '),
  ...'new-customers-per-quarter list-growth-vs-campaigns data-gaps'.split(' '),
  ...'won-value won-count lost-value lost-count unqualified-count average-won median-won loss-rate'.split(
    ' ',
  ),
  ...'reopen-rate deals-created cohort-conversion lead-conversion lead-to-deal-rate new-leads'.split(' '),
  ...'unqualified-share lead-response-time untouched-leads stage-conversion funnel-step-rate'.split(' '),
  ...'funnel-overall-rate open-value weighted-value average-age-in-stage stalled-deals'.split(' '),
  ...'no-next-step overdue-deals sales-velocity pipeline-coverage expected-sales forecast-error'.split(' '),
  ...'slip-rate goal-attainment goal-pace-ratio activities activities-per-working-day'.split(' '),
  ...'contact-attempts connect-rate outcome-logged-share talk-time email-reply-rate'.split(' '),
  ...'email-reply-time visit-success-rate meeting-held-rate first-action-time'.split(' '),
  ...'first-action-within activity-lift customer-concentration margin margin-rate'.split(' '),
  ...'repeat-purchase-rate gross-revenue-retention net-revenue-retention campaign-roi'.split(' '),
  ...'cost-per-lead survey-response-rate first-response-time active-users update-freshness'.split(' '),
  ...'field-completeness audit-score report-use'.split(' '),
];

describe('the list of metrics', () => {
  it('has every metric of the catalogue once, and no other', () => {
    expect(metrics.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('finds a metric by its id', () => {
    expect(metricById('close-rate')?.unit).toBe('share');
    expect(metricById('__proto__')).toBeUndefined();
  });

  it('says what each is called, what it counts, and by which date', () => {
    const words = metrics.flatMap(({ id, dateField }) => [
      `metric.${id}`,
      `metric.${id}.about`,
      `date-field.${dateField}`,
    ]);
    expect(words.filter((word) => !Object.hasOwn(english, word))).toEqual([]);
  });

  it('needs only entities that exist', () => {
    expect(metrics.flatMap(({ needs }) => needs).filter((name) => !entityNames.includes(name))).toEqual([]);
  });

  it('has metrics of all three classes and all three areas', () => {
    expect(new Set(metrics.map((metric) => metric.class))).toEqual(new Set(['BP', 'UA', 'CP']));
    expect(new Set(metrics.flatMap(({ areas }) => areas))).toEqual(new Set(['S', 'M', 'V']));
  });

  it('lets most of the catalogue be taken apart by dimensions', () => {
    expect(metrics.filter(({ measure }) => measure).length).toBeGreaterThan(60);
  });
});
