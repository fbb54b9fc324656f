import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { AccountFacts, Http } from '../connector';
import { toCurrency } from '../kit/money';
import { capabilitiesOf } from './capabilities';
import { enter } from './door';
import { followed } from './followed';
import {
  type ActivityType,
  asJson,
  contextFor,
  type Host,
  type HostStage,
  type HostTeam,
  type HostUser,
} from './host';
import { read } from './lists';
import { type ModelName, wanted } from './models';
import { type Caller, call, type Domain } from './rpc';
import { amount, recordId, ref, refs, truth, words } from './wire';

/** Without these there is nothing to connect to. */
const needed: readonly ModelName[] = ['crm.lead', 'crm.stage', 'crm.team', 'res.users'];
const optional: readonly ModelName[] = [
  'crm.lost.reason',
  'utm.source',
  'res.partner',
  'mail.activity',
  'mail.message',
  'calendar.event',
  'product.product',
  'sale.order',
  'sale.order.line',
  'voip.call',
];

/** Users that the installation has for itself. */
const ownLogins = new Set(['__system__', 'default', 'portaltemplate', 'public']);

export async function identify(http: Http, signal: AbortSignal): Promise<AccountFacts> {
  const entry = await enter(http, signal);
  const { transport, uid, lang } = entry;
  const caller: Caller = { http, transport, uid, signal, context: contextFor(lang) };
  const fields: { [M in ModelName]?: readonly string[] } = {};
  for (const model of needed) fields[model] = await fieldsOf(caller, model);
  for (const model of optional) {
    const there = await unlessMissing(fieldsOf(caller, model));
    if (there) fields[model] = there;
  }
  const users = await usersOf(caller);
  const me = users.find(({ id }) => id === String(uid));
  const company = await companyOf(caller);
  const types = await unlessMissing(typesOf(caller));
  const tracking = await trackingOf(caller, fields['mail.message'] !== undefined);
  const stages = await stagesOf(caller, fields['crm.stage'] ?? []);
  const host: Host = {
    transport,
    uid,
    lang,
    timeZone: entry.timeZone,
    fields: { ...fields, ...tracking.fields },
    stages,
    stageNames: await stageNamesOf(caller, stages),
    teams: await teamsOf(caller, fields['crm.team'] ?? []),
    users: users.map(({ login: _, ...user }) => user),
    types: types ?? [],
    internalSubtypes: (await unlessMissing(internalOf(caller))) ?? [],
    currencies: await currenciesOf(caller),
    tags: (await unlessMissing(tagsOf(caller))) ?? [],
    history: tracking.history,
    trackedFields: tracking.trackedFields,
    hasTeamless:
      (await count(caller, [
        ['type', '=', 'opportunity'],
        ['team_id', '=', false],
      ])) > 0,
    hasArchived:
      (await count(caller, [
        ['type', '=', 'opportunity'],
        ['active', '=', false],
        ['probability', '>', 0],
        ['stage_id.is_won', '=', false],
      ])) > 0,
    hasLeads: (await count(caller, ['|', ['type', '=', 'lead'], ['date_conversion', '!=', false]])) > 0,
  };
  const login = entry.login ?? me?.login;
  return {
    userId: String(uid),
    userName: entry.name ?? me?.name ?? login ?? '',
    ...(login && { login }),
    organisation: entry.database ?? '',
    organisationName: company?.name ?? entry.database ?? '',
    ...(company?.currency && { currency: company.currency }),
    ...(entry.timeZone !== null && { timeZone: entry.timeZone }),
    host: asJson(host),
    capabilities: capabilitiesOf(host),
  };
}

const count = (caller: Caller, domain: Domain): Promise<number> =>
  call(caller, 'crm.lead', 'search_count', { domain: [...domain] }, z.int());

/** What a module that is not installed, or that this user may not read, answers with; the rest goes on. */
async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Failed && ['unexpected-reply', 'forbidden'].includes(error.failure.kind)) {
      return undefined;
    }
    throw error;
  }
}

async function fieldsOf(caller: Caller, model: ModelName): Promise<string[]> {
  const asked = { allfields: [...wanted[model]], attributes: ['type'] };
  const there = await call(caller, model, 'fields_get', asked, z.record(z.string(), z.unknown()));
  return wanted[model].filter((name) => name in there);
}

/** Rows that fit; those that do not are the business of the stream that reads them as records. */
async function listed<S extends z.core.$ZodType>(
  caller: Caller,
  model: ModelName,
  domain: Domain,
  fields: readonly string[],
  schema: S,
  order = 'id',
): Promise<z.output<S>[]> {
  const rows = await read(caller, model, domain, fields, { order });
  return rows.flatMap((row) => {
    const parsed = z.safeParse(schema, row);
    return parsed.success ? [parsed.data] : [];
  });
}

async function usersOf(caller: Caller): Promise<(HostUser & { readonly login: string | null })[]> {
  const schema = z.object({ id: recordId, name: words, login: words, partner_id: ref });
  const rows = await listed(
    caller,
    'res.users',
    [['share', '=', false]],
    ['name', 'login', 'partner_id'],
    schema,
  );
  return rows
    .filter(({ login }) => !ownLogins.has(login ?? ''))
    .map(({ id, name, login, partner_id }) => ({
      id,
      name: name ?? '',
      login,
      partner: partner_id?.id ?? null,
    }));
}

async function companyOf(caller: Caller) {
  const schema = z.object({ name: words, currency_id: ref });
  const [company] =
    (await unlessMissing(listed(caller, 'res.company', [], ['name', 'currency_id'], schema))) ?? [];
  return company && { name: company.name, currency: toCurrency(company.currency_id?.name) };
}

const typesOf = async (caller: Caller): Promise<ActivityType[]> => {
  const schema = z.object({ id: recordId, name: words, category: words });
  const rows = await listed(caller, 'mail.activity.type', [], ['name', 'category'], schema);
  return rows.map(({ id, name, category }) => ({ id, name: name ?? '', category }));
};

const internalOf = async (caller: Caller): Promise<string[]> => {
  const schema = z.object({ id: recordId });
  return (await listed(caller, 'mail.message.subtype', [['internal', '=', true]], ['internal'], schema)).map(
    ({ id }) => id,
  );
};

const currenciesOf = async (caller: Caller): Promise<[string, string][]> => {
  const schema = z.object({ id: recordId, name: words });
  const rows = await unlessMissing(listed(caller, 'res.currency', [['active', '=', true]], ['name'], schema));
  return (rows ?? []).flatMap(({ id, name }) => {
    const code = toCurrency(name);
    return code === null ? [] : [[id, code] as [string, string]];
  });
};

const tagsOf = async (caller: Caller): Promise<[string, string][]> => {
  const schema = z.object({ id: recordId, name: words });
  return (await listed(caller, 'crm.tag', [], ['name'], schema)).map(({ id, name }) => [id, name ?? '']);
};

async function stagesOf(caller: Caller, fields: readonly string[]): Promise<HostStage[]> {
  const schema = z.object({ id: recordId, name: words, is_won: truth, team_id: ref, team_ids: refs });
  const rows = await listed(caller, 'crm.stage', [], fields, schema, 'sequence, name, id');
  return rows.map(({ id, name, is_won, team_id, team_ids }) => ({
    id,
    name: name ?? '',
    isWon: is_won === true,
    teams: team_id ? [team_id.id] : team_ids.map((team) => team.id),
  }));
}

/** History keeps a stage's name in the language of whoever moved the deal. */
async function stageNamesOf(caller: Caller, stages: readonly HostStage[]): Promise<[string, string][]> {
  const schema = z.object({ code: words });
  const known: [string, string][] = stages.map(({ id, name }) => [name, id]);
  const langs = await unlessMissing(listed(caller, 'res.lang', [['active', '=', true]], ['code'], schema));
  for (const { code } of (langs ?? []).slice(0, 10)) {
    if (code === null || code === caller.context['lang']) continue;
    const spoken = { ...caller, context: { ...caller.context, lang: code } };
    const rows = await listed(spoken, 'crm.stage', [], ['name'], z.object({ id: recordId, name: words }));
    for (const { id, name } of rows) if (name !== null) known.push([name, id]);
  }
  return known;
}

async function teamsOf(caller: Caller, fields: readonly string[]): Promise<HostTeam[]> {
  const schema = z.object({
    id: recordId,
    name: words,
    active: truth,
    user_id: ref,
    member_ids: refs,
    use_opportunities: truth,
    invoiced_target: amount,
    write_date: words,
  });
  const order = fields.includes('sequence') ? 'sequence, id' : 'id';
  const teams: HostTeam[] = [];
  for (const row of await listed(caller, 'crm.team', [], fields, schema, order)) {
    const mayHold = row.use_opportunities === false && row.active !== false;
    const holds: Domain = [
      ['type', '=', 'opportunity'],
      ['team_id', '=', Number(row.id)],
    ];
    teams.push({
      id: row.id,
      name: row.name ?? '',
      active: row.active !== false,
      managers: row.user_id ? [row.user_id.id] : [],
      members: row.member_ids.map(({ id }) => id),
      writtenAt: row.write_date,
      target: row.invoiced_target,
      sells: !mayHold || (await count(caller, holds)) > 0,
    });
  }
  return teams;
}

/** Administrators may read changes with ids; in 16 and 17 everybody may have them as text. */
async function trackingOf(
  caller: Caller,
  hasMessages: boolean,
): Promise<Pick<Host, 'history' | 'trackedFields' | 'fields'>> {
  if (!hasMessages) return { history: 'none', trackedFields: [], fields: {} };
  const values = await unlessMissing(valuesOf(caller));
  if (values) return { history: 'values', ...values };
  const texts = await unlessMissing(textsOf(caller));
  return { history: texts ? 'texts' : 'none', trackedFields: [], fields: {} };
}

/** Asked of a message that there is: the method is of 16 and 17 only. */
async function textsOf(caller: Caller): Promise<unknown> {
  const domain: Domain = [
    ['model', '=', 'crm.lead'],
    ['message_type', '=', 'notification'],
  ];
  const asked = { domain: [...domain], order: 'id desc', limit: 50 };
  const ids = await call(caller, 'mail.message', 'search', asked, z.array(z.int()));
  return call(caller, 'mail.message', 'message_format', {}, z.array(z.unknown()), ids.slice(0, 1));
}

async function valuesOf(caller: Caller) {
  const schema = z.object({ id: recordId, name: z.string() });
  const there = await fieldsOf(caller, 'mail.tracking.value');
  await read(caller, 'mail.tracking.value', [], ['mail_message_id'], { limit: 1 });
  const domain: Domain = [
    ['model', '=', 'crm.lead'],
    ['name', 'in', [...followed]],
  ];
  const fields = await listed(caller, 'ir.model.fields', domain, ['name'], schema);
  return {
    trackedFields: fields.map(({ id, name }) => [id, name] as const),
    fields: { 'mail.tracking.value': there },
  };
}
