import type { Company } from './company';
import { type CrossCounts, countAt } from './cross-counts';
import { status } from './deals';
import {
  type Between,
  crossCountsIn,
  type Moments,
  momentOf,
  type PairKeys,
  pairKeys,
  sumsIn,
} from './moments';
import { reachOf } from './reach';
import { remembered } from './remembered';

/** Which deals a period holds: those created in it, or those closed in it, with one status or any. */
type Event = 'created' | 'closed' | 'won' | 'lost';

const statusOf: Readonly<Partial<Record<Event, number>>> = { won: status.won, lost: status.lost };

/** When each deal was created or closed; 0 for one that does not exist or did not. */
const dealMoments = remembered(
  ({ deals }: Company, event: Event): Moments => {
    const { length, exists, status: statuses } = deals;
    const instants = event === 'created' ? deals.createdAt : deals.closedAt;
    const wanted = statusOf[event];
    const moments = new Uint32Array(length);
    for (let deal = 0; deal < length; deal++) {
      const counts = exists[deal] === 1 && (wanted === undefined || statuses[deal] === wanted);
      moments[deal] = counts ? momentOf(instants[deal] as number) : 0;
    }
    return moments;
  },
  (event) => event,
);

const ownersNow = (company: Company) => ({ keys: company.owners('now'), size: company.people.size });

const stateKeys = remembered((company: Company): PairKeys => {
  const { deals } = company;
  return pairKeys(deals.length, ownersNow(company), { keys: deals.status, size: 4 });
});

/** Won deals whose amount is known, side by side: few of all, so that their sums are soon made. */
const wonAmounts = remembered((company: Company) => {
  const { base } = company.amounts;
  const all = dealMoments(company, 'won');
  const { keys, size } = ownersNow(company);
  const moments = new Uint32Array(all.length);
  const owners = new Int32Array(all.length);
  const amounts = new Float64Array(all.length);
  let count = 0;
  for (let deal = 0; deal < all.length; deal++) {
    const amount = base[deal] as number;
    if (all[deal] === 0 || Number.isNaN(amount)) continue;
    moments[count] = all[deal] as number;
    owners[count] = keys[deal] as number;
    amounts[count] = amount;
    count++;
  }
  return {
    moments: moments.slice(0, count),
    owners: { keys: owners.slice(0, count), size },
    amounts: amounts.slice(0, count),
  };
});

const reasonKeys = remembered((company: Company): PairKeys => {
  const reasons = { keys: company.dealReasons, size: company.reasons.size };
  return pairKeys(company.deals.length, reasons, ownersNow(company));
});

const placeKeys = remembered((company: Company): PairKeys => {
  const { places, won } = reachOf(company);
  const pipelines = { keys: company.dealPipelines, size: company.pipelines.size };
  return pairKeys(company.deals.length, pipelines, { keys: places, size: won + 1 });
});

/** Deals closed in a period by whose they are now and by status: every deal in one cell. */
export const closedCounts = (company: Company, span: Between): CrossCounts =>
  crossCountsIn(dealMoments(company, 'closed'), span, stateKeys(company));

/** What the deals won in a period are worth in the base currency, by whose they are now, nobody's first. */
export function wonSums(company: Company, span: Between): Float64Array {
  const { moments, owners, amounts } = wonAmounts(company);
  return sumsIn(moments, span, owners, amounts);
}

/** Deals lost in a period by reason and by whose they are now. */
export const lossCounts = (company: Company, span: Between): CrossCounts =>
  crossCountsIn(dealMoments(company, 'lost'), span, reasonKeys(company));

/**
 * Deals created in a period that got so far or further, by pipeline and position; the last position is won.
 *
 * Rules: those of `reachOf`.
 */
export function reachedCounts(company: Company, span: Between): number[][] {
  const counts = crossCountsIn(dealMoments(company, 'created'), span, placeKeys(company));
  return Array.from({ length: counts.rows }, (_, pipeline) => {
    const reached = Array.from({ length: counts.columns }, (_, at) => countAt(counts, pipeline, at));
    for (let at = reached.length - 2; at >= 0; at--)
      reached[at] = (reached[at] as number) + (reached[at + 1] as number);
    return reached;
  });
}

/** When the deal of a row was created; 0 for one that does not exist. */
export const createdMoments = (company: Company): Moments => dealMoments(company, 'created');
