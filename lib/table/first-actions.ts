import { trait } from './activities';
import type { Company } from './company';
import { targetRows } from './keys';
import { remembered } from './remembered';
import { codes, numbers } from './table';
import { WorkingTime } from './working-time';

/** What counts as the first action on a deal, and how its time is measured. */
export interface FirstActionRules {
  /** Every contact, or calls and e-mails only. */
  readonly kinds: 'contact' | 'calls-emails';
  /** Only what the deal's owner at its creation did. */
  readonly isOwn: boolean;
  /** From the creation of the lead that became the deal, contacts with the lead included. */
  readonly fromLead: boolean;
  /** Only time in working hours, 9 to 17 on the working days of the owner at creation. */
  readonly workingTime: boolean;
}

export const plainRules: FirstActionRules = {
  kinds: 'contact',
  isOwn: false,
  fromLead: false,
  workingTime: false,
};

/** How long each deal waited for its first action, by row of `deals`. */
export interface FirstActions {
  /** Seconds to the first action; NaN without one. */
  readonly seconds: Float64Array;
  /** The same, for a deal without one the time until its close or as-of: it waited at least so long. */
  readonly waited: Float64Array;
}

/**
 * Time to the first action of each deal (catalogue first-action-by-outcome).
 *
 * Rules: an action is a done contact on the deal at or after its creation, up to as-of and not after its close; one at the
 * very creation takes 0 seconds. A lead that came after its deal is not counted from.
 */
export const firstActionsOf = remembered(
  (company: Company, rules: FirstActionRules): FirstActions => {
    const { asOf, deals, activities } = company;
    const isPlain = rules.kinds === 'contact' && !rules.isOwn && !rules.fromLead;
    const lead = rules.fromLead ? leadsOfDeals(company) : undefined;
    const begun = lead ? startsOf(company, lead) : deals.createdAt;
    const latest = deals.closedAt.map((closedAt) => (closedAt < asOf ? closedAt : asOf));
    const first = isPlain ? activities.firstContacts : firstOf(company, rules, begun, latest, lead);
    const elapsed = rules.workingTime ? workedBetween(company) : plainly;
    const seconds = new Float64Array(deals.length).fill(Number.NaN);
    const waited = new Float64Array(deals.length);
    for (let deal = 0; deal < deals.length; deal++) {
      const from = begun[deal] as number;
      const acted = first[deal] as number;
      const hasActed = !Number.isNaN(acted);
      waited[deal] = elapsed(deal, from, hasActed ? acted : (latest[deal] as number));
      if (hasActed) seconds[deal] = waited[deal] as number;
    }
    return { seconds, waited };
  },
  ({ kinds, isOwn, fromLead, workingTime }) => `${kinds} ${isOwn} ${fromLead} ${workingTime}`,
  6,
);

type Elapsed = (deal: number, from: number, to: number) => number;

const plainly: Elapsed = (_, from, to) => (to > from ? to - from : 0);

const [dayStart, dayEnd] = [9 * 60, 17 * 60];

function workedBetween(company: Company): Elapsed {
  const owners = company.owners('created');
  const byCalendar = new Map<object, WorkingTime>();
  const byPerson: (WorkingTime | undefined)[] = [];
  return (deal, from, to) => {
    // Moved by one, so that nobody (−1) has the first place.
    const person = (owners[deal] as number) + 1;
    let time = byPerson[person];
    if (!time) {
      const id = person > 0 ? company.people.idOf(person - 1) : null;
      const calendar = company.calendarFor('user', id);
      time = byCalendar.get(calendar) ?? new WorkingTime({ calendar, zone: company.zone, dayStart, dayEnd });
      byCalendar.set(calendar, time);
      byPerson[person] = time;
    }
    return time.between(from, to);
  };
}

/** Row of the lead that each deal came from, −1 without one. */
function leadsOfDeals({ tables, deals }: Company): Int32Array {
  const named = codes(tables.deals, 'leadId');
  const leadRows = targetRows(named, tables.leads);
  const found = Int32Array.from({ length: deals.length }, (_, deal) => {
    const code = named.codes[deal] as number;
    return code < 0 ? -1 : (leadRows[code] as number);
  });
  const converted = codes(tables.leads, 'convertedDealId');
  const dealRows = targetRows(converted, tables.deals);
  for (let lead = 0; lead < tables.leads.length; lead++) {
    const deal = dealRows[converted.codes[lead] as number] ?? -1;
    if (deal >= 0 && (found[deal] as number) < 0) found[deal] = lead;
  }
  return found;
}

function startsOf({ tables, deals }: Company, lead: Int32Array): Float64Array {
  const leadAt = numbers(tables.leads, 'createdAt');
  return deals.createdAt.map((createdAt, deal) => {
    const from = leadAt[lead[deal] as number] ?? Number.NaN;
    return from < createdAt ? from : createdAt;
  });
}

/** Instant of the first action of each deal under other than the plain rules; NaN without one. */
function firstOf(
  company: Company,
  { kinds, isOwn }: FirstActionRules,
  begun: Float64Array,
  latest: Float64Array,
  lead: Int32Array | undefined,
): Float64Array {
  const { activities, deals } = company;
  const { traits, at, people, table } = activities;
  const owners = isOwn ? company.owners('created') : undefined;
  const kind = codes(table, 'kind');
  const counts = Uint8Array.from(kind.dictionary, (word) =>
    kinds === 'contact' || word === 'call' || word === 'email' ? 1 : 0,
  );
  const dealOfLead = lead && inverse(lead, company.tables.leads.length);
  const leadId = codes(table, 'leadId');
  const leadRows = lead ? targetRows(leadId, company.tables.leads) : undefined;
  const first = new Float64Array(deals.length).fill(Number.NaN);
  const wanted = trait.done | trait.contact;
  const offer = (row: number, deal: number): void => {
    if (deal < 0 || (owners && (owners[deal] as number) !== people[row])) return;
    const when = at[row] as number;
    const fits = when >= (begun[deal] as number) && when <= (latest[deal] as number);
    if (fits && !((first[deal] as number) <= when)) first[deal] = when;
  };
  for (let row = 0; row < table.length; row++) {
    if (((traits[row] as number) & wanted) !== wanted) continue;
    if (counts[kind.codes[row] as number] !== 1) continue;
    offer(row, activities.dealOf(row));
    if (dealOfLead && leadRows) offer(row, dealOfLead[leadRows[leadId.codes[row] as number] ?? -1] ?? -1);
  }
  return first;
}

/** For each lead the deal that it became, −1 without one. */
function inverse(lead: Int32Array, length: number): Int32Array {
  const deals = new Int32Array(length).fill(-1);
  for (let deal = lead.length - 1; deal >= 0; deal--) {
    const row = lead[deal] as number;
    if (row >= 0) deals[row] = deal;
  }
  return deals;
}
