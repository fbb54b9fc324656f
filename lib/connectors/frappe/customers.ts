import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { AccountFacts, Stream } from '../connector';
import { take } from '../kit/rows';
import { at, contactId, docName, has, nameOf, organizationId, words } from './host';
import { checkpointAt, nothing, readNewestFirst, sweepOf } from './lists';

const organization = z.object({
  name: docName,
  organization_name: words,
  industry: words,
  territory: words,
  creation: words,
});

export const organizations: Stream = {
  id: 'organizations',
  fills: ['customers'],
  checkpointAt,
  async page(http, { cursor, since, facts }, signal) {
    if (!has(facts, 'CRM Organization')) return nothing;
    const { rows, rest } = await readNewestFirst(
      http,
      { docType: 'CRM Organization', size: 500 },
      { cursor, since },
      signal,
    );
    const taken = take(
      'customers',
      rows,
      organization,
      (row): RecordOf<'customers'> => ({
        id: organizationId(row.name),
        kind: 'company',
        name: row.organization_name ?? row.name,
        createdAt: at(facts, row.creation, 'creation'),
        industry: row.industry,
        region: row.territory,
      }),
      nameOf,
    );
    return { upserts: { customers: taken.records }, rejected: taken.rejected, ...rest };
  },
};

const contact = z.object({
  name: docName,
  full_name: words,
  first_name: words,
  last_name: words,
  company_name: words,
  email_id: words,
  mobile_no: words,
  phone: words,
  creation: words,
});

/** People; their company is written by name, which is its id. */
export const contacts: Stream = {
  id: 'contacts',
  fills: ['customers'],
  checkpointAt,
  sweep: sweepOf('customers', [
    { docType: 'CRM Organization', idOf: organizationId },
    { docType: 'Contact', idOf: contactId },
  ]),
  async page(http, { cursor, since, facts }, signal) {
    if (!has(facts, 'Contact')) return nothing;
    const { rows, rest } = await readNewestFirst(
      http,
      { docType: 'Contact', size: 500 },
      { cursor, since },
      signal,
    );
    const taken = take('customers', rows, contact, (row) => toContact(row, facts), nameOf);
    return { upserts: { customers: taken.records }, rejected: taken.rejected, ...rest };
  },
};

function toContact(row: z.infer<typeof contact>, facts: AccountFacts): RecordOf<'customers'> {
  const name = [row.first_name, row.last_name].filter((part) => part !== null).join(' ');
  return {
    id: contactId(row.name),
    kind: 'contact',
    name: row.full_name ?? (name || row.name),
    parentId: row.company_name === null ? null : organizationId(row.company_name),
    createdAt: at(facts, row.creation, 'creation'),
    email: row.email_id,
    phone: row.mobile_no ?? row.phone,
  };
}
