import { amount, count, countOf, mean, quantileOf, quotient, rate, sum } from '@/lib/query/aggregates';
import type { Calculated, Measure } from '@/lib/query/measure';
import { created, decided, lost, notWon, open, unqualified, won } from '@/lib/query/populations/deals';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';

const daySeconds = 86_400;

/** What deals are measured by, as catalogue 0.5 and 3-metrics define it; every report and query takes them from here. */
export const wonCount = count('won-count', won, { better: 1 });
export const wonValue = sum('won-value', won, amount, 'money', { better: 1 });
export const averageWon = mean('average-won', won, amount, 'money', { better: 1 });
export const medianWon = quantileOf('median-won', won, 0.5, amount, 'money', { better: 1 });
export const largestWon = quantileOf('largest-won', won, 1, amount, 'money');
/** Seconds from the creation to a won close. */
export const salesCycle = quantileOf('sales-cycle', won, 0.5, ({ cycles }) => cycles, 'seconds', {
  better: -1,
});

/** Instant of the last won close. */
export const lastWon: Measure = {
  id: 'last-won',
  unit: 'instant',
  population: won,
  of: ({ company: { deals } }, rows) => {
    const last = rows.reduce((latest, deal) => Math.max(latest, deals.closedAt[deal] as number), -Infinity);
    return { value: rows.length === 0 ? null : last, n: rows.length };
  },
};

export const lostCount = count('lost-count', lost, { better: -1 });
export const lostValue = sum('lost-value', lost, amount, 'money', { better: -1 });
export const averageLost = mean('average-lost', lost, amount, 'money');
/** Seconds from the creation to the loss. */
export const ageAtLoss = quantileOf('age-at-loss', lost, 0.5, ({ cycles }) => cycles, 'seconds');
export const unqualifiedCount = count('unqualified-count', unqualified);

/** The same of deals lost or unqualified. */
export const notWonCount = count('not-won-count', notWon, { better: -1 });
export const notWonValue = sum('not-won-value', notWon, amount, 'money', { better: -1 });
export const averageNotWon = mean('average-not-won', notWon, amount, 'money');
export const ageNotWon = quantileOf('age-at-not-won', notWon, 0.5, ({ cycles }) => cycles, 'seconds');

/** Share of won deals among those won or lost in the period. */
export const closeRate = rate(
  'close-rate',
  decided,
  ({ deals }) =>
    (deal) =>
      deals.status[deal] === status.won,
  {
    better: 1,
  },
);
export const lossRate = rate(
  'loss-rate',
  decided,
  ({ deals }) =>
    (deal) =>
      deals.status[deal] === status.lost,
  {
    better: -1,
  },
);
export const decidedCount = count('decided-count', decided);
const wasReopened =
  ({ deals }: Company) =>
  (deal: number) =>
    (deals.reopened[deal] as number) > 0;
/** Won and lost deals that were opened again at least once before. */
export const reopenedCount = countOf('reopened-count', decided, wasReopened);
export const reopenedWonCount = countOf('reopened-won-count', won, wasReopened);
/** The same by value: won value of all that was won or lost. */
export const valueCloseRate = quotient(
  'close-rate-value',
  wonValue,
  sum('decided-value', decided, amount, 'money'),
  'share',
  { better: 1 },
);

export const createdCount = count('deals-created', created, { better: 1 });
export const createdValue = sum('created-value', created, amount, 'money', { better: 1 });
/** Share of the deals created in the period that are won as of now. */
export const cohortConversion = rate(
  'cohort-conversion',
  created,
  ({ deals }) =>
    (deal) =>
      deals.status[deal] === status.won,
  {
    better: 1,
  },
);

export const openCount = count('open-opportunities', open);
export const openValue = sum('open-value', open, amount, 'money');
/** Amounts times chances, each rounded by itself. */
export const weightedValue = sum('weighted-value', open, ({ weighted }) => weighted, 'money');

/** Deals that came in, without those that went: created − won − lost − unqualified. */
export const netDeals: Calculated = {
  id: 'net-deals',
  unit: 'count',
  parts: [createdCount, wonCount, lostCount, unqualifiedCount],
  of: ([came, ...went]) => went.reduce<number>((left, gone) => left - (gone ?? 0), came ?? 0),
};

/** Minor units of the base currency a day that the open deals bring at the period's rate, size and speed. */
export const salesVelocity: Calculated = {
  id: 'sales-velocity',
  unit: 'money',
  better: 1,
  parts: [openCount, closeRate, averageWon, salesCycle],
  of: ([deals, rate, size, seconds]) =>
    deals == null || rate == null || size == null || !seconds
      ? null
      : (deals * rate * size) / (seconds / daySeconds) + 0,
};
