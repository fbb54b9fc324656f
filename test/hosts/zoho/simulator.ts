import type { EntityName } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';
import { type Answer, type Asked, HostServer, on, type Route } from '../toolkit/host-server';
import type { Simulator } from '../toolkit/simulator';
import { errorBody, listed, missing, none } from './answers';
import { HostIds } from './ids';
import { pages } from './pages';
import { entities, historyOf, local, type Row, rowsOf } from './render';
import { settings } from './settings';

export const zgid = '20071234567';
const token = '1000.simulated';
/** A self client of the organisation. */
export const client = { id: '1000.SIMULATED', secret: 'f0e1d2c3' };

export interface ZohoOptions {
  /** Records on a page at most, for tests with few of them. */
  readonly perPage?: number;
}

/**
 * Zoho CRM's API as its documentation describes it: fields on request, tokens for pages, `If-Modified-Since`, answers
 * without a body, times with an offset.
 *
 * Source: https://www.zoho.com/crm/developer/docs/api/v8/
 */
export async function start(company: Company, { perPage = 200 }: ZohoOptions = {}): Promise<Simulator> {
  const ids = new HostIds(company);
  const api: Route[] = [
    ...settings(company, ids, zgid),
    on('GET', '/crm/v8/Deals/:id/Stage_History', ({ query }, { id }) => {
      const deal = company.deals.find((one) => ids.of('deals', one.id) === id);
      if (!deal)
        return { status: 400, body: errorBody('INVALID_DATA', 'the related id given seems to be invalid') };
      if (!query.get('fields')) return missing('fields');
      return listed(historyOf(company, deal, ids), query, perPage);
    }),
    on('GET', '/crm/v8/:module/deleted', (asked, { module = '' }) =>
      deleted(company, ids, module, asked, perPage),
    ),
    on('GET', '/crm/v8/:module', (asked, { module = '' }) =>
      module in entities ? records(rowsOf(company, module, ids), asked, perPage) : undefined,
    ),
  ];
  const server = new HostServer([...pages(company, ids, zgid), tokens, guarded(api)]);
  await server.start();
  return {
    id: 'zoho',
    server,
    company,
    base: server.url,
    headers: { Authorization: `Zoho-oauthtoken ${token}` },
    idOf: (entity: EntityName, id) => ids.of(entity, id),
    close: () => server.close(),
  };
}

/** Errors come with status 200. Source: https://zoho.com/accounts/protocol/oauth/self-client/client-credentials-flow.html */
const tokens = on('POST', '/oauth/v2/token', ({ text }) => {
  const form = new URLSearchParams(text);
  const isClient = form.get('client_id') === client.id && form.get('client_secret') === client.secret;
  if (!isClient) return { body: { error: 'invalid_client' } };
  if (form.get('grant_type') !== 'client_credentials' || form.get('soid') !== `ZohoCRM.${zgid}`) {
    return { body: { error: 'invalid_request' } };
  }
  return {
    body: {
      access_token: token,
      scope: form.get('scope')?.replaceAll(',', ' '),
      api_domain: 'https://www.zohoapis.eu',
      token_type: 'Bearer',
      expires_in: 3600,
    },
  };
});

const guarded =
  (routes: readonly Route[]): Route =>
  (asked): Answer => {
    if (asked.headers['authorization'] !== `Zoho-oauthtoken ${token}`) {
      return { status: 401, body: errorBody('INVALID_TOKEN', 'invalid oauth token') };
    }
    for (const route of routes) {
      const answer = route(asked);
      if (answer) return answer;
    }
    return {
      status: 404,
      body: errorBody('INVALID_URL_PATTERN', 'Please check if the URL trying to access is a correct one'),
    };
  };

function records(all: readonly Row[], { query, headers }: Asked, perPage: number): Answer {
  const wanted = (query.get('fields') ?? '').split(',').filter(Boolean);
  if (wanted.length === 0) return missing('fields');
  if (wanted.length > 50) return { status: 400, body: errorBody('LIMIT_EXCEEDED', 'fields limit exceeded') };
  const since = Date.parse(headers['if-modified-since'] ?? '1970-01-01T00:00:00+00:00');
  const changed = all.filter(({ Modified_Time }) => Date.parse(Modified_Time) >= since);
  if (changed.length === 0) return { status: headers['if-modified-since'] ? 304 : 204 };
  const converted = query.get('converted') ?? 'false';
  const sign = query.get('sort_order') === 'asc' ? 1 : -1;
  const sorted = changed
    .filter((row) => converted === 'both' || String(row['Converted__s'] ?? false) === converted)
    .toSorted((a, b) => sign * (Date.parse(a.Modified_Time) - Date.parse(b.Modified_Time)));
  const size = Math.min(Number(query.get('per_page') ?? 200), perPage);
  const from = Number(atob(query.get('page_token') ?? '') || 0);
  const shown = sorted.slice(from, from + size).map((row) => ({
    ...Object.fromEntries(wanted.map((name) => [name, row[name] ?? null])),
    id: row.id,
  }));
  if (shown.length === 0) return none;
  const more_records = from + size < sorted.length;
  const next_page_token = more_records ? btoa(String(from + size)) : null;
  return {
    body: {
      data: shown,
      info: {
        per_page: size,
        next_page_token,
        count: shown.length,
        sort_by: 'Modified_Time',
        page: from / size + 1,
        more_records,
      },
    },
  };
}

function deleted(
  company: Company,
  ids: HostIds,
  module: string,
  { query, headers }: Asked,
  perPage: number,
): Answer {
  const since = headers['if-modified-since'] ?? '1970-01-01T00:00:00+00:00';
  const rows = company.deleted
    .filter(({ entity, at }) => entity === entities[module] && Date.parse(at) >= Date.parse(since))
    .map(({ entity, id, at }) => ({
      deleted_by: { name: 'somebody', id: '9007199254740992999' },
      id: ids.of(entity, id),
      display_name: 'what it was called',
      type: 'recycle',
      created_by: { name: 'somebody', id: '9007199254740992999' },
      deleted_time: local(at, company.timeZone),
    }));
  return listed(rows, query, perPage);
}
