import type { Company } from '@/lib/table/company';
import { customerKeysOf, dealRowsOf } from '@/lib/table/dimensions/links';
import { Keys } from '@/lib/table/keys';
import { remembered } from '@/lib/table/remembered';
import type { Rows } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';

/** To which campaign a sale is credited: the one the deal came from, the last that touched it, or all in equal parts. */
export type Attribution = 'first' | 'last' | 'linear';

/** A campaign's part in a deal. */
export interface Credit {
  /** Key of `campaignKeys`. */
  readonly campaign: number;
  /** Row of `deals`. */
  readonly deal: number;
  /** 0 to 1; the parts of a deal are 1 together. */
  readonly part: number;
  /** Amount in the base currency; the parts add up to the deal's. NaN unknown. */
  readonly amount: number;
}

/** What shows that somebody took notice; that something was sent does not. */
const touching = new Set(['open', 'click', 'response', 'form', 'purchase']);

export const campaignKeys = remembered(({ tables }: Company): Keys => new Keys(tables.campaigns));

/**
 * The campaigns of some won deals.
 *
 * Rules: a touch is an open, click, response, form or purchase of the deal, its customer or its lead, at or before its close.
 * Without one the deal's own campaign has it all; a deal without that either has none. Of two touches at one instant the
 * event whose id comes last counts as the later one. Parts of an amount are whole minor units, the first ones larger.
 */
export function creditsOf(company: Company, won: Rows, attribution: Attribution): Credit[] {
  const { tables, deals, amounts } = company;
  const keys = campaignKeys(company);
  const own = keys.ofRows(codes(tables.deals, 'campaignId'), deals.length);
  const touches = attribution === 'first' ? undefined : touchesOf(company);
  const credits: Credit[] = [];
  for (const deal of won) {
    const campaigns = campaignsOf(deal);
    const amount = amounts.base[deal] as number;
    let given = 0;
    for (const [place, campaign] of campaigns.entries()) {
      const until = Math.round((amount * (place + 1)) / campaigns.length);
      credits.push({ campaign, deal, part: 1 / campaigns.length, amount: until - given });
      given = until;
    }
  }
  return credits;

  function campaignsOf(deal: number): number[] {
    const first = own[deal] as number;
    const closedAt = deals.closedAt[deal] as number;
    const before = touches?.(deal).filter(({ at }) => at <= closedAt) ?? [];
    if (attribution === 'last' && before.length > 0) return [before.at(-1)?.campaign ?? first];
    const all = new Set([...(first < 0 ? [] : [first]), ...before.map(({ campaign }) => campaign)]);
    return [...all].sort((a, b) => (keys.idOf(a) < keys.idOf(b) ? -1 : 1));
  }
}

interface Touch {
  readonly at: number;
  readonly campaign: number;
  readonly id: string;
}

/** The touches of each deal, earliest first. */
function touchesOf(company: Company): (deal: number) => Touch[] {
  const { tables, dealCustomers } = company;
  const table = tables.campaignEvents;
  const [kind, id, lead] = [codes(table, 'kind'), codes(table, 'id'), codes(table, 'leadId')];
  const at = numbers(table, 'at');
  const campaign = campaignKeys(company).ofRows(codes(table, 'campaignId'), table.length);
  const [deals, customers] = [
    dealRowsOf(company, 'campaignEvents'),
    customerKeysOf(company, 'campaignEvents'),
  ];
  const byDeal = new Map<number, Touch[]>();
  const byCustomer = new Map<number, Touch[]>();
  const byLead = new Map<string, Touch[]>();
  const put = <K>(map: Map<K, Touch[]>, key: K, touch: Touch): void => {
    const list = map.get(key);
    if (list) list.push(touch);
    else map.set(key, [touch]);
  };
  for (let row = 0; row < table.length; row++) {
    if (!touching.has(kind.dictionary[kind.codes[row] as number] ?? '') || (at[row] as number) > company.asOf)
      continue;
    const touch = {
      at: at[row] as number,
      campaign: campaign[row] as number,
      id: id.dictionary[id.codes[row] as number] as string,
    };
    const [deal, customer, leadCode] = [
      deals?.[row] ?? -1,
      customers?.[row] ?? -1,
      lead.codes[row] as number,
    ];
    if (deal >= 0) put(byDeal, deal, touch);
    if (customer >= 0) put(byCustomer, customer, touch);
    if (leadCode >= 0) put(byLead, lead.dictionary[leadCode] as string, touch);
  }
  const dealLead = codes(tables.deals, 'leadId');
  return (deal) => {
    const all = [
      ...(byDeal.get(deal) ?? []),
      ...(byCustomer.get(dealCustomers[deal] as number) ?? []),
      ...(byLead.get(dealLead.dictionary[dealLead.codes[deal] as number] ?? '') ?? []),
    ];
    return [...new Set(all)].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  };
}
