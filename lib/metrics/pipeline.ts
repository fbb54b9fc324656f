import { withoutNextStep } from './adoption-measures';
import { openCount, openValue, weightedValue, wonValue } from './deal-measures';
import { forecastError, slipRate } from './forecast-accuracy';
import { expectedSales, expectedWeighted } from './forecast-measures';
import { defineMetric, fromMeasure, type Metric } from './metric';
import {
  ageInStage,
  overdueDeals,
  overdueShare,
  stalledDeals,
  stalledShare,
  withoutNextStepShare,
} from './open-measures';
import { funnelOverall, funnelWeakest, stageConversion, stageDuration } from './stage-figures';

const business = { class: 'BP', areas: ['S'] } as const;
const adoption = { class: 'UA', areas: ['S'] } as const;

/** Deals on their way, and what is expected of them (3-metrics M9, M10 and 3.4). */
export const pipelineMetrics: readonly Metric[] = [
  fromMeasure(openCount, { ...business, beside: { value: openValue, weighted: weightedValue } }),
  fromMeasure(openValue, business),
  fromMeasure(weightedValue, business),
  defineMetric({
    id: 'stage-duration',
    unit: 'seconds',
    ...business,
    better: -1,
    needs: ['deals', 'stages', 'transitions'],
    dateField: 'stage-entered',
    fewest: 3,
    compute: stageDuration,
  }),
  defineMetric({
    id: 'stage-conversion',
    unit: 'share',
    ...business,
    better: 1,
    needs: ['deals', 'stages', 'transitions'],
    dateField: 'stage-entered',
    compute: stageConversion,
  }),
  defineMetric({
    id: 'funnel-step-rate',
    unit: 'share',
    ...business,
    better: 1,
    needs: ['deals', 'stages'],
    dateField: 'created',
    compute: funnelWeakest,
  }),
  defineMetric({
    id: 'funnel-overall-rate',
    unit: 'share',
    ...business,
    better: 1,
    needs: ['deals', 'stages'],
    dateField: 'created',
    compute: funnelOverall,
  }),
  fromMeasure(ageInStage, { ...adoption, class: 'BP', fewest: 3 }),
  fromMeasure(stalledDeals, { ...adoption, beside: { share: stalledShare } }),
  fromMeasure(withoutNextStep, {
    ...adoption,
    needs: ['deals', 'activities'],
    beside: { share: withoutNextStepShare },
  }),
  fromMeasure(overdueDeals, { ...adoption, beside: { share: overdueShare } }),
  fromMeasure(expectedSales, { ...business, beside: { won: wonValue, weighted: expectedWeighted } }),
  defineMetric({
    id: 'forecast-error',
    unit: 'share',
    ...business,
    needs: ['deals', 'stages'],
    dateField: 'closed',
    compute: forecastError,
  }),
  defineMetric({
    id: 'slip-rate',
    unit: 'share',
    ...adoption,
    better: -1,
    needs: ['deals'],
    dateField: 'expected',
    compute: slipRate,
  }),
];
