import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { whereItIs } from '../kit/absence';
import { hostId, hostRef, take } from '../kit/rows';
import { someInstant, toInstant } from '../kit/times';
import { address, fullName, regionOf } from './customers';
import { leadSourceId } from './dictionaries';
import { type Host, hostOf, nameIn } from './facts';
import { idsOf, pageOf, readChanged } from './lists';

type Lead = RecordOf<'leads'>;

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/leads/ */
const leadRow = z.object({
  id: hostId,
  first_name: z.nullish(z.string()),
  last_name: z.nullish(z.string()),
  organization_name: z.nullish(z.string()),
  status: z.nullish(z.string()),
  owner_id: hostRef,
  source_id: hostRef,
  unqualified_reason_id: hostRef,
  industry: z.nullish(z.string()),
  email: z.nullish(z.string()),
  phone: z.nullish(z.string()),
  mobile: z.nullish(z.string()),
  address,
  created_at: z.nullish(z.string()),
});

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/lead-conversions/ */
const conversionRow = z.object({
  lead_id: hostId,
  deal_id: hostRef,
  individual_id: hostRef,
  organization_id: hostRef,
  created_at: z.nullish(z.string()),
});
type Conversion = z.infer<typeof conversionRow>;

export const leads: Stream = {
  id: 'leads',
  fills: ['leads'],
  checkpointAt: (from) => ({ from }),
  // A converted lead is in its own list.
  sweep: {
    entity: 'leads',
    async ids(http, { cursor }, signal) {
      const [list, page] = Array.isArray(cursor) ? (cursor as [number, number]) : [0, 1];
      const asked =
        list === 0
          ? idsOf(http, '/v2/leads', page, signal)
          : whereItIs(idsOf(http, '/v2/lead_conversions', page, signal, 'lead_id'), { ids: [] });
      const { ids, next } = await asked;
      if (next !== undefined) return { ids, next: [list, next] };
      return list === 0 ? { ids, next: [1, 1] } : { ids };
    },
  },
  async page(http, at, signal) {
    const host = hostOf(at.facts);
    const { rows, position } = await readChanged(http, '/v2/leads', at, signal);
    const { records, rejected } = take('leads', rows, leadRow, (row) => toLead(row, host));
    return { upserts: { leads: records }, rejected, read: rows.length, ...position };
  },
};

/**
 * Leads that became customers: the list of conversions, and the leads by their ids. A lead that the host does not tell any
 * more is left out: nobody knows when it came in.
 */
export const conversions: Stream = {
  id: 'lead-conversions',
  fills: ['leads'],
  checkpointAt: (from) => ({ from }),
  async page(http, at, signal) {
    const host = hostOf(at.facts);
    const asked = readChanged(http, '/v2/lead_conversions', at, signal);
    const { rows, position } = await whereItIs(asked, { rows: [], position: {} });
    const found = new Map<string, Conversion>();
    for (const row of rows) {
      const parsed = z.safeParse(conversionRow, row);
      if (parsed.success) found.set(parsed.data.lead_id, parsed.data);
    }
    const ids = { ids: [...found.keys()].join(',') };
    const told = found.size > 0 ? (await pageOf(http, '/v2/leads', ids, 1, signal)).rows : [];
    const { records, rejected } = take('leads', told, leadRow, (row) => {
      const conversion = found.get(row.id);
      return conversion && converted(toLead(row, host), conversion);
    });
    return { upserts: { leads: records }, rejected, read: rows.length, ...position };
  },
};

const converted = (lead: Lead, row: Conversion): Lead => ({
  ...lead,
  status: 'Converted',
  statusKind: 'converted',
  convertedAt: toInstant(row.created_at, 'created_at'),
  convertedDealId: row.deal_id,
  convertedCustomerId: row.organization_id ?? row.individual_id,
});

/** Words in the name of a status; the account's administrators write them, and users can mend the guess. */
const words: readonly (readonly [Lead['statusKind'], RegExp])[] = [
  ['unqualified', /unqualif|disqualif|not.?interested|junk|lost|niezakwal|odrzuc|ukvalif/i],
  ['converted', /convert|skonwert/i],
  ['qualified', /qualif|zakwalif|kvalif/i],
  ['nurturing', /nurtur|later|future/i],
  ['testing', /\btest|trial|demo/i],
  ['new', /^new\b|^now[ey]|^yeni|^ny\b|^novo|^جدید|uncontacted|untouched/i],
];
const kindOf = (status: string): Lead['statusKind'] =>
  status === '' ? 'new' : (words.find(([, pattern]) => pattern.test(status))?.[0] ?? 'working');

function toLead(row: z.infer<typeof leadRow>, host: Host): Lead {
  const status = row.status ?? '';
  return {
    id: row.id,
    name: fullName(row) || row.organization_name || row.id,
    status: status || 'New',
    statusKind: kindOf(status),
    ownerId: row.owner_id,
    sourceId: row.source_id === null ? null : leadSourceId(row.source_id),
    createdAt: someInstant(row.created_at, 'created_at'),
    unqualifiedReason: nameIn(host.leadReasons, row.unqualified_reason_id),
    region: regionOf(row.address),
    industry: row.industry || null,
    email: row.email || null,
    phone: row.phone || row.mobile || null,
  };
}
