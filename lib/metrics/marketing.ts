import {
  campaignCosts,
  campaignPurchases,
  campaignResponses,
  campaignsRunning,
  newByCampaign,
  responsesEach,
} from './campaign-figures';
import { growth, growthAndCampaigns } from './list-growth';
import { buyerRate, pageViews, timePerVisit, webGoalRate } from './marketing-measures';
import { defineMetric, fromMeasure, type Metric } from './metric';
import { referrals } from './referrals';

const business = { class: 'BP', areas: ['M'] } as const;
const ofCampaigns = { ...business, better: 1, dateField: 'event', supply: 'campaign_events' } as const;

/** What campaigns, the website and mailing lists bring (3-metrics M13 to M21, M25 and 3.4). */
export const marketingMetrics: readonly Metric[] = [
  defineMetric({
    ...business,
    id: 'campaigns',
    unit: 'count',
    needs: ['campaigns'],
    dateField: 'campaign',
    supply: 'campaigns',
    compute: campaignsRunning,
  }),
  defineMetric({
    ...ofCampaigns,
    id: 'campaign-responses',
    unit: 'count',
    needs: ['campaignEvents'],
    compute: campaignResponses,
  }),
  defineMetric({
    ...ofCampaigns,
    id: 'responses-per-campaign',
    unit: 'mean',
    needs: ['campaignEvents'],
    compute: responsesEach,
  }),
  defineMetric({
    ...ofCampaigns,
    id: 'campaign-purchases',
    unit: 'count',
    needs: ['campaigns'],
    dateField: 'closed',
    compute: (view) => campaignPurchases(view, 'count'),
  }),
  defineMetric({
    ...ofCampaigns,
    id: 'campaign-revenue',
    unit: 'money',
    needs: ['campaigns'],
    dateField: 'closed',
    compute: (view) => campaignPurchases(view, 'money'),
  }),
  defineMetric({
    ...ofCampaigns,
    id: 'campaign-new-customers',
    unit: 'count',
    needs: ['campaigns', 'deals'],
    dateField: 'first-won',
    compute: newByCampaign,
  }),
  defineMetric({
    ...business,
    id: 'campaign-roi',
    unit: 'share',
    better: 1,
    needs: ['campaigns'],
    dateField: 'campaign',
    supply: 'campaigns',
    compute: (view) => campaignCosts(view, 'roi'),
  }),
  defineMetric({
    ...business,
    id: 'cost-per-lead',
    unit: 'money',
    better: -1,
    needs: ['campaigns', 'leads'],
    dateField: 'lead-created',
    supply: 'costs',
    compute: (view) => campaignCosts(view, 'lead'),
  }),
  defineMetric({
    id: 'customer-referrals',
    unit: 'count',
    class: 'CP',
    areas: ['M'],
    better: 1,
    needs: [],
    dateField: 'created',
    compute: referrals,
  }),
  fromMeasure(pageViews, { ...business, supply: 'web_days' }),
  fromMeasure(webGoalRate, { ...business, supply: 'web_days' }),
  fromMeasure(timePerVisit, { class: 'CP', areas: ['M'], supply: 'web_days' }),
  fromMeasure(buyerRate, { ...business, supply: 'web_days' }),
  defineMetric({
    ...business,
    id: 'list-growth',
    unit: 'share',
    better: 1,
    needs: ['listDays'],
    dateField: 'date',
    supply: 'list_days',
    compute: growth,
  }),
  defineMetric({
    ...business,
    id: 'list-growth-vs-campaigns',
    unit: 'share',
    better: 1,
    needs: ['listDays', 'campaigns'],
    dateField: 'date',
    supply: 'list_days',
    compute: growthAndCampaigns,
  }),
];
