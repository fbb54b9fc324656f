import type { Company } from '../toolkit/company';
import { type Answer, type Asked, HostServer, on, type Route } from '../toolkit/host-server';
import type { Simulator } from '../toolkit/simulator';
import { HostIds } from './ids';
import { pages } from './pages';
import { parse, type Row, run } from './soql';
import { masterType, tablesOf } from './tables';

export const organisation = '00D5g0000012345EAA';
const token = '00D5g0000012345!AQEAQsimulated';
const root = '/services/data/v62.0';

/** Source: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm */
export const errorBody = (errorCode: string, message = 'why') => [{ message, errorCode }];

export interface SalesforceOptions {
  /** Records in one part of a list; the host may give fewer than it is asked for. */
  readonly batch?: number;
}

/**
 * Salesforce's REST API as its documentation describes it: queries in SOQL, their parts by locators, a bin, descriptions of
 * objects.
 *
 * Source: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/intro_rest.htm
 */
export async function start(
  company: Company,
  { batch = 2000 }: SalesforceOptions = {},
): Promise<Simulator & { forgetLocators(): void }> {
  const ids = new HostIds(company);
  const locators = new Map<string, { rows: readonly Row[]; total: number; size: number; way: string }>();
  const partOf = (way: string, all: readonly Row[], total: number, size: number): Answer => {
    const left = all.slice(size);
    const records = all.slice(0, size);
    if (left.length === 0) return { body: { totalSize: total, done: true, records } };
    const locator = `01g5g00000${String(locators.size).padStart(5, '0')}MAA-${total - left.length}`;
    locators.set(locator, { rows: left, total, size, way });
    return {
      body: { totalSize: total, done: false, nextRecordsUrl: `${root}/${way}/${locator}`, records },
    };
  };
  let made: { readonly at: string; readonly tables: Map<string, Row[]> } | undefined;
  const tables = (): Map<string, Row[]> => {
    if (made?.at !== company.now) made = { at: company.now, tables: tablesOf(company, ids) };
    return made.tables;
  };
  const answerQuery = (way: string, { query, headers }: Asked): Answer => {
    try {
      const soql = parse(query.get('q') ?? '');
      const table = tables().get(soql.object);
      if (!table) {
        return {
          status: 400,
          body: errorBody('INVALID_TYPE', `sObject type '${soql.object}' is not supported.`),
        };
      }
      const known = new Set(table.flatMap((row) => Object.keys(row)));
      const unknown = [...soql.columns, ...soql.mentioned].find(
        (name) => table.length > 0 && !known.has(name.split('.')[0] ?? ''),
      );
      if (unknown !== undefined) {
        return { status: 400, body: errorBody('INVALID_FIELD', `No such column '${unknown}'`) };
      }
      const asked = Number(/batchSize=(\d+)/i.exec(headers['sforce-query-options'] ?? '')?.[1] ?? 2000);
      const rows = run(soql, table).filter((row) => way === 'queryAll' || row['IsDeleted'] !== true);
      const shown = rows.map((row) => cut(row, soql.columns, soql.object));
      return partOf(way, shown, shown.length, Math.min(batch, asked));
    } catch (error) {
      return { status: 400, body: errorBody('MALFORMED_QUERY', String(error)) };
    }
  };
  const api: Route[] = [
    on('GET', root, () => ({
      body: {
        query: `${root}/query`,
        sobjects: `${root}/sobjects`,
        identity: `https://acme.my.salesforce.com/id/${organisation}/${ids.of('users', 'u1')}`,
      },
    })),
    on('GET', `${root}/connect/organization`, () => ({
      body: {
        name: 'Example & Sons',
        orgId: organisation,
        features: { multiCurrency: true, defaultCurrencyIsoCode: null },
        userSettings: { userId: ids.of('users', 'u1') },
      },
    })),
    on('GET', `${root}/sobjects/:object/describe`, (_asked, { object = '' }) =>
      description(company, ids, object, tables().get(object)),
    ),
    on(
      'GET',
      `${root}/ui-api/object-info/Opportunity/picklist-values/:type/StageName`,
      (_asked, { type }) => {
        const pipeline = company.pipelines.find(({ id }) => ids.of('pipelines', id) === type);
        const values = company.stages
          .filter(({ pipelineId }) => pipelineId === pipeline?.id)
          .map(({ name }) => ({ attributes: null, label: name, validFor: [], value: name }));
        return { body: { controllerValues: {}, defaultValue: null, values } };
      },
    ),
    ...['query', 'queryAll'].flatMap((way) => [
      on('GET', `${root}/${way}`, (asked) => answerQuery(way, asked)),
      on('GET', `${root}/${way}/:locator`, (_asked, { locator = '' }) => {
        const at = locators.get(locator);
        return at
          ? partOf(at.way, at.rows, at.total, at.size)
          : { status: 400, body: errorBody('INVALID_QUERY_LOCATOR', 'invalid query locator') };
      }),
    ]),
  ];
  const server = new HostServer([
    ...pages(company, ids),
    on('GET', '/services/data', () => ({
      body: ['31.0', '58.0', '62.0', '68.0'].map((version) => ({
        label: version,
        url: `/services/data/v${version}`,
        version,
      })),
    })),
    guarded(api),
  ]);
  await server.start();
  return {
    id: 'salesforce',
    server,
    company,
    base: server.url,
    headers: { Authorization: `Bearer ${token}` },
    idOf: (entity, id) => ids.of(entity, id),
    close: () => server.close(),
    forgetLocators: () => locators.clear(),
  };
}

const guarded =
  (routes: readonly Route[]): Route =>
  (asked) => {
    if (asked.headers['authorization'] !== `Bearer ${token}`) {
      return { status: 401, body: errorBody('INVALID_SESSION_ID', 'Session expired or invalid') };
    }
    for (const route of routes) {
      const answer = route(asked);
      if (answer) return { ...answer, headers: { 'sforce-limit-info': 'api-usage=18/5000' } };
    }
    return { status: 404, body: errorBody('NOT_FOUND', 'The requested resource does not exist') };
  };

/** The columns that were asked for, those of other records below their names. */
function cut(row: Row, columns: readonly string[], type: string): Row {
  const found: Record<string, unknown> = {
    attributes: { type, url: `${root}/sobjects/${type}/${row['Id']}` },
  };
  for (const column of columns) {
    const [name = '', below] = column.split('.');
    const value = row[name] ?? null;
    if (below === undefined) found[name] = value;
    else if (value !== null) {
      found[name] = { ...(found[name] as Row | undefined), [below]: (value as Row)[below] ?? null };
    } else found[name] = null;
  }
  return found;
}

/** Source: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_describe.htm */
function description(company: Company, ids: HostIds, object: string, table: Row[] | undefined): Answer {
  if (!table) return { status: 404, body: errorBody('NOT_FOUND', 'The requested resource does not exist') };
  const names = new Set(table.flatMap((row) => Object.keys(row)));
  const picklist = company.sources.map(({ name }) => ({ active: true, label: name, value: name }));
  return {
    body: {
      name: object,
      fields: [...names].map((name) => ({
        name,
        label: name === 'Loss_Reason__c' ? 'Loss reason' : name,
        type: name === 'LeadSource' || name.endsWith('__c') ? 'picklist' : 'string',
        custom: name.endsWith('__c'),
        picklistValues: name === 'LeadSource' ? picklist : [],
      })),
      recordTypeInfos:
        object === 'Opportunity'
          ? [
              ...company.pipelines.map(({ id, name }) => ({
                recordTypeId: ids.of('pipelines', id),
                name,
                active: true,
                available: true,
                master: false,
              })),
              { recordTypeId: masterType, name: 'Master', active: true, available: true, master: true },
            ]
          : [],
    },
  };
}
