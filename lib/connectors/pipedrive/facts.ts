import * as z from 'zod/mini';
import type { AccountFacts, Capabilities, Http } from '../connector';
import { whereItIs } from '../kit/absence';
import { ask } from '../kit/ask';
import { hostIn } from '../kit/host-facts';
import { toCurrency } from '../kit/money';
import { hostId, hostRef } from '../kit/rows';
import { type ActivityType, typesOf } from './activity-types';
import { byCursor, pageSize, whole } from './lists';

const option = z.tuple([z.string(), z.string()]);

/** What the streams need to know of this company; travels as `AccountFacts.host`. Pairs, since keys are data. */
const host = z.object({
  currency: z.nullable(z.string()),
  timeZone: z.nullable(z.string()),
  /** Stage, its pipeline, its order. */
  stages: z.array(z.tuple([z.string(), z.string(), z.number()])),
  /** Options of the deal fields that hold a channel and labels. */
  channels: z.array(option),
  labels: z.array(option),
  /** Custom fields of deals that may tell why one was lost. */
  reasons: z.array(z.object({ id: z.string(), options: z.array(option) })),
  types: z.array(
    z.tuple([z.string(), z.string(), z.enum(['call', 'email', 'meeting', 'task', 'text', 'visit'])]),
  ),
  teams: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      manager: z.nullable(z.string()),
      users: z.array(z.string()),
    }),
  ),
});
export type Host = z.infer<typeof host>;

/** What streams were told, checked: it may have been stored by an older version. */
export const hostOf = (facts: Pick<AccountFacts, 'host'>): Host => hostIn(host, facts);

/** Source: https://developers.pipedrive.com/docs/api/v1/Users#getCurrentUser */
const me = z.object({
  data: z.object({
    id: hostId,
    name: z.nullish(z.string()),
    email: z.nullish(z.string()),
    default_currency: z.nullish(z.string()),
    timezone_name: z.nullish(z.string()),
    company_id: hostRef,
    company_name: z.nullish(z.string()),
    company_domain: z.nullish(z.string()),
  }),
});

/** Source: https://developers.pipedrive.com/docs/api/v1/Stages#getStages */
const stageRow = z.object({ id: hostId, pipeline_id: hostId, order_nr: z.nullish(z.number()) });

/** Source: https://developers.pipedrive.com/docs/api/v1/DealFields#getDealFields */
const fieldRow = z.object({
  field_name: z.nullish(z.string()),
  field_code: z.string(),
  field_type: z.nullish(z.string()),
  is_custom_field: z.nullish(z.boolean()),
  options: z.nullish(z.array(z.object({ id: hostId, label: z.string() }))),
});
type Field = z.infer<typeof fieldRow>;

/** Source: https://developers.pipedrive.com/docs/api/v1/LegacyTeams#getTeams (deprecated; nothing else names teams). */
const teamRow = z.object({
  id: hostId,
  name: z.string(),
  manager_id: hostRef,
  users: z.nullish(z.array(hostId)),
  deleted_flag: z.nullish(z.union([z.number(), z.boolean()])),
});

/** Who is signed in, and the small lists that give everything else its words; five requests. */
export async function identify(http: Http, signal: AbortSignal): Promise<AccountFacts> {
  const { data } = await ask(http, { method: 'GET', path: '/v1/users/me' }, me, signal);
  const all = { limit: String(pageSize) };
  // No company has more stages or fields than a page holds; a next page that is offered anyway is not followed.
  const stages = await byCursor(http, '/api/v2/stages', all, undefined, signal);
  const fields = await byCursor(http, '/api/v2/dealFields', all, undefined, signal);
  const none = { rows: [] };
  const types = await whereItIs(whole(http, '/v1/activityTypes', {}, signal), none);
  const teams = await whereItIs(whole(http, '/v1/legacyTeams', {}, signal), none);

  const known = rowsOf(fieldRow, fields.rows);
  const reasons = known.filter(mayBeReason);
  const found: Host = {
    currency: toCurrency(data.default_currency),
    timeZone: zoneOf(data.timezone_name),
    stages: rowsOf(stageRow, stages.rows).map((row) => [row.id, row.pipeline_id, row.order_nr ?? 0]),
    channels: optionsOf(known.find(({ field_code: code }) => code === 'channel')),
    labels: optionsOf(known.find(({ field_code: code }) => code === 'label_ids' || code === 'label')),
    reasons: reasons.map((field) => ({ id: field.field_code, options: optionsOf(field) })),
    types: typesOf(types.rows).map(({ key, name, kind }: ActivityType) => [key, name, kind]),
    teams: rowsOf(teamRow, teams.rows)
      .filter(({ deleted_flag: deleted }) => !deleted)
      .map((row) => ({ id: row.id, name: row.name, manager: row.manager_id, users: row.users ?? [] })),
  };
  const company = data.company_domain || data.company_id || '';
  return {
    userId: data.id,
    userName: data.name || data.email || data.id,
    login: data.id,
    organisation: company,
    organisationName: data.company_name || company,
    ...(found.currency !== null && { currency: found.currency }),
    ...(found.timeZone !== null && { timeZone: found.timeZone }),
    host: found,
    capabilities: capabilitiesOf(found),
    // The company's own reasons are texts on the deal; a field of the users' own is theirs to choose.
    ...(reasons.length > 0 && {
      reasonFields: reasons.map((field) => ({
        id: field.field_code,
        label: field.field_name || field.field_code,
      })),
    }),
  };
}

function rowsOf<S extends z.core.$ZodType>(schema: S, rows: readonly unknown[]): z.output<S>[] {
  return rows.flatMap((row) => {
    const parsed = z.safeParse(schema, row);
    return parsed.success ? [parsed.data] : [];
  });
}

const optionsOf = (field: Field | undefined): [string, string][] =>
  (field?.options ?? []).map(({ id, label }) => [id, label]);

/** A choice or a line of text that people of the company added to deals. */
const mayBeReason = ({ is_custom_field: custom, field_type: type }: Field): boolean =>
  custom === true && ['enum', 'set', 'varchar'].includes(type ?? '');

function zoneOf(name: string | null | undefined): string | null {
  try {
    return name ? new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone : null;
  } catch {
    return null;
  }
}

/** The first stage of each pipeline, where its deals begin. */
export function firstStages({ stages }: Host): ReadonlyMap<string, string> {
  const first = new Map<string, { id: string; order: number }>();
  for (const [id, pipeline, order] of stages) {
    const known = first.get(pipeline);
    if (!known || order < known.order) first.set(pipeline, { id, order });
  }
  return new Map([...first].map(([pipeline, { id }]) => [pipeline, id]));
}

function capabilitiesOf({ teams, channels }: Host): Capabilities {
  const withTeams = teams.length > 0;
  const withSources = channels.length > 0 ? ['sourceId'] : [];
  return {
    ...(withTeams && { teams: { fields: ['name', 'managerIds'] } }),
    users: { fields: ['name', 'email', 'role', 'timeZone', 'active', ...(withTeams ? ['teamIds'] : [])] },
    pipelines: { fields: ['name', 'position'] },
    stages: { fields: ['name', 'position', 'kind', 'probability'] },
    ...(channels.length > 0 && { sources: { fields: ['name'] } }),
    lossReasons: { fields: ['name'] },
    customers: { fields: ['kind', 'name', 'parentId', 'createdAt', 'ownerId', 'region', 'email', 'phone'] },
    products: { fields: ['name', 'category', 'sku', 'unitPrice', 'unitCost', 'currency'] },
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
        ...withSources,
        'lossReasonId',
        'customerId',
        'contactIds',
        'leadId',
        'tags',
      ],
      history: 'full',
    },
    transitions: { fields: ['fromStageId', 'toStageId', 'at', 'byUserId'], history: 'full' },
    fieldChanges: { fields: ['at'], history: 'full' },
    lineItems: { fields: ['productId', 'name', 'quantity', 'unitPrice', 'discount', 'amount'] },
    leads: {
      fields: [
        'name',
        'status',
        'statusKind',
        'ownerId',
        ...withSources,
        'createdAt',
        'convertedAt',
        'convertedDealId',
        'convertedCustomerId',
        'estimatedValue',
        'currency',
      ],
    },
    activities: {
      fields: [
        'kind',
        'type',
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
        'outcome',
        'outcomeKind',
      ],
    },
    goals: {
      fields: ['metric', 'scope', 'scopeId', 'from', 'to', 'target', 'currency', 'filters'],
    },
  };
}
