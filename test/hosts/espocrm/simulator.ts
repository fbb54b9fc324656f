import type { Company } from '../toolkit/company';
import { type Answer, type Asked, HostServer, on } from '../toolkit/host-server';
import type { Simulator } from '../toolkit/simulator';
import { hex, idOf } from './instance';
import { appOf, labelsOf, metadataOf } from './metadata';
import { notesOf, type Row, rowsOf } from './tables';

/*
 * EspoCRM on loopback, from its documentation and source (github.com/espocrm/espocrm 9.3.10, docs.espocrm.com), with what
 * was seen on a real 8.4: empty bodies of errors, `total` of -1 and -2, silence about notes to all but administrators.
 */

export const sessionOf = (user: string): Record<string, string> => {
  const auth = Buffer.from(`${user}:f3a9`).toString('base64');
  return {
    Authorization: `Basic ${auth}`,
    'Espo-Authorization': auth,
    'Espo-Authorization-By-Token': 'true',
    'X-Requested-With': 'XMLHttpRequest',
  };
};

interface Caller {
  readonly id: string;
  readonly type: string;
  readonly sees: string;
}
const callers: readonly (readonly [header: string, value: string, caller: Caller])[] = [
  ['x-api-key', 'key-of-an-api-user', { id: 'api', type: 'api', sees: 'all' }],
  [
    'espo-authorization',
    sessionOf('user-u1')['Espo-Authorization'] ?? '',
    { id: 'u1', type: 'admin', sees: 'all' },
  ],
  [
    'espo-authorization',
    sessionOf('user-u2')['Espo-Authorization'] ?? '',
    { id: 'u2', type: 'regular', sees: 'own' },
  ],
];

export interface Options {
  /** Largest page that the administrator allows. */
  readonly limit?: number;
}

const types = [
  'Account',
  'Call',
  'Contact',
  'Email',
  'Lead',
  'Meeting',
  'Note',
  'Opportunity',
  'Task',
  'Team',
  'User',
];

export async function start(company: Company, { limit = 200 }: Options = {}): Promise<Simulator> {
  const refused = (status: number, reason: string): Answer => ({
    status,
    headers: { 'x-status-reason': reason },
    body: '',
  });
  const as =
    (answer: (asked: Asked, caller: Caller, params: Readonly<Record<string, string>>) => Answer) =>
    (asked: Asked, params: Readonly<Record<string, string>>): Answer => {
      const caller = callers.find(([header, value]) => asked.headers[header] === value)?.[2];
      return caller ? answer(asked, caller, params) : { status: 401, body: '' };
    };
  const readable = (type: string, { type: userType, id }: Caller): Row[] => {
    if (type === 'Note') {
      if (userType !== 'admin') return [];
      return [...company.deals.flatMap((deal) => notesOf(company, deal.id)), ...rowsOf(company, 'Note')];
    }
    const rows = rowsOf(company, type);
    return type === 'User' && userType === 'regular'
      ? rows.filter((row) => row['id'] === hex('users', id))
      : rows;
  };
  const api = '/api/v1';
  const server = new HostServer([
    on(
      'GET',
      `${api}/App/user`,
      as((_, caller) => ({ body: withLimit(appOf(company, caller), limit) })),
    ),
    on(
      'GET',
      `${api}/Metadata`,
      as(() => ({ body: metadataOf(company) })),
    ),
    on(
      'GET',
      `${api}/I18n`,
      as(() => ({ body: labelsOf(company) })),
    ),
    ...types.map((type) =>
      on(
        'GET',
        `${api}/${type}`,
        as((asked, caller) => answered(readable(type, caller), asked, limit, refused)),
      ),
    ),
    on(
      'GET',
      `${api}/Opportunity/:id/stream`,
      as((asked, _, { id = '' }) => {
        const deal = company.deals.find((one) => hex('deals', one.id) === id);
        if (!deal) return refused(404, 'Record not found.');
        const notes = [...notesOf(company, deal.id)].reverse();
        const skip = Number(asked.query.get('offset') ?? 0);
        const size = Number(asked.query.get('maxSize') ?? limit);
        return { body: { total: notes.length, list: notes.slice(skip, skip + size), pinnedList: [] } };
      }),
    ),
    on('GET', '/', () => ({ body: document })),
  ]);
  await server.start();
  return {
    id: 'espocrm',
    server,
    company,
    base: server.url,
    headers: { 'X-Api-Key': 'key-of-an-api-user' },
    idOf: (entity, id) => idOf(company, entity, id),
    close: () => server.close(),
  };
}

const withLimit = (app: object, limit: number): object =>
  limit === 200
    ? app
    : { ...app, settings: { ...(app as { settings: object }).settings, recordListMaxSizeLimit: limit } };

interface Condition {
  readonly type: string;
  readonly attribute: string;
  readonly values: readonly string[];
}

function answered(
  all: Row[],
  asked: Asked,
  limit: number,
  refused: (status: number, reason: string) => Answer,
): Answer {
  const { query } = asked;
  const size = Number(query.get('maxSize') ?? limit);
  if (size > limit) return refused(403, `Max size should not exceed ${limit}. Use offset and limit.`);
  const conditions = conditionsIn(query);
  const attributes = new Set(all.flatMap((row) => Object.keys(row)));
  if (all.length > 0 && conditions.some(({ attribute }) => !attributes.has(attribute))) {
    return refused(400, 'Not existing attribute.');
  }
  const by = query.get('orderBy') ?? 'createdAt';
  const sign = query.get('order') === 'asc' ? 1 : -1;
  const key = (row: Row): string =>
    by === 'number' ? String(row[by]).padStart(12, '0') : `${row[by] ?? ''} ${row['id']}`;
  const found = all
    .filter((row) => conditions.every((one) => holds(row, one)))
    .sort((a, b) => (key(a) < key(b) ? -sign : sign));
  const skip = Number(query.get('offset') ?? 0);
  const select = query.get('select')?.split(',');
  const list = found
    .slice(skip, skip + size)
    .map((row) =>
      select
        ? Object.fromEntries(
            Object.entries(row).filter(([name]) => select.includes(name) || name === 'id' || name === by),
          )
        : row,
    );
  const uncounted = asked.headers['x-no-total'] === 'true';
  return { body: { total: uncounted ? (found.length > skip + size ? -1 : -2) : found.length, list } };
}

function conditionsIn(query: URLSearchParams): Condition[] {
  const found: Condition[] = [];
  for (let at = 0; query.has(`where[${at}][type]`); at++) {
    found.push({
      type: query.get(`where[${at}][type]`) ?? '',
      attribute: query.get(`where[${at}][attribute]`) ?? '',
      values: [...query.getAll(`where[${at}][value]`), ...query.getAll(`where[${at}][value][]`)],
    });
  }
  return found;
}

function holds(row: Row, { type, attribute, values }: Condition): boolean {
  const value = row[attribute];
  const [wanted = ''] = values;
  if (type === 'in') return values.includes(String(value));
  if (value === null || value === undefined) return false;
  if (type === 'greaterThanOrEquals') return String(value) >= wanted;
  if (type === 'lessThanOrEquals') return String(value) <= wanted;
  return String(value) === wanted;
}

/** One document for all addresses: what changes is drawn by the hash. */
const document = `<!doctype html><html><head><title>EspoCRM</title>
<script type="application/json" data-name="loader-params">{}</script></head>
<body data-id="espocrm"><div id="navbar"><a href="#Opportunity">Opportunities</a></div>
<div id="content"><div id="main"></div></div>
<script>
localStorage.setItem('espo-user-auth', '${sessionOf('user-u1')['Espo-Authorization']}');
const draw = () => {
  const id = /^#Opportunity\\/view\\/([\\w-]+)/.exec(location.hash)?.[1];
  document.querySelector('#main').innerHTML = id
    ? '<div class="header page-header"><h3 class="header-title">Deal</h3></div><div class="detail"><div class="record"></div></div>'
    : '<div class="page-header"><h3 class="header-title">Opportunities</h3></div><table class="list"></table>';
};
addEventListener('hashchange', draw);
draw();
</script>
<footer><p class="credit small"><a href="https://www.espocrm.com">EspoCRM</a></p></footer></body></html>`;
