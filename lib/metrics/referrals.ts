import type { EntityName } from '@/lib/model/entities';
import type { Population } from '@/lib/query/population';
import { created } from '@/lib/query/populations/deals';
import { newLeads } from '@/lib/query/populations/leads';
import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { customerKeysOf } from '@/lib/table/dimensions/links';
import { type Rows, rowsWhere } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';
import type { Found } from './metric';
import { rowsIn } from './taken';

/** Customers created in the period that count for themselves. */
const newContacts: Population = {
  id: 'customers-created',
  entity: 'customers',
  dateField: 'created',
  moment: 'created',
  when: ({ tables }) => numbers(tables.customers, 'createdAt'),
  rows: (company, { from, to }) => {
    const { customers } = company.tables;
    const [at, deletedAt] = [numbers(customers, 'createdAt'), numbers(customers, 'deletedAt')];
    return rowsWhere(customers.length, (row) => {
      const when = at[row] as number;
      const isHere = !((deletedAt[row] as number) <= company.asOf) && (company.countsAs[row] ?? row) === row;
      return isHere && when >= from && when < to && when <= company.asOf;
    });
  },
};

/**
 * Leads created in the period that a customer sent us; without any leads customers, without those deals (3-metrics M18).
 *
 * Rules: a source of the channel referral says so, and a customer who names who referred them.
 */
export function referrals(view: QueryView): Found {
  const { tables } = view.company;
  const population = tables.leads.length > 0 ? newLeads : tables.customers.length > 0 ? newContacts : created;
  if (tables[population.entity].length === 0) return { value: null, n: 0, lacks: ['no-leads'] };
  const channels = codes(tables.sources, 'channel').dictionary;
  if (
    !channels.includes('referral') &&
    codes(tables.customers, 'referredByCustomerId').dictionary.length === 0
  )
    return { value: null, n: 0, lacks: ['no-referral-source'] };
  const all = rowsIn(view, population);
  const rows: Rows = all.filter(isReferred(view.company, population.entity));
  return { value: rows.length, n: all.length, records: view.select(population.entity, rows) };
}

function isReferred(company: Company, entity: EntityName): (row: number) => boolean {
  const { tables, sources } = company;
  const { codes: channel, dictionary } = codes(tables.sources, 'channel');
  const referral = dictionary.indexOf('referral');
  const source =
    entity === 'deals'
      ? company.dealSources('created')
      : sources.ofRows(codes(tables[entity], 'sourceId'), tables[entity].length);
  const referredBy = codes(tables.customers, 'referredByCustomerId').codes;
  const customer = customerKeysOf(company, entity);
  return (row) =>
    (referral >= 0 && channel[source[row] as number] === referral) ||
    (referredBy[customer?.[row] ?? -1] ?? -1) >= 0;
}
