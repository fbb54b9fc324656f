import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { AccountFacts, Capabilities, Http } from '../connector';
import { ifThere } from '../kit/absence';
import { ask } from '../kit/ask';
import { toCurrency } from '../kit/money';
import { hostId, hostRef, plainId } from '../kit/rows';
import { type DealFields, fieldsOfDeals } from './custom-fields';
import { allRows } from './list';

/** The signed-in user. Source: https://developers.activecampaign.com/reference/get-user-logged-in */
const me = z.object({
  user: z.looseObject({
    id: hostId,
    username: z.nullish(z.string()),
    firstName: z.nullish(z.string()),
    lastName: z.nullish(z.string()),
    links: z.nullish(z.record(z.string(), z.unknown())),
  }),
});

/** Source: https://developers.activecampaign.com/reference/list-all-deal-stages */
const stageRow = z.looseObject({
  id: hostId,
  title: z.nullish(z.string()),
  group: hostRef,
  order: z.nullish(z.union([z.string(), z.number()])),
});
/** Source: https://developers.activecampaign.com/reference/list-all-pipelines */
const pipelineRow = z.looseObject({
  id: hostId,
  title: z.nullish(z.string()),
  currency: z.nullish(z.string()),
});
/** Source: https://developers.activecampaign.com/reference/list-all-deal-task-types */
const titled = z.looseObject({ id: hostId, title: z.nullish(z.string()) });

const pair = z.tuple([z.string(), z.string()]);
const host = z.object({
  /** Id and name, in the host's order. */
  pipelines: z.array(pair),
  /** Id, pipeline and name, in their order; those of a pipeline stand together. */
  stages: z.array(z.tuple([z.string(), z.string(), z.string()])),
  taskTypes: z.array(pair),
  outcomes: z.array(pair),
  /** Custom fields of deals whose values are read, by what they are for. */
  fields: z.object({ reasons: z.array(z.string()), closeDate: z.nullable(z.string()) }),
  hasTeams: z.boolean(),
  hasOutcomes: z.boolean(),
});
type Host = z.infer<typeof host>;
export const hostOf = (facts: AccountFacts): Host => host.parse(facts.host);

export async function identify(http: Http, signal: AbortSignal): Promise<AccountFacts> {
  const { user } = await whoAmI(http, signal);
  const pipelines = readable(pipelineRow, await allRows(http, { path: 'dealGroups' }, signal));
  const stages = readable(stageRow, await stageRows(http, signal));
  const taskTypes = await optional('dealTasktypes');
  const outcomes = await optional('taskOutcomes');
  const fields = await fieldsOfDeals(http, signal);
  const teams = await ifThere(
    ask(http, { method: 'GET', path: `/api/3/users/${user.id}/userGroup` }, z.looseObject({}), signal),
  );
  const inOrder = stages.toSorted((a, b) => rank(a.order) - rank(b.order) || rank(a.id) - rank(b.id));
  const found: Host = {
    pipelines: pipelines.map(({ id, title }) => [id, title ?? '']),
    stages: pipelines.flatMap(({ id: pipelineId }) =>
      inOrder.flatMap(({ id, group, title }) =>
        group === pipelineId ? [[id, pipelineId, title ?? ''] as [string, string, string]] : [],
      ),
    ),
    taskTypes: taskTypes ?? [],
    outcomes: outcomes ?? [],
    fields: { reasons: fields.reasons.map(({ id }) => id), closeDate: fields.closeDate },
    hasTeams: teams !== undefined,
    hasOutcomes: (outcomes ?? []).length > 0,
  };
  const organisation = accountOf(user.links);
  const currency = toCurrency(pipelines[0]?.currency);
  return {
    userId: user.id,
    userName: [user.firstName, user.lastName].filter(Boolean).join(' ') || (user.username ?? ''),
    login: user.id,
    organisation,
    organisationName: organisation,
    ...(currency !== null && { currency }),
    host: found,
    capabilities: capabilitiesOf(found),
    reasonFields: fields.reasons,
  };

  async function optional(path: string): Promise<[string, string][] | undefined> {
    const rows = await ifThere(allRows(http, { path }, signal));
    return rows && readable(titled, rows).map(({ id, title }) => [id, title ?? '']);
  }
}

/** A key that is not known is refused like something that is not allowed: with 403. */
async function whoAmI(http: Http, signal: AbortSignal): Promise<z.infer<typeof me>> {
  try {
    return await ask(http, { method: 'GET', path: '/api/3/users/me' }, me, signal);
  } catch (error) {
    if (error instanceof Failed && error.failure.kind === 'forbidden') {
      throw new Failed({ kind: 'signed-out' }, { cause: error });
    }
    throw error;
  }
}

/** Stages come with their pipelines and as a list of their own; each may leave some out. */
async function stageRows(http: Http, signal: AbortSignal): Promise<unknown[]> {
  const beside = { path: 'dealGroups', name: 'dealStages', mayBeAbsent: true };
  const all = [
    ...(await allRows(http, beside, signal)),
    ...(await allRows(http, { path: 'dealStages' }, signal)),
  ];
  return [...new Map(all.map((row) => [plainId(row), row])).values()];
}

/** Rows of a dictionary that can be read; one that cannot is of no use to the records that refer to it. */
const readable = <S extends z.core.$ZodType>(schema: S, rows: readonly unknown[]): z.output<S>[] =>
  rows.flatMap((row) => {
    const parsed = z.safeParse(schema, row);
    return parsed.success ? [parsed.data] : [];
  });

const rank = (order: string | number | null | undefined): number => {
  const value = order === null || order === undefined || order === '' ? Number.NaN : Number(order);
  return Number.isNaN(value) ? Number.MAX_SAFE_INTEGER : value;
};

/** The account's name, which only addresses tell: `acme` of `https://acme.api-us1.com/api/3/users/1/lists`. */
function accountOf(links: Readonly<Record<string, unknown>> | null | undefined): string {
  for (const link of Object.values(links ?? {})) {
    const name = /^https?:\/\/([a-z0-9-]+)\.[a-z0-9.-]+(\/|$)/i.exec(String(link))?.[1];
    if (name) return name.toLowerCase();
  }
  return '';
}

function capabilitiesOf({ fields, hasTeams, hasOutcomes, taskTypes }: Host): Capabilities {
  const { reasons, closeDate }: Pick<DealFields, 'closeDate'> & Host['fields'] = fields;
  return {
    ...(hasTeams && { teams: { fields: ['name'] } }),
    users: { fields: ['name', 'email', 'active', ...(hasTeams ? ['teamIds'] : [])] },
    pipelines: { fields: ['name', 'position'] },
    stages: { fields: ['pipelineId', 'name', 'position', 'kind'] },
    customers: { fields: ['kind', 'name', 'parentId', 'createdAt', 'email', 'phone'] },
    deals: {
      fields: [
        'name',
        'pipelineId',
        'stageId',
        'amount',
        'currency',
        'ownerId',
        'createdAt',
        'updatedAt',
        'customerId',
        'contactIds',
        'winProbability',
        ...(closeDate === null ? [] : ['expectedCloseDate']),
        ...(reasons.length === 0 ? [] : ['custom']),
      ],
    },
    transitions: {
      fields: ['dealId', 'fromStageId', 'toStageId', 'at', 'seq', 'byUserId'],
      history: 'partial',
    },
    activities: {
      fields: [
        'kind',
        'status',
        'userId',
        'dealId',
        'customerId',
        'at',
        'createdAt',
        'dueAt',
        'durationSec',
        ...(taskTypes.length > 0 ? ['type'] : []),
        ...(hasOutcomes ? ['outcome', 'outcomeKind'] : []),
      ],
    },
  };
}
