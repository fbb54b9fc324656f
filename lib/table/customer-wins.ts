import type { Company } from './company';
import { status } from './deals';
import { byText } from './labels';
import { remembered } from './remembered';
import { codes } from './table';

/** What each customer has bought as of now, by key of `customers`; keys past the end have bought nothing. */
export interface CustomerWins {
  /** Instant at which they became a customer: the earliest close of a won deal; NaN without one. */
  readonly firstWonAt: Float64Array;
  readonly lastWonAt: Float64Array;
  readonly wonCount: Int32Array;
  /** Row of the deal that made them a customer, −1 without one; of two at one instant the one whose id comes first. */
  readonly firstWon: Int32Array;
}

/**
 * When customers first and last bought, and how often.
 *
 * Rules: a deal counts for the company of its contact and for the survivor of a merge (catalogue 1.5); a won deal whose close
 * is not known counts in `wonCount` only.
 */
export const customerWins = remembered((company: Company): CustomerWins => {
  const { deals, dealCustomers, customers } = company;
  const { size } = customers;
  const firstWonAt = new Float64Array(size).fill(Number.NaN);
  const lastWonAt = new Float64Array(size).fill(Number.NaN);
  const wonCount = new Int32Array(size);
  const firstWon = new Int32Array(size).fill(-1);
  const id = codes(company.tables.deals, 'id');
  const idOf = (deal: number): string => id.dictionary[id.codes[deal] as number] as string;
  for (let deal = 0; deal < deals.length; deal++) {
    const customer = dealCustomers[deal] as number;
    if (customer < 0 || deals.exists[deal] !== 1 || deals.status[deal] !== status.won) continue;
    wonCount[customer] = (wonCount[customer] as number) + 1;
    const at = deals.closedAt[deal] as number;
    if (Number.isNaN(at)) continue;
    const first = firstWonAt[customer] as number;
    const isTie = at === first && byText(idOf(deal), idOf(firstWon[customer] as number)) < 0;
    if (!(first <= at) || isTie) {
      firstWonAt[customer] = at;
      firstWon[customer] = deal;
    }
    if (!((lastWonAt[customer] as number) >= at)) lastWonAt[customer] = at;
  }
  return { firstWonAt, lastWonAt, wonCount, firstWon };
});
