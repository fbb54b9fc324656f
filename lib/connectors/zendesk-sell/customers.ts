import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { hostId, hostRef, take } from '../kit/rows';
import { toInstant } from '../kit/times';
import { idsOf, readChanged } from './lists';

export const address = z.nullish(z.object({ country: z.nullish(z.string()), state: z.nullish(z.string()) }));

export const regionOf = (at: z.infer<typeof address>): string | null => at?.country || at?.state || null;

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/contacts/; companies are contacts, too. */
const contactRow = z.object({
  id: hostId,
  name: z.nullish(z.string()),
  first_name: z.nullish(z.string()),
  last_name: z.nullish(z.string()),
  is_organization: z.nullish(z.boolean()),
  contact_id: hostRef,
  parent_organization_id: hostRef,
  owner_id: hostRef,
  industry: z.nullish(z.string()),
  email: z.nullish(z.string()),
  phone: z.nullish(z.string()),
  mobile: z.nullish(z.string()),
  address,
  created_at: z.nullish(z.string()),
});

export const customers: Stream = {
  id: 'contacts',
  fills: ['customers'],
  checkpointAt: (from) => ({ from }),
  sweep: {
    entity: 'customers',
    ids: (http, { cursor }, signal) =>
      idsOf(http, '/v2/contacts', typeof cursor === 'number' ? cursor : 1, signal),
  },
  async page(http, at, signal) {
    const { rows, position } = await readChanged(http, '/v2/contacts', at, signal);
    const { records, rejected } = take('customers', rows, contactRow, toCustomer);
    return { upserts: { customers: records }, rejected, read: rows.length, ...position };
  },
};

function toCustomer(row: z.infer<typeof contactRow>): RecordOf<'customers'> {
  const isCompany = row.is_organization === true;
  return {
    id: row.id,
    kind: isCompany ? 'company' : 'contact',
    name: row.name || fullName(row) || row.id,
    parentId: isCompany ? row.parent_organization_id : row.contact_id,
    createdAt: toInstant(row.created_at, 'created_at'),
    ownerId: row.owner_id,
    industry: row.industry || null,
    region: regionOf(row.address),
    email: row.email || null,
    phone: row.phone || row.mobile || null,
  };
}

export const fullName = (row: {
  readonly first_name?: string | null | undefined;
  readonly last_name?: string | null | undefined;
}): string => [row.first_name, row.last_name].filter(Boolean).join(' ');
