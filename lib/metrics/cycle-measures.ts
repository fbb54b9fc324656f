import { quantileOfSorted } from '@/lib/math/quantile';
import { mean } from '@/lib/math/spread';
import { count } from '@/lib/query/aggregates';
import type { Measure } from '@/lib/query/measure';
import type { Population } from '@/lib/query/population';
import { lost, won } from '@/lib/query/populations/deals';
import type { Company } from '@/lib/table/company';
import { rowsById, targetRows } from '@/lib/table/keys';
import { remembered } from '@/lib/table/remembered';
import { knownOf, type Rows, rowsKnown } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';

/** Where a cycle begins: with the deal, or with the lead it came from. */
export type CycleStart = 'deal' | 'lead';

/**
 * Seconds from the start of each deal to its close; NaN while it is open, and where the close comes first.
 *
 * Rules: the lead is the one that the deal names, else the one that became this deal; without a lead the deal's own creation counts.
 */
export const cyclesFrom = remembered(
  (company: Company, start: CycleStart): Float64Array => {
    if (start === 'deal') return company.cycles;
    const { deals, tables } = company;
    const leadAt = numbers(tables.leads, 'createdAt');
    const lead = leadRows(company);
    return deals.closedAt.map((closedAt, deal) => {
      const from = (lead[deal] as number) < 0 ? deals.createdAt[deal] : leadAt[lead[deal] as number];
      const seconds = closedAt - (from as number);
      return seconds >= 0 ? seconds : Number.NaN;
    });
  },
  (start) => start,
);

/** Row of the lead of each deal, −1 without one; of several leads of one deal the earliest. */
function leadRows({ tables: { deals, leads } }: Company): Int32Array {
  const own = codes(deals, 'leadId');
  const known = rowsById(leads);
  const at = own.dictionary.map((id) => known.get(id) ?? -1);
  const rows = Int32Array.from({ length: deals.length }, (_, deal) => at[own.codes[deal] as number] ?? -1);
  const target = codes(leads, 'convertedDealId');
  const became = targetRows(target, deals);
  const createdAt = numbers(leads, 'createdAt');
  const isNamed = rows.map((row) => (row < 0 ? 0 : 1));
  for (let lead = 0; lead < leads.length; lead++) {
    const deal = became[target.codes[lead] as number] ?? -1;
    if (deal < 0 || isNamed[deal] === 1) continue;
    const other = rows[deal] as number;
    if (other < 0 || (createdAt[lead] as number) < (createdAt[other] as number)) rows[deal] = lead;
  }
  return rows;
}

/** Known values of a group in order, sorted once for all its quantiles. */
const sorted = new WeakMap<Rows, { readonly values: Float64Array; readonly known: Float64Array }>();

function sortedOf(values: Float64Array, rows: Rows): Float64Array {
  const kept = sorted.get(rows);
  if (kept?.values === values) return kept.known;
  const known = knownOf(values, rows).sort();
  sorted.set(rows, { values, known });
  return known;
}

const measuresOf = (population: Population, start: CycleStart) => {
  const name = `${population.id}-cycle-${start}`;
  const of = (part: string, value: (known: Float64Array) => number | null): Measure => ({
    id: `${name}-${part}`,
    unit: 'seconds',
    better: -1,
    population,
    of: ({ company }, rows) => {
      const values = cyclesFrom(company, start);
      const known = sortedOf(values, rows);
      const isPart = known.length < rows.length;
      return { value: value(known), n: known.length, ...(isPart && { rows: rowsKnown(values, rows) }) };
    },
  });
  const at = (part: string, p: number) => of(part, (known) => quantileOfSorted(known, p));
  return {
    population,
    count: count(`${name}-count`, population),
    mean: of('mean', mean),
    median: at('median', 0.5),
    p25: at('p25', 0.25),
    p75: at('p75', 0.75),
    p90: at('p90', 0.9),
    min: at('min', 0),
    max: at('max', 1),
  };
};

/** Cycles of deals won and lost, from the deal or from its lead. */
export const cycleMeasures = {
  won: { deal: measuresOf(won, 'deal'), lead: measuresOf(won, 'lead') },
  lost: { deal: measuresOf(lost, 'deal'), lead: measuresOf(lost, 'lead') },
} as const;
