import type { EntityName } from '@/lib/model/entities';
import type { FilterName, Filters } from '@/lib/model/scope';
import type { Company, Moment } from './company';
import { status as states } from './deals';
import { groupingOf } from './dimensions';
import { dealRowsOf } from './dimensions/links';
import { inGroups } from './grouping';
import { type Rows, scratch } from './rows';

/** One filter as a question about a row. */
export interface Test {
  readonly name: FilterName;
  holds(row: number): boolean;
}

/** What is left of a selection, and how many rows each filter took out. */
export interface Passed {
  readonly rows: Rows;
  readonly removed: ReadonlyMap<FilterName, number>;
}

/** The dimension that each filter of ids goes by. */
const dimensions = {
  userIds: 'owner',
  teamIds: 'team',
  pipelineIds: 'pipeline',
  stageIds: 'stage',
  sourceIds: 'source',
  channels: 'channel',
  campaignIds: 'campaign',
  customerIds: 'customer',
  productIds: 'product',
  regions: 'region',
  dealKinds: 'deal-kind',
  statuses: 'status',
  lossReasonIds: 'loss-reason',
  tags: 'tag',
  activityKinds: 'activity-kind',
  directions: 'direction',
  outcomes: 'outcome',
} as const satisfies Partial<Record<FilterName, string>>;

/** The dimension that a filter goes by; `custom:<field>` goes by that field, and a range by none. */
export function dimensionOfFilter(name: string): string | undefined {
  if (name.startsWith('custom:')) return name;
  return Object.hasOwn(dimensions, name) ? dimensions[name as keyof typeof dimensions] : undefined;
}

/**
 * The filters that are set, as tests of an entity's records whose owner and source are taken at a moment (catalogue 0.6,
 * 0.11); those that these records know nothing of are not among them (`ignoredFilters`).
 *
 * Rules: within one filter any id will do, between filters all must, `not` turns one round; `null` stands for "without
 * one". A filter thus leaves exactly the rows that the same group has in the unfiltered table.
 */
export function testsOf(company: Company, entity: EntityName, filters: Filters, moment: Moment): Test[] {
  const not = new Set(filters.not);
  return setFilters(filters).flatMap((name) => {
    const holds = testOf(company, entity, filters, name, moment);
    return holds ? [{ name, holds: not.has(name) ? (row: number) => !holds(row) : holds }] : [];
  });
}

/** The filters that are set and that records of an entity know nothing of. */
export const ignoredFilters = (company: Company, entity: EntityName, filters: Filters): FilterName[] =>
  setFilters(filters).filter((name) => !testOf(company, entity, filters, name, 'now'));

export const dealTests = (company: Company, filters: Filters, moment: Moment): Test[] =>
  testsOf(company, 'deals', filters, moment);

/**
 * The filters for activities: people and teams by who did it, the rest by what it is linked to.
 *
 * Rules: pipeline, source and the like are those of the linked deal, without one the activity has none; the customer is
 * its own, else the deal's.
 */
export const activityTests = (company: Company, filters: Filters): Test[] =>
  testsOf(company, 'activities', filters, 'created');

function setFilters(filters: Filters): FilterName[] {
  const names = Object.keys(filters) as (keyof Filters)[];
  return names.filter((name): name is FilterName => {
    if (name === 'not') return false;
    const value = filters[name];
    if (Array.isArray(value)) return value.length > 0;
    if (name === 'custom') return Object.values(filters.custom ?? {}).some((values) => values.length > 0);
    return value !== undefined && Object.values(value).some((bound) => bound !== undefined);
  });
}

function testOf(
  company: Company,
  entity: EntityName,
  filters: Filters,
  name: FilterName,
  moment: Moment,
): ((row: number) => boolean) | undefined {
  if (name === 'amount') return amountTest(company, entity, filters.amount ?? {});
  if (name === 'custom') {
    const fields = Object.entries(filters.custom ?? {}).filter(([, values]) => values.length > 0);
    const tests = fields.map(([field, values]) => {
      const holds = idTest(company, entity, `custom:${field}`, values, moment);
      return holds && filters.not?.includes(`custom:${field}`) ? (row: number) => !holds(row) : holds;
    });
    const known = tests.filter((test) => test !== undefined);
    return known.length < tests.length ? undefined : (row) => known.every((holds) => holds(row));
  }
  return idTest(company, entity, dimensions[name], filters[name] ?? [], moment);
}

/** Whether a record is in the group of one of the ids. */
export function idTest(
  company: Company,
  entity: EntityName,
  dimension: string,
  ids: readonly (string | null)[],
  moment: Moment,
): ((row: number) => boolean) | undefined {
  const grouping = groupingOf(company, entity, dimension, moment);
  if (!grouping) return undefined;
  const wanted = new Set(dimension === 'customer' ? ids.map((id) => countedId(company, id)) : ids);
  const groups = new Set<number>(wanted.has(null) ? [-1] : []);
  for (let group = 0; group < grouping.size; group++)
    if (wanted.has(grouping.keyOf(group))) groups.add(group);
  return inGroups(grouping, groups);
}

/** A contact is asked for as the company it counts for. */
function countedId({ customers, countsAs }: Company, id: string | null): string | null {
  const key = id === null ? -1 : customers.find(id);
  return key < 0 ? id : customers.idOf(countsAs[key] ?? key);
}

function amountTest(
  company: Company,
  entity: EntityName,
  { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: NonNullable<Filters['amount']>,
): ((row: number) => boolean) | undefined {
  const via = entity === 'deals' ? undefined : dealRowsOf(company, entity);
  if (entity !== 'deals' && !via) return undefined;
  const { base } = company.amounts;
  return (row) => {
    const amount = base[via ? (via[row] as number) : row] ?? Number.NaN;
    return amount >= min && amount <= max;
  };
}

/** The rows that pass every test; each row left out is counted at the first test it fails. */
export function passing(rows: Rows, tests: readonly Test[]): Passed {
  const removed = new Map<FilterName, number>();
  let left = rows;
  for (const { name, holds } of tests) {
    // Written out: `filter` of a typed array takes twice the time.
    const found = new Int32Array(left.length);
    let count = 0;
    for (let i = 0; i < left.length; i++) {
      const row = left[i] as number;
      found[count] = row;
      count += holds(row) ? 1 : 0;
    }
    const passed = found.slice(0, count);
    removed.set(name, left.length - passed.length);
    left = passed;
  }
  return { rows: left, removed };
}

/** Deals that exist with one status and an instant in `[from, to)`. */
export function dealsIn(
  { deals }: Company,
  instants: Float64Array,
  { from, to }: { readonly from: number; readonly to: number },
  status?: number,
): Rows {
  const { length, exists, status: statuses } = deals;
  const found = scratch(length);
  let count = 0;
  for (let deal = 0; deal < length; deal++) {
    const instant = instants[deal] as number;
    found[count] = deal;
    count +=
      (exists[deal] as number) &
      +(status === undefined || statuses[deal] === status) &
      +(instant >= from) &
      +(instant < to);
  }
  return found.slice(0, count);
}

/** Deals that are open as of the company's instant. */
export function openDeals({ deals: { length, exists, status: statuses } }: Company): Rows {
  const found = scratch(length);
  let count = 0;
  for (let deal = 0; deal < length; deal++) {
    found[count] = deal;
    count += (exists[deal] as number) & +(statuses[deal] === states.open);
  }
  return found.slice(0, count);
}
