import type { EntityName } from '@/lib/model/entities';
import type { Company } from '../company';
import { keysVia } from '../grouping';
import { targetRows } from '../keys';
import { remembered } from '../remembered';
import { codes, type Tables } from '../table';

/** Field that names the deal a record belongs to. */
const dealFields: Readonly<Partial<Record<EntityName, string>>> = {
  lineItems: 'dealId',
  proposals: 'dealId',
  campaignEvents: 'dealId',
  surveys: 'dealId',
  leads: 'convertedDealId',
};

/** Field that names the customer of a record. */
const customerFields: Readonly<Partial<Record<EntityName, string>>> = {
  leads: 'convertedCustomerId',
  cases: 'customerId',
  surveys: 'customerId',
  subscriptions: 'customerId',
  renewals: 'customerId',
  costs: 'customerId',
  campaignEvents: 'customerId',
};

/**
 * Row of the deal that each record belongs to, −1 without one; `undefined` for records that never belong to a deal.
 * A deal that does not exist as of now leaves its records unlinked.
 */
export const dealRowsOf = remembered(
  (company: Company, entity: EntityName): Int32Array | undefined => {
    const { activities, tables, deals } = company;
    if (entity === 'activities') {
      const rows = new Int32Array(tables.activities.length);
      for (let row = 0; row < rows.length; row++) rows[row] = activities.dealOf(row);
      return rows;
    }
    const field = dealFields[entity];
    if (!field) return undefined;
    const column = codes(tables[entity], field);
    const target = targetRows(column, tables.deals);
    const { exists } = deals;
    const rows = new Int32Array(tables[entity].length);
    for (let row = 0; row < rows.length; row++) {
      const code = column.codes[row] as number;
      const deal = code < 0 ? -1 : (target[code] as number);
      rows[row] = deal >= 0 && exists[deal] === 1 ? deal : -1;
    }
    return rows;
  },
  (entity) => entity,
  12,
);

/** Customer that each record counts for, a key of `customers`; `undefined` for records without customers. */
export const customerKeysOf = remembered(
  (company: Company, entity: EntityName): Int32Array | undefined => {
    if (entity === 'deals') return company.dealCustomers;
    const { customers, countsAs, tables } = company;
    const { length } = tables[entity];
    const counted = (key: number): number => countsAs[key] ?? key;
    if (entity === 'customers') return Int32Array.from({ length }, (_, row) => counted(row));
    const deals = dealRowsOf(company, entity);
    const ofDeals = deals && keysVia(company.dealCustomers, deals);
    const field = entity === 'activities' ? 'customerId' : customerFields[entity];
    if (!field) return ofDeals;
    const column = codes(tables[entity], field);
    const own = customers.ofCodes(column).map(counted);
    const keys = ofDeals ?? new Int32Array(length).fill(-1);
    for (let row = 0; row < length; row++) {
      const code = column.codes[row] as number;
      if (code >= 0 && (own[code] as number) >= 0) keys[row] = own[code] as number;
    }
    return keys;
  },
  (entity) => entity,
  12,
);

/** The same without those that the CRM does not list: rows of `customers`, −1 for none. */
export const customerRowsOf = remembered(
  (company: Company, entity: EntityName): Int32Array | undefined => {
    const rows = customerKeysOf(company, entity)?.slice();
    const { length } = company.customers.table;
    for (let row = 0; rows && row < rows.length; row++) if ((rows[row] as number) >= length) rows[row] = -1;
    return rows;
  },
  (entity) => entity,
  12,
);

/** Whether an entity has a field of this name. */
export const hasField = (tables: Tables, entity: EntityName, field: string): boolean =>
  tables[entity].columns[field] !== undefined;
