import { quantiles } from '@/lib/math/select';
import { customerWins } from '@/lib/table/customer-wins';
import { status } from '@/lib/table/deals';
import { dealRowsOf } from '@/lib/table/dimensions/links';
import { groupRows, groupsIn, knownOf, rowsOf } from '@/lib/table/rows';
import { checkOf } from './check';
import { everyDeal, everyDecided } from './deal-sets';

const fiveYears = 5 * 366;

/** A close before the creation, or an expected close more than five years away. */
export const badDates = checkOf(
  'bad-dates',
  2,
  'deals',
  everyDeal,
  ({ deals, expectedDays, today }) =>
    (deal) => {
      const isReversed = (deals.closedAt[deal] as number) < (deals.createdAt[deal] as number);
      const away = Math.abs((expectedDays[deal] as number) - today);
      return isReversed || away > fiveYears;
    },
);

/** Fewest amounts of a pipeline that say what is usual. */
const enoughAmounts = 10;

/** Far above what its pipeline has (median and ten interquartile ranges), negative, or nothing on a won deal. */
export const amountOutlier = checkOf(
  'amount-outlier',
  1,
  'deals',
  (company) => everyDeal(company).filter((deal) => !Number.isNaN(company.amounts.base[deal])),
  (company) => {
    const { amounts, dealPipelines, deals, pipelines } = company;
    const known = everyDeal(company).filter((deal) => !Number.isNaN(amounts.base[deal]));
    const groups = groupRows(known, dealPipelines, pipelines.size);
    const limits = new Float64Array(pipelines.size + 1).fill(Number.POSITIVE_INFINITY);
    for (const pipeline of groupsIn(groups)) {
      const sample = knownOf(amounts.base, rowsOf(groups, pipeline));
      const [low = null, middle = null, high = null] = quantiles(sample, [0.25, 0.5, 0.75]);
      if (sample.length < enoughAmounts || low === null || middle === null || high === null) continue;
      if (high > low) limits[pipeline] = middle + 10 * (high - low);
    }
    return (deal) => {
      const amount = amounts.base[deal] as number;
      const pipeline = dealPipelines[deal] as number;
      const limit = limits[pipeline < 0 ? pipelines.size : pipeline] as number;
      return amount < 0 || amount > limit || (amount === 0 && deals.status[deal] === status.won);
    };
  },
);

/** Won with neither amount nor lines, or lost although the customer bought something later. */
export const wrongClosed = checkOf('wrong-closed-won', 1, 'deals', everyDecided, (company) => {
  const { amounts, deals, dealCustomers } = company;
  const { lastWonAt } = customerWins(company);
  const hasLines = new Uint8Array(deals.length);
  for (const deal of dealRowsOf(company, 'lineItems') ?? []) if (deal >= 0) hasLines[deal] = 1;
  return (deal) => {
    if (deals.status[deal] === status.won)
      return Number.isNaN(amounts.base[deal]) && amounts.unconverted[deal] !== 1 && hasLines[deal] === 0;
    return (lastWonAt[dealCustomers[deal] as number] as number) > (deals.closedAt[deal] as number);
  };
});
