import { type Answer, otherKey, type Query } from '@/lib/query/answer';
import { execute } from '@/lib/query/execute';
import { type Population, populationIn } from '@/lib/query/population';
import type { QueryView } from '@/lib/query/view';
import { groupSums } from '@/lib/table/cross-counts';
import { groupingOf } from '@/lib/table/dimensions';
import { isMany } from '@/lib/table/grouping';
import { rowsWhere } from '@/lib/table/rows';

/** Rows of a table that nobody scrolls through further. */
export const mostGroups = 200;

/**
 * The answer to a query by a dimension of very many groups, such as customers: those with the largest sums one by one, the
 * rest as one, "other", before `(none)`; the total is over all.
 *
 * Rules: sums of `base` amounts of one population choose the groups, so that only those are worked out in full.
 */
export function largestGroups(
  view: QueryView,
  population: Population,
  dimension: string,
  { measures }: Query,
): Answer {
  const { company } = view;
  const by = [dimension];
  const grouping = groupingOf(company, population.entity, dimension, population.moment);
  if (!grouping || isMany(grouping.keys)) return execute(view, { measures, by });
  const { keys, size } = grouping;
  const { rows } = populationIn(view, population, view.period);
  const isThere = new Uint8Array(size);
  for (const row of rows) {
    const key = keys[row] as number;
    if (key >= 0) isThere[key] = 1;
  }
  const { sums } = groupSums(rows, { keys, size }, company.amounts.base);
  const groups = rowsWhere(size, (key) => isThere[key] === 1);
  if (groups.length <= mostGroups + 1) return execute(view, { measures, by });
  const ranked = Float64Array.from(groups, (key) => sums[key + 1] as number).sort();
  const least = ranked[ranked.length - mostGroups] as number;
  // Groups level with the last one that fits are in by their key, so that the choice is always the same.
  const above = groups.filter((key) => (sums[key + 1] as number) > least);
  const level = [...groups.filter((key) => sums[key + 1] === least)]
    .map((key) => ({ key, id: grouping.keyOf(key) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, mostGroups - above.length);
  const chosen = new Uint8Array(size);
  for (const key of above) chosen[key] = 1;
  for (const { key } of level) chosen[key] = 1;
  const isNamed = (row: number): boolean => (keys[row] as number) < 0 || chosen[keys[row] as number] === 1;
  const named = execute(view, { measures, by, where: () => isNamed });
  const rest = execute(view, { measures, where: () => (row) => !isNamed(row) }).total;
  const none = named.groups.filter(({ aside }) => aside);
  const n = groups.length - mostGroups;
  return {
    ...named,
    groups: [
      ...named.groups.filter(({ aside }) => !aside),
      { ...rest, key: otherKey, label: { word: 'row.other', values: { n } }, aside: true },
      ...none,
    ],
    total: execute(view, { measures }).total,
  };
}
