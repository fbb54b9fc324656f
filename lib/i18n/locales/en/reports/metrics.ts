import { metricReports2 } from './metrics-2';
import { metricReports3 } from './metrics-3';
import { metricReports4 } from './metrics-4';

/** Names of the metrics of sales, pipeline, goals and leads, and what each counts; the others’ are spread in. */
export const metricReports = {
  ...metricReports2,
  ...metricReports3,
  ...metricReports4,

  'metric.won-value': 'Won value',
  'metric.won-value.about': 'Value of the deals won in the period, by close date.',
  'metric.won-count': 'Won deals',
  'metric.won-count.about': 'Deals won in the period, by close date.',
  'metric.lost-value': 'Lost value',
  'metric.lost-value.about': 'Value of the deals lost in the period, by close date.',
  'metric.lost-count': 'Lost deals',
  'metric.lost-count.about': 'Deals lost in the period, by close date.',
  'metric.unqualified-count': 'Unqualified deals',
  'metric.unqualified-count.about': 'Deals closed as unqualified in the period, by close date.',
  'metric.average-won': 'Average won deal',
  'metric.average-won.about':
    'Mean value of the deals won in the period; deals without an amount are left out.',
  'metric.median-won': 'Median won deal',
  'metric.median-won.about': 'Half of the deals won in the period are worth more, half less.',
  'metric.close-rate': 'Win rate',
  'metric.close-rate.about': 'Deals won, out of those won or lost in the period, by close date.',
  'metric.loss-rate': 'Loss rate',
  'metric.loss-rate.about': 'Deals lost, out of those won or lost in the period, by close date.',
  'metric.reopen-rate': 'Reopened deals',
  'metric.reopen-rate.about':
    'Deals that had been closed and opened again, out of those won or lost in the period.',
  'metric.deals-created': 'New deals',
  'metric.deals-created.about': 'Deals created in the period.',
  'metric.cohort-conversion': 'Deal conversion',
  'metric.cohort-conversion.about':
    'Deals created in the period that are won by now, out of all created in it.',
  'metric.new-revenue': 'Sales revenue',
  'metric.new-revenue.about': 'Value of the deals won in the period, from new and from existing customers.',
  'metric.sales-cycle': 'Sales cycle',
  'metric.sales-cycle.about': 'Median time from creation to close of the deals won in the period.',
  'metric.sales-velocity': 'Sales velocity',
  'metric.sales-velocity.about':
    'What the open deals bring per day at the period’s win rate, deal size and speed.',
  'metric.proposals-sent': 'Proposals sent',
  'metric.proposals-sent.about': 'Proposals sent in the period.',
  'metric.open-opportunities': 'Open deals',
  'metric.open-opportunities.about': 'Deals that are open now.',
  'metric.open-value': 'Open value',
  'metric.open-value.about': 'Value of the deals that are open now.',
  'metric.weighted-value': 'Weighted open value',
  'metric.weighted-value.about': 'Value of the deals that are open now, each times its chance to be won.',
  'metric.stage-duration': 'Time in stage',
  'metric.stage-duration.about':
    'Median time that deals spend in a stage they entered in the period; stays that go on are counted too.',
  'metric.stage-conversion': 'Stage conversion',
  'metric.stage-conversion.about':
    'Deals that went on from a stage, out of those that entered it in the period.',
  'metric.funnel-step-rate': 'Step conversion',
  'metric.funnel-step-rate.about':
    'Deals created in the period that reached a step, out of those that reached the one before; shown is the weakest step.',
  'metric.funnel-overall-rate': 'Funnel conversion',
  'metric.funnel-overall-rate.about':
    'Deals created in the period that are won, out of those that reached the first step.',
  'metric.average-age-in-stage': 'Age in stage',
  'metric.average-age-in-stage.about': 'Median time since the open deals entered the stage they are in.',
  'metric.stalled-deals': 'Stalled deals',
  'metric.stalled-deals.about':
    'Open deals that have been in their stage for longer than three in four won deals were.',
  'metric.no-next-step': 'Deals without a next step',
  'metric.no-next-step.about': 'Open deals for which nothing is planned.',
  'metric.overdue-deals': 'Overdue deals',
  'metric.overdue-deals.about': 'Open deals whose expected close date has passed.',
  'metric.expected-sales': 'Expected sales',
  'metric.expected-sales.about':
    'Value won in the period, and the weighted value of open deals expected in the rest of it.',
  'metric.forecast-error': 'Forecast error',
  'metric.forecast-error.about':
    'How far what was sold is from what was expected at the start of each month, as a part of the latter.',
  'metric.slip-rate': 'Slipped deals',
  'metric.slip-rate.about':
    'Deals expected in the period at its start whose date was moved beyond it, out of all expected in it.',
  'metric.goal-attainment': 'Goal attainment',
  'metric.goal-attainment.about': 'What is won for the goals of the period, out of their target.',
  'metric.goal-pace-ratio': 'Goal pace',
  'metric.goal-pace-ratio.about':
    'What is won for the goals of the period, against an even pace over their working days.',
  'metric.pipeline-coverage': 'Pipeline coverage',
  'metric.pipeline-coverage.about':
    'Value of the open deals expected before the goals end, by what is still missing to the goals.',
  'metric.prospects': 'Prospects',
  'metric.prospects.about': 'Leads that are neither converted nor unqualified now.',
  'metric.new-leads': 'New leads',
  'metric.new-leads.about': 'Leads created in the period.',
  'metric.lead-conversion': 'Lead conversion',
  'metric.lead-conversion.about':
    'Leads created in the period whose deal is won by now, out of all created in it.',
  'metric.lead-to-deal-rate': 'Leads that became deals',
  'metric.lead-to-deal-rate.about':
    'Leads created in the period that have a deal by now, out of all created in it.',
  'metric.unqualified-share': 'Unqualified leads',
  'metric.unqualified-share.about':
    'Leads created in the period that are unqualified by now, out of all created in it.',
  'metric.lead-response-time': 'Lead response time',
  'metric.lead-response-time.about':
    'Median time from the creation of a lead of the period to the first contact; leads still waiting are counted too.',
  'metric.untouched-leads': 'Untouched leads',
  'metric.untouched-leads.about': 'Leads of the period without a contact more than 24 hours after they came.',
  'metric.contact-attempts': 'Contact attempts',
  'metric.contact-attempts.about': 'Calls, e-mails, meetings and visits for each lead created in the period.',
  'metric.first-action-time': 'Time to first action',
  'metric.first-action-time.about':
    'Median time from the creation of a deal of the period to the first contact; deals still waiting are counted too.',
  'metric.first-action-within': 'First action within an hour',
  'metric.first-action-within.about':
    'Deals created in the period with a first contact within an hour, out of all created in it.',
} as const;
