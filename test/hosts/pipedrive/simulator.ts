import type { Company } from '../toolkit/company';
import { type Answer, type Asked, HostServer, on, type Route } from '../toolkit/host-server';
import type { Simulator } from '../toolkit/simulator';
import { changed, cursorPage, notFound, ok, signedIn, startPage, token } from './answers';
import { Ids } from './ids';
import { goalRow, lineItemRow } from './other-rows';
import { pages } from './pages';
import { channelId, hotLabel, type Row, Rows, v1Time } from './rows';
import { me, settle, typeNames } from './settle';

export interface PipedriveOptions {
  /** Rows of a page at most, below the host's own 500. */
  readonly maxRows?: number;
}

/**
 * Pipedrive's API on loopback, from its published descriptions (OpenAPI of version 1 and 2, August 2026) and its pages on
 * authentication, pagination and rate limits at https://pipedrive.readme.io/docs.
 */
export async function start(company: Company, { maxRows = 500 }: PipedriveOptions = {}): Promise<Simulator> {
  settle(company);
  const ids = new Ids(company);
  const rows = new Rows(company, ids);
  const v2 = (path: string, list: (asked: Asked) => readonly Row[]): Route =>
    on('GET', `/api/v2/${path}`, (asked) => signedIn(asked) ?? cursorPage(list(asked), asked, maxRows));
  const v1 = (path: string, list: (asked: Asked) => readonly Row[], most = 500): Route =>
    on(
      'GET',
      `/v1/${path}`,
      (asked) => signedIn(asked) ?? startPage(list(asked), asked, Math.min(maxRows, most), most),
    );
  const whole = (path: string, data: () => unknown): Route =>
    on('GET', `/v1/${path}`, (asked) => signedIn(asked) ?? ok({ success: true, data: data() }));
  const isListed = (one: Company['leads'][number], archived: boolean): boolean =>
    one.statusKind !== 'converted' && (one.statusKind === 'unqualified') === archived;

  const server = new HostServer([
    whole('users/me', () => ({
      ...userRow(company, ids, company.users[0] as Company['users'][number]),
      company_id: 54235233,
      company_name: 'Acme Sp. z o.o.',
      company_domain: 'acme',
    })),
    whole('users', () => company.users.map((user) => userRow(company, ids, user))),
    whole('legacyTeams', () =>
      company.teams.map((team) => ({
        id: ids.number('teams', team.id),
        name: team.name,
        manager_id: ids.ref('users', team.managerIds?.[0]),
        users: company.users
          .filter(({ teamIds }) => teamIds?.includes(team.id))
          .map(({ id }) => ids.number('users', id)),
        active_flag: 1,
        deleted_flag: 0,
      })),
    ),
    whole('activityTypes', () =>
      Object.entries(typeNames).map(([key, name]) => ({
        id: ids.number('activityTypes', key),
        order_nr: 1,
        name,
        key_string: key,
        icon_key: key,
        active_flag: true,
        is_custom_flag: false,
      })),
    ),
    whole('currencies', () => [{ id: 1, code: company.currency, decimal_points: 2, active_flag: true }]),
    v1('callLogs', () => rows.callLogs(), 50),
    v1('notes', (asked) =>
      changed(
        company.activities.filter(({ kind }) => kind === 'note').map((one) => rows.note(one)),
        asked,
      ),
    ),
    v1('leads', (asked) =>
      changed(
        company.leads.filter((one) => isListed(one, false)).map((one) => rows.lead(one)),
        asked,
      ),
    ),
    v1('leads/archived', () =>
      company.leads.filter((one) => isListed(one, true)).map((one) => rows.lead(one)),
    ),
    v1('recents', (asked) => recents(company, ids, asked)),
    on('GET', '/v1/goals/find', (asked) => signedIn(asked) ?? goalsFound(company, ids, asked)),
    on('GET', '/v1/deals/:id/changelog', (asked, { id }) => {
      const deal = company.deals.find((one) => String(ids.number('deals', one.id)) === id);
      return signedIn(asked) ?? (deal ? cursorPage(rows.changelog(deal.id), asked, maxRows) : notFound);
    }),
    v2('pipelines', () =>
      company.pipelines.map(({ id, name, position }) => ({
        id: ids.number('pipelines', id),
        name,
        order_nr: position,
        is_deleted: false,
        is_deal_probability_enabled: true,
        add_time: '2026-01-01T00:00:00Z',
        update_time: null,
      })),
    ),
    v2('stages', () =>
      company.stages
        .filter(({ kind }) => kind === 'open')
        .map((stage) => ({
          id: ids.number('stages', stage.id),
          order_nr: stage.position,
          name: stage.name,
          is_deleted: false,
          deal_probability: Math.round((stage.probability ?? 0) * 100),
          pipeline_id: ids.number('pipelines', stage.pipelineId),
          is_deal_rot_enabled: false,
          days_to_rotten: null,
          add_time: '2026-01-01T00:00:00Z',
          update_time: null,
        })),
    ),
    v2('dealFields', () => [
      {
        field_name: 'Title',
        field_code: 'title',
        field_type: 'varchar',
        options: null,
        is_custom_field: false,
      },
      {
        field_name: 'Label',
        field_code: 'label_ids',
        field_type: 'set',
        options: [{ id: hotLabel, label: 'Hot', color: 'red' }],
        is_custom_field: false,
      },
      {
        field_name: 'Source channel',
        field_code: 'channel',
        field_type: 'enum',
        options: company.sources.map(({ id, name }) => ({ id: channelId(ids, id), label: name })),
        is_custom_field: false,
      },
    ]),
    v2('organizations', (asked) =>
      changed(
        company.customers.filter(({ kind }) => kind === 'company').map((one) => rows.customer(one)),
        asked,
      ),
    ),
    v2('persons', (asked) =>
      changed(
        company.customers.filter(({ kind }) => kind === 'contact').map((one) => rows.customer(one)),
        asked,
      ),
    ),
    v2('products', () =>
      company.products.map((product) => ({
        id: ids.number('products', product.id),
        name: product.name,
        code: product.sku,
        unit: '',
        tax: 0,
        category: product.category,
        is_linkable: true,
        is_deleted: false,
        prices: [
          { product_id: 1, price: 1, cost: 0, currency: 'XAU', direct_cost: null, notes: '' },
          {
            product_id: ids.number('products', product.id),
            price: (product.unitPrice ?? 0) / 100,
            currency: product.currency,
            cost: (product.unitCost ?? 0) / 100,
            direct_cost: null,
            notes: '',
          },
        ],
        custom_fields: {},
      })),
    ),
    v2('activities', (asked) => {
      const listed = company.activities.filter((one) => one.kind !== 'note' && one.provider !== 'log only');
      return changed(
        listed.map((one) => rows.activity(one)),
        asked,
      );
    }),
    v2('deals', (asked) => dealsFound(company, rows, asked)),
    v2('deals/archived', () => []),
    v2('deals/products', (asked) => {
      const wanted = new Set(asked.query.getAll('deal_ids'));
      return company.lineItems
        .map((line) => lineItemRow(line, company, ids))
        .filter((row) => wanted.has(String(row['deal_id'])));
    }),
    ...pages(company, ids),
  ]);
  await server.start();
  return {
    id: 'pipedrive',
    server,
    company,
    base: server.url,
    headers: { 'x-api-token': token },
    // Channels count from 50, as options of all fields do.
    idOf: (entity, id) => (entity === 'sources' ? String(channelId(ids, id)) : ids.canonical(entity, id)),
    close: () => server.close(),
  };
}

function dealsFound(company: Company, rows: Rows, asked: Asked): readonly Row[] {
  const include = new Set((asked.query.get('include_fields') ?? '').split(','));
  const wanted = asked.query.get('ids')?.split(',');
  const all = company.deals.map((deal) => rows.deal(deal, include));
  return changed(all, asked).filter((row) => !wanted || wanted.includes(String(row['id'])));
}

/** Everything that changed, deleted things among it. */
function recents(company: Company, ids: Ids, { query }: Asked): Row[] {
  const since = query.get('since_timestamp') ?? '';
  const items = new Set((query.get('items') ?? '').split(','));
  const gone = company.deleted.flatMap(({ entity, id, at }) => {
    const time = v1Time(at);
    const [item, number] = itemOf(ids, entity, id);
    return [{ item, id: number, data: { id: number, active_flag: false, deleted: true, update_time: time } }];
  });
  const kept = company.deals.map((deal) => {
    const id = ids.number('deals', deal.id);
    return {
      item: 'deal',
      id,
      data: { id, active: true, deleted: false, update_time: v1Time(deal.updatedAt ?? '') },
    };
  });
  return [...kept, ...gone].filter((row) => items.has(row.item) && row.data.update_time >= since);
}

function itemOf(ids: Ids, entity: string, id: string): [item: string, id: number] {
  const canonical = ids.canonical(entity as 'deals', id).split(':');
  const number = Number(canonical.at(-1));
  const names: Readonly<Record<string, string>> = {
    deals: 'deal',
    activities: 'activity',
    customers: 'organization',
  };
  return [canonical.length > 1 ? (canonical[0] as string) : (names[entity] ?? entity), number];
}

/** Wrapped in an answer of a service of its own. Without a criterion of the list it tells one's own goals only. */
function goalsFound(company: Company, ids: Ids, { query }: Asked): Answer {
  const metric = query.get('expected_outcome.tracking_metric');
  const active = query.get('is_active') !== 'false';
  const found = company.goals
    .filter(({ scopeId }) => metric !== null || scopeId === me)
    .map((goal) => goalRow(goal, ids))
    .filter((row) => row['is_active'] === active)
    .filter((row) => metric === null || (row['expected_outcome'] as Row)['tracking_metric'] === metric);
  return ok({
    success: true,
    statusCode: 20000,
    statusText: 'OK',
    service: 'statistics-goals-api',
    data: { goals: found },
  });
}

function userRow(company: Company, ids: Ids, user: Company['users'][number]): Row {
  return {
    id: ids.number('users', user.id),
    name: user.name,
    default_currency: company.currency,
    locale: 'pl_PL',
    email: user.email,
    activated: true,
    access: [{ app: 'sales', admin: user.role === 'admin', permission_set_id: 'x' }],
    active_flag: user.active,
    timezone_name: company.timeZone,
    timezone_offset: '+01:00',
    role_id: 1,
    is_you: user.id === me,
    is_deleted: false,
  };
}
