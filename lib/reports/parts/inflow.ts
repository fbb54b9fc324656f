import { isNotable } from '@/lib/math/rates';
import type { Selection, Sentence } from '@/lib/model/result';
import { count, countOf } from '@/lib/query/aggregates';
import type { Population } from '@/lib/query/population';
import { created } from '@/lib/query/populations/deals';
import { newLeads } from '@/lib/query/populations/leads';
import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { groupingOf } from '@/lib/table/dimensions';
import { flags } from '@/lib/table/table';
import { figureSaid } from './figures';

/** Whether the source of each record is marketing's: 1 yes, 0 no, −1 unknown, by row. */
function marketingOf(company: Company, { entity, moment }: Population): (row: number) => number {
  const keys = groupingOf(company, entity, 'source', moment)?.keys as Int32Array;
  const isMarketing = flags(company.sources.table, 'isMarketing');
  return (row) => {
    const source = keys[row] as number;
    return company.sources.isKnown(source) ? (isMarketing[source] as number) : -1;
  };
}

/** Records that come in, and whether marketing brought them. */
const inflowOf = (population: Population, id: string) => {
  const from = (name: string, value: number) =>
    countOf(`${id}-${name}`, population, (company) => {
      const of = marketingOf(company, population);
      return (row) => of(row) === value;
    });
  return {
    population,
    count: count(id, population, { better: 1 }),
    marketing: from('marketing', 1),
    other: from('other', 0),
    unknown: from('unknown', -1),
  };
};

export const inflow = {
  deals: inflowOf(created, 'deals-in'),
  leads: inflowOf(newLeads, 'leads-in'),
} as const;

/** A count against the one before: the change as a part of it, how many deviations it is, and whether that is notable. */
export function changeOf(now: number, before: number | null) {
  if (before === null) return { change: null, z: null, notable: false };
  const all = now + before;
  return {
    change: before === 0 ? null : (now - before) / before,
    z: all === 0 ? null : (now - before) / Math.sqrt(all),
    notable: isNotable(now, before),
  };
}

/** The contract's earlier count: a period that has not begun is compared with as many days, none, and so with nothing. */
export const comparedCount = ({ scope }: QueryView, before: number | null): number | null =>
  before ?? (scope.comparison === 'none' ? null : 0);

/** How many came in, and how that compares with the period before. */
export function inflowSentence(
  key: string,
  now: number,
  before: number | null,
  records: Selection,
): Sentence {
  const form = before === null ? '' : now > before ? '.more' : now < before ? '.fewer' : '.same';
  return {
    key: `${key}${form}`,
    values: {
      n: figureSaid(now, 'count', records),
      ...(before !== null && { before: figureSaid(before, 'count') }),
    },
  };
}
