import type { EntityName } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';
import { type Answer, type Asked, HostServer, type Route } from '../toolkit/host-server';
import type { Simulator } from '../toolkit/simulator';
import { Numbers } from './numbers';
import { OdooError, type Row, search, shown, type Tables, tableOf } from './orm';
import { pageRoutes } from './pages';
import { tablesOf } from './tables';

export interface OdooOptions {
  readonly version?: 17 | 19;
  /** A salesperson may not read what was tracked. */
  readonly role?: 'admin' | 'salesperson';
  readonly signIn?: 'session' | 'key';
}

const session = 'a1b2c3';
export const key = '3f2e1d0c9b8a';
const forAdmins = new Set(['mail.tracking.value', 'ir.model.fields']);

/**
 * Odoo on loopback: the web client's route, `/jsonrpc`, and JSON-2 in version 19.
 *
 * Source: recorded answers of Odoo 17, and
 * https://www.odoo.com/documentation/19.0/developer/reference/external_api.html for JSON-2.
 */
export async function start(
  company: Company,
  { version = 17, role = 'admin', signIn = 'session' }: OdooOptions = {},
): Promise<Simulator> {
  const numbers = new Numbers();
  for (const { id, convertedDealId } of company.leads) {
    if (convertedDealId) numbers.same('leads', id, numbers.of('deals', convertedDealId));
  }
  const uid = numbers.of('users', 'u1');
  let cached: { readonly at: string; readonly tables: Tables } | undefined;
  const tables = (): Tables => {
    const at = `${company.now} ${company.deals.length} ${company.activities.length}`;
    if (cached?.at !== at) cached = { at, tables: tablesOf(company, numbers, { version }) };
    return cached.tables;
  };
  const run = (model: string, method: string, ids: unknown, kwargs: Record<string, unknown>): unknown => {
    if (role === 'salesperson' && forAdmins.has(model)) {
      throw new OdooError('odoo.exceptions.AccessError', `You are not allowed to access '${model}' records.`);
    }
    return called({ tables: tables(), version, uid }, model, method, ids, kwargs);
  };
  const server = new HostServer([
    ...rpcRoutes(run, uid),
    ...(version >= 19 ? [jsonTwo(run)] : []),
    ...pageRoutes(version),
  ]);
  await server.start();
  return {
    id: 'odoo',
    server,
    company,
    base: server.url,
    headers: signIn === 'session' ? { Cookie: `session_id=${session}` } : { Authorization: `bearer ${key}` },
    idOf: (entity, id) => idOf(company, numbers, entity, id),
    close: () => server.close(),
  };
}

function idOf(company: Company, numbers: Numbers, entity: EntityName, id: string): string {
  if (entity === 'transitions') {
    const [deal = '', seq] = id.split(':');
    return `${numbers.of('deals', deal)}:${seq}`;
  }
  if (entity === 'stages') {
    const stage = company.stages.find((one) => one.id === id);
    const pipeline = numbers.of('teams', stage?.pipelineId ?? '');
    return stage?.kind === 'lost' ? `${pipeline}:lost` : `${pipeline}:${numbers.of('stages', id)}`;
  }
  if (entity === 'activities') {
    const activity = company.activities.find((one) => one.id === id);
    const list =
      activity?.kind === 'meeting' ? 'event' : activity?.status === 'planned' ? 'planned' : 'message';
    return `${list}-${numbers.of('activities', id)}`;
  }
  return String(numbers.of(entity, id));
}

type Run = (model: string, method: string, ids: unknown, kwargs: Record<string, unknown>) => unknown;

interface Call {
  readonly service?: string;
  readonly method?: string;
  readonly model?: string;
  readonly args?: readonly unknown[];
  readonly kwargs?: Record<string, unknown>;
}

/** Routes that answer errors with status 200. */
function rpcRoutes(run: Run, uid: number): Route[] {
  const paramsOf = ({ json }: Asked): Call => ((json as { params?: Call } | undefined)?.params ?? {}) as Call;
  return [
    (asked) => {
      const isCall = asked.path.startsWith('/web/dataset/call_kw');
      if (asked.method !== 'POST' || !(isCall || asked.path === '/web/session/get_session_info'))
        return undefined;
      if (!(asked.headers['content-type'] ?? '').startsWith('application/json'))
        return { status: 400, body: '<html>' };
      if (asked.headers['cookie'] !== `session_id=${session}`) return { body: expired };
      if (!isCall) return { body: { jsonrpc: '2.0', id: 1, result: infoOf(uid) } };
      const { model = '', method = '', args = [], kwargs = {} } = paramsOf(asked);
      return wrapped(() => run(model, method, args[0], kwargs));
    },
    (asked) => {
      if (asked.method !== 'POST' || asked.path !== '/jsonrpc') return undefined;
      const { service, args = [] } = paramsOf(asked);
      const [db, who, secret, model, method, positional, kwargs] = args as [
        string,
        unknown,
        string,
        string,
        string,
        unknown[],
        Record<string, unknown>,
      ];
      if (db !== 'nordwind') return wrapped(() => fail('psycopg2.OperationalError', 'no such database'));
      if (service === 'common') return wrapped(() => secret === key && who === 'person1@example.com' && uid);
      if (secret !== key || who !== uid)
        return wrapped(() => fail('odoo.exceptions.AccessDenied', 'Access Denied'));
      return wrapped(() => run(model, method, positional?.[0], kwargs ?? {}));
    },
  ];
}

const fail = (name: string, message: string): never => {
  throw new OdooError(name, message);
};

const infoOf = (uid: number) => ({
  uid,
  db: 'nordwind',
  name: 'Ewa Kowalska',
  username: 'person1@example.com',
  user_context: { lang: 'en_US', tz: 'UTC', uid },
  server_version: '17.0',
});

const errorOf = (error: OdooError) => ({
  name: error.className,
  debug: 'Traceback (most recent call last): …',
  message: error.message,
  arguments: [error.message],
  context: {},
});

/** As recorded without a session. */
const expired = {
  jsonrpc: '2.0',
  id: null,
  error: {
    code: 100,
    message: 'Odoo Session Expired',
    data: errorOf(new OdooError('odoo.http.SessionExpiredException', 'Session expired')),
  },
};

function wrapped(make: () => unknown): Answer {
  try {
    return { body: { jsonrpc: '2.0', id: 1, result: make() } };
  } catch (error) {
    if (!(error instanceof OdooError)) throw error;
    return {
      body: {
        jsonrpc: '2.0',
        id: 1,
        error: { code: 200, message: 'Odoo Server Error', data: errorOf(error) },
      },
    };
  }
}

function jsonTwo(run: Run): Route {
  return (asked) => {
    const parts = /^\/json\/2\/([\w.]+)\/(\w+)$/.exec(asked.path);
    if (asked.method !== 'POST' || !parts) return undefined;
    if (asked.headers['authorization'] !== `bearer ${key}`) {
      return {
        status: 401,
        body: errorOf(new OdooError('werkzeug.exceptions.Unauthorized', 'Invalid apikey')),
      };
    }
    const { ids, ...kwargs } = (asked.json ?? {}) as Record<string, unknown>;
    try {
      return { body: run(parts[1] ?? '', parts[2] ?? '', ids, kwargs) };
    } catch (error) {
      if (!(error instanceof OdooError)) throw error;
      const status = error.className.endsWith('AccessError')
        ? 403
        : error.className.endsWith('KeyError')
          ? 404
          : 500;
      return { status, body: errorOf(error) };
    }
  };
}

interface Server {
  readonly tables: Tables;
  readonly version: number;
  readonly uid: number;
}

function called(
  { tables, version, uid }: Server,
  model: string,
  method: string,
  ids: unknown,
  kwargs: Record<string, unknown>,
): unknown {
  const {
    context = {},
    fields = [],
    allfields,
    ...asked
  } = kwargs as {
    context?: { active_test?: boolean };
    fields?: string[];
    allfields?: string[];
  };
  switch (method) {
    case 'context_get':
      return { lang: 'en_US', tz: 'UTC', uid };
    case 'fields_get': {
      const there = Object.keys(tableOf(tables, model)[0] ?? {});
      return Object.fromEntries(
        there
          .filter((name) => !allfields || allfields.includes(name))
          .map((name) => [name, { type: 'char' }]),
      );
    }
    case 'search_count':
      return search(tables, model, asked, context).length;
    case 'search':
      return search(tables, model, asked, context).map(({ id }) => id);
    case 'search_read':
      return search(tables, model, asked, context).map((row) => shown(tables, row, fields, model));
    case 'message_format':
      if (model !== 'mail.message' || version > 17) break;
      return (ids as number[]).map((id) => formatted(tables, id));
  }
  return fail('builtins.AttributeError', `'${model}' object has no attribute '${method}'`);
}

/** As `message_format` of 17 shows a message: texts, no ids. */
function formatted(tables: Tables, id: number): Row {
  const row = tableOf(tables, 'mail.message').find((one) => one.id === id);
  const fields = new Map(
    tableOf(tables, 'ir.model.fields').map((field) => [field.id, String(field['name'])]),
  );
  const values = tableOf(tables, 'mail.tracking.value').filter((value) => value['mail_message_id'] === id);
  const shownValue = (value: Row, when: string, name: string): unknown => {
    if (name === 'active') return value[`${when}_value_integer`] === 1;
    if (name === 'expected_revenue') return value[`${when}_value_float`];
    return value[`${when}_value_char`] || '';
  };
  return {
    ...row,
    id,
    trackingValues: values.map((value) => {
      const name = fields.get(value['field_id'] as number) ?? '';
      return {
        changedField: name,
        id: value.id,
        fieldName: name,
        fieldType: 'many2one',
        newValue: { currencyId: false, value: shownValue(value, 'new', name) },
        oldValue: { currencyId: false, value: shownValue(value, 'old', name) },
      };
    }),
  };
}
