import * as z from 'zod/mini';
import type { AccountFacts, Capabilities, Http } from '../connector';
import { ifThere } from '../kit/absence';
import { hostId } from '../kit/rows';
import { allRows, type List, metaIn } from './list';
import { firstLinked, links } from './values';

/** Source: https://developers.nutshell.com/reference, stagesets: status 1 active, 2 draft, 3 retired. */
const stagesetRow = z.looseObject({
  id: hostId,
  name: z.nullish(z.string()),
  status: z.nullish(z.union([z.string(), z.number()])),
});
/** Source: https://developers.nutshell.com/reference, stages. */
const stageRow = z.looseObject({
  id: hostId,
  name: z.nullish(z.string()),
  position: z.nullish(z.union([z.string(), z.number()])),
  links,
});
const named = z.looseObject({ id: hostId, name: z.nullish(z.string()) });

const pair = z.tuple([z.string(), z.string()]);
const host = z.object({
  /** Id and name, in the host's order. */
  pipelines: z.array(pair),
  /** Id, pipeline and name, in the order of each pipeline. */
  stages: z.array(z.tuple([z.string(), z.string(), z.string()])),
  territories: z.array(pair),
  industries: z.array(pair),
  competitors: z.array(pair),
  activityTypes: z.array(pair),
});
export type Host = z.infer<typeof host>;
export const hostOf = (facts: AccountFacts): Host => host.parse(facts.host);

/** The name of an id in one of the dictionaries. */
export const nameIn = (names: readonly (readonly [string, string])[], id: string | null): string | null =>
  (id !== null && names.find(([key]) => key === id)?.[1]) || null;

export async function identify(http: Http, signal: AbortSignal): Promise<AccountFacts> {
  const users = await http.json({ method: 'GET', path: '/rest/users' }, signal);
  const instance = metaIn(users)['instanceId'];
  const organisation = typeof instance === 'string' || typeof instance === 'number' ? String(instance) : '';
  const sets = readable(stagesetRow, await allRows(http, { path: 'stagesets', name: 'stagesets' }, signal));
  const stages = readable(stageRow, await allRows(http, { path: 'stages', name: 'stages' }, signal));
  const inOrder = stages.toSorted((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0));
  const used = sets.filter(({ status }) => String(status ?? '1') !== '2');
  const found: Host = {
    pipelines: used.map(({ id, name }) => [id, name ?? '']),
    stages: used.flatMap(({ id: pipelineId }) =>
      inOrder.flatMap((stage) =>
        firstLinked(stage.links, 'stageset') === pipelineId
          ? [[stage.id, pipelineId, stage.name ?? ''] as [string, string, string]]
          : [],
      ),
    ),
    territories: await names({ path: 'territories', name: 'territories' }),
    industries: await names({ path: 'industries', name: 'industries' }),
    competitors: await names({ path: 'competitors', name: 'competitors' }),
    activityTypes: await names({ path: 'activitytypes', name: 'activityTypes' }),
  };
  return {
    // A key does not say whose it is: its user is known by the address that was typed in with it.
    userName: '',
    organisation,
    organisationName: organisation,
    host: found,
    capabilities: capabilitiesOf(found),
  };

  async function names(list: List): Promise<[string, string][]> {
    const rows = (await ifThere(allRows(http, list, signal))) ?? [];
    return readable(named, rows).map(({ id, name }) => [id, name ?? '']);
  }
}

/** Rows of a dictionary that can be read; one that cannot is of no use to the records that refer to it. */
const readable = <S extends z.core.$ZodType>(schema: S, rows: readonly unknown[]): z.output<S>[] =>
  rows.flatMap((row) => {
    const parsed = z.safeParse(schema, row);
    return parsed.success ? [parsed.data] : [];
  });

const capabilitiesOf = ({ territories, industries, competitors, activityTypes }: Host): Capabilities => ({
  users: { fields: ['name', 'email', 'role', 'active'] },
  sources: { fields: ['name', 'channel'] },
  lossReasons: { fields: ['name'] },
  pipelines: { fields: ['name', 'position'] },
  stages: { fields: ['pipelineId', 'name', 'position', 'kind'] },
  customers: {
    fields: [
      ...['kind', 'name', 'parentId', 'createdAt', 'ownerId', 'email', 'phone'],
      ...(territories.length > 0 ? ['region'] : []),
      ...(industries.length > 0 ? ['industry'] : []),
    ],
  },
  products: { fields: ['name', 'sku', 'unitPrice', 'currency'] },
  deals: {
    fields: [
      ...['name', 'pipelineId', 'stageId', 'amount', 'currency', 'ownerId', 'createdAt', 'closedAt'],
      ...['expectedCloseDate', 'winProbability', 'sourceId', 'lossReasonId', 'customerId', 'contactIds'],
      ...(territories.length > 0 ? ['region'] : []),
      ...(competitors.length > 0 ? ['competitor'] : []),
    ],
  },
  transitions: { fields: ['dealId', 'fromStageId', 'toStageId', 'at', 'seq', 'byUserId'], history: 'full' },
  fieldChanges: { fields: ['dealId', 'field', 'from', 'to', 'at', 'seq'] },
  lineItems: { fields: ['dealId', 'productId', 'name', 'quantity', 'unitPrice', 'amount'] },
  activities: {
    fields: [
      ...['kind', 'status', 'userId', 'dealId', 'customerId', 'at', 'createdAt', 'dueAt', 'completedAt'],
      ...['durationSec', 'direction'],
      ...(activityTypes.length > 0 ? ['type'] : []),
    ],
  },
});
