import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { openDeals } from '@/lib/table/filters';
import { remembered } from '@/lib/table/remembered';
import { type Rows, rowsThat, rowsWhere } from '@/lib/table/rows';

// Selections that many checks look at are one and the same, so that what is asked of them is asked once.

/** Deals that exist as of now. */
export const everyDeal = remembered(
  ({ deals: { exists, length } }: Company): Rows => rowsWhere(length, (deal) => exists[deal] === 1),
);

export const everyOpen = remembered((company: Company): Rows => openDeals(company));

const dealsWith = (...states: readonly number[]): ((company: Company) => Rows) =>
  remembered((company: Company) => {
    const { status: of } = company.deals;
    const isWanted = new Uint8Array(256);
    for (const state of states) isWanted[state] = 1;
    return rowsThat(everyDeal(company), (deal) => isWanted[of[deal] as number] === 1);
  });

export const everyLost = dealsWith(status.lost);
export const everyDecided = dealsWith(status.won, status.lost);
