import { quotient, sum } from '@/lib/query/aggregates';
import type { Population } from '@/lib/query/population';
import { firstWins } from '@/lib/query/populations/customers';
import { won } from '@/lib/query/populations/deals';
import { customerWins } from '@/lib/table/customer-wins';
import { cycleMeasures } from './cycle-measures';
import {
  averageLost,
  averageWon,
  closeRate,
  cohortConversion,
  createdCount,
  createdValue,
  decidedCount,
  lossRate,
  lostCount,
  lostValue,
  medianWon,
  reopenedCount,
  salesCycle,
  salesVelocity,
  unqualifiedCount,
  valueCloseRate,
  wonCount,
  wonValue,
} from './deal-measures';
import { fromMeasure, type Metric } from './metric';
import { proposalAcceptance, proposalCount, proposalsPerDeal } from './proposal-measures';

const business = { class: 'BP', areas: ['S'] } as const;

/** Won deals of those who had bought before. */
const furtherWins: Population = {
  ...won,
  id: 'further-wins',
  rows: (company, span) => {
    const { firstWon } = customerWins(company);
    return won.rows(company, span).filter((deal) => firstWon[company.dealCustomers[deal] ?? -1] !== deal);
  },
};
const base = ({ amounts }: Parameters<typeof customerWins>[0]): Float64Array => amounts.base;
const fromNew = sum('revenue-from-new', firstWins, base, 'money');
const fromExisting = sum('revenue-from-existing', furtherWins, base, 'money');

/** Won and lost deals that had been closed and opened again before, of all won and lost. */
export const reopenRate = quotient('reopen-rate', reopenedCount, decidedCount, 'share', { better: -1 });

/** What is sold, lost, and how fast (3-metrics M4, M8, M11, M12 and 3.4). */
export const salesMetrics: readonly Metric[] = [
  fromMeasure(wonValue, { ...business, beside: { count: wonCount } }),
  fromMeasure(wonCount, business),
  fromMeasure(lostValue, { ...business, beside: { count: lostCount, average: averageLost } }),
  fromMeasure(lostCount, business),
  fromMeasure(unqualifiedCount, business),
  fromMeasure(averageWon, { ...business, beside: { median: medianWon } }),
  fromMeasure(medianWon, { ...business, fewest: 3, beside: { mean: averageWon } }),
  fromMeasure(closeRate, { ...business, beside: { value: valueCloseRate } }),
  fromMeasure(lossRate, business),
  fromMeasure(reopenRate, business),
  fromMeasure(createdCount, { ...business, beside: { value: createdValue } }),
  fromMeasure(cohortConversion, business),
  fromMeasure(wonValue, {
    ...business,
    id: 'new-revenue',
    beside: { 'from-new': fromNew, 'from-existing': fromExisting },
  }),
  fromMeasure(salesCycle, {
    ...business,
    fewest: 3,
    beside: { mean: cycleMeasures.won.deal.mean },
    // Without a close there is no cycle to measure.
    lacks: ({ company: { deals } }) =>
      deals.closedAt.some((at, deal) => !Number.isNaN(at) && !Number.isNaN(deals.createdAt[deal]))
        ? []
        : ['no-close-dates'],
  }),
  fromMeasure(salesVelocity, {
    ...business,
    beside: { 'win-rate': closeRate, average: averageWon, cycle: salesCycle },
  }),
  fromMeasure(proposalCount, {
    ...business,
    supply: 'proposals',
    beside: { 'per-deal': proposalsPerDeal, accepted: proposalAcceptance },
  }),
];
