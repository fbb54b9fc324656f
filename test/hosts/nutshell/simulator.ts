import type { Company } from '../toolkit/company';
import { type Answer, type Asked, HostServer, on, type Route } from '../toolkit/host-server';
import type { Simulator, StartSimulator } from '../toolkit/simulator';
import { eventsOf, payloadsOf } from './change-log';
import { pages } from './pages';
import { activityRow, ids, itemRow, leadRow, peepRow, productRow, seconds } from './rendering';

const authorization = `Basic ${btoa('ewa@example.com:key-1')}`;
const instance = { instanceId: '379104', siteId: '6smEpVK1' };
const gone = { status: 404, body: '<!doctype html><title>Not found</title>' };

function routes(company: Company, most: number, isCounted: boolean): Route[] {
  const api = (
    path: string,
    answer: (asked: Asked, params: Readonly<Record<string, string>>) => Answer | undefined,
  ): Route =>
    on('GET', `/rest/${path}`, (asked, params) =>
      asked.headers['authorization'] === authorization
        ? answer(asked, params)
        : { status: 401, body: '<!doctype html><title>Sign in</title>' },
    );
  /** A list in pages from 0; a negative page is an error beside an empty list. */
  const paged = (path: string, rows: (asked: Asked) => readonly object[], total = isCounted): Route =>
    api(path, (asked) => {
      const all = rows(asked);
      const limit = Math.min(Number(asked.query.get('page[limit]') ?? 100), most);
      const page = Number(asked.query.get('page[page]') ?? 0);
      const meta = { ...instance, ...(total && { count: limit, total: all.length }) };
      return { body: { meta, links: {}, [path]: all.slice(page * limit, (page + 1) * limit) } };
    });
  const whole = (path: string, name: string, rows: () => readonly object[]): Route =>
    api(path, () => ({ body: { meta: instance, links: {}, [name]: rows() } }));
  const byId = (path: string, rows: () => readonly object[]): Route =>
    api(`${path}/:ids`, (_asked, { ids: asked = '' }) => {
      const wanted = asked.split(',');
      const found = rows().filter((row) => wanted.includes((row as { id: string }).id));
      return found.length < wanted.length ? gone : { body: { meta: instance, [path]: found } };
    });
  const of = (kind: string) => company.customers.filter((one) => one.kind === kind).map(peepRow);
  const did =
    (...kinds: readonly string[]) =>
    () =>
      company.activities.filter(({ kind }) => kinds.includes(kind)).map((one) => activityRow(company, one));
  const newest = <T>(rows: readonly T[], at: (row: T) => string): T[] =>
    rows.toSorted((a, b) => (at(a) < at(b) ? 1 : -1));
  const leads = () => company.deals.map((deal) => leadRow(company, deal));
  const kinds = new Map(company.customers.map(({ id, kind }) => [id, kind]));
  return [
    whole('users', 'users', () =>
      company.users.map(({ id, name, email, active, role }) => ({
        id: ids.user(id),
        name,
        isEnabled: active,
        isAdministrator: role === 'admin',
        emails: [email],
      })),
    ),
    // As documented: a list without a name.
    api('territories', () => ({
      body: [
        { id: '1-territories', name: 'West' },
        { id: '2-territories', name: 'East' },
      ],
    })),
    whole('industries', 'industries', () => [{ id: '1-industries', name: 'Software' }]),
    whole('competitors', 'competitors', () => [{ id: '1-competitors', name: 'Rival & Co' }]),
    whole('activitytypes', 'activityTypes', () => [
      { id: '1-activityTypes', name: 'Phone call' },
      { id: '2-activityTypes', name: 'Meeting' },
    ]),
    whole('stagesets', 'stagesets', () => [
      ...company.pipelines.map(({ id, name }) => ({ id: ids.other('stagesets', id), name, status: 1 })),
      { id: '90-stagesets', name: 'A draft', status: 2 },
    ]),
    whole('stages', 'stages', () =>
      company.stages
        .filter(({ kind }) => kind === 'open')
        .map(({ id, name, pipelineId, position }) => ({
          id: ids.stage(id),
          name,
          position: position + 1,
          links: { stageset: ids.other('stagesets', pipelineId) },
        })),
    ),
    whole('sources', 'sources', () =>
      company.sources.map(({ id, name, channel }) => ({
        id: ids.other('sources', id),
        name,
        channel: { value: { organic: 1, referral: 6, other: 7 }[channel as string] ?? 0, display: '' },
        deletedTime: null,
      })),
    ),
    whole('outcomes', 'outcomes', () => [
      ...company.lossReasons.map(({ id, name }) => ({ id: ids.other('outcomes', id), name, status: 'lost' })),
      { id: '80-outcomes', name: 'Best price', status: 'won' },
    ]),
    whole('products', 'products', () => company.products.map(productRow)),
    whole('productmaps', 'productMaps', () => company.lineItems.map((item) => itemRow(company, item))),
    paged('leads', ({ query }) =>
      query.get('sort') === 'age'
        ? newest(company.deals, ({ createdAt }) => createdAt).map((deal) => leadRow(company, deal))
        : leads(),
    ),
    paged('accounts', () => of('company')),
    paged('contacts', () => of('contact')),
    paged('activities', did('call', 'meeting'), false),
    paged('notes', did('note'), false),
    paged('tasks', did('task'), false),
    byId('leads', leads),
    byId('accounts', () => of('company')),
    byId('contacts', () => of('contact')),
    byId('activities', did('call', 'meeting')),
    byId('notes', did('note')),
    api('events', ({ query }) => {
      const types = query.getAll('filters[payload][]');
      const entity = query.get('entity_id');
      const since = Number(query.get('since_time') ?? 0);
      const until = Number.parseInt(query.get('max_id') ?? 'x', 10);
      const found = eventsOf(company)
        .filter(({ payload }) => types.length === 0 || types.includes(payload.replace(/^\d+-/, '')))
        .filter(({ payload }) => entity === null || payload === entity)
        .filter(({ createdTime }) => createdTime > since)
        .filter(({ id }) => Number.isNaN(until) || Number.parseInt(id, 10) <= until)
        .slice(0, Math.min(Number(query.get('limit') ?? 20), most));
      const next = `https://app.nutshell.com/rest/events?since_id=${found[0]?.id ?? ''}`;
      const meta = { ...instance, next, last: found.at(-1)?.id ?? null };
      const events = found.map(({ payload: _, ...event }) => event);
      const payloads = payloadsOf(
        company,
        found.map(({ payload }) => payload),
      );
      return { body: { meta, links: {}, events, actors: [], payloads } };
    }),
    api('events/deleted', ({ query }) => {
      const type = query.get('filter[types]');
      const events = company.deleted
        .map(({ entity, id, at }, order) => ({
          id: `${order + 1}-deleted`,
          createdTime: seconds(at),
          action: 'delete',
          links: { payloads: [entity === 'deals' ? ids.lead(id) : ids.customer(kinds.get(id), id)] },
        }))
        .filter(({ links }) => links.payloads[0]?.endsWith(`-${type}`))
        .reverse();
      return { body: { meta: instance, events } };
    }),
    ...pages(company),
  ];
}

/** `most` is what a list gives at once; some lists of some accounts are not counted. */
export async function startWith(company: Company, most: number, isCounted = true): Promise<Simulator> {
  const kinds = new Map(company.customers.map(({ id, kind }) => [id, kind]));
  const server = new HostServer(routes(company, most, isCounted));
  await server.start();
  return {
    id: 'nutshell',
    server,
    company,
    base: server.url,
    headers: { Authorization: authorization },
    idOf(entity, id) {
      if (entity === 'deals') return ids.lead(id);
      if (entity === 'stages') return ids.stage(id);
      if (entity === 'transitions') return id.replace(/^d\d+/, ids.lead);
      if (entity === 'customers') return ids.customer(kinds.get(id), id);
      if (entity === 'activities') {
        return ids.activity(company.activities.find((one) => one.id === id) ?? { id, kind: 'call' });
      }
      const names = { pipelines: 'stagesets', lossReasons: 'outcomes', lineItems: 'productMaps' } as const;
      return ids.other(names[entity as keyof typeof names] ?? entity, id);
    },
    close: () => server.close(),
  };
}

/** Nutshell's REST API. Source: https://developers.nutshell.com/reference */
export const start: StartSimulator = (company) => startWith(company, 1000);
