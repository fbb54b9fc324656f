import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { take } from '../kit/rows';
import { toInstant } from '../kit/times';
import { callerOf, type Host, hostOf, present } from './host';
import { checkpointAt, nothing, readNewestFirst, sweepOf } from './lists';
import type { Domain } from './rpc';
import { recordId, ref, truth, words } from './wire';

const partner = z.object({
  id: recordId,
  name: words,
  display_name: words,
  is_company: truth,
  parent_id: ref,
  user_id: ref,
  email: words,
  phone: words,
  country_id: ref,
  create_date: words,
});

/**
 * Who may buy: everybody in the address book but colleagues and what was archived, and whoever an opportunity is with.
 */
function domainOf(host: Host): Domain | undefined {
  if (!host.fields['res.partner']) return undefined;
  const outside = present(host, 'res.partner', 'partner_share').map((name) => [name, '=', true] as const);
  const usual: Domain =
    outside.length > 0 ? ['&', ['active', '=', true], ...outside] : [['active', '=', true]];
  const dealing = present(host, 'res.partner', 'opportunity_ids').map((name) => [name, '!=', false] as const);
  return dealing.length > 0 ? ['|', ...dealing, ...usual] : usual;
}

export const customers: Stream = {
  id: 'customers',
  fills: ['customers'],
  checkpointAt,
  sweep: sweepOf('customers', 'res.partner', domainOf),
  async page(http, { cursor, since, facts }, signal) {
    const host = hostOf(facts);
    const domain = domainOf(host);
    if (!domain) return nothing;
    const fields = present(host, 'res.partner', ...Object.keys(partner.shape));
    const { rows, rest } = await readNewestFirst(
      callerOf(http, facts, signal),
      { model: 'res.partner', domain, fields, size: 500 },
      { cursor, since },
    );
    const taken = take('customers', rows, partner, toCustomer);
    return { upserts: { customers: taken.records }, rejected: taken.rejected, ...rest };
  },
};

/** An address of a company has no name of its own; its shown name has the company's in it. */
function toCustomer(row: z.infer<typeof partner>): RecordOf<'customers'> {
  return {
    id: row.id,
    kind: row.is_company ? 'company' : 'contact',
    name: row.name ?? row.display_name ?? row.email ?? row.id,
    parentId: row.parent_id?.id ?? null,
    createdAt: toInstant(row.create_date, 'create_date'),
    ownerId: row.user_id?.id ?? null,
    region: row.country_id?.name ?? null,
    email: row.email,
    phone: row.phone,
  };
}
