import * as z from 'zod/mini';
import { Failed, failureOf } from '@/lib/model/failure';
import type { Http, Json, Page } from '../connector';
import { ask } from '../kit/ask';
import { instantAt, toInstant } from '../kit/times';
import type { Request } from '../request';

/** One page of a list; `next` is the number of the one after it. */
export interface Listed {
  readonly rows: readonly unknown[];
  readonly next?: number;
}

type Query = NonNullable<Request['query']>;

/** The most that one page holds. Source: https://developer.zendesk.com/api-reference/sales-crm/requests/ */
const pageSize = '100';

const envelope = z.object({
  items: z.nullable(z.array(z.object({ data: z.unknown() }))),
  meta: z.optional(z.unknown()),
});

/**
 * A page of a list. Of the link to the next one only the number is taken: links are absolute, and may lead anywhere.
 *
 * Errors: as `Http`; unexpected-reply when the next page does not come after this one.
 */
export async function pageOf(
  http: Http,
  path: string,
  query: Query,
  page: number,
  signal: AbortSignal,
): Promise<Listed> {
  const asked = { per_page: pageSize, ...query, page: String(page) };
  const { items, meta } = await ask(http, { method: 'GET', path, query: asked }, envelope, signal);
  const rows = (items ?? []).map(({ data }) => data);
  const link = textIn(fieldOf(meta, 'links'), 'next_page');
  if (link === undefined || rows.length === 0) return { rows };
  const next = Number(/[?&]page=(\d+)/.exec(link)?.[1] ?? page + 1);
  if (!(next > page))
    throw new Failed({ kind: 'unexpected-reply', where: path, detail: 'the same page again' });
  return { rows, next };
}

/** Pages of a dictionary that everything else needs; none is longer. */
const mostPages = 20;

/** A short list whole. A host that offers one page for ever gets no more than it deserves. */
export async function whole(http: Http, path: string, signal: AbortSignal): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for (let page: number | undefined = 1; page !== undefined && page <= mostPages; ) {
    const listed: Listed | undefined = await pageOf(http, path, {}, page, signal).catch((error) => {
      if (page !== 1 && failureOf(error).kind === 'unexpected-reply') return undefined;
      throw error;
    });
    rows.push(...(listed?.rows ?? []));
    page = listed?.next;
  }
  return rows;
}

const point = z.object({ page: z.int(), newest: z.nullable(z.string()), unsorted: z.optional(z.boolean()) });
const from = z.object({ from: z.string() });

/** Changes of the last minutes are read again: rows may appear a little after the time that they carry. */
const overlapMs = 5 * 60_000;

/** A page of rows, and what goes with it into a `Page`. */
export interface Changed {
  readonly rows: readonly unknown[];
  readonly position: Pick<Page, 'next' | 'checkpoint'>;
}

/**
 * One page of a list, what changed last first. There is no asking for changes only, so a later reading ends where it
 * meets what was read before.
 *
 * Rules: a list that refuses to be sorted is read as it comes, and to its end; so is one that says yes and comes in
 * another order. The checkpoint is the time of the newest change met, by the host's own clock.
 */
export async function readChanged(
  http: Http,
  path: string,
  { cursor, since }: { readonly cursor?: Json | undefined; readonly since?: Json | undefined },
  signal: AbortSignal,
  query: Query = {},
): Promise<Changed> {
  const at = z.safeParse(point, cursor).data ?? { page: 1, newest: null };
  const before = z.safeParse(from, since).data;
  const listed = await sorted(http, path, query, at, signal);
  const { rows, next } = listed;
  const times = rows.map(changedAt);
  const newest = [at.newest, ...times].reduce<string | null>((a, b) => (b && (!a || b > a) ? b : a), null);
  const inOrder = times.every((time, i) => i === 0 || (time ?? '') <= (times[i - 1] ?? ''));
  const isBehind = !listed.unsorted && before !== undefined && inOrder && (times.at(-1) ?? '') < before.from;
  if (next !== undefined && !isBehind) {
    return {
      rows,
      position: { next: { page: next, newest, ...(listed.unsorted && { unsorted: true }) } },
    };
  }
  const checkpoint = newest === null ? before : { from: instantAt(Date.parse(newest) - overlapMs) };
  return { rows, position: checkpoint ? { checkpoint } : {} };
}

async function sorted(
  http: Http,
  path: string,
  query: Query,
  { page, unsorted = false }: z.infer<typeof point>,
  signal: AbortSignal,
): Promise<Listed & { readonly unsorted: boolean }> {
  if (!unsorted) {
    try {
      const asked = { ...query, sort_by: 'updated_at:desc' };
      return { ...(await pageOf(http, path, asked, page, signal)), unsorted };
    } catch (error) {
      const why = failureOf(error);
      if (why.kind !== 'unexpected-reply' || !/^status (400|422)$/.test(why.detail)) throw error;
    }
  }
  return { ...(await pageOf(http, path, query, page, signal)), unsorted: true };
}

function changedAt(row: unknown): string | null {
  try {
    return toInstant(textIn(row, 'updated_at')) ?? toInstant(textIn(row, 'created_at'));
  } catch {
    return null;
  }
}

/** Ids of a list, a page at a time, for a sweep. */
export async function idsOf(
  http: Http,
  path: string,
  page: number,
  signal: AbortSignal,
  field = 'id',
): Promise<{ readonly ids: string[]; readonly next?: number }> {
  const { rows, next } = await pageOf(http, path, {}, page, signal);
  return { ids: rows.flatMap((row) => textIn(row, field) ?? []), ...(next !== undefined && { next }) };
}

export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (Object.getOwnPropertyDescriptor(value, name)?.value as unknown)
    : undefined;

/** A field as text; undefined when it is empty. */
export function textIn(value: unknown, name: string): string | undefined {
  const found = fieldOf(value, name);
  return (typeof found === 'string' && found !== '') || typeof found === 'number' ? String(found) : undefined;
}
