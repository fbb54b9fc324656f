import type { EntityName } from '@/lib/model/entities';
import type { Scope } from '@/lib/model/scope';
import { tableAmounts } from '@/lib/table/base-amounts';
import { nameSeen, sightOf } from '@/lib/table/colleagues';
import { type Company, companyOf, type Moment } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import type { Keys } from '@/lib/table/keys';
import { cell, type Table, type Tables } from '@/lib/table/table';

/** What a line of a drill-down shows, read from the columns row by row; null or NaN is unknown. */
export interface RecordFields {
  title(row: number): string | null;
  subtitle(row: number): string | null;
  ownerName(row: number): string | null;
  state(row: number): string | null;
  /** Seconds since 1970. */
  at(row: number): number;
  base(row: number): number;
}

/** The fields of one entity's records, as the report saw them: amounts, owners and states as of its instant. */
export function recordFields(
  entity: EntityName,
  tables: Tables,
  scope: Scope,
  dateField: string,
): RecordFields {
  const company = companyOf(tables, scope);
  const fields =
    entity === 'deals'
      ? dealFields(company, dateField)
      : entity === 'activities'
        ? activityFields(company)
        : otherFields(tables[entity], company, scope);
  const sight = sightOf(tables, scope.colleagues);
  if (!sight) return fields;
  // Before anything is searched or sorted: neither may tell a name.
  return {
    ...fields,
    title: (row) => nameSeen(fields.title(row), sight),
    subtitle: (row) => nameSeen(fields.subtitle(row), sight),
    ownerName: (row) => nameSeen(fields.ownerName(row), sight),
  };
}

function dealFields(company: Company, dateField: string): RecordFields {
  const { deals: table } = company.tables;
  const { deals, amounts } = company;
  const moment: Moment = dateField.includes('closed')
    ? 'closed'
    : dateField === 'created'
      ? 'created'
      : 'now';
  const owners = company.owners(moment);
  const names = Object.keys(status);
  const dates: Record<Moment, (row: number) => number> = {
    closed: (row) => deals.closedAt[row] ?? Number.NaN,
    created: (row) => deals.createdAt[row] ?? Number.NaN,
    now: (row) => known(deals.closedAt[row], deals.createdAt[row]),
  };
  return {
    title: (row) => text(table, 'customerId', row, company.customers) ?? string(cell(table, 'name', row)),
    subtitle: (row) => string(cell(table, 'name', row)),
    ownerName: (row) => nameOf(company.people, owners[row] ?? -1),
    state: (row) => names[deals.status[row] ?? -1] ?? null,
    at: dates[moment],
    base: (row) => amounts.base[row] ?? Number.NaN,
  };
}

function activityFields(company: Company): RecordFields {
  const { activities: table, deals } = company.tables;
  const { activities } = company;
  const dealName = (row: number): string | null => {
    const deal = activities.dealOf(row);
    return deal < 0 ? null : string(cell(deals, 'name', deal));
  };
  const customerOf = (row: number): string | null => {
    const own = text(table, 'customerId', row, company.customers);
    const deal = activities.dealOf(row);
    return own ?? (deal < 0 ? null : text(deals, 'customerId', deal, company.customers));
  };
  return {
    title: customerOf,
    subtitle: dealName,
    ownerName: (row) => nameOf(company.people, activities.people[row] ?? -1),
    state: (row) => string(cell(table, 'outcomeKind', row)),
    at: (row) => activities.at[row] ?? Number.NaN,
    base: () => Number.NaN,
  };
}

/** Leads, customers, line items and the rest: what their own fields say. */
function otherFields(table: Table, company: Company, scope: Scope): RecordFields {
  const has = (field: string): boolean => table.columns[field] !== undefined;
  const own = (field: string) => (row: number) => (has(field) ? string(cell(table, field, row)) : null);
  const amounts = has('amount') && has('currency') ? tableAmounts(table, scope) : undefined;
  const date = ['createdAt', 'at', 'openedAt', 'startAt'].find(has);
  const instants = date === undefined ? undefined : table.columns[date];
  const owner = ['ownerId', 'userId', 'agentId'].find(has);
  return {
    title: own('name'),
    subtitle: (row) => (has('customerId') ? text(table, 'customerId', row, company.customers) : null),
    ownerName: (row) => (owner === undefined ? null : text(table, owner, row, company.people)),
    state: own('status'),
    at: (row) => (instants?.kind === 'instant' ? (instants.values[row] ?? Number.NaN) : Number.NaN),
    base: (row) => amounts?.base[row] ?? Number.NaN,
  };
}

/** The name of what a field of a row points to; null when it points to nothing that has one. */
function text(table: Table, field: string, row: number, keys: Keys): string | null {
  const id = string(cell(table, field, row));
  return id === null ? null : nameOf(keys, keys.find(id));
}

const nameOf = (keys: Keys, key: number): string | null =>
  keys.isKnown(key) ? string(cell(keys.table, 'name', key)) : null;

const string = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const known = (first = Number.NaN, second = Number.NaN): number => (Number.isNaN(first) ? second : first);
