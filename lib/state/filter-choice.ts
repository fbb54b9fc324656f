import type { FilterName, Filters } from '@/lib/model/scope';

/** A filter as the bar knows it: its name, or `custom:` and the name of a field of the company's own. */
export type FilterKey = Exclude<FilterName, 'custom'> | `custom:${string}`;

type ListName = Exclude<FilterName, 'custom' | 'amount'>;
export type Ids = readonly (string | null)[];

export interface Chosen {
  readonly ids: Ids;
  /** Everything but these. */
  readonly isTurned: boolean;
}

const own = 'custom:';
export const ownField = (key: string): string | undefined =>
  key.startsWith(own) ? key.slice(own.length) : undefined;

/** The filters that are set, in the order in which they were. */
export function setFilters(filters: Filters): FilterKey[] {
  return Object.entries(filters).flatMap(([name, value]): FilterKey[] => {
    if (name === 'not' || value === undefined) return [];
    if (name === 'custom')
      return Object.entries(filters.custom ?? {}).flatMap(([field, ids]): FilterKey[] =>
        ids.length > 0 ? [`${own}${field}`] : [],
      );
    if (name === 'amount') return Object.keys(value).length > 0 ? ['amount'] : [];
    return Array.isArray(value) && value.length > 0 ? [name as ListName] : [];
  });
}

export function chosenIn(filters: Filters, key: FilterKey): Chosen {
  const field = ownField(key);
  const isTurned = filters.not?.includes(key) ?? false;
  if (field !== undefined) {
    const custom = filters.custom ?? {};
    return { ids: Object.hasOwn(custom, field) ? (custom[field] ?? []) : [], isTurned };
  }
  return { ids: key === 'amount' ? [] : (filters[key as ListName] ?? []), isTurned };
}

/** The filters with one chosen anew; without any value it is not there. */
export function withChosen(filters: Filters, key: FilterKey, { ids, isTurned }: Chosen): Filters {
  const { not, ...set } = filters;
  const turned = [
    ...(not ?? []).filter((name) => name !== key),
    ...(isTurned && ids.length > 0 ? [key] : []),
  ];
  const field = ownField(key);
  let next: Filters;
  if (field === undefined) {
    const { [key as ListName]: _, ...others } = set;
    next = (ids.length > 0 ? { ...set, [key]: [...ids] } : others) as Filters;
  } else {
    const { custom, ...others } = set;
    const fields = Object.entries(custom ?? {}).filter(([name]) => name !== field);
    const all = ids.length > 0 ? [...fields, [field, [...ids]] as const] : fields;
    next = (all.length > 0 ? { ...others, custom: Object.fromEntries(all) } : others) as Filters;
  }
  return turned.length > 0 ? ({ ...next, not: turned } as Filters) : next;
}

/** The filters with bounds for amounts, in minor units of the base currency; without either there are none. */
export function withAmount(
  filters: Filters,
  { min, max, isTurned }: { min?: number | undefined; max?: number | undefined; isTurned: boolean },
): Filters {
  const { amount: _, not, ...others } = filters;
  const isSet = min !== undefined || max !== undefined;
  const turned = [
    ...(not ?? []).filter((name) => name !== 'amount'),
    ...(isTurned && isSet ? ['amount'] : []),
  ];
  return {
    ...others,
    ...(isSet && { amount: { ...(min !== undefined && { min }), ...(max !== undefined && { max }) } }),
    ...(turned.length > 0 && { not: turned }),
  };
}

export const withoutFilter = (filters: Filters, key: FilterKey): Filters =>
  key === 'amount'
    ? withAmount(filters, { isTurned: false })
    : withChosen(filters, key, { ids: [], isTurned: false });
