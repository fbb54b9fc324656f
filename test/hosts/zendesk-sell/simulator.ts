import type { EntityName } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';
import { type Answer, type Asked, HostServer, on, type Route } from '../toolkit/host-server';
import type { Simulator } from '../toolkit/simulator';
import { pages } from './pages';
import {
  activityRow,
  contactRow,
  conversionRow,
  dealRow,
  Ids,
  leadRow,
  lineRow,
  orderRow,
  outcomeRows,
  type Row,
  visitOutcomeRows,
} from './rows';
import { settle, unqualifiedLead } from './settle';

export const token = '5f2a9c0d7b1e4f3a8c6d2b9e0f1a3c5d7e9b2d4f';

export interface SellOptions {
  /** Rows of a page at most, below the host's own 100. */
  readonly maxRows?: number;
}

/**
 * Zendesk Sell's API on loopback, by https://developer.zendesk.com/api-reference/sales-crm/requests/ and the pages of its
 * resources. That leads can still be asked for by their ids after they were converted is assumed: nothing says so.
 */
export async function start(company: Company, { maxRows = 100 }: SellOptions = {}): Promise<Simulator> {
  settle(company);
  const ids = new Ids();
  const list = (path: string, rows: () => readonly Row[], sortable = true): Route =>
    on('GET', `/v2/${path}`, (asked) => refused(asked) ?? listed(rows(), asked, maxRows, sortable));
  const one = (path: string, data: () => Row): Route =>
    on('GET', `/v2/${path}`, (asked) => refused(asked) ?? { body: { data: data(), meta: { type: 'self' } } });
  const kind = (name: string) => () =>
    company.activities
      .filter((activity) => activity.kind === name)
      .map((activity) => activityRow(activity, ids));
  const named = (from: string, records: readonly { id: string; name: string }[]) => () =>
    records.map(({ id, name }) => ({ id: ids.number(from, id), name }));

  const server = new HostServer([
    one('accounts/self', () => ({
      id: 777,
      name: 'Acme Sp. z o.o.',
      currency: company.currency,
      time_format: '24H',
      timezone: 'UTC+01:00',
      subdomain: 'acme',
    })),
    one('users/self', () => userRow(company, ids, company.users[0] as Company['users'][number])),
    list('users', () => company.users.map((user) => userRow(company, ids, user))),
    list('pipelines', () =>
      company.pipelines.map(({ id, name }) => ({ id: ids.number('pipelines', id), name, disabled: false })),
    ),
    list('stages', () =>
      company.stages.map((stage) => ({
        id: ids.number('stages', stage.id),
        name: stage.name,
        category: stage.kind === 'open' ? 'in_progress' : stage.kind,
        active: stage.kind === 'open' || stage.kind === 'incoming',
        position: stage.position,
        likelihood: typeof stage.probability === 'number' ? Math.round(stage.probability * 100) : null,
        pipeline_id: ids.number('pipelines', stage.pipelineId),
        created_at: '2026-01-01T00:00:00Z',
        updated_at: '2026-01-01T00:00:00Z',
      })),
    ),
    list('deal_sources', named('sources', company.sources)),
    list('lead_sources', named('leadSources', company.sources)),
    list('loss_reasons', named('lossReasons', company.lossReasons)),
    list('deal_unqualified_reasons', () => []),
    list('lead_unqualified_reasons', () => [
      { id: ids.number('leadReasons', unqualifiedLead), name: unqualifiedLead },
    ]),
    list('call_outcomes', () => outcomeRows(ids)),
    list('visit_outcomes', () => visitOutcomeRows(ids)),
    list('contacts', () => company.customers.map((customer) => contactRow(customer, ids))),
    list('products', () =>
      company.products.map((product) => ({
        id: ids.number('products', product.id),
        name: product.name,
        sku: product.sku,
        active: true,
        cost: ((product.unitCost ?? 0) / 100).toFixed(2),
        cost_currency: product.currency,
        prices: [{ amount: ((product.unitPrice ?? 0) / 100).toFixed(2), currency: product.currency }],
      })),
    ),
    on('GET', '/v2/leads', (asked) => {
      const wanted = asked.query.get('ids')?.split(',');
      const found = company.leads
        .filter(({ statusKind }) => wanted !== undefined || statusKind !== 'converted')
        .map((lead) => leadRow(lead, ids))
        .filter((row) => !wanted || wanted.includes(String(row['id'])));
      return refused(asked) ?? listed(found, asked, maxRows, true);
    }),
    list(
      'lead_conversions',
      () =>
        company.leads
          .filter(({ statusKind }) => statusKind === 'converted')
          .map((lead) => conversionRow(lead, company, ids)),
      false,
    ),
    list('deals', () => company.deals.map((deal) => dealRow(deal, company, ids))),
    list('orders', () => company.lineItems.map((line) => orderRow(line, ids))),
    on('GET', '/v2/orders/:id/line_items', (asked, { id }) => {
      const lines = company.lineItems.filter((line) => String(ids.number('orders', line.id)) === id);
      return (
        refused(asked) ??
        listed(
          lines.map((line) => lineRow(line, company, ids)),
          asked,
          maxRows,
          true,
        )
      );
    }),
    list('calls', kind('call'), false),
    list('tasks', kind('task')),
    list('notes', kind('note')),
    list('visits', kind('visit')),
    list('text_messages', kind('text')),
    on(
      'GET',
      '/v3/appointments/stream',
      (asked) => refused(asked) ?? streamed(kind('meeting')(), asked, maxRows),
    ),
    ...pages(company, ids),
  ]);
  await server.start();
  return {
    id: 'zendesk-sell',
    server,
    company,
    base: server.url,
    headers: { Authorization: `Bearer ${token}` },
    idOf: (entity, id) => idOf(company, ids, entity, id),
    close: () => server.close(),
  };
}

/** As the connector is to give it. */
function idOf({ activities }: Company, ids: Ids, entity: EntityName, id: string): string {
  if (entity !== 'activities') return String(ids.number(entity, id));
  const kind = activities.find((one) => one.id === id)?.kind ?? 'note';
  const name = kind === 'meeting' ? 'appointment' : kind;
  return `${name}:${ids.number(kind, id)}`;
}

const wrong = (status: number, code: string, message: string): Answer => ({
  status,
  body: {
    errors: [{ error: { code, message, details: message }, meta: { type: 'error' } }],
    meta: { type: 'errors_collection', http_status: String(status), logref: 'x' },
  },
});

const refused = ({ headers }: Asked): Answer | undefined =>
  headers['authorization'] === `Bearer ${token}`
    ? undefined
    : wrong(401, 'invalid_token', 'The access token is invalid or has expired.');

/** The links are absolute and lead to the host's own name, whatever name it was asked by. */
function listed(rows: readonly Row[], { path, query }: Asked, most: number, sortable: boolean): Answer {
  const size = Number(query.get('per_page') ?? 25);
  const page = Number(query.get('page') ?? 1);
  if (!(size >= 1 && size <= 100 && page >= 1)) return wrong(400, 'invalid_query_param', 'per_page');
  const [field = 'id', order = 'asc'] = (query.get('sort_by') ?? 'id').split(':');
  if (query.has('sort_by') && !sortable) return wrong(400, 'invalid_query_param', 'sort_by');
  const all = [...rows].sort((a, b) => {
    const [one, other] = [a[field], b[field]] as [string, string];
    return one === other ? Number(a['id']) - Number(b['id']) : one < other ? -1 : 1;
  });
  if (order === 'desc') all.reverse();
  const shown = Math.min(size, most);
  const items = all.slice((page - 1) * shown, page * shown);
  const link = (to: number): string => `https://api.getbase.com${path}?page=${to}&per_page=${size}`;
  const links = {
    self: link(page),
    first_page: link(1),
    ...(page > 1 && { prev_page: link(page - 1) }),
    ...(page * shown < all.length && { next_page: link(page + 1) }),
  };
  return {
    body: {
      items: items.map((data) => ({ data, meta: { type: path.slice(4) } })),
      meta: { type: 'collection', count: items.length, links },
    },
  };
}

/** Events, oldest first, from a position on. */
function streamed(rows: readonly Row[], { query }: Asked, most: number): Answer {
  const asked = query.get('position') ?? 'tail';
  const from = asked === 'tail' ? 0 : Number(Buffer.from(asked, 'base64').toString());
  if (Number.isNaN(from)) return wrong(410, 'gone', 'position');
  const until = Math.min(from + most, rows.length);
  const position = Buffer.from(String(until)).toString('base64');
  return {
    body: {
      items: rows.slice(from, until).map((data, at) => ({
        data,
        meta: {
          event_type: 'created',
          sequence: from + at,
          type: 'appointment',
          event_time: data['created_at'],
        },
      })),
      meta: {
        links: { next: `https://api.getbase.com/v3/appointments/stream?position=${position}` },
        position,
        top: until === rows.length,
      },
    },
  };
}

function userRow({ teams }: Company, ids: Ids, user: Company['users'][number]): Row {
  const team = teams.find(({ id }) => user.teamIds?.includes(id));
  return {
    id: ids.number('users', user.id),
    name: user.name,
    email: user.email,
    status: user.active ? 'active' : 'inactive',
    invited: true,
    confirmed: true,
    role: user.role === 'admin' ? 'admin' : 'user',
    roles: [],
    team_name: team?.name ?? null,
    group: team ? { id: ids.number('teams', team.id), name: team.name } : null,
    reports_to: null,
    timezone: 'UTC+01:00',
    deleted_at: user.deactivatedAt ?? null,
    identity_type: 'person',
  };
}
