import type { EntityName } from '@/lib/model/entities';
import type { Scope } from '@/lib/model/scope';
import { trait } from '@/lib/table/activities';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { dealRowsOf } from '@/lib/table/dimensions/links';
import { targetRows } from '@/lib/table/keys';
import { leadKinds, leadStates } from '@/lib/table/lead-states';
import { reachOf } from '@/lib/table/reach';
import { remembered } from '@/lib/table/remembered';
import { codes, numbers } from '@/lib/table/table';
import { transitionsOf } from '@/lib/table/transitions';
import { leadAmounts } from './lead-amounts';
import { pipelinesOf, stageFacts } from './pipelines';

/** From the first touch to the sale. */
export const leadSteps = ['lead', 'contacted', 'qualified', 'deal', 'advanced', 'won'] as const;

/** What goes through the funnel, and how far each got. */
export interface LeadProgress {
  /** Leads, or deals where the CRM has no leads. */
  readonly entity: Extract<EntityName, 'leads' | 'deals'>;
  /** Place in `leadSteps` of the last step met, by row; −1 for deals that never were in an incoming stage. */
  readonly step: Int8Array;
  /** Estimated value of a lead, amount of a deal, in the base currency; NaN unknown. */
  readonly base: Float64Array;
  readonly unconverted: Uint8Array;
}

const [contacted, qualified, deal, advanced, won] = [1, 2, 3, 4, 5] as const;

/** The progress of leads, else of deals that began in incoming stages; `undefined` without either. */
export function leadProgress(company: Company, scope: Scope): LeadProgress | undefined {
  if (company.tables.leads.length > 0)
    return { entity: 'leads', step: stepsOfLeads(company), ...leadAmounts(company, scope) };
  if (!stageFacts(company).isIncoming.includes(1)) return undefined;
  return { entity: 'deals', step: stepsOfDeals(company), ...company.amounts };
}

/**
 * The last step that each lead met (catalogue, lead-to-sale-funnel).
 *
 * Rules: whoever met a step counts for those before it too, so a contact with the deal needs no look; contacted by a done
 * contact with the lead, up to as-of; qualified by a conversion up to as-of, or by
 * its status then, which without a history of statuses is the present one (`lead-states.ts`); a deal that does not exist is
 * none; advanced when the deal was ever beyond its pipeline's first open stage.
 */
const stepsOfLeads = remembered((company: Company): Int8Array => {
  const { tables, asOf } = company;
  const { length } = tables.leads;
  const { kind } = leadStates(company);
  const convertedAt = numbers(tables.leads, 'convertedAt');
  const dealOf = dealRowsOf(company, 'leads') ?? new Int32Array(length).fill(-1);
  const ofDeals = dealProgress(company);
  const { leads: ownContact } = contacts(company);
  const isQualified = Uint8Array.from(leadKinds, (word) =>
    word === 'qualified' || word === 'converted' ? 1 : 0,
  );
  return Int8Array.from({ length }, (_, lead) => {
    const row = dealOf[lead] as number;
    if (row >= 0) return Math.max(deal, ofDeals[row] as number);
    if ((convertedAt[lead] as number) <= asOf || isQualified[kind[lead] as number] === 1) return qualified;
    return ownContact[lead] === 1 ? contacted : 0;
  });
});

/** The same of deals: qualified, and a deal, when they left the incoming stages. */
const stepsOfDeals = remembered((company: Company): Int8Array => {
  const { deals, tables, asOf } = company;
  const { isIncoming, isStep } = stageFacts(company);
  const { starts, at, stage } = transitionsOf(tables);
  const ofDeals = dealProgress(company);
  const { deals: dealContact } = contacts(company);
  return Int8Array.from({ length: deals.length }, (_, row) => {
    let [began, left] = [false, false];
    const see = (here: number): void => {
      began ||= isIncoming[here] === 1;
      left ||= isStep[here] === 1 && isIncoming[here] !== 1;
    };
    const [first, end] = [starts[row] as number, starts[row + 1] as number];
    for (let i = first; i < end && (at[i] as number) <= asOf; i++) see(stage[i] as number);
    if (first === end) see(deals.stage[row] as number);
    if (!began) return -1;
    const further = ofDeals[row] as number;
    if (further > 0) return further;
    return left ? deal : dealContact[row] === 1 ? contacted : 0;
  });
});

/** `won` or `advanced` for each deal that got there, else 0. */
function dealProgress(company: Company): Int8Array {
  const { deals, dealPipelines } = company;
  const { places } = reachOf(company);
  const { position, isIncoming } = stageFacts(company);
  const firstOpen = new Map(
    pipelinesOf(company).map(({ key, steps }) => {
      const first = steps.find((stage) => isIncoming[stage] !== 1);
      return [key, first === undefined ? Number.POSITIVE_INFINITY : (position[first] as number)];
    }),
  );
  return Int8Array.from({ length: deals.length }, (_, row) => {
    if (deals.status[row] === status.won) return won;
    const edge = firstOpen.get(dealPipelines[row] as number) ?? Number.POSITIVE_INFINITY;
    return (places[row] as number) > edge ? advanced : 0;
  });
}

/** 1 for leads and deals with a done contact up to as-of, by row. */
function contacts({ activities, tables, asOf, deals }: Company): { leads: Uint8Array; deals: Uint8Array } {
  const named = codes(activities.table, 'leadId');
  const leadRows = targetRows(named, tables.leads);
  const found = { leads: new Uint8Array(tables.leads.length), deals: new Uint8Array(deals.length) };
  const wanted = trait.done | trait.contact;
  const { traits, at, table } = activities;
  for (let row = 0; row < table.length; row++) {
    if (((traits[row] as number) & wanted) !== wanted || !((at[row] as number) <= asOf)) continue;
    const lead = leadRows[named.codes[row] as number] ?? -1;
    if (lead >= 0) found.leads[lead] = 1;
    const of = activities.dealOf(row);
    if (of >= 0) found.deals[of] = 1;
  }
  return found;
}
