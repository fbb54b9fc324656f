import * as z from 'zod/mini';
import type { RecordOf, User } from '@/lib/model/entities';
import type { Page, Stream } from '../connector';
import { whereItIs } from '../kit/absence';
import { toCurrency, toMinor } from '../kit/money';
import { hostId, type Taken, take } from '../kit/rows';
import { toInstant } from '../kit/times';
import { hostOf, kindOf, type StageRow, stageRow } from './facts';
import { type Listed, pageOf } from './lists';

/*
 * Short lists, read in full each time: what they lack has been deleted.
 */

/** Lists that go on side by side; absent where a list has ended. */
const places = z.record(z.string(), z.int());

/** Several lists as one stream, so that it alone fills its entities. */
function together(
  id: string,
  fills: Stream['fills'],
  lists: Readonly<Record<string, (listed: Listed) => Taken<'sources'> | Taken<'lossReasons'>>>,
): Stream {
  const [entity] = fills;
  return {
    id,
    fills,
    async page(http, { cursor }, signal) {
      const at = z.safeParse(places, cursor).data;
      const records: object[] = [];
      const rejected: Taken<'sources'>['rejected'] = [];
      const next: Record<string, number> = {};
      let read = 0;
      for (const [path, toRecords] of Object.entries(lists)) {
        const page = at ? at[path] : 1;
        if (page === undefined) continue;
        const listed: Listed = await whereItIs(pageOf(http, path, {}, page, signal), { rows: [] });
        const taken = toRecords(listed);
        records.push(...taken.records);
        rejected.push(...taken.rejected);
        read += listed.rows.length;
        if (listed.next !== undefined) next[path] = listed.next;
      }
      return {
        upserts: { [String(entity)]: records } as Page['upserts'],
        rejected,
        read,
        ...(Object.keys(next).length > 0 && { next }),
      };
    },
  };
}

const named = z.object({ id: hostId, name: z.nullish(z.string()) });

/** Leads have sources of their own, which count from 1 as those of deals do. */
export const leadSourceId = (id: string): string => `lead:${id}`;

/** Sources: https://developer.zendesk.com/api-reference/sales-crm/resources/deal-sources/ and .../lead-sources/ */
export const sources = together('sources', ['sources'], {
  '/v2/deal_sources': ({ rows }) =>
    take('sources', rows, named, ({ id, name }) => ({ id, name: name || id })),
  '/v2/lead_sources': ({ rows }) =>
    take('sources', rows, named, ({ id, name }) => ({ id: leadSourceId(id), name: name || id })),
});

export const unqualifiedReasonId = (id: string): string => `unqualified:${id}`;

/** Sources: https://developer.zendesk.com/api-reference/sales-crm/resources/loss-reasons/ and .../deal-unqualified-reasons/ */
export const lossReasons = together('loss-reasons', ['lossReasons'], {
  '/v2/loss_reasons': ({ rows }) =>
    take('lossReasons', rows, named, ({ id, name }) => ({ id, name: name || id })),
  '/v2/deal_unqualified_reasons': ({ rows }) =>
    take('lossReasons', rows, named, ({ id, name }) => ({ id: unqualifiedReasonId(id), name: name || id })),
});

const pageIn = (cursor: unknown): number => (typeof cursor === 'number' ? cursor : 1);

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/pipelines/; they come in their order. */
export const pipelines: Stream = {
  id: 'pipelines',
  fills: ['pipelines'],
  async page(http, { cursor }, signal) {
    const page = pageIn(cursor);
    const { rows, next } = await pageOf(http, '/v2/pipelines', {}, page, signal);
    const { records, rejected } = take('pipelines', rows, named, ({ id, name }) => ({
      id,
      name: name || id,
      position: 0,
    }));
    const placed = records.map((record, at) => ({ ...record, position: (page - 1) * 100 + at }));
    return {
      upserts: { pipelines: placed },
      rejected,
      read: rows.length,
      ...(next !== undefined && { next }),
    };
  },
};

export const stages: Stream = {
  id: 'stages',
  fills: ['stages'],
  async page(http, { cursor }, signal) {
    const { rows, next } = await pageOf(http, '/v2/stages', {}, pageIn(cursor), signal);
    const { records, rejected } = take('stages', rows, stageRow, toStage);
    return { upserts: { stages: records }, rejected, read: rows.length, ...(next !== undefined && { next }) };
  },
};

function toStage(row: StageRow): RecordOf<'stages'> {
  const percent = row.likelihood;
  return {
    id: row.id,
    pipelineId: row.pipeline_id,
    name: row.name || row.id,
    position: row.position ?? 0,
    kind: kindOf(row),
    probability: typeof percent === 'number' && percent >= 0 && percent <= 100 ? percent / 100 : null,
  };
}

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/users/ */
const userRow = z.object({
  id: hostId,
  name: z.nullish(z.string()),
  email: z.nullish(z.string()),
  role: z.nullish(z.string()),
  status: z.nullish(z.string()),
  team_name: z.nullish(z.string()),
  group: z.nullish(z.object({ id: z.nullish(hostId), name: z.nullish(z.string()) })),
  deleted_at: z.nullish(z.string()),
});

/** Teams are known by the users who say that they belong to one. */
export const users: Stream = {
  id: 'users',
  fills: ['users', 'teams'],
  async page(http, { cursor }, signal) {
    const { rows, next } = await pageOf(http, '/v2/users', {}, pageIn(cursor), signal);
    const teams = new Map<string, string>();
    const { records, rejected } = take('users', rows, userRow, (row): User => {
      const team = teamOf(row);
      if (team) teams.set(team.id, team.name);
      const left = toInstant(row.deleted_at, 'deleted_at');
      return {
        id: row.id,
        name: row.name || row.email || row.id,
        email: row.email || null,
        role: row.role === 'admin' ? 'admin' : 'rep',
        teamIds: team ? [team.id] : [],
        active: left === null && (row.status ?? 'active') === 'active',
        deactivatedAt: left,
      };
    });
    return {
      upserts: { users: records, teams: [...teams].map(([id, name]) => ({ id, name })) },
      rejected,
      read: rows.length,
      ...(next !== undefined && { next }),
    };
  },
};

function teamOf({
  group,
  team_name: name,
}: z.infer<typeof userRow>): { id: string; name: string } | undefined {
  if (group?.id) return { id: group.id, name: group.name || group.id };
  return name ? { id: `name:${name}`, name } : undefined;
}

const decimal = z.nullish(z.union([z.number(), z.string()]));

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/products/; only administrators see the cost. */
const productRow = z.object({
  id: hostId,
  name: z.nullish(z.string()),
  sku: z.nullish(z.string()),
  cost: decimal,
  prices: z.nullish(z.array(z.object({ amount: decimal, currency: z.nullish(z.string()) }))),
});

/** A product may have a price in each currency; the one in the account's own currency counts. */
export const products: Stream = {
  id: 'products',
  fills: ['products'],
  async page(http, { cursor, facts }, signal) {
    const { currency: own } = hostOf(facts);
    const { rows, next } = await pageOf(http, '/v2/products', {}, pageIn(cursor), signal);
    const { records, rejected } = take('products', rows, productRow, (row) => {
      const price = row.prices?.find((one) => toCurrency(one.currency) === own) ?? row.prices?.[0];
      const currency = toCurrency(price?.currency);
      return {
        id: row.id,
        name: row.name || row.id,
        sku: row.sku || null,
        unitPrice: toMinor(price?.amount, currency, 'price'),
        unitCost: toMinor(row.cost, currency, 'cost'),
        currency,
      };
    });
    return {
      upserts: { products: records },
      rejected,
      read: rows.length,
      ...(next !== undefined && { next }),
    };
  },
};
