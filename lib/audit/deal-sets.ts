import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { openDeals } from '@/lib/table/filters';
import { type Rows, rowsWhere } from '@/lib/table/rows';

/** Deals that exist as of now, of all states or of one. */
export const everyDeal = ({ deals: { exists, length } }: Company): Rows =>
  rowsWhere(length, (deal) => exists[deal] === 1);

export const everyOpen = (company: Company): Rows => openDeals(company);

export const dealsWith =
  (...states: readonly number[]) =>
  ({ deals }: Company): Rows =>
    rowsWhere(
      deals.length,
      (deal) => deals.exists[deal] === 1 && states.includes(deals.status[deal] as number),
    );

export const everyLost = dealsWith(status.lost);
export const everyDecided = dealsWith(status.won, status.lost);
