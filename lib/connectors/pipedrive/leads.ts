import * as z from 'zod/mini';
import type { Deal, RecordOf } from '@/lib/model/entities';
import type { Http, Stream } from '../connector';
import { whereItIs } from '../kit/absence';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, hostRef, take } from '../kit/rows';
import { instantAt, someInstant } from '../kit/times';
import { customerOf } from './customers';
import type { DealRow } from './deal';
import { byCursor, byStart, changedListV1, type Listed, pageSize, readChanged, textIn } from './lists';

type Lead = RecordOf<'leads'>;

/** Source: https://developers.pipedrive.com/docs/api/v1/Leads#getLeads */
const leadRow = z.object({
  id: hostId,
  title: z.nullish(z.string()),
  owner_id: hostRef,
  channel: hostRef,
  is_archived: z.nullish(z.boolean()),
  was_seen: z.nullish(z.boolean()),
  value: z.nullish(
    z.object({ amount: z.nullish(z.union([z.number(), z.string()])), currency: z.nullish(z.string()) }),
  ),
  add_time: z.nullish(z.string()),
});

const open = '/v1/leads';
const archived = '/v1/leads/archived';

/**
 * Leads of the inbox. They have no status of their own, only marks: seen or not, archived or not. Those that became deals
 * are in no list; the deals' streams bring them.
 */
export const leads: Stream = {
  id: 'leads',
  fills: ['leads'],
  checkpointAt: (from) => ({ from }),
  // Nothing tells which leads were deleted. A converted one is still there as long as its deal is.
  sweep: {
    entity: 'leads',
    async ids(http, { cursor }, signal) {
      const [at = 0, from] = Array.isArray(cursor) ? (cursor as [number, string?]) : [];
      const page = await sweepPage(http, at, from, signal);
      const ids = page.rows.flatMap((row) => textIn(row, at < 2 ? 'id' : 'source_lead_id') ?? []);
      if (page.next !== undefined) return { ids, next: [at, page.next] };
      return at < 3 ? { ids, next: [at + 1] } : { ids };
    },
  },
  async page(http, at, signal) {
    return leadsPage(await readChanged(changedListV1(http, open, signal), at));
  },
};

/** The list of archived leads cannot be asked for changes only, and is read in full. */
export const archivedLeads: Stream = {
  id: 'archived-leads',
  fills: ['leads'],
  async page(http, { cursor }, signal) {
    const start = typeof cursor === 'string' ? cursor : undefined;
    const asked = byStart(http, archived, { sort: 'add_time DESC' }, start, signal);
    const { rows, next } = await whereItIs(asked, { rows: [] } as Listed);
    return leadsPage({ rows, position: next === undefined ? {} : { next } });
  },
};

const sweepPage = (
  http: Http,
  at: number,
  from: string | undefined,
  signal: AbortSignal,
): Promise<Listed> => {
  if (at === 0) return byStart(http, open, {}, from, signal);
  if (at === 1) return whereItIs(byStart(http, archived, {}, from, signal), { rows: [] });
  const query = { limit: String(pageSize), include_fields: 'source_lead_id' };
  if (at === 2) return byCursor(http, '/api/v2/deals', query, from, signal);
  return whereItIs(byCursor(http, '/api/v2/deals/archived', query, from, signal), { rows: [] });
};

function leadsPage({ rows, position }: Awaited<ReturnType<typeof readChanged>>) {
  const { records, rejected } = take('leads', rows, leadRow, toLead);
  return { upserts: { leads: records }, rejected, read: rows.length, ...position };
}

function toLead(row: z.infer<typeof leadRow>): Lead {
  const currency = toCurrency(row.value?.currency);
  const [status, statusKind] = row.is_archived
    ? (['Archived', 'unqualified'] as const)
    : row.was_seen
      ? (['Seen', 'working'] as const)
      : (['New', 'new'] as const);
  return {
    id: row.id,
    name: row.title || row.id,
    status,
    statusKind,
    ownerId: row.owner_id,
    sourceId: row.channel,
    createdAt: someInstant(row.add_time, 'add_time'),
    estimatedValue: toMinor(row.value?.amount, currency, 'value'),
    currency,
  };
}

/** The lead that a deal was made from; undefined when there was none, or nothing tells when it came in. */
export function leadOf(row: DealRow, deal: Deal): Lead | undefined {
  const createdAt = row.source_lead_id === null ? undefined : timeIn(row.source_lead_id);
  if (row.source_lead_id === null || createdAt === undefined) return undefined;
  return {
    id: row.source_lead_id,
    name: deal.name,
    status: 'Converted',
    statusKind: 'converted',
    ownerId: deal.ownerId ?? null,
    sourceId: deal.sourceId ?? null,
    createdAt: createdAt < deal.createdAt ? createdAt : deal.createdAt,
    convertedAt: deal.createdAt,
    convertedDealId: deal.id,
    convertedCustomerId: customerOf(row),
  };
}

/** From 15 October 1582, which such ids count from, to 1970. */
const gregorianMs = 12_219_292_800_000;

/**
 * When an id of version 1 was made: it counts tenths of microseconds. Undefined for ids of other versions.
 * Source: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-1
 */
function timeIn(id: string): string | undefined {
  const parts = /^([\da-f]{8})-([\da-f]{4})-1([\da-f]{3})-[\da-f]{4}-[\da-f]{12}$/i.exec(id);
  if (!parts) return undefined;
  const [, low = '', middle = '', high = ''] = parts;
  return instantAt(Number(BigInt(`0x${high}${middle}${low}`) / 10_000n) - gregorianMs);
}
