import * as z from 'zod/mini';
import { Failed, failureOf } from '@/lib/model/failure';
import type { AccountFacts, Http } from '../connector';
import { isRefusal } from '../kit/absence';
import { ask } from '../kit/ask';
import { toCurrency } from '../kit/money';
import type { Request } from '../request';
import { capabilitiesOf } from './capabilities';
import { dispositionsOf } from './dispositions';
import type { Choice, Host } from './host';
import { type Owner, readOwners } from './owners';
import { accountPath, type ObjectType, objectsPath, pipelinesPath, propertiesPath, versions } from './paths';
import { pipelinesReply, readPipelines } from './pipelines';

/** Source: https://developers.hubspot.com/docs/api-reference/legacy/account/account-information/get-account-details */
const account = z.object({
  portalId: z.union([z.number(), z.string()]),
  timeZone: z.nullish(z.string()),
  companyCurrency: z.nullish(z.string()),
});

/** Source: https://developers.hubspot.com/docs/guides/api/crm/properties */
const property = z.object({
  name: z.string(),
  label: z.nullish(z.string()),
  type: z.nullish(z.string()),
  hubspotDefined: z.nullish(z.boolean()),
  options: z.nullish(
    z.array(z.object({ value: z.union([z.string(), z.number()]), label: z.nullish(z.string()) })),
  ),
});
type Property = z.output<typeof property>;

/** Kinds that come with some plans only, or that a key often may not read. */
const optional: readonly ObjectType[] = ['leads', 'line_items', 'products', 'communications', 'goal_targets'];

/** The account, its pipelines and its words. About a dozen small requests. */
export async function identify(http: Http, signal: AbortSignal): Promise<AccountFacts> {
  const { version, pipelines } = await versionOf(http, signal);
  const orNothing = async <S extends z.core.$ZodType>(
    request: Request,
    schema: S,
  ): Promise<z.output<S> | undefined> => {
    try {
      return await ask(http, request, schema, signal);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return undefined;
    }
  };
  const absent: ObjectType[] = [];
  for (const type of optional) {
    const request = { method: 'GET', path: objectsPath(version, type), query: { limit: '1' } } as const;
    if (!(await orNothing(request, z.object({ results: z.array(z.unknown()) })))) absent.push(type);
  }
  const propertiesOf = async (type: 'deals' | 'leads' | 'calls'): Promise<ReadonlyMap<string, Property>> => {
    const reply = await orNothing(
      { method: 'GET', path: propertiesPath(version, type) },
      z.object({ results: z.array(z.unknown()) }),
    );
    const known = (reply?.results ?? []).flatMap((sent) => {
      const one = z.safeParse(property, sent);
      return one.success ? [one.data] : [];
    });
    return new Map(known.map((one) => [one.name, one]));
  };
  const mine = await orNothing({ method: 'GET', path: accountPath(version) }, account);
  const hasLeads = !absent.includes('leads');
  const leadPipelines = hasLeads
    ? await orNothing({ method: 'GET', path: pipelinesPath(version, 'leads') }, pipelinesReply)
    : undefined;
  const ofDeals = await propertiesOf('deals');
  const ofLeads = hasLeads ? await propertiesOf('leads') : new Map<string, Property>();
  const reason = ofDeals.get('closed_lost_reason');
  const sources = [
    ...choicesOf(ofDeals.get('hs_analytics_source')),
    ...choicesOf(ofLeads.get('hs_lead_source')),
  ];
  const found: Host = {
    version,
    absent,
    currency: toCurrency(mine?.companyCurrency),
    timeZone: zoneOf(mine?.timeZone),
    pipelines: readPipelines(pipelines),
    leadPipelines: readPipelines(leadPipelines),
    owners: loginsOf(await ownersOrNone(http, version, signal)),
    sources: [...new Map(sources.map((one) => [one.value, one])).values()],
    lossReasons: reason?.type === 'enumeration' ? choicesOf(reason) : null,
    reasonFields: reasonFieldsOf([...ofDeals.values()]),
    disqualifications: choicesOf(ofLeads.get('hs_lead_disqualification_reason')),
    dispositions: await dispositionsOf(http, signal, async () =>
      choicesOf((await propertiesOf('calls')).get('hs_call_disposition')),
    ),
  };
  const portal = mine ? String(mine.portalId) : '';
  return {
    userName: portal === '' ? 'HubSpot' : `HubSpot ${portal}`,
    organisation: portal,
    organisationName: portal === '' ? 'HubSpot' : `HubSpot ${portal}`,
    ...(found.currency !== null && { currency: found.currency }),
    timeZone: found.timeZone,
    host: found,
    capabilities: capabilitiesOf(found),
    ...(found.reasonFields.length > 0 && {
      reasonFields: found.reasonFields.map(({ id, label }) => ({ id, label })),
    }),
  };
}

/** The first version whose pipelines of deals there are; they are what nothing works without. */
async function versionOf(http: Http, signal: AbortSignal) {
  for (const version of versions) {
    try {
      const path = pipelinesPath(version, 'deals');
      return { version, pipelines: await ask(http, { method: 'GET', path }, pipelinesReply, signal) };
    } catch (error) {
      const failure = failureOf(error);
      const isMissing = failure.kind === 'unexpected-reply' && failure.detail === 'status 404';
      if (!isMissing || version === versions.at(-1)) throw error;
    }
  }
  throw new Failed({ kind: 'bug', detail: 'no version to try' });
}

async function ownersOrNone(
  http: Http,
  version: Host['version'],
  signal: AbortSignal,
): Promise<readonly Owner[]> {
  const all: Owner[] = [];
  try {
    for (const archived of [false, true]) {
      let after: string | undefined;
      // A list of people that takes longer is none of ours, or hands out pages for ever.
      for (let pages = 0; pages < 100; pages++) {
        const page = await readOwners(http, version, { archived, after }, signal);
        all.push(...page.owners);
        if (page.after === undefined || page.after === after) break;
        after = page.after;
      }
    }
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  return all;
}

const loginsOf = (owners: readonly Owner[]): [string, string][] =>
  owners.flatMap(({ id, userId, userIdIncludingInactive }) => {
    const login = userId ?? userIdIncludingInactive;
    return login === null || login === undefined ? [] : [[String(login), id]];
  });

const choicesOf = (of: Property | undefined): Choice[] =>
  (of?.options ?? []).map(({ value, label }) => ({ value: String(value), label: label ?? String(value) }));

const reasonWords =
  /reason|\blost\b|\bloss\b|motiv|powód|powod|przyczyn|sebep|sebeb|neden|årsak|arsak|perdid|perda|دلیل|علت/i;

/** Fields of the account's own that may tell why a deal was lost. */
const reasonFieldsOf = (properties: readonly Property[]): Host['reasonFields'] =>
  properties
    .filter(
      ({ name, label, type, hubspotDefined }) =>
        hubspotDefined !== true &&
        !name.startsWith('hs_') &&
        !['closed_lost_reason', 'closed_won_reason'].includes(name) &&
        (type === 'enumeration' || type === 'string') &&
        reasonWords.test(`${label ?? ''} ${name.replaceAll('_', ' ')}`),
    )
    .map((one) => ({ id: one.name, label: one.label ?? one.name, choices: choicesOf(one) }));

/** UTC where the account does not say, or says what this browser does not know. */
function zoneOf(zone: string | null | undefined): string {
  if (!zone) return 'UTC';
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return zone;
  } catch {
    return 'UTC';
  }
}
