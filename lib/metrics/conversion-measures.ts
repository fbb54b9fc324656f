import { countOf, mean, quantileOf, rate } from '@/lib/query/aggregates';
import type { Population } from '@/lib/query/population';
import { created } from '@/lib/query/populations/deals';
import { convertedLeads, newLeads } from '@/lib/query/populations/leads';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { dealRowsOf } from '@/lib/table/dimensions/links';
import { leadKinds, leadStates } from '@/lib/table/lead-states';
import { remembered } from '@/lib/table/remembered';
import { numbers } from '@/lib/table/table';
import { leadMeasures } from './lead-measures';

/** What became of leads, or of the deals that stand for them, by their row. */
interface Outcomes {
  /** Row of the deal, −1 without one. */
  readonly deal: Int32Array;
  /** Seconds from the lead's creation to the won close; NaN while it is not won, and where the close comes first. */
  readonly timeToWin: Float64Array;
  /** Amount of the won deal in the base currency; NaN while it is not won. */
  readonly wonAmount: Float64Array;
}

export const outcomesOf = remembered(
  (company: Company, entity: 'leads' | 'deals'): Outcomes => {
    const { deals, amounts, tables } = company;
    const { length } = tables[entity];
    const deal = dealRowsOf(company, entity) ?? Int32Array.from({ length }, (_, row) => row);
    const createdAt = numbers(tables[entity], 'createdAt');
    const timeToWin = new Float64Array(length).fill(Number.NaN);
    const wonAmount = new Float64Array(length).fill(Number.NaN);
    for (let row = 0; row < length; row++) {
      const own = deal[row] as number;
      if (deals.status[own] !== status.won) continue;
      const seconds = (deals.closedAt[own] as number) - (createdAt[row] as number);
      if (seconds >= 0) timeToWin[row] = seconds;
      wonAmount[row] = amounts.base[own] as number;
    }
    return { deal, timeToWin, wonAmount };
  },
  (entity) => entity,
);

type Holds = (company: Company) => (row: number) => boolean;

const entityOf = ({ entity }: Population): 'leads' | 'deals' => (entity === 'leads' ? 'leads' : 'deals');

/** Whether it ended without a sale before it was worth one. */
const isUnqualified =
  (population: Population): Holds =>
  (company) => {
    if (entityOf(population) === 'deals') return (deal) => company.deals.status[deal] === status.unqualified;
    const { kind } = leadStates(company);
    return (lead) => kind[lead] === leadKinds.indexOf('unqualified');
  };

const hasDeal =
  (population: Population): Holds =>
  (company) => {
    const { deal } = outcomesOf(company, entityOf(population));
    return (row) => (deal[row] as number) >= 0;
  };

/** Neither won, lost nor unqualified. */
const isUndecided =
  (population: Population): Holds =>
  (company) => {
    const { deal } = outcomesOf(company, entityOf(population));
    const isOut = isUnqualified(population)(company);
    return (row) => {
      const own = deal[row] as number;
      return own < 0 ? !isOut(row) : company.deals.status[own] === status.open;
    };
  };

/** What is asked of leads that may become won deals. */
const conversionMeasures = (population: Population) => ({
  ...leadMeasures(population),
  population,
  deals: countOf('leads-with-deal', population, hasDeal(population), { better: 1 }),
  dealRate: rate('lead-to-deal-rate', population, hasDeal(population), { better: 1 }),
  unqualified: countOf('leads-unqualified', population, isUnqualified(population), { better: -1 }),
  undecided: countOf('leads-undecided', population, isUndecided(population)),
  timeToWin: quantileOf(
    'time-to-win',
    population,
    0.5,
    (company) => outcomesOf(company, entityOf(population)).timeToWin,
    'seconds',
    { better: -1 },
  ),
  averageWon: mean(
    'average-won-of-leads',
    population,
    (company) => outcomesOf(company, entityOf(population)).wonAmount,
    'money',
    { better: 1 },
  ),
});

/** Leads by the date they were created, or the date they became a deal. */
export const ofCreatedLeads = conversionMeasures(newLeads);
export const ofConvertedLeads = conversionMeasures(convertedLeads);
/** Deals created in the period, where the CRM has no leads. */
export const ofCreatedDeals = conversionMeasures(created);
