import type { Company } from '../toolkit/company';
import { type Answer, type Asked, HostServer, on, type Route } from '../toolkit/host-server';
import type { Simulator } from '../toolkit/simulator';
import { idOf, uuid } from './instance';
import { type Row, rowsOf, schemaOf } from './tables';

/*
 * Twenty on loopback, from its documentation (https://docs.twenty.com/developers/api-and-webhooks/api) and what was seen
 * on a real 2.21: 403 without a token and 401 with a wrong one, cursors that name the last row, tombstones, GraphQL that
 * says everything with 200.
 */

const plurals = [
  'calendarEvents',
  'companies',
  'messages',
  'notes',
  'opportunities',
  'people',
  'tasks',
  'timelineActivities',
  'workspaceMembers',
];
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
/** Of the user `u1`, as the page keeps it. */
export const token = `${part({ alg: 'HS256' })}.${part({ sub: 'u', userId: 'user-1', workspaceId: 'workspace-1' })}.sign`;
const key = `${part({ alg: 'HS256' })}.${part({ type: 'API_KEY' })}.sign`;

const refused = (statusCode: number, error: string, message: string): Answer => ({
  status: statusCode,
  body: { statusCode, error, messages: [message] },
});

export interface Options {
  /** The most rows of a page, whatever is asked for. */
  readonly limit?: number;
  /** Whether longer pages are refused, as older versions do. */
  readonly isStrict?: boolean;
}

export async function start(
  company: Company,
  { limit = 200, isStrict = false }: Options = {},
): Promise<Simulator> {
  const signedIn = (asked: Asked): Answer | undefined => {
    const sent = asked.headers['authorization'];
    if (sent === undefined) return refused(403, 'FORBIDDEN_EXCEPTION', 'Missing authentication token');
    return [token, key].includes(sent.replace('Bearer ', ''))
      ? undefined
      : refused(401, 'UNAUTHENTICATED', 'Token invalid.');
  };
  const lists = plurals.map(
    (plural): Route =>
      on('GET', `/rest/${plural}`, (asked) => {
        const refusal = signedIn(asked);
        if (refusal) return refusal;
        const wanted = Number(asked.query.get('limit') ?? 60);
        if (isStrict && wanted > limit)
          return refused(400, 'BadRequestException', `limit should be at most ${limit}`);
        return answered(plural, rowsOf(company, plural), asked, Math.min(wanted, limit));
      }),
  );
  const server = new HostServer([
    ...lists,
    on('POST', '/metadata', (asked) => {
      const { query = '' } = (asked.json ?? {}) as { query?: string };
      if (query.includes('objects(')) return { body: schemaOf(company) };
      if (!asked.headers['authorization']?.endsWith(token)) {
        return {
          body: {
            errors: [{ message: 'Forbidden resource', extensions: { code: 'FORBIDDEN' } }],
            data: null,
          },
        };
      }
      const me = company.users[0];
      return {
        body: {
          data: {
            currentUser: {
              id: 'user-1',
              email: me?.email,
              firstName: 'Ewa',
              lastName: 'Kowalska',
              workspaceMember: { id: uuid('users', 'u1'), timeZone: 'Europe/Warsaw' },
              currentWorkspace: { id: 'workspace-1', displayName: 'Apple' },
            },
          },
        },
      };
    }),
    on('GET', '/objects/opportunities', () => ({ body: document })),
    on('GET', '/object/opportunity/:id', () => ({ body: document })),
  ]);
  await server.start();
  return {
    id: 'twenty',
    server,
    company,
    base: server.url,
    headers: { Authorization: `Bearer ${key}` },
    idOf: (entity, id) => idOf(company, entity, id),
    close: () => server.close(),
  };
}

function answered(plural: string, all: Row[], asked: Asked, size: number): Answer {
  const conditions = conditionsIn(asked.query.get('filter') ?? '');
  const fields = new Set(all.flatMap((row) => Object.keys(row)));
  const strange = conditions.find(({ field }) => all.length > 0 && !fields.has(field));
  if (strange) {
    return refused(400, 'BadRequestException', `Object ${plural} doesn't have any "${strange.field}" field.`);
  }
  const wantsGone = conditions.some(({ field }) => field === 'deletedAt');
  const [by = 'id'] = (asked.query.get('order_by') ?? 'id').split(',');
  const [, name = 'id', direction = 'Asc'] = /^(\w+)(?:\[(Asc|Desc)\w*\])?$/.exec(by) ?? [];
  const sign = direction === 'Desc' ? -1 : 1;
  // The database keeps microseconds, and a cursor what JavaScript makes of them.
  const kept = (row: Row): string =>
    name.endsWith('At') ? String(row[name]).replace('Z', '345Z') : String(row[name]);
  const order = (a: Row, b: Row, own = kept(b)): number =>
    sign * compare(kept(a), own) || compare(a['id'], b['id']);
  const found = all
    .filter((row) => (wantsGone || row['deletedAt'] === null) && conditions.every((one) => holds(row, one)))
    .sort((a, b) => order(a, b));
  const after = asked.query.get('starting_after');
  const last = after && (JSON.parse(Buffer.from(after, 'base64').toString()) as Row);
  const rest = last ? found.filter((row) => order(row, last, String(last[name])) > 0) : found;
  const rows = rest.slice(0, size);
  const cursor = (row: Row | undefined): string | null =>
    row ? Buffer.from(JSON.stringify({ [name]: row[name], id: row['id'] })).toString('base64') : null;
  const flat = asked.query.get('depth') === '1' ? rows : rows.map(withoutChildren);
  return {
    body: {
      data: { [plural]: flat },
      totalCount: found.length,
      pageInfo: {
        startCursor: cursor(rows[0]),
        endCursor: cursor(rows.at(-1)),
        hasNextPage: rest.length > size,
        hasPreviousPage: last !== null,
      },
    },
  };
}

const compare = (a: unknown, b: unknown): number =>
  String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;

const withoutChildren = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => !Array.isArray(value)));

interface Condition {
  readonly field: string;
  readonly comparator: string;
  readonly value: string;
}

/** `a[eq]:"x",b[in]:["y","z"]`: a comma between conditions is "and". */
function conditionsIn(filter: string): Condition[] {
  return [...filter.matchAll(/(\w+)\[(\w+)\]:(\[[^\]]*\]|"[^"]*"|\w+)/g)].map(
    ([, field = '', comparator = '', value = '']) => ({
      field,
      comparator,
      value,
    }),
  );
}

function holds(row: Row, { field, comparator, value }: Condition): boolean {
  const own = row[field];
  if (comparator === 'is') return (value === 'NULL') === (own === null);
  const wanted: unknown = JSON.parse(value);
  if (comparator === 'in') return (wanted as unknown[]).includes(own);
  return comparator === 'gte' ? String(own) >= String(wanted) : own === wanted;
}

/** One document for all addresses. */
const document = `<!doctype html><html><head><title>Opportunities</title></head><body><div id="root">
<h1 data-testid="top-bar-title">Opportunities</h1><div data-testid="record-fields-widget">Fields</div></div>
<script>
const token = '${token}';
localStorage.setItem('tokenPairState', JSON.stringify({ accessOrWorkspaceAgnosticToken: { token, expiresAt: '2099-01-01T00:00:00.000Z' } }));
</script></body></html>`;
