import { trait } from './activities';
import type { Company } from './company';
import { remembered } from './remembered';
import { codes } from './table';

/**
 * Which activities are with somebody whom nobody had talked to before, by row: 1 is cold.
 *
 * Rules: what an activity is linked to is its deal, else its lead, else its customer (the survivor, the company of a
 * contact); a deal that no longer exists is no link. It is cold when no answered sales call with the same deal, lead or
 * customer is strictly earlier, in all history and whoever provided the phone; without a link it is not cold.
 */
export const coldRows = remembered((company: Company): Uint8Array => {
  const { activities, asOf, countsAs, customers, deals } = company;
  const { table, at, traits } = activities;
  const lead = codes(table, 'leadId');
  const customer = codes(table, 'customerId');
  const customerOf = customers.ofCodes(customer).map((key) => countsAs[key] ?? key);
  const firsts = {
    deal: new Float64Array(deals.length).fill(Number.POSITIVE_INFINITY),
    lead: new Float64Array(lead.dictionary.length).fill(Number.POSITIVE_INFINITY),
    customer: new Float64Array(customers.size).fill(Number.POSITIVE_INFINITY),
  };
  const earliest = (first: Float64Array, key: number, when: number): void => {
    if (key >= 0 && when < (first[key] as number)) first[key] = when;
  };
  const customerAt = (row: number): number => customerOf[customer.codes[row] as number] ?? -1;
  const talked = trait.done | trait.call | trait.connected;
  for (let row = 0; row < table.length; row++) {
    const when = at[row] as number;
    if (((traits[row] as number) & talked) !== talked || !(when <= asOf)) continue;
    earliest(firsts.deal, activities.dealOf(row), when);
    earliest(firsts.lead, lead.codes[row] as number, when);
    earliest(firsts.customer, customerAt(row), when);
  }
  const cold = new Uint8Array(table.length);
  for (let row = 0; row < table.length; row++) {
    const [ofDeal, ofLead] = [activities.dealOf(row), lead.codes[row] as number];
    const first =
      ofDeal >= 0
        ? firsts.deal[ofDeal]
        : ofLead >= 0
          ? firsts.lead[ofLead]
          : firsts.customer[customerAt(row)];
    cold[row] = first !== undefined && !(first < (at[row] as number)) ? 1 : 0;
  }
  return cold;
});
