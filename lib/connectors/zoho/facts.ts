import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { AccountFacts, Http } from '../connector';
import { isRefusal } from '../kit/absence';
import { ask } from '../kit/ask';
import { toCurrency } from '../kit/money';
import { hostId } from '../kit/rows';
import type { Request } from '../request';
import { capabilitiesOf } from './capabilities';
import type { Choice, Host, Pipeline } from './host';
import { fieldsPath, layoutsPath, type Module, modules, orgPath, pipelinePath, usersPath } from './paths';
import { listOf, textIn } from './records';

/** Source: https://www.zoho.com/crm/developer/docs/api/v8/get-org-data.html */
const org = z.object({
  company_name: z.nullish(z.string()),
  id: z.nullish(z.union([z.string(), z.number()])),
  zgid: z.nullish(z.union([z.string(), z.number()])),
  iso_code: z.nullish(z.string()),
  time_zone: z.nullish(z.string()),
});
const me = z.object({ id: hostId, full_name: z.nullish(z.string()), email: z.nullish(z.string()) });

/** Source: https://www.zoho.com/crm/developer/docs/api/v8/field-meta.html */
const option = z.object({
  actual_value: z.nullish(z.string()),
  display_value: z.nullish(z.string()),
  forecast_type: z.nullish(z.string()),
  probability: z.nullish(z.union([z.number(), z.string()])),
});
const field = z.object({
  api_name: z.string(),
  field_label: z.nullish(z.string()),
  data_type: z.nullish(z.string()),
  custom_field: z.nullish(z.boolean()),
  pick_list_values: z.nullish(z.array(option)),
});
type Field = z.output<typeof field>;

/** Source: https://www.zoho.com/crm/developer/docs/api/v8/get-pipelines.html */
const pipeline = z.object({
  id: z.nullish(z.union([z.string(), z.number()])),
  display_value: z.nullish(z.string()),
  actual_value: z.nullish(z.string()),
  default: z.nullish(z.boolean()),
  maps: z.nullish(
    z.array(z.extend(option, { sequence_number: z.nullish(z.union([z.number(), z.string()])) })),
  ),
});

/** Who is signed in, the organisation, its fields and pipelines. About a dozen small requests. */
export async function identify(http: Http, signal: AbortSignal): Promise<AccountFacts> {
  const get = async <N extends string, S extends z.core.$ZodType>(
    request: Omit<Request, 'method'>,
    name: N,
    row: S,
  ): Promise<readonly z.output<S>[] | undefined> => {
    try {
      const reply = await ask(http, { method: 'GET', ...request }, listOf(name), signal);
      const rows: readonly unknown[] =
        (reply as Readonly<Record<string, unknown[]>> | undefined)?.[name] ?? [];
      return rows.flatMap((sent) => {
        const fit = z.safeParse(row, sent);
        return fit.success ? [fit.data] : [];
      });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return undefined;
    }
  };
  const [mine] = (await get({ path: usersPath, query: { type: 'CurrentUser' } }, 'users', me)) ?? [];
  const [own] = (await get({ path: orgPath }, 'org', org)) ?? [];
  const fields = new Map<Module, readonly Field[]>();
  const unknown: Module[] = [];
  // Notes are in no list of fields.
  for (const module of modules.filter((one) => one !== 'Notes')) {
    const found = await get({ path: fieldsPath, query: { module } }, 'fields', field);
    if (found === undefined) unknown.push(module);
    if (found && found.length > 0) fields.set(module, found);
  }
  // A key that may not even see the fields of deals may not see any; that says nothing of the modules.
  const absent = unknown.includes('Deals') ? [] : unknown;
  const ofDeals = new Map((fields.get('Deals') ?? []).map((one) => [one.api_name, one]));
  const layouts =
    (await get({ path: layoutsPath, query: { module: 'Deals' } }, 'layouts', z.object({ id: hostId }))) ?? [];
  const pipelines: z.output<typeof pipeline>[] = [];
  for (const { id: layout_id } of layouts.slice(0, 20)) {
    pipelines.push(
      ...((await get({ path: pipelinePath, query: { layout_id } }, 'pipeline', pipeline)) ?? []),
    );
  }
  const stage = ofDeals.get('Stage');
  const lossField = ofDeals.get('Reason_For_Loss__s');
  const found: Host = {
    absent,
    fields: Object.fromEntries(
      [...fields].map(([module, all]) => [module, all.map(({ api_name }) => api_name)]),
    ),
    currency: toCurrency(own?.iso_code),
    timeZone: zoneOf(own?.time_zone),
    pipelines: pipelinesOf(pipelines, stage),
    sources: choicesOf(ofDeals.get('Lead_Source'), fields.get('Leads')?.find(isSource)),
    lossReasons: choicesOf(lossField),
    reasonFields: reasonFieldsOf([...ofDeals.values()], lossField !== undefined),
  };
  const organisation = textIn(own?.zgid) ?? textIn(own?.id) ?? '';
  if (mine === undefined && own === undefined) {
    // Neither of both is what a key can do without; whoever may not even read these has no key for this CRM.
    throw new Failed({ kind: 'forbidden', what: orgPath });
  }
  return {
    ...(mine && { userId: mine.id, login: mine.id }),
    userName: mine?.full_name ?? mine?.email ?? 'Zoho CRM',
    organisation,
    organisationName: own?.company_name ?? organisation,
    ...(found.currency !== null && { currency: found.currency }),
    timeZone: found.timeZone,
    host: found,
    capabilities: capabilitiesOf(found),
    ...(found.reasonFields.length > 0 && {
      reasonFields: found.reasonFields.map(({ id, label, likely }) => ({
        id,
        label,
        ...(likely && { likely }),
      })),
    }),
  };
}

const isSource = ({ api_name }: Field): boolean => api_name === 'Lead_Source';

/** Options of picklists, each once. */
function choicesOf(...fields: readonly (Field | undefined)[]): Choice[] {
  const found = new Map<string, Choice>();
  for (const { actual_value, display_value } of fields.flatMap((one) => one?.pick_list_values ?? [])) {
    const value = textIn(actual_value ?? display_value);
    if (value !== null && !found.has(value)) found.set(value, { value, label: display_value ?? value });
  }
  return [...found.values()];
}

const kinds: Readonly<Record<string, 'won' | 'lost'>> = { 'closed won': 'won', 'closed lost': 'lost' };

function stagesOf(options: readonly z.output<typeof option>[], more: Field | undefined): Pipeline['stages'] {
  return options.flatMap((one) => {
    const value = textIn(one.actual_value ?? one.display_value);
    if (value === null) return [];
    const same = more?.pick_list_values?.find(({ actual_value }) => actual_value === value);
    const told = one.probability ?? same?.probability;
    const percent = told === null || told === undefined || told === '' ? Number.NaN : Number(told);
    const type = (one.forecast_type ?? same?.forecast_type ?? '').toLowerCase();
    return [
      {
        value,
        name: one.display_value ?? value,
        kind: kinds[type] ?? 'open',
        probability: percent >= 0 && percent <= 100 ? percent / 100 : null,
      },
    ];
  });
}

/** Without pipelines, which small editions lack, all stages are one. */
function pipelinesOf(sent: readonly z.output<typeof pipeline>[], stage: Field | undefined): Pipeline[] {
  const found = new Map<string, Pipeline>();
  for (const one of sent.toSorted((a, b) => Number(b.default === true) - Number(a.default === true))) {
    const names = [one.display_value, one.actual_value].flatMap((name) => textIn(name) ?? []);
    const id = textIn(one.id) ?? names[0];
    if (id === undefined || found.has(id)) continue;
    const maps = (one.maps ?? []).toSorted(
      (a, b) => Number(a.sequence_number ?? 0) - Number(b.sequence_number ?? 0),
    );
    found.set(id, { id, names: names.length > 0 ? names : [id], stages: stagesOf(maps, stage) });
  }
  if (found.size > 0) return [...found.values()];
  return [{ id: 'standard', names: ['Standard'], stages: stagesOf(stage?.pick_list_values ?? [], stage) }];
}

const reasonWords =
  /reason|\blost\b|\bloss\b|motiv|powód|powod|przyczyn|sebep|sebeb|neden|årsak|arsak|perdid|perda|دلیل|علت/i;

function reasonFieldsOf(fields: readonly Field[], hasOwn: boolean): Host['reasonFields'] {
  return fields
    .filter(
      ({ custom_field, data_type, field_label, api_name }) =>
        custom_field === true &&
        (data_type === 'picklist' || data_type === 'text') &&
        reasonWords.test(`${field_label ?? ''} ${api_name.replaceAll('_', ' ')}`),
    )
    .slice(0, 10)
    .map(({ api_name, field_label }, at) => ({
      id: api_name,
      label: field_label ?? api_name,
      likely: !hasOwn && at === 0,
    }));
}

/** UTC where the organisation does not say, or says what this browser does not know. */
function zoneOf(zone: string | null | undefined): string {
  if (!zone) return 'UTC';
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return zone;
  } catch {
    return 'UTC';
  }
}
