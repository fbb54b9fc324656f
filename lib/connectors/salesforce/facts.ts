import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { AccountFacts, Http } from '../connector';
import { ask } from '../kit/ask';
import { toCurrency } from '../kit/money';
import { capabilitiesOf } from './capabilities';
import { type Described, describe, type Field, reasonFieldsOf } from './describe';
import { type Host, masterType, neverOffered, type ObjectName, objects, type Stage } from './host';
import { flag, moment, number, text } from './rows';
import { orNothing, queryWhole, quoted } from './soql';

/** Source: https://developer.salesforce.com/docs/platform/api-rest/guide/dome-versions.html */
const versions = z.array(z.object({ version: z.string() }));
/** Source: https://developer.salesforce.com/docs/platform/api-rest/guide/dome-discoveryresource.html */
const resources = z.object({ identity: z.nullish(z.string()) });
/**
 * Source: OrganizationSettings, Features and UserSettings in
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_connectapi_output_organization.htm
 */
const settings = z.object({
  name: z.nullish(z.string()),
  orgId: z.nullish(z.string()),
  features: z.nullish(
    z.object({ defaultCurrencyIsoCode: z.nullish(z.string()), multiCurrency: z.nullish(z.boolean()) }),
  ),
  userSettings: z.nullish(z.object({ userId: z.nullish(z.string()) })),
});
/** Source: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_picklist_value.htm */
const picklist = z.object({ values: z.array(z.object({ value: z.string() })) });

/** The newest version that this was made for, and one that each organisation has. */
const newestKnown = 62;
const oldVersion = '58.0';

/** Who is signed in, the organisation, the fields of its objects, its stages. About two dozen small requests. */
export async function identify(http: Http, signal: AbortSignal): Promise<AccountFacts> {
  const get = <S extends z.core.$ZodType>(path: string, schema: S) =>
    orNothing(ask(http, { method: 'GET', path }, schema, signal));
  const version = versionIn(await get('/services/data', versions));
  const root = `/services/data/v${version}`;
  const told = await get(`${root}/connect/organization`, settings);
  const identity = (await get(root, resources))?.identity ?? '';
  const [, orgInIdentity, userInIdentity] = /\/id\/\s*(00D\w+)\/(005\w+)/.exec(identity) ?? [];
  const asker = { http, signal, host: { version } };
  const rows = async (soql: string) => (await orNothing(queryWhole(asker, soql))) ?? [];

  const described = new Map<ObjectName, Described>();
  for (const object of objects) {
    const found = await orNothing(describe(http, version, object, signal));
    if (found) described.set(object, found);
  }
  const [org] = await rows('SELECT Id,Name FROM Organization');
  const organisation = told?.orgId ?? orgInIdentity ?? org?.Id;
  if (organisation === undefined && described.size === 0) {
    throw new Failed({ kind: 'forbidden', what: root });
  }
  const userId = told?.userSettings?.userId ?? userInIdentity;
  const [me] =
    userId === undefined
      ? []
      : await rows(`SELECT Id,Name,TimeZoneSidKey FROM User WHERE Id = ${quoted(userId)}`);

  const deals = described.get('Opportunity');
  const hasCurrencies = deals?.fields.some(({ name }) => name === 'CurrencyIsoCode') ?? false;
  const [corporate] = hasCurrencies
    ? await rows('SELECT Id,IsoCode FROM CurrencyType WHERE IsCorporate = true')
    : [];
  const types = deals?.recordTypes ?? [];
  const hasTypes = types.some(({ id }) => id !== masterType);
  // Deals that are older than the first kind of them have none.
  const untyped = hasTypes ? await rows('SELECT Id FROM Opportunity WHERE RecordTypeId = null LIMIT 1') : [];
  const pipelines: Host['pipelines'] = [];
  for (const { id, name } of types) {
    if (id === masterType && hasTypes && untyped.length === 0) continue;
    const path = `${root}/ui-api/object-info/Opportunity/picklist-values/${id}/StageName`;
    const chosen = id === masterType ? undefined : await get(path, picklist);
    pipelines.push({ id, name, stages: chosen?.values.map(({ value }) => value) ?? null });
  }
  const stageRows = described.has('OpportunityStage')
    ? await rows(
        'SELECT Id,ApiName,MasterLabel,SortOrder,IsActive,IsClosed,IsWon,DefaultProbability,SystemModstamp FROM OpportunityStage ORDER BY SortOrder',
      )
    : [];
  const host: Host = {
    version,
    // Where not even deals are described, that says nothing of the rest.
    absent: deals ? objects.filter((object) => !described.has(object)) : [],
    fields: Object.fromEntries(
      [...described].map(([object, { fields }]) => [object, fields.map(({ name }) => name)]),
    ),
    currency:
      toCurrency(told?.features?.defaultCurrencyIsoCode) ??
      toCurrency(corporate && text(corporate, 'IsoCode')),
    timeZone: zoneOf(me && text(me, 'TimeZoneSidKey')),
    stages: stageRows.length > 0 ? stageRows.flatMap(stageIn) : plainStages(deals, 'StageName'),
    pipelines: pipelines.length > 0 ? pipelines : [{ id: masterType, name: 'Opportunities', stages: null }],
    sources: choicesOf([deals, described.get('Lead'), described.get('Contact')], 'LeadSource'),
    reasonFields: reasonFieldsOf(deals?.fields ?? []),
  };
  const id = organisation ?? '';
  return {
    ...(userId !== undefined && { userId, login: userId }),
    userName: (me && text(me, 'Name')) ?? 'Salesforce',
    organisation: id,
    organisationName: told?.name ?? (org && text(org, 'Name')) ?? id,
    ...(host.currency !== null && { currency: host.currency }),
    timeZone: host.timeZone,
    host,
    capabilities: capabilitiesOf(host),
    ...(host.reasonFields.length > 0 && {
      reasonFields: host.reasonFields.map(({ likely, ...field }) => ({
        ...field,
        ...(likely && { likely }),
      })),
    }),
  };
}

/** The newest one that is known here; where all are newer, the oldest of them. */
function versionIn(list: readonly { readonly version: string }[] | undefined): string {
  const all = (list ?? [])
    .map(({ version }) => version)
    .filter((version) => /^\d{2,3}\.0$/.test(version))
    .toSorted((a, b) => Number(a) - Number(b));
  return all.findLast((version) => Number(version) <= newestKnown) ?? all[0] ?? oldVersion;
}

function stageIn(row: Parameters<typeof text>[0]): Stage[] {
  const value = text(row, 'ApiName') ?? text(row, 'MasterLabel');
  if (value === null) return [];
  const percent = number(row, 'DefaultProbability');
  const isInactive = 'IsActive' in row && !flag(row, 'IsActive');
  return [
    {
      value,
      name: text(row, 'MasterLabel') ?? value,
      kind: flag(row, 'IsWon') ? 'won' : flag(row, 'IsClosed') ? 'lost' : 'open',
      probability: percent !== null && percent >= 0 && percent <= 100 ? percent / 100 : null,
      inactiveSince: isInactive ? (moment(row, 'SystemModstamp') ?? neverOffered) : null,
    },
  ];
}

/** Where the object of stages is not to be seen: the values of the field, judged by their names. */
function plainStages(deals: Described | undefined, name: string): Stage[] {
  const field = deals?.fields.find((one) => one.name === name);
  return (field?.picklistValues ?? []).flatMap(({ value, label }) => {
    if (!value) return [];
    const kind = /\bwon\b/i.test(value) ? 'won' : /\blost\b/i.test(value) ? 'lost' : 'open';
    return [{ value, name: label ?? value, kind, probability: null, inactiveSince: null } as const];
  });
}

function choicesOf(all: readonly (Described | undefined)[], name: string): Host['sources'] {
  const values = all.flatMap(
    (object) => object?.fields.find((field: Field) => field.name === name)?.picklistValues ?? [],
  );
  return [
    ...new Map(
      values.flatMap(({ value, label }) =>
        value ? [[value, { value, label: label ?? value }] as const] : [],
      ),
    ).values(),
  ];
}

/** UTC where nobody says, or says what this browser does not know. */
function zoneOf(zone: string | null | undefined): string {
  if (!zone) return 'UTC';
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return zone;
  } catch {
    return 'UTC';
  }
}
