import type { Answer, Asked } from '../toolkit/host-server';
import type { Row } from './rows';

/*
 * How Pipedrive answers: https://pipedrive.readme.io/docs/core-api-concepts-pagination, .../core-api-concepts-rate-limiting,
 * .../core-api-concepts-authentication, and the error bodies of its OpenAPI descriptions.
 */

export const token = '1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d5e6f1a2b';

const limits = { 'x-ratelimit-limit': '40', 'x-ratelimit-remaining': '39', 'x-ratelimit-reset': '2' };
export const ok = (body: unknown): Answer => ({ headers: limits, body });
export const wrong = (status: number, error: string, more: object = {}): Answer => ({
  status,
  headers: limits,
  body: { success: false, error, error_info: 'Please check developers.pipedrive.com', ...more },
});
export const notFound = wrong(404, 'Entity was not found', { data: null, additional_data: null });

export const signedIn = ({ headers }: Asked): Answer | undefined =>
  headers['x-api-token'] === token ? undefined : wrong(401, 'unauthorized access', { errorCode: 401 });

const invalid = wrong(400, 'validation failed', { code: 'ERR_SCHEMA_VALIDATION_FAILED' });

function limitIn(asked: Asked, most: number, ofHost = 500): number | undefined {
  const limit = Number(asked.query.get('limit') ?? 100);
  return Number.isInteger(limit) && limit >= 1 && limit <= ofHost ? Math.min(limit, most) : undefined;
}

/** Sorted as asked, by id where the values are equal. */
function sorted(rows: readonly Row[], field: string, descending: boolean): Row[] {
  const key = (row: Row): string => (field === 'id' ? '' : String(row[field] ?? ''));
  const order = [...rows].sort((a, b) => {
    if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
    return Number(a['id'] ?? 0) - Number(b['id'] ?? 0);
  });
  return descending ? order.reverse() : order;
}

export function cursorPage(rows: readonly Row[], asked: Asked, most: number): Answer {
  const limit = limitIn(asked, most);
  if (limit === undefined) return invalid;
  const field = asked.query.get('sort_by') ?? 'id';
  const isLog = rows.some((row) => 'field_key' in row);
  const all = isLog ? rows : sorted(rows, field, asked.query.get('sort_direction') === 'desc');
  const cursor = asked.query.get('cursor');
  const from = cursor ? Number(Buffer.from(cursor, 'base64').toString()) : 0;
  if (Number.isNaN(from)) return invalid;
  const until = from + limit;
  const next = until < all.length ? Buffer.from(String(until)).toString('base64') : null;
  return ok({ success: true, data: all.slice(from, until), additional_data: { next_cursor: next } });
}

export function startPage(rows: readonly Row[], asked: Asked, most: number, ofHost: number): Answer {
  const limit = limitIn(asked, most, ofHost);
  if (limit === undefined) return invalid;
  const [field = 'id', order = 'ASC'] = (asked.query.get('sort') ?? '').split(' ');
  const all = asked.query.has('sort') ? sorted(rows, field, order === 'DESC') : rows;
  const from = Number(asked.query.get('start') ?? 0);
  const data = all.slice(from, from + limit);
  const more = from + limit < all.length;
  const pagination = {
    start: from,
    limit,
    more_items_in_collection: more,
    ...(more && { next_start: from + limit }),
  };
  // An empty list of version 1 is null.
  return ok({ success: true, data: data.length > 0 ? data : null, additional_data: { pagination } });
}

/** What changed since the time that is asked for, which counts in. */
export function changed(rows: readonly Row[], { query }: Asked): readonly Row[] {
  const since = query.get('updated_since');
  return since === null
    ? rows
    : rows.filter((row) => Date.parse(zoned(String(row['update_time']))) >= Date.parse(since));
}

const zoned = (time: string): string => (time.includes('T') ? time : `${time.replace(' ', 'T')}Z`);
