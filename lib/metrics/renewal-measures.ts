import { ratio } from '@/lib/math/rates';
import { countOf, rate } from '@/lib/query/aggregates';
import type { Measure } from '@/lib/query/measure';
import type { Population } from '@/lib/query/population';
import { decided } from '@/lib/query/populations/deals';
import { renewalsDue } from '@/lib/query/populations/renewals';
import { status } from '@/lib/table/deals';
import { codes } from '@/lib/table/table';
import { renewalsOf } from './renewals';

/** Renewals due in the period whose outcome is known by now. */
export const decidedRenewals: Population = {
  ...renewalsDue,
  id: 'decided-renewals',
  rows: (company, span) => {
    const { isPending } = renewalsOf(company, company.scope);
    return renewalsDue.rows(company, span).filter((row) => isPending[row] === 0);
  },
};

/** Share of decided renewals that were renewed, expanded or reduced. */
export const renewalRate = rate(
  'renewal-rate',
  decidedRenewals,
  (company) => {
    const { isKept } = renewalsOf(company, company.scope);
    return (row) => isKept[row] === 1;
  },
  { better: 1 },
);
export const pendingRenewals = countOf('renewals-pending', renewalsDue, (company) => {
  const { isPending } = renewalsOf(company, company.scope);
  return (row) => isPending[row] === 1;
});

/** Revenue after the renewals by revenue before, of those whose amounts are both known. */
const revenueKept = (id: string, kept: (after: number, before: number) => number): Measure => ({
  id,
  unit: 'share',
  better: 1,
  population: decidedRenewals,
  of: ({ company }, rows) => {
    const { before, after } = renewalsOf(company, company.scope);
    const known = rows.filter((row) => !Number.isNaN(before[row]) && !Number.isNaN(after[row]));
    let [sum, whole] = [0, 0];
    for (const row of known) {
      sum += kept(after[row] as number, before[row] as number);
      whole += before[row] as number;
    }
    return { value: ratio(sum, whole), n: known.length, rows: known };
  },
});
/** At most what there was: what is sold on top does not make up for what is lost. */
export const grossRetention = revenueKept('gross-revenue-retention', Math.min);
export const netRetention = revenueKept('net-revenue-retention', (after) => after);

/** Deals of the kind renewal that were won or lost in the period: what stands for renewals where there are none. */
const renewalDeals: Population = {
  ...decided,
  id: 'renewal-deals',
  rows: (company, span) => {
    const { codes: kind, dictionary } = codes(company.tables.deals, 'kind');
    const renewal = dictionary.indexOf('renewal');
    return decided.rows(company, span).filter((deal) => renewal >= 0 && kind[deal] === renewal);
  },
};
export const renewalDealRate = rate(
  'renewal-deals-won',
  renewalDeals,
  ({ deals }) =>
    (deal) =>
      deals.status[deal] === status.won,
  { better: 1 },
);
