import type { EntityName } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';
import { type Answer, type Asked, on, type Route } from '../toolkit/host-server';
import { errorBody, nextPage } from './answers';
import type { HostIds } from './ids';
import { type Kept, keptOf } from './render';

type Body = Readonly<Record<string, unknown>>;
const invalid = (message: string): Answer => ({ status: 400, body: errorBody('VALIDATION_ERROR', message) });

/** Contacts name the time of their last change otherwise. */
const changeName = (type: string): string =>
  type === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate';

/** Lists, searches, reads of many, ties: the same for every kind of objects. */
export function objectRoutes(company: Company, ids: HostIds, root: string, version: string): Route[] {
  // Each change moves the company's clock.
  const kept = new Map<string, Kept[]>();
  const all = (type: string): Kept[] => {
    const key = `${type} ${company.now}`;
    const found = kept.get(key) ?? keptOf(company, type, ids).toSorted((a, b) => Number(a.id) - Number(b.id));
    kept.set(key, found);
    return found;
  };
  const ties = `/crm/${version === 'v3' ? 'v4/associations' : `associations/${version}`}`;
  return [
    on('GET', `${root}/:type`, (asked, { type = '' }) =>
      asked.query.get('archived') === 'true'
        ? archive(company, ids, type, asked)
        : list(all(type), type, asked),
    ),
    on('POST', `${root}/:type/search`, (asked, { type = '' }) => search(all(type), type, asked.json as Body)),
    on('POST', `${root}/:type/batch/read`, (asked, { type = '' }) =>
      batch(all(type), type, asked.json as Body),
    ),
    on('POST', `${ties}/:from/:to/batch/read`, (asked, { from = '', to = '' }) =>
      tied(all(from), to, asked.json as Body),
    ),
  ];
}

/** What was asked for, and the three that always come; what nobody has is left out. */
function propertiesOf(one: Kept, type: string, names: readonly string[]): Record<string, string | null> {
  const has: Readonly<Record<string, string | null>> = {
    ...one.properties,
    hs_object_id: one.id,
    [changeName(type)]: one.updatedAt,
  };
  const wanted = new Set([...names, 'hs_object_id', changeName(type)]);
  return Object.fromEntries(Object.entries(has).filter(([name]) => wanted.has(name)));
}

const envelope = (one: Kept, type: string, names: readonly string[]) => ({
  id: one.id,
  properties: propertiesOf(one, type, names),
  createdAt: one.createdAt,
  updatedAt: one.updatedAt,
  archived: false,
});

const historiesOf = (one: Kept, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, one.histories[name] ?? []]));

/** Each tie comes once for every label that it has. */
function tiesOf(one: Kept, type: string, kinds: readonly string[]) {
  const single = type.replace(/s$/, '');
  const told = kinds.flatMap((kind) => {
    const ids = one.ties[kind] ?? [];
    const results = ids.flatMap((id, at) => [
      ...(kind === 'companies' && at === 0 ? [{ id, type: `${single}_to_company` }] : []),
      { id, type: `${single}_to_${kind.replace(/s$/, '')}_unlabeled` },
    ]);
    return results.length > 0 ? [[kind, { results }] as const] : [];
  });
  return told.length > 0 ? { associations: Object.fromEntries(told) } : {};
}

const named = (query: Asked['query'], name: string): string[] =>
  query.getAll(name).flatMap((value) => value.split(',').filter(Boolean));

function list(all: readonly Kept[], type: string, { query }: Asked): Answer {
  const histories = named(query, 'propertiesWithHistory');
  const limit = Number(query.get('limit') ?? 10);
  if (limit > (histories.length > 0 ? 50 : 100)) return invalid('The page size is too large');
  const after = Number(query.get('after') ?? 0);
  const rest = all.filter(({ id }) => Number(id) > after);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1)?.id;
  return {
    body: {
      results: shown.map((one) => ({
        ...envelope(one, type, named(query, 'properties')),
        ...(histories.length > 0 && { propertiesWithHistory: historiesOf(one, histories) }),
        ...tiesOf(one, type, named(query, 'associations')),
      })),
      ...(rest.length > limit && {
        paging: { next: { after: last, link: `https://api.hubapi.com/?after=${last}` } },
      }),
    },
  };
}

function archive(company: Company, ids: HostIds, type: string, { query }: Asked): Answer {
  const entities: Readonly<Record<string, EntityName>> = {
    deals: 'deals',
    leads: 'leads',
    contacts: 'customers',
    companies: 'customers',
    products: 'products',
    line_items: 'lineItems',
    goal_targets: 'goals',
  };
  const entity = entities[type] ?? 'activities';
  const single: Readonly<Record<string, string>> = { contacts: 'contact', companies: 'company' };
  const kind = single[type] ?? (entity === 'activities' ? type : undefined);
  const gone = company.deleted.filter((one) => one.entity === entity && ids.kind(entity, one.id) === kind);
  const limit = Number(query.get('limit') ?? 10);
  const from = Number(query.get('after') ?? 0);
  const results = gone.slice(from, from + limit).map(({ id, at }) => ({
    id: ids.of(entity, id).replace(/^[a-z_]+-/, ''),
    properties: {},
    createdAt: at,
    updatedAt: at,
    archived: true,
    archivedAt: at,
  }));
  return { body: { results, ...nextPage(from + limit, gone.length) } };
}

interface Filter {
  readonly propertyName: string;
  readonly operator: string;
  readonly value: string;
}

function search(all: readonly Kept[], type: string, body: Body): Answer {
  const missing = ['filterGroups', 'sorts', 'properties', 'limit', 'after'].find((name) => !(name in body));
  if (missing) return invalid(`Some required fields were not set: [${missing}]`);
  const limit = Number(body['limit']);
  const after = Number(body['after']);
  if (limit > 200) return invalid('limit is too large');
  if (after + limit > 10_000) return invalid('The maximum number of results is 10000');
  const value = (one: Kept, name: string): number => Date.parse(propertiesOf(one, type, [name])[name] ?? '');
  const groups = body['filterGroups'] as readonly { readonly filters: readonly Filter[] }[];
  const fits = (one: Kept, { propertyName, operator, value: than }: Filter): boolean =>
    operator === 'GTE' && value(one, propertyName) >= Number(than);
  const found = all.filter(
    (one) =>
      groups.length === 0 || groups.some(({ filters }) => filters.every((filter) => fits(one, filter))),
  );
  const [sort] = body['sorts'] as readonly { readonly propertyName: string; readonly direction: string }[];
  const sign = sort?.direction === 'DESCENDING' ? -1 : 1;
  const sorted = sort
    ? found.toSorted((a, b) => sign * (value(a, sort.propertyName) - value(b, sort.propertyName)))
    : found;
  return {
    body: {
      total: found.length,
      results: sorted
        .slice(after, after + limit)
        .map((one) => envelope(one, type, body['properties'] as readonly string[])),
      ...nextPage(after + limit, found.length),
    },
  };
}

function batch(all: readonly Kept[], type: string, body: Body): Answer {
  const inputs = body['inputs'] as readonly { readonly id: string }[] | undefined;
  const names = body['properties'] as readonly string[] | undefined;
  const histories = body['propertiesWithHistory'] as readonly string[] | undefined;
  if (!inputs || !names || !histories) return invalid('Some required fields were not set');
  if (inputs.length > (histories.length > 0 ? 50 : 100)) return invalid('too many inputs');
  const found = all.filter(({ id }) => inputs.some((one) => one.id === id));
  const numErrors = inputs.length - found.length;
  return {
    status: numErrors > 0 ? 207 : 200,
    body: {
      status: 'COMPLETE',
      // In no order that anybody asked for.
      results: found.toReversed().map((one) => ({
        ...envelope(one, type, names),
        ...(histories.length > 0 && { propertiesWithHistory: historiesOf(one, histories) }),
      })),
      ...(numErrors > 0 && { numErrors, errors: [errorBody('OBJECT_NOT_FOUND', 'Could not get some')] }),
      startedAt: '2026-01-05T08:00:00.000Z',
      completedAt: '2026-01-05T08:00:00.000Z',
    },
  };
}

function tied(all: readonly Kept[], to: string, body: Body): Answer {
  const inputs = (body['inputs'] ?? []) as readonly { readonly id: string }[];
  const results = inputs.flatMap(({ id }) => {
    const own = all.find((one) => one.id === id)?.ties[to] ?? [];
    const labels = (at: number) => [
      { category: 'HUBSPOT_DEFINED', typeId: 341, label: null },
      ...(to === 'companies' && at === 0
        ? [{ category: 'HUBSPOT_DEFINED', typeId: 5, label: 'Primary' }]
        : []),
    ];
    const told = own.map((one, at) => ({ toObjectId: Number(one), associationTypes: labels(at) }));
    return told.length > 0 ? [{ from: { id }, to: told }] : [];
  });
  return { status: results.length < inputs.length ? 207 : 200, body: { status: 'COMPLETE', results } };
}
