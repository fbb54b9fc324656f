import { status } from '@/lib/table/deals';
import { dealsIn, openDeals } from '@/lib/table/filters';
import { joined, rowsWhere } from '@/lib/table/rows';
import type { Population } from '../population';

const closedWith = (id: string, ...states: readonly number[]): Population => ({
  id,
  entity: 'deals',
  dateField: 'closed',
  moment: 'closed',
  when: (company) => company.deals.closedAt,
  rows: (company, span) => {
    const parts = states.map((state) => dealsIn(company, company.deals.closedAt, span, state));
    return parts.length === 1 ? (parts[0] as Int32Array) : joined(...parts).sort();
  },
});

/** Deals whose last close, a win, is in the period (catalogue 0.7, 0.13). */
export const won = closedWith('won', status.won);
export const lost = closedWith('lost', status.lost);
export const unqualified = closedWith('unqualified', status.unqualified);
/** Won and lost: what a win rate is a share of. */
export const decided = closedWith('decided', status.won, status.lost);
/** Lost and unqualified. */
export const notWon = closedWith('not-won', status.lost, status.unqualified);
/** However they ended. */
export const closed = closedWith('closed', status.won, status.lost, status.unqualified);

/** Deals created in the period, whatever became of them. */
export const created: Population = {
  id: 'created',
  entity: 'deals',
  dateField: 'created',
  moment: 'created',
  when: (company) => company.deals.createdAt,
  rows: (company, span) => dealsIn(company, company.deals.createdAt, span),
};

/** Deals that are open as of now. */
export const open: Population = {
  id: 'open',
  entity: 'deals',
  dateField: 'as-of',
  moment: 'now',
  days: (company) => company.expectedDays,
  rows: (company) => openDeals(company),
};

/** Every deal that exists as of now. */
export const deals: Population = {
  id: 'deals',
  entity: 'deals',
  dateField: 'as-of',
  moment: 'now',
  rows: ({ deals: { exists, length } }) => rowsWhere(length, (deal) => exists[deal] === 1),
};

/** Open deals that are expected to close in the period, on today's date or later. */
export const expected: Population = {
  id: 'expected',
  entity: 'deals',
  dateField: 'expected-open',
  moment: 'now',
  days: (company) => company.expectedDays,
  rows: (company, { days }) => {
    const day = company.expectedDays;
    const from = Math.max(days.from, company.today);
    return openDeals(company).filter(
      (deal) => (day[deal] as number) >= from && (day[deal] as number) < days.to,
    );
  },
};
