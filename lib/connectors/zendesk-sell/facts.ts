import * as z from 'zod/mini';
import type { RecordOf } from '@/lib/model/entities';
import type { AccountFacts, Capabilities, Http } from '../connector';
import { whereItIs } from '../kit/absence';
import { ask } from '../kit/ask';
import { hostIn } from '../kit/host-facts';
import { toCurrency } from '../kit/money';
import { hostId } from '../kit/rows';
import { textIn, whole } from './lists';

const pair = z.tuple([z.string(), z.string()]);

/** What the streams need to know of this account; travels as `AccountFacts.host`. Pairs, since keys are data. */
const host = z.object({
  currency: z.nullable(z.string()),
  /** Stage, its pipeline, its position, its kind. */
  stages: z.array(
    z.tuple([z.string(), z.string(), z.number(), z.enum(['incoming', 'open', 'won', 'lost', 'unqualified'])]),
  ),
  callOutcomes: z.array(pair),
  visitOutcomes: z.array(pair),
  leadReasons: z.array(pair),
});
export type Host = z.infer<typeof host>;

/** What streams were told, checked: it may have been stored by an older version. */
export const hostOf = (facts: Pick<AccountFacts, 'host'>): Host => hostIn(host, facts);

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/accounts/ */
const account = z.object({
  data: z.object({
    id: hostId,
    name: z.nullish(z.string()),
    currency: z.nullish(z.string()),
    subdomain: z.nullish(z.string()),
  }),
});

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/users/ */
const self = z.object({
  data: z.object({ id: hostId, name: z.nullish(z.string()), email: z.nullish(z.string()) }),
});

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/stages/, with the categories. */
export const stageRow = z.object({
  id: hostId,
  pipeline_id: hostId,
  name: z.nullish(z.string()),
  category: z.nullish(z.string()),
  position: z.nullish(z.number()),
  likelihood: z.nullish(z.number()),
});
export type StageRow = z.infer<typeof stageRow>;

const kinds: ReadonlyMap<string, RecordOf<'stages'>['kind']> = new Map([
  ['incoming', 'incoming'],
  ['won', 'won'],
  ['lost', 'lost'],
  ['unqualified', 'unqualified'],
] as const);

/** Any other category is one of those in between. */
export const kindOf = ({ category }: StageRow): RecordOf<'stages'>['kind'] =>
  kinds.get((category ?? '').toLowerCase()) ?? 'open';

/** Who is signed in, and the small lists that give everything else its words. */
export async function identify(http: Http, signal: AbortSignal): Promise<AccountFacts> {
  const { data: own } = await ask(http, { method: 'GET', path: '/v2/accounts/self' }, account, signal);
  const { data: me } = await ask(http, { method: 'GET', path: '/v2/users/self' }, self, signal);
  const stages = (await whole(http, '/v2/stages', signal)).flatMap((row) => {
    const parsed = z.safeParse(stageRow, row);
    return parsed.success ? [parsed.data] : [];
  });
  const names = async (path: string): Promise<[string, string][]> => {
    const rows = await whereItIs(whole(http, path, signal), []);
    return rows.flatMap((row) => {
      const [id, name] = [textIn(row, 'id'), textIn(row, 'name')];
      return id === undefined || name === undefined ? [] : [[id, name] as [string, string]];
    });
  };
  const found: Host = {
    currency: toCurrency(own.currency),
    stages: stages.map((row) => [row.id, row.pipeline_id, row.position ?? 0, kindOf(row)]),
    callOutcomes: await names('/v2/call_outcomes'),
    visitOutcomes: await names('/v2/visit_outcomes'),
    leadReasons: await names('/v2/lead_unqualified_reasons'),
  };
  const organisation = own.subdomain?.toLowerCase() || own.id;
  return {
    userId: me.id,
    userName: me.name || me.email || me.id,
    login: me.id,
    organisation,
    organisationName: own.name || organisation,
    // The time zone is an offset, which says nothing about summers: the user's own settings know better.
    ...(found.currency !== null && { currency: found.currency }),
    host: found,
    capabilities,
  };
}

export const nameIn = (names: readonly (readonly [string, string])[], id: string | null): string | null =>
  names.find(([known]) => known === id)?.[1] ?? null;

/** The stage that the deals of each pipeline begin in. */
export function firstStages({ stages }: Host): ReadonlyMap<string, string> {
  const first = new Map<string, { id: string; position: number }>();
  for (const [id, pipeline, position, kind] of stages) {
    const known = first.get(pipeline);
    const isOpen = kind === 'open' || kind === 'incoming';
    if (isOpen && (!known || position < known.position)) first.set(pipeline, { id, position });
  }
  return new Map([...first].map(([pipeline, { id }]) => [pipeline, id]));
}

const capabilities: Capabilities = {
  teams: { fields: ['name'] },
  users: { fields: ['name', 'email', 'role', 'teamIds', 'active', 'deactivatedAt'] },
  pipelines: { fields: ['name', 'position'] },
  stages: { fields: ['name', 'position', 'kind', 'probability'] },
  sources: { fields: ['name'] },
  lossReasons: { fields: ['name'] },
  customers: {
    fields: ['kind', 'name', 'parentId', 'createdAt', 'ownerId', 'industry', 'region', 'email', 'phone'],
  },
  products: { fields: ['name', 'sku', 'unitPrice', 'unitCost', 'currency'] },
  deals: {
    fields: [
      'name',
      'stageId',
      'amount',
      'currency',
      'ownerId',
      'createdAt',
      'expectedCloseDate',
      'winProbability',
      'sourceId',
      'lossReasonId',
      'customerId',
      'contactIds',
      'tags',
    ],
    history: 'none',
  },
  transitions: { fields: ['fromStageId', 'toStageId', 'at'], history: 'none' },
  lineItems: { fields: ['name', 'quantity', 'unitPrice', 'discount', 'amount'] },
  leads: {
    fields: [
      'name',
      'status',
      'statusKind',
      'ownerId',
      'sourceId',
      'createdAt',
      'convertedAt',
      'convertedDealId',
      'convertedCustomerId',
      'unqualifiedReason',
      'region',
      'industry',
      'email',
      'phone',
    ],
  },
  activities: {
    fields: [
      'kind',
      'status',
      'userId',
      'dealId',
      'leadId',
      'customerId',
      'at',
      'dueAt',
      'createdAt',
      'completedAt',
      'durationSec',
      'direction',
      'outcome',
      'outcomeKind',
      'recordingUrl',
    ],
  },
};
