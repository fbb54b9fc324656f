import type { Company } from '../toolkit/company';
import { type Answer, type Asked, HostServer, on } from '../toolkit/host-server';
import type { Simulator } from '../toolkit/simulator';
import { idOf, type Row, type Tables, tablesOf } from './tables';

export interface FrappeOptions {
  /** Rows of a deal's tables may be listed, with the parent named; else they come with their deal only. */
  readonly listsTables?: boolean;
  /** A salesperson may not list users. */
  readonly role?: 'admin' | 'salesperson';
}

const token = 'token 0f1e2d3c:4b5a6978';
const session = '8d1c0b2a';
const childTables: Readonly<Record<string, string>> = {
  'CRM Status Change Log': 'status_change_log',
  'CRM Products': 'products',
  'CRM Contacts': 'contacts',
};

const problem = (status: number, exc_type: string): Answer => ({
  status,
  body: {
    exc_type,
    exception: `frappe.exceptions.${exc_type}`,
    exc: '["Traceback (most recent call last): …"]',
    _server_messages: JSON.stringify([JSON.stringify({ message: 'Not permitted', indicator: 'red' })]),
  },
});

/**
 * A Frappe site with the CRM. Source: https://docs.frappe.io/framework/user/en/api/rest and
 * https://docs.frappe.io/framework/user/en/guides/integration/rest_api/listing_documents
 */
export async function start(
  company: Company,
  { listsTables = true, role = 'admin' }: FrappeOptions = {},
): Promise<Simulator> {
  let cached: { readonly at: string; readonly tables: Tables } | undefined;
  const tables = (): Tables => {
    const at = `${company.now} ${company.deals.length}`;
    if (cached?.at !== at) cached = { at, tables: tablesOf(company) };
    return cached.tables;
  };
  const server = new HostServer([
    ...pages,
    guard,
    on('GET', '/api/method/:name', ({ query }, { name = '' }) =>
      methodAnswer(company, tables(), name, query),
    ),
    on('GET', '/api/resource/:docType', (asked, { docType = '' }) => {
      if (docType === 'User' && role === 'salesperson') return problem(403, 'PermissionError');
      const child = docType in childTables;
      if (child && (!listsTables || !asked.query.get('parent'))) return problem(403, 'PermissionError');
      return listAnswer(tables(), docType, asked);
    }),
    on('GET', '/api/resource/CRM%20Deal/:name', (_asked, { name = '' }) => documentAnswer(tables(), name)),
  ]);
  await server.start();
  return {
    id: 'frappe',
    server,
    company,
    base: server.url,
    headers: { Authorization: token },
    idOf: (entity, id) => idOf(company, entity, id),
    close: () => server.close(),
  };
}

/** Who is signed in stands in a cookie that scripts may read, the session in one that they may not. */
const html =
  "<!doctype html><html><head><title>Frappe CRM</title><script>document.cookie = 'user_id=person1%40example.com; path=/'</script></head>" +
  '<body><div id="app"><header id="app-header">Deals</header></div></body></html>';
const document = { headers: { 'set-cookie': `sid=${session}; Path=/; HttpOnly; SameSite=Lax` }, body: html };
const pages = [on('GET', '/crm/deals/view', () => document), on('GET', '/crm/deals/:name', () => document)];

/** A guest is refused as somebody without the right is; a wrong key has an error of its own. */
function guard({ path, headers }: Asked): Answer | undefined {
  if (!path.startsWith('/api/') || headers['authorization'] === token) return undefined;
  if (!headers['authorization'] && (headers['cookie'] ?? '').includes(`sid=${session}`)) return undefined;
  return headers['authorization'] ? problem(401, 'AuthenticationError') : problem(403, 'PermissionError');
}

function methodAnswer(company: Company, tables: Tables, name: string, query: URLSearchParams): Answer {
  switch (name) {
    case 'frappe.auth.get_logged_user':
      return { body: { message: 'person1@example.com' } };
    case 'frappe.client.get_time_zone':
      return { body: { message: { time_zone: company.timeZone } } };
    case 'frappe.client.get_single_value':
      return query.get('doctype') === 'System Settings'
        ? problem(403, 'PermissionError')
        : {
            body: {
              message: { currency: company.currency, brand_name: 'Nordwind' }[query.get('field') ?? ''],
            },
          };
    case 'frappe.client.get_count':
      return { body: { message: matching(tables.get(query.get('doctype') ?? '') ?? [], query).length } };
    case 'crm.api.session.get_users': {
      const people = tables.get('User') ?? [];
      return { body: { message: [people, people.slice(0, 3)] } };
    }
    default:
      return problem(404, 'DoesNotExistError');
  }
}

function matching(rows: readonly Row[], query: URLSearchParams): Row[] {
  const filters = JSON.parse(query.get('filters') ?? '[]') as [string, string, unknown][];
  return rows.filter((row) =>
    filters.every(([field, operator, wanted]) => {
      const value = row[field] as string;
      switch (operator) {
        case '=':
          return value === wanted;
        case 'in':
          return (wanted as unknown[]).includes(value);
        case 'not in':
          return !(wanted as unknown[]).includes(value);
        case '>':
          return value > (wanted as string);
        case '>=':
          return value >= (wanted as string);
        case '<=':
          return value <= (wanted as string);
        default:
          return false;
      }
    }),
  );
}

function listAnswer(tables: Tables, docType: string, { query }: Asked): Answer {
  const rows = tables.get(docType);
  if (!rows) return problem(404, 'DoesNotExistError');
  const fields = JSON.parse(query.get('fields') ?? '["name"]') as string[];
  const known = new Set(rows.flatMap((row) => Object.keys(row)));
  if (rows.length > 0 && fields.some((field) => field !== '*' && !known.has(field)))
    return problem(417, 'DataError');
  const found = matching(rows, query);
  const order = (query.get('order_by') ?? 'modified desc').split(',').map((part) => part.trim().split(' '));
  found.sort((a, b) => {
    for (const [name = '', way] of order) {
      const [left, right] = [a[name] as string, b[name] as string];
      if (left !== right) return (left < right ? -1 : 1) * (way === 'desc' ? -1 : 1);
    }
    return 0;
  });
  const from = Number(query.get('limit_start') ?? 0);
  const size = Number(query.get('limit_page_length') ?? 20);
  const page = found.slice(from, size === 0 ? undefined : from + size);
  const shown = page.map((row) =>
    fields.includes('*') ? row : Object.fromEntries(fields.map((field) => [field, row[field]])),
  );
  return { body: { data: shown } };
}

/** A document comes with the rows of its tables. */
function documentAnswer(tables: Tables, name: string): Answer {
  const deal = tables.get('CRM Deal')?.find((row) => row['name'] === name);
  if (!deal) return problem(404, 'DoesNotExistError');
  const own = Object.entries(childTables).map(([docType, field]) => [
    field,
    tables.get(docType)?.filter((row) => row['parent'] === name),
  ]);
  return { body: { data: { doctype: 'CRM Deal', ...deal, ...Object.fromEntries(own) } } };
}
