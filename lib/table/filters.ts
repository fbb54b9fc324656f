import type { Filters } from '@/lib/model/scope';
import type { Company, Moment } from './company';
import { status as states } from './deals';
import type { Keys } from './keys';
import { type Rows, scratch } from './rows';
import { codes } from './table';

/** One filter as a question about a row. */
export interface Test {
  readonly name: keyof Filters;
  holds(row: number): boolean;
}

/** What is left of a selection, and how many rows each filter took out. */
export interface Passed {
  readonly rows: Rows;
  readonly removed: ReadonlyMap<keyof Filters, number>;
}

/**
 * The filters that are set, for deals whose owner and source are taken at a moment (catalogue 0.6, 0.11).
 *
 * Rules: within one filter any id will do, between filters all must; `null` stands for "without one". A filter thus
 * leaves exactly the rows that the same group has in the unfiltered table.
 */
export function dealTests(company: Company, filters: Filters, moment: Moment): Test[] {
  const { createdAt, closedAt } = company.deals;
  const instants = company.attributes(moment) === 'created' ? createdAt : closedAt;
  const when =
    company.attributes(moment) === 'now' ? () => company.asOf : (deal: number) => instants[deal] as number;
  return [
    keyTest('userIds', filters, company.people, () => byRow(company.owners(moment))),
    teamTest(company, filters, () => byRow(company.owners(moment)), when),
    keyTest('pipelineIds', filters, company.pipelines, () => byRow(company.dealPipelines)),
    keyTest('sourceIds', filters, company.sources, () => byRow(company.dealSources(moment))),
    customerTest(company, filters, () => byRow(company.dealCustomers)),
  ].filter((test) => test !== undefined);
}

/**
 * The filters for activities: people and teams by who did it, the rest by what it is linked to.
 *
 * Rules: pipeline and source are those of the linked deal, without one the activity has none; the customer is its own,
 * else the deal's.
 */
export function activityTests(company: Company, filters: Filters): Test[] {
  const { activities } = company;
  const ofDeal = (keys: () => Int32Array) => (): RowKeys => {
    const dealKeys = keys();
    return (row) => dealKeys[activities.dealOf(row)] ?? -1;
  };
  const when =
    company.attributes('created') === 'now'
      ? () => company.asOf
      : (row: number) => activities.at[row] as number;
  return [
    keyTest('userIds', filters, company.people, () => byRow(activities.people)),
    teamTest(company, filters, () => byRow(activities.people), when),
    keyTest(
      'pipelineIds',
      filters,
      company.pipelines,
      ofDeal(() => company.dealPipelines),
    ),
    keyTest(
      'sourceIds',
      filters,
      company.sources,
      ofDeal(() => company.dealSources('now')),
    ),
    customerTest(company, filters, () => {
      const column = codes(activities.table, 'customerId');
      const own = company.customers.ofCodes(column);
      const ofDeals = ofDeal(() => company.dealCustomers)();
      return (row) => {
        const key = own[column.codes[row] as number] ?? -1;
        return key < 0 ? ofDeals(row) : (company.countsAs[key] ?? key);
      };
    }),
  ].filter((test) => test !== undefined);
}

/** The rows that pass every test; each row left out is counted at the first test it fails. */
export function passing(rows: Rows, tests: readonly Test[]): Passed {
  const removed = new Map<keyof Filters, number>();
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

/** The key of a row, −1 without one. */
type RowKeys = (row: number) => number;

const byRow =
  (keys: Int32Array): RowKeys =>
  (row) =>
    keys[row] as number;

function keyTest(name: keyof Filters, filters: Filters, keys: Keys, of: () => RowKeys): Test | undefined {
  const ids = filters[name];
  if (!ids?.length) return undefined;
  const rowKeys = of();
  return { name, holds: among(wantedKeys(ids, keys), rowKeys) };
}

/** Keys of a filter's ids. An id that nothing has must not become −1, which is "without one". */
function wantedKeys(
  ids: readonly (string | null)[],
  keys: Keys,
  resolve = (key: number) => key,
): Set<number> {
  return new Set(
    ids.map((id) => {
      if (id === null) return -1;
      const key = keys.find(id);
      return key < 0 ? -2 : resolve(key);
    }),
  );
}

function customerTest(company: Company, filters: Filters, of: () => RowKeys): Test | undefined {
  const ids = filters.customerIds;
  if (!ids?.length) return undefined;
  const rowKeys = of();
  const wanted = wantedKeys(ids, company.customers, (key) => company.countsAs[key] ?? key);
  return { name: 'customerIds', holds: among(wanted, rowKeys) };
}

/** Flags by key, moved by one so that −1 has a place. */
function among(wanted: ReadonlySet<number>, rowKeys: RowKeys): (row: number) => boolean {
  const flags = new Uint8Array(Math.max(0, ...wanted) + 2);
  for (const key of wanted) if (key >= -1) flags[key + 1] = 1;
  return (row) => flags[rowKeys(row) + 1] === 1;
}

function teamTest(
  company: Company,
  filters: Filters,
  of: () => RowKeys,
  when: (row: number) => number,
): Test | undefined {
  const ids = filters.teamIds;
  if (!ids?.length) return undefined;
  const rowKeys = of();
  const isMember = company.teams.membership(wantedKeys(ids, company.teamKeys));
  return { name: 'teamIds', holds: (row) => isMember(rowKeys(row), when(row)) };
}
