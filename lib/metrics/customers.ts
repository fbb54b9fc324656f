import { bucketsOf } from '@/lib/math/buckets';
import { distinct, rate } from '@/lib/query/aggregates';
import type { Population } from '@/lib/query/population';
import { cesAnswers, firstWins } from '@/lib/query/populations/customers';
import { won } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import { customerWins } from '@/lib/table/customer-wins';
import { numbers } from '@/lib/table/table';
import { acquisitionAgainstRetention, acquisitionCost, retentionCost } from './customer-costs';
import { cesScore, cesTop, lastNps, newCustomers, nps, responseRate } from './customer-measures';
import { concentration, lifetimeValue, marginFound } from './customer-value';
import { crossSell, upsell } from './further-sales';
import { customerChurn, retainedCustomers } from './loyalty';
import { defineMetric, type Found, fromMeasure, type Metric, type Part, part } from './metric';
import {
  grossRetention,
  netRetention,
  pendingRenewals,
  renewalDealRate,
  renewalRate,
} from './renewal-measures';
import { rowsIn, takenOf } from './taken';

const business = { class: 'BP', areas: ['S'] } as const;
const kept = { class: 'BP', areas: ['S', 'V'] } as const;
const perceived = { class: 'CP', areas: ['V'] } as const;
const costly = { unit: 'money', needs: ['costs'], dateField: 'cost', supply: 'costs', better: -1 } as const;

/** Won deals of the period by those who have bought twice or more by now. */
const winsOfReturning: Population = {
  ...won,
  id: 'wins-of-returning',
  rows: (company, span) => {
    const { wonCount } = customerWins(company);
    return won.rows(company, span).filter((deal) => (wonCount[company.dealCustomers[deal] ?? -1] ?? 0) >= 2);
  },
};
const returning = distinct('returning-customers', winsOfReturning, ({ dealCustomers }) => dealCustomers, {
  better: 1,
});

/** The deal that made somebody a customer, of everybody who is one by now. */
const buyers: Population = {
  ...firstWins,
  id: 'buyers',
  dateField: 'as-of',
  rows: (company) =>
    customerWins(company)
      .firstWon.filter((deal) => deal >= 0)
      .sort(),
};
const repeatRate = rate(
  'repeat-purchase-rate',
  buyers,
  (company) => {
    const { wonCount } = customerWins(company);
    return (deal) => (wonCount[company.dealCustomers[deal] ?? -1] ?? 0) >= 2;
  },
  { better: 1 },
);

const unlinked = ({ company }: QueryView): readonly string[] =>
  company.dealCustomers.some((customer) => customer >= 0) ? [] : ['unlinked-customers'];

/** Who buys, stays and leaves, what they bring, and what they think (3-metrics M2, M3, M5, M22 to M24, S1 to S5). */
export const customerMetrics: readonly Metric[] = [
  fromMeasure(newCustomers, { ...business, lacks: unlinked }),
  fromMeasure(newCustomers, {
    ...business,
    id: 'new-customers-per-quarter',
    lacks: unlinked,
    parts: byQuarter,
  }),
  defineMetric({
    ...kept,
    id: 'retained-customers',
    unit: 'count',
    better: 1,
    needs: [],
    dateField: 'retention',
    supply: 'subscriptions',
    compute: retainedCustomers,
  }),
  defineMetric({
    ...kept,
    id: 'customer-churn',
    unit: 'share',
    better: -1,
    needs: [],
    dateField: 'retention',
    supply: 'subscriptions',
    compute: customerChurn,
  }),
  fromMeasure(renewalRate, {
    ...business,
    supply: 'renewals',
    beside: { revenue: netRetention, pending: pendingRenewals },
    instead: (view) => {
      const found = takenOf(view, renewalDealRate);
      return found.n > 0 ? found : undefined;
    },
  }),
  fromMeasure(grossRetention, { ...business, supply: 'renewals', fewest: 5 }),
  fromMeasure(netRetention, { ...business, supply: 'renewals', fewest: 5 }),
  defineMetric({ ...kept, ...costly, id: 'retention-cost', compute: retentionCost }),
  defineMetric({
    ...costly,
    id: 'cost-per-new-customer',
    class: 'BP',
    areas: ['S', 'M'],
    needs: ['costs', 'deals'],
    compute: acquisitionCost,
  }),
  defineMetric({
    ...business,
    ...costly,
    id: 'acquisition-vs-retention-cost',
    needs: ['costs', 'deals'],
    compute: acquisitionAgainstRetention,
  }),
  defineMetric({
    id: 'customer-lifetime-value',
    unit: 'money',
    class: 'BP',
    areas: ['M', 'S'],
    better: 1,
    needs: ['deals', 'customers'],
    dateField: 'as-of',
    fewest: 2,
    compute: lifetimeValue,
  }),
  defineMetric({
    ...business,
    id: 'cross-sell-rate',
    unit: 'share',
    better: 1,
    needs: ['deals'],
    dateField: 'closed',
    compute: crossSell,
  }),
  defineMetric({
    ...business,
    id: 'upsell-rate',
    unit: 'share',
    better: 1,
    needs: ['deals'],
    dateField: 'closed',
    supply: 'renewals',
    compute: upsell,
  }),
  fromMeasure(returning, { class: 'CP', areas: ['S'], lacks: unlinked }),
  fromMeasure(repeatRate, { class: 'CP', areas: ['S'], lacks: unlinked }),
  defineMetric({
    ...business,
    id: 'customer-concentration',
    unit: 'share',
    better: -1,
    needs: ['deals'],
    dateField: 'closed',
    compute: concentration,
  }),
  defineMetric({
    ...business,
    id: 'margin',
    unit: 'money',
    better: 1,
    needs: ['deals'],
    dateField: 'closed',
    supply: 'costs',
    compute: (view) => marginFound(view, 'money'),
  }),
  defineMetric({
    ...business,
    id: 'margin-rate',
    unit: 'share',
    better: 1,
    needs: ['deals'],
    dateField: 'closed',
    supply: 'costs',
    compute: (view) => marginFound(view, 'share'),
  }),
  fromMeasure(nps.score, {
    class: 'CP',
    areas: ['V', 'S'],
    supply: 'surveys',
    fewest: 10,
    beside: {
      promoters: nps.promoters,
      passives: nps.passives,
      detractors: nps.detractors,
      'last-answers': lastNps.score,
    },
  }),
  defineMetric({
    ...perceived,
    id: 'ces',
    unit: 'mean',
    better: 1,
    needs: ['surveys'],
    dateField: cesAnswers.dateField,
    supply: 'surveys',
    fewest: 5,
    measure: cesScore,
    compute: effort,
  }),
  fromMeasure(responseRate, { ...perceived, supply: 'surveys' }),
];

/** New customers of each quarter of the period that has begun. */
function byQuarter(view: QueryView): readonly Part[] {
  const { company, period, scope, select } = view;
  const rows = rowsIn(view, firstWins);
  const { closedAt } = company.deals;
  return bucketsOf(period.days, 'quarter', scope)
    .filter((days) => days.from <= company.today)
    .map((days) => {
      const { from, to } = company.bounds(days);
      const own = rows.filter(
        (deal) => (closedAt[deal] as number) >= from && (closedAt[deal] as number) < to,
      );
      return {
        key: days.id,
        label: { text: days.id },
        unit: 'count',
        value: own.length,
        n: own.length,
        records: select('deals', own),
      };
    });
}

/** Mean score on the surveys' own scale; of several scales the mean of 0 to 100, since they are not to be mixed. */
function effort(view: QueryView): Found {
  const { surveys } = view.company.tables;
  const [score, least, most] = ['score', 'scaleMin', 'scaleMax'].map((field) => numbers(surveys, field)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const rows = rowsIn(view, cesAnswers);
  const scales = new Set(Array.from(rows, (row) => `${least[row]} ${most[row]}`));
  const rescaled = rows.filter((row) => (most[row] as number) > (least[row] as number));
  const sum = rescaled.reduce((total, row) => {
    const [low, high] = [least[row] as number, most[row] as number];
    return total + (100 * ((score[row] as number) - low)) / (high - low);
  }, 0);
  const value = rescaled.length === 0 ? null : sum / rescaled.length;
  const plain = takenOf(view, cesScore);
  const top = takenOf(view, cesTop);
  const parts = [part('top-boxes', 'share', top), part('of-hundred', 'mean', { value, n: rescaled.length })];
  return scales.size < 2 ? { ...plain, parts } : { ...plain, value, notes: ['mixed-scales'], parts };
}
