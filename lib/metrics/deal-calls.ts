import { mean } from '@/lib/query/aggregates';
import { outboundCalls } from '@/lib/query/populations/activities';
import { decided, lost, won } from '@/lib/query/populations/deals';
import { trait } from '@/lib/table/activities';
import type { Company } from '@/lib/table/company';
import { remembered } from '@/lib/table/remembered';

/** The calls that are counted for deals: those of the sales domain that did not come in. */
export const dealCalls = outboundCalls;

/**
 * Calls of each deal from its creation to its close, by row of `deals` (3-metrics M7).
 *
 * Rules: done sales calls that did not come in; NaN for deals that are not closed.
 */
const callsOfDeals = remembered((company: Company): Float64Array => {
  const { activities, deals, asOf } = company;
  const { at, traits, table } = activities;
  const counts = deals.closedAt.map((closedAt) => (Number.isNaN(closedAt) ? Number.NaN : 0));
  const wanted = trait.done | trait.call;
  for (let row = 0; row < table.length; row++) {
    if (((traits[row] as number) & (wanted | trait.inbound)) !== wanted) continue;
    const deal = activities.dealOf(row);
    if (deal < 0) continue;
    const when = at[row] as number;
    const fits =
      when >= (deals.createdAt[deal] as number) && when <= (deals.closedAt[deal] as number) && when <= asOf;
    if (fits) counts[deal] = (counts[deal] as number) + 1;
  }
  return counts;
});

/** Mean number of calls for each deal won or lost in the period. */
export const callsPerDeal = mean('calls-per-opportunity', decided, callsOfDeals, 'mean');
export const callsPerWin = mean('calls-per-win', won, callsOfDeals, 'mean');
export const callsPerLoss = mean('calls-per-loss', lost, callsOfDeals, 'mean');
