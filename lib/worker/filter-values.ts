import type { EngineQuestions, FilterValue, FilterValues } from '@/lib/messages/engine';
import type { EntityName } from '@/lib/model/entities';
import { folded } from '@/lib/model/folded';
import { type Company, companyOf } from '@/lib/table/company';
import { groupingOf } from '@/lib/table/dimensions';
import { dimensionOfFilter } from '@/lib/table/filters';
import { arranged, type Grouping } from '@/lib/table/grouping';
import { byText } from '@/lib/table/labels';
import { countOf } from '@/lib/table/rows';
import type { Tables } from '@/lib/table/table';

/** Whose records say what a filter can be set to: the first that know of it. */
const asked: readonly EntityName[] = ['deals', 'activities', 'leads', 'customers', 'cases', 'renewals'];

/**
 * What a filter can be set to, named and counted the way reports group by it.
 *
 * Rules: values without a record are left out, but for those that a CRM keeps in an order (stages) and those that were
 * asked for by id; an id that nothing has any more is not answered. Commonest first. `null`, "without one", comes last
 * and is found by no search.
 */
export function filterValues(
  tables: Tables,
  { filter, scope, search, ids, limit }: Omit<EngineQuestions['filterValues']['ask'], 'account'>,
): FilterValues {
  const company = companyOf(tables, scope);
  const dimension = dimensionOfFilter(filter);
  const found = dimension === undefined ? undefined : countsOf(company, dimension);
  if (!found) return { values: [], left: 0, all: 0 };
  const { grouping, counts } = found;
  const asValue = (group: number): FilterValue => ({
    id: group < 0 ? null : grouping.keyOf(group),
    label: group < 0 ? grouping.none : grouping.labelOf(group),
    count: counts[group < 0 ? grouping.size : group] as number,
  });
  const groups = Array.from({ length: grouping.size }, (_, group) => group);
  if (ids) {
    const wanted = new Set(ids);
    const named = groups.filter((group) => wanted.has(grouping.keyOf(group))).map(asValue);
    const values = wanted.has(null) ? [...named, asValue(-1)] : named;
    return { values, left: 0, all: values.length };
  }
  const offered = groups.filter((group) => (counts[group] as number) > 0 || grouping.inOrder);
  const word = folded(search.trim());
  const matching = offered.filter((group) => {
    if (word === '') return true;
    const label = grouping.labelOf(group);
    return 'text' in label && folded(label.text).includes(word);
  });
  matching.sort(
    grouping.inOrder ??
      ((a, b) =>
        (counts[b] as number) - (counts[a] as number) || byText(grouping.keyOf(a), grouping.keyOf(b))),
  );
  const values = matching.slice(0, limit).map(asValue);
  const hasNone = word === '' && (counts[grouping.size] as number) > 0;
  return {
    values: hasNone ? [...values, asValue(-1)] : values,
    left: Math.max(0, matching.length - limit),
    all: offered.length,
  };
}

/** How many records there are of each group; the last number is of those without one. */
function countsOf(
  company: Company,
  dimension: string,
): { readonly grouping: Grouping; readonly counts: Int32Array } | undefined {
  for (const entity of asked) {
    const { length } = company.tables[entity];
    const grouping = length > 0 ? groupingOf(company, entity, dimension, 'now') : undefined;
    if (!grouping) continue;
    const groups = arranged(existing(company, entity), grouping);
    const counts = Int32Array.from({ length: grouping.size + 1 }, (_, group) => countOf(groups, group));
    return { grouping, counts };
  }
  return undefined;
}

function existing({ tables, deals }: Company, entity: EntityName): Int32Array {
  const rows = Int32Array.from({ length: tables[entity].length }, (_, row) => row);
  return entity === 'deals' ? rows.filter((row) => deals.exists[row] === 1) : rows;
}
