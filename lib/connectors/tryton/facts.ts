import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { AccountFacts, Capabilities, Http } from '../connector';
import { hostIn } from '../kit/host-facts';
import { type Caller, call } from './rpc';
import { key } from './wire';

/** A choice of a selection field: what is stored, and its label in the user's language. */
const choice = z.tuple([z.string(), z.string()]);
const choices = z.array(choice);

/** What the streams need to know of this Tryton; travels as `AccountFacts.host`. */
const host = z.object({
  /** Sent with each call: without it a server of several companies shows other rows. */
  context: z.object({ company: key, language: z.string() }),
  /** By company: a deal's currency is its company's. */
  currencies: z.record(z.string(), z.object({ code: z.string(), digits: z.int() })),
  pipelineName: z.string(),
  states: choices,
  hasSources: z.boolean(),
  hasLossReasons: z.boolean(),
  /** Labels of `crm.call.outcome`; `null` where the module is missing. */
  callOutcomes: z.nullable(choices),
});
export type Host = z.infer<typeof host>;

const preferences = z.object({
  company: z.nullish(key),
  employee: z.nullish(key),
  language: z.nullish(z.string()),
  name: z.string(),
  email: z.nullish(z.string()),
});
const company = z.object({
  id: key,
  timezone: z.nullish(z.string()),
  'party.': z.object({ rec_name: z.string() }),
  'currency.': z.object({ code: z.string(), digits: z.int() }),
});
const selection = z.object({ selection: choices });
const dealFields = z.object({
  state: selection,
  source: z.optional(z.object({ relation: z.string() })),
  lost_reason_type: z.optional(z.object({ relation: z.string() })),
});

/** What `streams` were told, checked: it may have been stored by an older version. */
export const hostOf = (facts: Pick<AccountFacts, 'host'>): Host => hostIn(host, facts);

export function callerOf(http: Http, facts: Pick<AccountFacts, 'host'>, signal: AbortSignal): Caller {
  return { http, signal, context: hostOf(facts).context };
}

/** Who is signed in and which modules are there; five small requests. */
export async function identify(http: Http, signal: AbortSignal): Promise<AccountFacts> {
  const mine = await preferencesOf(http, signal);
  const context = contextIn(mine);
  const caller = { http, signal, context };
  const own = await companiesOf(caller);
  const found: Host = { context, currencies: own.currencies, ...(await modulesOf(caller)) };
  const company = own.companies.find(({ id }) => id === context.company);
  if (!company) throw new Failed({ kind: 'forbidden', what: 'company.company' });
  return {
    ...(mine.employee && { userId: String(mine.employee) }),
    userName: mine.name,
    organisation: String(context.company),
    organisationName: company['party.'].rec_name,
    currency: company['currency.'].code,
    ...(company.timezone && { timeZone: company.timezone }),
    host: found,
    capabilities: capabilitiesOf(found),
  };
}

const preferencesOf = (http: Http, signal: AbortSignal): Promise<z.infer<typeof preferences>> =>
  call({ http, signal, context: {} }, 'res.user', 'get_preferences', [false], preferences);

function contextIn({ company: id, language }: z.infer<typeof preferences>): Host['context'] {
  if (!id) throw new Failed({ kind: 'forbidden', what: 'company.company' });
  return { company: id, language: language ?? 'en' };
}

async function companiesOf(caller: Caller) {
  const fields = ['party.rec_name', 'currency.code', 'currency.digits', 'timezone'];
  const companies = await call(
    caller,
    'company.company',
    'search_read',
    [[], 0, null, null, fields],
    z.array(company),
  );
  const currencies = companies.map(({ id, 'currency.': { code, digits } }) => [id, { code, digits }]);
  return { companies, currencies: Object.fromEntries(currencies) as Host['currencies'] };
}

async function modulesOf(caller: Caller): Promise<Omit<Host, 'context' | 'currencies'>> {
  const models = await call(
    caller,
    'ir.model',
    'search_read',
    [[['model', 'in', ['sale.opportunity', 'crm.call']]], 0, null, null, ['model', 'name']],
    z.array(z.object({ model: z.string(), name: z.string() })),
  );
  const dealModel = models.find(({ model }) => model === 'sale.opportunity');
  if (!dealModel) throw new Failed({ kind: 'forbidden', what: 'sale.opportunity' });
  const asked = ['state', 'source', 'lost_reason_type'];
  const fields = await call(caller, 'sale.opportunity', 'fields_get', [asked], dealFields);
  const callFields = models.some(({ model }) => model === 'crm.call')
    ? await call(caller, 'crm.call', 'fields_get', [['outcome']], z.object({ outcome: selection }))
    : undefined;
  return {
    pipelineName: dealModel.name,
    states: fields.state.selection,
    hasSources: fields.source?.relation === 'crm.source',
    hasLossReasons: fields.lost_reason_type?.relation === 'crm.lost_reason',
    callOutcomes: callFields?.outcome.selection ?? null,
  };
}

/** Plain Tryton has no calls and no sources; loss reasons are then what people typed. */
function capabilitiesOf({ hasSources, callOutcomes }: Host): Capabilities {
  const dealFields = ['name', 'stageId', 'amount', 'currency', 'ownerId', 'customerId', 'expectedCloseDate'];
  return {
    users: { fields: ['name', 'active', 'deactivatedAt'] },
    customers: { fields: ['name', 'createdAt'] },
    pipelines: { fields: ['name'] },
    stages: { fields: ['name', 'position', 'kind'] },
    deals: {
      fields: [...dealFields, 'winProbability', 'lossReasonId', ...(hasSources ? ['sourceId'] : [])],
      history: 'full',
    },
    transitions: { fields: ['fromStageId', 'toStageId', 'at'], history: 'full' },
    fieldChanges: { fields: ['field', 'from', 'to', 'at'], history: 'full' },
    lossReasons: { fields: ['name'] },
    ...(hasSources && { sources: { fields: ['name'] } }),
    ...(callOutcomes && {
      activities: {
        fields: [
          'kind',
          'userId',
          'dealId',
          'customerId',
          'at',
          'durationSec',
          'direction',
          'outcome',
          'outcomeKind',
        ],
      },
    }),
  };
}
