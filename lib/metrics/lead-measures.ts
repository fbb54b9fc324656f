import { survivalOf } from '@/lib/math/kaplan-meier';
import { count, countOf, mean, rate } from '@/lib/query/aggregates';
import type { Measure } from '@/lib/query/measure';
import type { Population } from '@/lib/query/population';
import { leads, newLeads } from '@/lib/query/populations/leads';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { dealRowsOf } from '@/lib/table/dimensions/links';
import { leadContacts } from '@/lib/table/lead-contacts';
import { leadKinds, leadStates } from '@/lib/table/lead-states';
import type { Rows } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';

type Holds = (company: Company) => (row: number) => boolean;

const [unqualifiedKind, convertedKind] = [leadKinds.indexOf('unqualified'), leadKinds.indexOf('converted')];

const isUnqualified: Holds = (company) => {
  const { kind } = leadStates(company);
  return (lead) => kind[lead] === unqualifiedKind;
};

const isProspect: Holds = (company) => {
  const { kind } = leadStates(company);
  return (lead) => kind[lead] !== unqualifiedKind && kind[lead] !== convertedKind;
};

/** Deals of a lead: itself where a deal stands for a lead. */
const dealOf = (company: Company, { entity }: Population): ((row: number) => number) => {
  const deals = entity === 'deals' ? undefined : dealRowsOf(company, entity);
  return (row) => (deals ? (deals[row] as number) : row);
};

const hasWon =
  (population: Population): Holds =>
  (company) => {
    const deal = dealOf(company, population);
    return (row) => company.deals.status[deal(row)] === status.won;
  };

/** What leads, or the deals that stand for them, are counted by. */
export function leadMeasures(population: Population) {
  const isOpen: Holds =
    population.entity === 'leads'
      ? isProspect
      : ({ deals }) =>
          (deal) =>
            deals.status[deal] === status.open;
  return {
    count: count('new-leads', population, { better: 1 }),
    open: countOf('new-leads-open', population, isOpen),
    won: countOf('new-leads-won', population, hasWon(population), { better: 1 }),
    conversion: rate('lead-conversion', population, hasWon(population), { better: 1 }),
  };
}

/** Leads created in the period, how many of them are still open or won as of now, and what share is won. */
export const ofNewLeads = leadMeasures(newLeads);
export const newLeadCount = ofNewLeads.count;

/** Leads that wait to become something, as of now. */
export const prospects = countOf('prospects', leads, isProspect, { better: 1 });

export const unqualifiedShare = rate('unqualified-share', newLeads, isUnqualified, { better: -1 });

export const ownerlessLeads = countOf(
  'ownerless-leads',
  newLeads,
  ({ tables }) => {
    const owner = codes(tables.leads, 'ownerId').codes;
    return (lead) => (owner[lead] as number) < 0;
  },
  { better: -1 },
);

const isContacted: Holds = (company) => {
  const { seconds } = leadContacts(company);
  return (lead) => !Number.isNaN(seconds[lead]);
};
export const contactedLeads = countOf('contacted-leads', newLeads, isContacted, { better: 1 });
export const contactedShare = rate('contacted-share', newLeads, isContacted, { better: 1 });

const daySeconds = 86_400;
const isUntouched: Holds = (company) => {
  const { seconds, waited } = leadContacts(company);
  return (lead) => Number.isNaN(seconds[lead]) && (waited[lead] as number) > daySeconds;
};
/** Leads that nobody has contacted although they came more than 24 hours before as-of. */
export const untouchedLeads = countOf('untouched-leads', newLeads, isUntouched, { better: -1 });
export const untouchedShare = rate('untouched-share', newLeads, isUntouched, { better: -1 });

/** Contacts per lead. */
export const contactAttempts = mean(
  'contact-attempts',
  newLeads,
  (company) => leadContacts(company).attempts,
  'mean',
);

/** Kaplan–Meier median of the seconds to the first contact; a lead without one has waited until as-of. */
export const leadResponseTime: Measure = {
  id: 'lead-response-time',
  unit: 'seconds',
  better: -1,
  population: newLeads,
  of({ company }, rows: Rows) {
    const { seconds, waited } = leadContacts(company);
    const times = new Float64Array(rows.length);
    const acted = new Uint8Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const lead = rows[i] as number;
      times[i] = waited[lead] as number;
      acted[i] = Number.isNaN(seconds[lead]) ? 0 : 1;
    }
    return { value: survivalOf(times, acted).quantile(0.5), n: rows.length };
  },
};
