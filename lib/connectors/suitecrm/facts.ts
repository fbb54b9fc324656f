import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { AccountFacts, Http } from '../connector';
import { ask } from '../kit/ask';
import { toCurrency } from '../kit/money';
import { capabilitiesOf } from './capabilities';
import type { Host, Stage } from './host';
import { type Module, modules } from './page';
import { listPage, number, orNothing, personName, type SuiteRecord, suiteRecord, text } from './records';

const one = z.object({ data: suiteRecord });
/** Source: Api/V8/Service/MetaService.php in https://github.com/salesagility/SuiteCRM; there are no labels and no options. */
const fieldList = z.object({
  data: z.object({
    attributes: z.record(
      z.string(),
      z.looseObject({ type: z.nullish(z.string()), source: z.nullish(z.string()) }),
    ),
  }),
});
const members = z.object({ data: z.nullish(z.array(z.object({ id: z.string() }))) });

/** Who is signed in, and what this installation has. About fifty small requests. */
export async function identify(http: Http, signal: AbortSignal): Promise<AccountFacts> {
  const get = <S extends z.core.$ZodType>(path: string, schema: S) =>
    orNothing(ask(http, { method: 'GET', path: `/Api/V8/${path}` }, schema, signal));
  const me = (await get('current-user', one))?.data;
  const fields = new Map<Module, z.output<typeof fieldList>['data']['attributes']>();
  const absent: Module[] = [];
  for (const module of modules) {
    const found = await get(`meta/fields/${module}`, fieldList);
    if (found) fields.set(module, found.data.attributes);
    const query = { 'page[size]': '1', 'page[number]': '1' };
    if (!(await orNothing(listPage(http, module, query, signal)))) absent.push(module);
  }
  if (me === undefined && absent.length === modules.length) {
    throw new Failed({ kind: 'forbidden', what: '/Api/V8/current-user' });
  }
  const all = async (module: Module): Promise<SuiteRecord[]> => {
    if (absent.includes(module)) return [];
    const query = { 'page[size]': '200', 'page[number]': '1', sort: 'name' };
    const { rows } = (await orNothing(listPage(http, module, query, signal))) ?? { rows: [] };
    return rows.flatMap((row) => {
      const fit = z.safeParse(suiteRecord, row);
      return fit.success ? [fit.data] : [];
    });
  };
  const distinct = async (module: Module, field: string): Promise<SuiteRecord[]> =>
    absent.includes(module) ? [] : ((await orNothing(distinctOf(http, module, field, signal))) ?? []);
  const base = (await get('module/Currencies/-99', one))?.data;
  const teams: Host['teams'] = [];
  for (const group of await all('SecurityGroups')) {
    const found = await get(`module/SecurityGroups/${group.id}/relationships/users`, members);
    teams.push({
      id: group.id,
      name: text(group, 'name') ?? group.id,
      members: (found?.data ?? []).map(({ id }) => id),
    });
  }
  const sources = [
    ...(await distinct('Opportunities', 'lead_source')),
    ...(await distinct('Leads', 'lead_source')),
  ];
  const host: Host = {
    absent,
    fields: Object.fromEntries([...fields].map(([module, found]) => [module, Object.keys(found)])),
    currency: toCurrency(base && text(base, 'iso4217')),
    currencies: Object.fromEntries(
      (await all('Currencies')).flatMap((row) => {
        const code = toCurrency(text(row, 'iso4217'));
        return code === null ? [] : [[row.id, code]];
      }),
    ),
    stages: stagesIn(await distinct('Opportunities', 'sales_stage')),
    sources: [...new Set(sources.flatMap((row) => text(row, 'lead_source') ?? []))],
    teams,
    reasonFields: reasonFieldsIn(fields.get('Opportunities')),
  };
  return {
    ...(me && { userId: me.id, login: me.id }),
    userName: (me && personName(me)) || 'SuiteCRM',
    organisation: '',
    organisationName: '',
    ...(host.currency !== null && { currency: host.currency }),
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

/**
 * A record for each value that a field has, in the order of the values: lists of options are not told, so each request
 * asks for the first record beyond the last value.
 */
async function distinctOf(
  http: Http,
  module: Module,
  field: string,
  signal: AbortSignal,
): Promise<SuiteRecord[]> {
  const found: SuiteRecord[] = [];
  const met = new Set<string>();
  for (let value = ''; found.length < 40; ) {
    const query = {
      'page[size]': '1',
      'page[number]': '1',
      sort: field,
      [`filter[${field}][gt]`]: value,
    };
    const { rows } = await listPage(http, module, query, signal);
    const row = z.safeParse(suiteRecord, rows[0]);
    const next = row.success ? text(row.data, field) : null;
    if (!row.success || next === null || met.has(next)) break;
    met.add(next);
    found.push(row.data);
    value = next;
  }
  return found;
}

/** Stages as SuiteCRM comes with them; the others stand among them by their probability. */
const usual = [
  'Prospecting',
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Id. Decision Makers',
  'Perception Analysis',
  'Proposal/Price Quote',
  'Negotiation/Review',
  'Closed Won',
  'Closed Lost',
];
const usualPercent = [10, 20, 25, 30, 40, 50, 65, 80, 100, 0];

function stagesIn(rows: readonly SuiteRecord[]): Stage[] {
  const rank = { open: 0, won: 1, lost: 2 };
  return rows
    .flatMap((row) => {
      const value = text(row, 'sales_stage');
      if (value === null) return [];
      const kind = /\bwon\b/i.test(value) ? 'won' : /\blost\b/i.test(value) ? 'lost' : 'open';
      const percent = usualPercent[usual.indexOf(value)] ?? number(row, 'probability');
      const probability = percent !== null && percent >= 0 && percent <= 100 ? percent / 100 : null;
      return [{ value, kind, probability } as const];
    })
    .toSorted((a, b) => rank[a.kind] - rank[b.kind] || (a.probability ?? 1) - (b.probability ?? 1));
}

const reasonWords =
  /reason|(?:^|_)lost(?:_|$)|(?:^|_)loss(?:_|$)|motiv|powod|przyczyn|sebep|sebeb|neden|arsak|perdid|perda/i;

function reasonFieldsIn(
  fields: z.output<typeof fieldList>['data']['attributes'] | undefined,
): Host['reasonFields'] {
  return Object.entries(fields ?? {})
    .filter(
      ([name, { type, source }]) =>
        (source === 'custom_fields' || name.endsWith('_c')) &&
        /^(?:enum|dynamicenum|radioenum|varchar|text)$/.test(type ?? '') &&
        reasonWords.test(name),
    )
    .slice(0, 10)
    .map(([name], at) => {
      const words = name.replace(/_c$/, '').replaceAll('_', ' ');
      return { id: name, label: words.charAt(0).toUpperCase() + words.slice(1), likely: at === 0 };
    });
}
