import type { Company } from './company';
import { remembered } from './remembered';
import { codes, numbers } from './table';

/**
 * When each deal was last worked on as of now, by row of `deals`; NaN when nothing says so.
 *
 * Rules: the last done activity of any kind and domain; the last activity and the last change that the CRM tells of count as well,
 * unless they come after as-of.
 */
export const lastTouches = remembered((company: Company): Float64Array => {
  const { tables, deals, activities, asOf } = company;
  const table = tables.activities;
  const last = new Float64Array(deals.length).fill(Number.NaN);
  const touch = (deal: number, at: number): void => {
    if (at <= asOf && !((last[deal] as number) >= at)) last[deal] = at;
  };
  const { codes: status, dictionary } = codes(table, 'status');
  const done = dictionary.indexOf('done');
  const at = numbers(table, 'at');
  for (let row = 0; row < table.length; row++) {
    const deal = status[row] === done ? activities.dealOf(row) : -1;
    if (deal >= 0) touch(deal, at[row] as number);
  }
  const [lastAt, updatedAt] = [numbers(tables.deals, 'lastActivityAt'), numbers(tables.deals, 'updatedAt')];
  for (let deal = 0; deal < deals.length; deal++) {
    touch(deal, lastAt[deal] as number);
    touch(deal, updatedAt[deal] as number);
  }
  return last;
});
