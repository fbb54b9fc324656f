import type { Company } from '../toolkit/company';
import { type Answer, type Asked, HostServer, on, type Route } from '../toolkit/host-server';
import type { Simulator } from '../toolkit/simulator';
import { pages } from './pages';
import { idOf, type Row, tablesOf } from './tables';

const token = 'eyJ0eXAi.simulated';
/** A client for "client credentials", as an administrator makes it. */
export const client = { id: '2f1c7a0e-5b7d-4c1f-9a6e-0d2b1c3e4f5a', secret: 'f0e1d2c3' };
/** Version 8 has the API in a folder of the pages' one. */
export const root = '/legacy';

/** Source: Api/V8/JsonApi/Response/ErrorResponse.php in https://github.com/salesagility/SuiteCRM */
export const errorBody = (title: string, detail: string, status = 400) => ({
  errors: { status, title, detail },
});

export interface SuiteOptions {
  /** Records on a page at most, for tests with few of them. */
  readonly perPage?: number;
  /** Servers of before 7.14 fail on lists of what was deleted. */
  readonly listsDeleted?: boolean;
}

const objectNames: Readonly<Record<string, string>> = {
  Opportunities: 'Opportunity',
  Leads: 'Lead',
  Accounts: 'Account',
  Contacts: 'Contact',
  Users: 'User',
};

/**
 * SuiteCRM's API V8 as its documentation and its source describe it: JSON:API with pages by number, filters, one sort, and
 * moments with an offset.
 *
 * Source: https://docs.suitecrm.com/developer/api/developer-setup-guide/json-api/
 */
export async function start(
  company: Company,
  { perPage = 1000, listsDeleted = true }: SuiteOptions = {},
): Promise<Simulator> {
  const data = (module: string, row: Row, fields: string | null) => {
    const wanted = fields?.split(',');
    const attributes = Object.entries(row)
      .filter(([name]) => name !== 'id' && (!wanted || wanted.includes(name)))
      .map(([name, value]) => [
        name,
        /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value) ? `${value.replace(' ', 'T')}+00:00` : value,
      ]);
    return {
      type: objectNames[module] ?? module,
      id: row['id'],
      attributes: attributes.length === 0 ? [] : Object.fromEntries(attributes),
      relationships: {
        AM_ProjectTemplates: { links: { related: `/V8/module/${module}/${row['id']}/relationships/x` } },
      },
    };
  };
  const list = (module: string, { query, path }: Asked): Answer => {
    const table = tablesOf(company).get(module);
    if (!table) return bad('Exception', `Module ${module} does not exist`);
    const known = new Set(table.flatMap((row) => Object.keys(row)));
    const isKnown = (name: string): boolean => table.length === 0 || known.has(name);
    const fields = query.get(`fields[${module}]`);
    const odd = fields?.split(',').find((name) => !isKnown(name));
    if (odd !== undefined) return bad('InvalidArgumentException', `The following field: ${odd} is not found`);
    let rows = [...table];
    let isDeletedAsked = false;
    for (const [name, value] of query) {
      const [, field = '', sign] = /^filter\[(\w+)\]\[(\w+)\]$/.exec(name) ?? [];
      if (field === '') continue;
      if (!isKnown(field)) return bad('InvalidArgumentException', `Filter field ${field} is not found`);
      if (field === 'deleted') isDeletedAsked = value === '1';
      const left = (row: Row): string => row[field] ?? '';
      if (sign === 'eq') rows = rows.filter((row) => left(row) === value);
      else if (sign === 'gt') rows = rows.filter((row) => left(row) > value);
      else if (sign === 'gte') rows = rows.filter((row) => left(row) >= value);
      else return bad('InvalidArgumentException', `Filter operator ${sign} is invalid`);
    }
    if (isDeletedAsked && !listsDeleted && rows.length > 0) {
      return bad('InvalidArgumentException', `${module} module with id x is not found`);
    }
    if (!isDeletedAsked) rows = rows.filter((row) => row['deleted'] === '0');
    const sort = query.get('sort') ?? 'id';
    const by = sort.replace('-', '');
    if (!isKnown(by)) return bad('InvalidArgumentException', `Sort field ${by} is not found`);
    const sign = sort.startsWith('-') ? -1 : 1;
    rows.sort((a, b) => ((a[by] ?? '') < (b[by] ?? '') ? -sign : sign));
    const size = Math.min(Number(query.get('page[size]')), perPage);
    const number = Number(query.get('page[number]') ?? 1);
    const shown = rows.slice((number - 1) * size, number * size);
    if (shown.length === 0) return { body: { data: [] } };
    const total = Math.ceil(rows.length / size);
    const next = number < total ? `${path}?page[number]=${number + 1}` : null;
    return {
      body: {
        meta: { 'total-pages': total, 'records-on-this-page': shown.length },
        data: shown.map((row) => data(module, row, fields)),
        links: { first: null, prev: null, next, last: null },
      },
    };
  };
  const api: Route[] = [
    on('GET', `${root}/Api/V8/current-user`, () => {
      const [me] = tablesOf(company).get('Users') ?? [];
      return { body: { data: me && data('Users', me, null) } };
    }),
    on('GET', `${root}/Api/V8/meta/fields/:module`, (_asked, { module = '' }) => {
      const names = new Set((tablesOf(company).get(module) ?? []).flatMap((row) => Object.keys(row)));
      const attributes = Object.fromEntries(
        [...names].map((name) => [
          name,
          {
            type: name.endsWith('_c') ? 'enum' : 'varchar',
            dbType: 'varchar',
            required: false,
            ...(name.endsWith('_c') && { source: 'custom_fields' }),
          },
        ]),
      );
      return names.size === 0
        ? bad('NotAllowedException', 'The API user does not have access to this module.')
        : { body: { data: { type: 'fields', attributes } } };
    }),
    on('GET', `${root}/Api/V8/module/Currencies/-99`, () => ({
      body: { data: { type: 'Currency', id: '-99', attributes: { iso4217: company.currency } } },
    })),
    on('GET', `${root}/Api/V8/module/SecurityGroups/:id/relationships/users`, (_asked, { id }) => {
      const team = company.teams.find((one) => idOf(company, 'teams', one.id) === id);
      const own = company.users.filter(({ teamIds }) => team && teamIds?.includes(team.id));
      return {
        body: {
          data: own.map((user) => ({
            type: 'User',
            id: idOf(company, 'users', user.id),
            links: { self: `/V8/module/User/${idOf(company, 'users', user.id)}` },
          })),
        },
      };
    }),
    on('GET', `${root}/Api/V8/module/:module`, (asked, { module = '' }) => list(module, asked)),
  ];
  const server = new HostServer([...pages(company), tokens, guarded(api)]);
  await server.start();
  return {
    id: 'suitecrm',
    server,
    company,
    base: `${server.url}${root}`,
    headers: { Authorization: `Bearer ${token}` },
    idOf: (entity, id) => idOf(company, entity, id),
    close: () => server.close(),
  };
}

const bad = (title: string, detail: string): Answer => ({ status: 400, body: errorBody(title, detail) });

/** Source: https://docs.suitecrm.com/developer/api/developer-setup-guide/json-api/#_authentication */
const tokens = on('POST', `${root}/Api/access_token`, ({ text }) => {
  const form = new URLSearchParams(text);
  const isClient = form.get('client_id') === client.id && form.get('client_secret') === client.secret;
  if (!isClient || form.get('grant_type') !== 'client_credentials') {
    return { status: 401, body: { error: 'invalid_client', message: 'Client authentication failed' } };
  }
  return { body: { token_type: 'Bearer', expires_in: 3600, access_token: token } };
});

const guarded =
  (routes: readonly Route[]): Route =>
  (asked) => {
    if (asked.headers['authorization'] !== `Bearer ${token}`) {
      return {
        status: 401,
        body: { error: 'access_denied', message: 'The resource owner denied the request.', hint: 'token' },
      };
    }
    for (const route of routes) {
      const answer = route(asked);
      if (answer) return answer;
    }
    return { status: 404, body: 'Not Found' };
  };
