import type { EntityName } from '@/lib/model/entities';
import type { Company } from '../toolkit/company';
import { type Answer, type Asked, HostServer, on, type Route } from '../toolkit/host-server';
import type { Simulator } from '../toolkit/simulator';
import { HostIds, type Row, rows } from './rows';

const key = 'p0simulated0key';
const root = '/dev/api/panel';

export interface BayOptions {
  /** Records on a page at most, for tests with few of them. */
  readonly perPage?: number;
}

/**
 * EngageBay's API as its documentation describes it: lists by form, a cursor in the last record, deals track by track,
 * calls and notes contact by contact.
 *
 * Source: https://github.com/engagebay/restapi
 */
export async function start(company: Company, { perPage = 100 }: BayOptions = {}): Promise<Simulator> {
  const ids = new HostIds(company);
  const lists = ['subscribers', 'companies', 'products', 'tasks'];
  const api: Route[] = [
    on('GET', `${root}/users/profile/user-info`, () => {
      const [{ name, email } = { name: '', email: '' }] = company.users;
      return { body: { name, email } };
    }),
    on('GET', `${root}/users`, () => ({ body: rows(company, ids, 'users') })),
    on('GET', `${root}/tracks`, () => ({ body: rows(company, ids, 'tracks') })),
    on('GET', `${root}/customfields/list/DEAL`, () => ({
      body: [
        { id: 5, field_type: 'LIST', field_label: 'Lost reason', scope: 'DEAL', field_name: 'Lost_reason' },
        { id: 6, field_type: 'TEXT', field_label: 'Colour', scope: 'DEAL', field_name: 'Colour' },
      ],
    })),
    on('POST', `${root}/deals`, (asked) => {
      const form = new URLSearchParams(asked.text);
      const tracks = rows(company, ids, 'tracks');
      const track = form.get('track_id') ?? String(tracks[0]?.['id']);
      const own = rows(company, ids, 'deals').filter((row) => String(row['track_id']) === track);
      return listed(own, form, perPage);
    }),
    ...lists.map((list) =>
      on('POST', `${root}/${list}`, (asked) =>
        listed(rows(company, ids, list), new URLSearchParams(asked.text), perPage),
      ),
    ),
    on('GET', `${root}/calendar/event/list`, ({ query }) => {
      const [from, until] = [Number(query.get('start_time')), Number(query.get('end_time'))];
      if (!(from < until) || query.get('source_type') !== 'API') return bad;
      const all = rows(company, ids, 'events');
      return {
        body: all.filter((row) => Number(row['start_time']) >= from && Number(row['start_time']) <= until),
      };
    }),
    on('GET', `${root}/call-logs`, ({ query }) => ({
      body: rows(company, ids, 'calls').filter(
        (row) => String(row['contact_id']) === query.get('contact_id'),
      ),
    })),
    on('GET', `${root}/notes/:contact`, (_asked, { contact }) => ({
      body: rows(company, ids, 'notes').filter((row) => String(row['parentId']) === contact),
    })),
  ];
  const server = new HostServer([...pages(company, ids), guarded(api)]);
  await server.start();
  return {
    id: 'engagebay',
    server,
    company,
    base: server.url,
    headers: { Authorization: key },
    idOf: (entity: EntityName, id) => ids.of(entity, id),
    close: () => server.close(),
  };
}

const bad: Answer = {
  status: 400,
  body: { error: 'Invalid input. Please provide all the required fields.' },
};

const guarded =
  (routes: readonly Route[]): Route =>
  (asked: Asked) => {
    if (asked.headers['authorization'] !== key) {
      return { status: 401, body: { error: 'UnAuthenticated User', status: '401' } };
    }
    // XML is the default.
    if (!(asked.headers['accept'] ?? '').includes('application/json')) return { body: '<collection/>' };
    for (const route of routes) {
      const answer = route(asked);
      if (answer) return answer;
    }
    return { status: 404, body: { error: 'Not found' } };
  };

function listed(all: readonly Row[], form: URLSearchParams, perPage: number): Answer {
  const sort = form.get('sort_key') ?? 'created_time';
  const [by, sign] = [sort.replace('-', ''), sort.startsWith('-') ? -1 : 1];
  const size = Math.min(Number(form.get('page_size') ?? 20), perPage, 100);
  const sorted = [...all].sort((a, b) => sign * (Number(a[by]) - Number(b[by])));
  const from = Number(atob(form.get('cursor') ?? '') || 0);
  const shown = sorted.slice(from, from + size);
  const isMore = from + size < sorted.length;
  const cursor = btoa(String(from + size));
  return { body: shown.map((row, at) => (isMore && at === shown.length - 1 ? { ...row, cursor } : row)) };
}

/** A page of deals. Where EngageBay has its pages is not documented; these are addresses that are recognised. */
function pages(company: Company, ids: HostIds): Route[] {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    on('GET', '/home', () => {
      const rowsOf = company.deals.map(
        ({ id, name }) => `<tr><td><a href="#deal/${ids.of('deals', id)}">${escaped(name)}</a></td></tr>`,
      );
      const body = `<!doctype html><title>EngageBay</title><table><tbody>${rowsOf.join('')}</tbody></table>`;
      return { body };
    }),
  ];
}
