import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { Http, Json, Page } from '../connector';
import { ask } from '../kit/ask';
import { instantAt, toInstant } from '../kit/times';
import type { Request } from '../request';

/** One page of a list; `next` is where the one after it begins. */
export interface Listed {
  readonly rows: readonly unknown[];
  readonly next?: string;
}

type Query = NonNullable<Request['query']>;

/** The most that one page holds. Source: https://developers.pipedrive.com/docs/api/v1 (both versions). */
export const pageSize = 500;

/** An empty list comes as `null`, and what is said about pages is left out where there is nothing to say. */
const envelope = z.object({
  data: z.nullable(z.array(z.unknown())),
  additional_data: z.optional(z.unknown()),
});

/**
 * A page of a list of version 2, or of the changelog: `cursor` is opaque.
 *
 * Errors: as `Http`; unexpected-reply when the next cursor is the one just followed.
 * Source: https://pipedrive.readme.io/docs/core-api-concepts-pagination
 */
export async function byCursor(
  http: Http,
  path: string,
  query: Query,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Listed> {
  const page = await cursorPage(http, path, { ...query, ...(cursor !== undefined && { cursor }) }, signal);
  if (page.next !== undefined && page.next === cursor) throw stuck(path);
  return page;
}

async function cursorPage(http: Http, path: string, query: Query, signal: AbortSignal): Promise<Listed> {
  const request = { method: 'GET', path, query } as const;
  const { data, additional_data: more } = await ask(http, request, envelope, signal);
  const next = textIn(more, 'next_cursor');
  return { rows: data ?? [], ...(next !== undefined && { next }) };
}

/** Pages of the short lists that belong to one record, or to a handful; more is a host that does not come to an end. */
const mostPages = 40;

/** A short list whole; `isWhole` is false when the host hands out a cursor that leads nowhere. Errors: as `Http`. */
export async function allByCursor(
  http: Http,
  path: string,
  query: Query,
  signal: AbortSignal,
): Promise<{ readonly rows: readonly unknown[]; readonly isWhole: boolean }> {
  const rows: unknown[] = [];
  const met = new Set<string>();
  for (let cursor: string | undefined; met.size < mostPages; ) {
    const asked = { limit: String(pageSize), ...query, ...(cursor !== undefined && { cursor }) };
    const page = await cursorPage(http, path, asked, signal);
    if (page.next !== undefined && met.has(page.next)) return { rows, isWhole: false };
    rows.push(...page.rows);
    if (page.next === undefined) return { rows, isWhole: true };
    met.add(page.next);
    cursor = page.next;
  }
  return { rows, isWhole: false };
}

/**
 * A page of a list of version 1: `start` counts rows.
 *
 * Errors: as `Http`; unexpected-reply when the next page does not begin after this one.
 */
export async function byStart(
  http: Http,
  path: string,
  query: Query,
  start: string | undefined,
  signal: AbortSignal,
): Promise<Listed> {
  const asked = { limit: String(pageSize), ...query, start: start ?? '0' };
  const { data, additional_data: more } = await ask(
    http,
    { method: 'GET', path, query: asked },
    envelope,
    signal,
  );
  const rows = data ?? [];
  const pagination = fieldOf(more, 'pagination');
  if (fieldOf(pagination, 'more_items_in_collection') !== true) return { rows };
  const next = Number(textIn(pagination, 'next_start') ?? Number(asked.start) + rows.length);
  if (!(next > Number(asked.start))) throw stuck(path);
  return { rows, next: String(next) };
}

/** A list of version 1 that has no pages. */
export async function whole(http: Http, path: string, query: Query, signal: AbortSignal): Promise<Listed> {
  const { data } = await ask(http, { method: 'GET', path, query }, envelope, signal);
  return { rows: data ?? [] };
}

const stuck = (where: string): Failed =>
  new Failed({ kind: 'unexpected-reply', where, detail: 'the same page again' });

/** Where a reading by time of change stands. */
const at = z.object({ next: z.string(), newest: z.nullable(z.string()) });
const from = z.object({ from: z.string() });

/** Changes of the last minutes are read again: rows may appear a little after the time that they carry. */
const overlapMs = 5 * 60_000;

/** A page of rows, and what goes with it into a `Page`. */
export interface Changed {
  readonly rows: readonly unknown[];
  readonly position: Pick<Page, 'next' | 'checkpoint'>;
}

/** Asks for one page, in the order and since the time that are given. */
export type Lister = (
  order: 'newest' | 'oldest',
  since: string | undefined,
  cursor: string | undefined,
) => Promise<Listed>;

/**
 * One page of a list that is read by when its rows last changed.
 *
 * Rules: in full, what changed last comes first, and its time is the checkpoint: whatever changes while the reading goes
 * on is newer. Later the oldest change comes first, so that a row which changes again is met again. All times are the
 * host's own.
 */
export async function readChanged(
  list: Lister,
  { cursor, since }: { readonly cursor?: Json | undefined; readonly since?: Json | undefined },
): Promise<Changed> {
  const before = z.safeParse(from, since).data;
  const point = z.safeParse(at, cursor).data;
  const { rows, next } = await list(before ? 'oldest' : 'newest', before?.from, point?.next);
  const times = rows.flatMap((row) => changedAt(row) ?? []);
  const newest = [point?.newest, ...times].reduce<string | null>(
    (a, b) => (b && (!a || b > a) ? b : a),
    null,
  );
  if (next !== undefined) return { rows, position: { next: { next, newest } } };
  const checkpoint = newest === null ? before : { from: instantAt(Date.parse(newest) - overlapMs) };
  return { rows, position: checkpoint ? { checkpoint } : {} };
}

function changedAt(row: unknown): string | null {
  try {
    return toInstant(textIn(row, 'update_time')) ?? toInstant(textIn(row, 'add_time'));
  } catch {
    return null;
  }
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

/** A lister of version 2, where times are RFC 3339. */
export const changedList =
  (http: Http, path: string, query: Query, signal: AbortSignal): Lister =>
  (order, since, cursor) =>
    byCursor(
      http,
      path,
      {
        limit: String(pageSize),
        ...query,
        sort_by: 'update_time',
        sort_direction: order === 'newest' ? 'desc' : 'asc',
        ...(since !== undefined && { updated_since: since }),
      },
      cursor,
      signal,
    );

/** A lister of version 1. */
export const changedListV1 =
  (http: Http, path: string, signal: AbortSignal): Lister =>
  (order, since, start) =>
    byStart(
      http,
      path,
      {
        sort: `update_time ${order === 'newest' ? 'DESC' : 'ASC'}`,
        ...(since !== undefined && { updated_since: since }),
      },
      start,
      signal,
    );
