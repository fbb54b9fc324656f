import { trait } from './activities';
import type { Company } from './company';
import { dealRowsOf } from './dimensions/links';
import { targetRows } from './keys';
import { remembered } from './remembered';
import { codes, numbers } from './table';

/** Contacts with each lead or with the deal it became, by row of `leads`. */
export interface LeadContacts {
  readonly attempts: Float64Array;
  /** Seconds from the creation to the first contact; NaN without one. */
  readonly seconds: Float64Array;
  /** The same, for a lead without one the time until as-of. */
  readonly waited: Float64Array;
}

/**
 * What was done to reach each lead (catalogue lead-coverage).
 *
 * Rules: done contacts at or after the lead's creation, up to as-of. One that names the lead and its deal counts once.
 */
export const leadContacts = remembered((company: Company): LeadContacts => {
  const { activities, tables, asOf, deals } = company;
  const { length } = tables.leads;
  const createdAt = numbers(tables.leads, 'createdAt');
  // Leads of a deal as a chain: several leads may have become the same one.
  const first = new Int32Array(deals.length).fill(-1);
  const next = new Int32Array(length).fill(-1);
  const dealOf = dealRowsOf(company, 'leads') ?? new Int32Array(length).fill(-1);
  for (let lead = length - 1; lead >= 0; lead--) {
    const deal = dealOf[lead] as number;
    if (deal < 0) continue;
    next[lead] = first[deal] as number;
    first[deal] = lead;
  }
  const named = codes(activities.table, 'leadId');
  const leadRows = targetRows(named, tables.leads);
  const attempts = new Float64Array(length);
  const seconds = new Float64Array(length).fill(Number.NaN);
  const { traits, at, table } = activities;
  const wanted = trait.done | trait.contact;
  const count = (row: number, lead: number): void => {
    const gone = (at[row] as number) - (createdAt[lead] as number);
    if (!(gone >= 0)) return;
    attempts[lead] = (attempts[lead] as number) + 1;
    if (!((seconds[lead] as number) <= gone)) seconds[lead] = gone;
  };
  for (let row = 0; row < table.length; row++) {
    if (((traits[row] as number) & wanted) !== wanted || !((at[row] as number) <= asOf)) continue;
    const own = leadRows[named.codes[row] as number] ?? -1;
    if (own >= 0) count(row, own);
    const deal = activities.dealOf(row);
    if (deal < 0) continue;
    for (let lead = first[deal] as number; lead >= 0; lead = next[lead] as number)
      if (lead !== own) count(row, lead);
  }
  const waited = seconds.map((value, lead) =>
    Number.isNaN(value) ? Math.max(0, asOf - (createdAt[lead] as number)) : value,
  );
  return { attempts, seconds, waited };
});
