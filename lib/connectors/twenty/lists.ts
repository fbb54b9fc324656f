import * as z from 'zod/mini';
import type { EntityName } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Http, Json, Page, Stream } from '../connector';
import { ask } from '../kit/ask';
import { instantAt, toInstant } from '../kit/times';
import { type Host, has, hostOf } from './host';
import { objectIn, textIn } from './wire';

/*
 * Lists of Twenty, by cursors that name the last row; what is deleted stays as a tombstone that an incremental reading
 * asks for. They are read in the order of ids, not newest first: cursors hold milliseconds while rows hold
 * microseconds, so in the order of any moment a page comes again, or rows are passed over.
 * Source: https://docs.twenty.com/developers/api-and-webhooks/api, https://github.com/twentyhq/twenty/pull/21083,
 * https://github.com/twentyhq/twenty/pull/20980; seen: 2.21.
 */

const answer = z.looseObject({
  data: z.unknown(),
  totalCount: z.nullish(z.number()),
  pageInfo: z.nullish(z.object({ hasNextPage: z.nullish(z.boolean()), endCursor: z.nullish(z.string()) })),
});

export interface Listed {
  readonly rows: readonly unknown[];
  readonly total?: number;
  readonly next?: string;
}

export async function listed(
  http: Http,
  signal: AbortSignal,
  plural: string,
  of: {
    readonly size: number;
    readonly filter?: readonly string[];
    readonly orderBy?: string;
    readonly after?: string | null;
    readonly depth?: 1;
  },
): Promise<Listed> {
  const { data, totalCount, pageInfo } = await ask(
    http,
    {
      method: 'GET',
      path: `/rest/${plural}`,
      query: {
        limit: String(of.size),
        depth: String(of.depth ?? 0),
        order_by: of.orderBy ?? 'id[AscNullsFirst]',
        ...(of.filter && of.filter.length > 0 && { filter: of.filter.join(',') }),
        ...(of.after && { starting_after: of.after }),
      },
    },
    answer,
    signal,
  );
  const rows = Array.isArray(data) ? data : objectIn(data)[plural];
  if (!Array.isArray(rows)) {
    throw new Failed({ kind: 'unexpected-reply', where: plural, detail: 'no list in the answer' });
  }
  const end = pageInfo?.hasNextPage && rows.length > 0 ? pageInfo.endCursor : undefined;
  if (end && end === of.after) {
    throw new Failed({ kind: 'unexpected-reply', where: plural, detail: 'the pages do not go on' });
  }
  return {
    rows,
    ...(typeof totalCount === 'number' && { total: totalCount }),
    ...(end && { next: end }),
  };
}

/** The worker that writes the timeline, and clocks of several servers, are minutes behind. */
const overlapMs = 15 * 60_000;

const cursorOf = z.object({
  phase: z.enum(['live', 'gone']),
  after: z.nullable(z.string()),
  stamp: z.nullable(z.string()),
});

const since = z.string();
const quoted = (word: string): string => JSON.stringify(word);

export interface ListOf<E extends EntityName> {
  readonly entity: E;
  readonly object: string;
  readonly plural: string;
  readonly depth?: 1;
  readonly fills?: readonly EntityName[];
  readonly idOf?: (id: string) => string;
  readonly take: (
    rows: readonly unknown[],
    host: Host,
  ) => Pick<Page, 'upserts' | 'rejected'> & Partial<Pick<Page, 'stands'>>;
}

export function listStream<E extends EntityName>(of: ListOf<E>): Stream {
  const { entity, object, plural, depth } = of;
  return {
    id: plural,
    fills: [entity, ...(of.fills ?? [])],
    checkpointAt: (instant) => instant,
    async page(http, at, signal) {
      const host = hostOf(at.facts);
      if (!has(host, object)) return { upserts: {}, rejected: [], read: 0, total: 0 };
      const from = z.safeParse(since, at.since).data;
      const changed = from === undefined ? [] : [`updatedAt[gte]:${quoted(from)}`];
      const begun = at.cursor === undefined ? await begin(http, signal, plural, changed, from) : undefined;
      const cursor = begun?.cursor ?? parsed(at.cursor, plural);
      const total = begun?.total === undefined ? {} : { total: begun.total };
      const ended = (page: Page): Page =>
        cursor.stamp === null ? page : { ...page, checkpoint: cursor.stamp };
      const { size } = host;
      const { after, stamp } = cursor;
      if (cursor.phase === 'gone') {
        const filter = ['deletedAt[is]:NOT_NULL', ...changed];
        const { rows, next } = await listed(http, signal, plural, { size, filter, after });
        const page: Page = {
          upserts: {},
          rejected: [],
          read: 0,
          removed: { [entity]: idsOf(rows, of) },
        };
        return next ? { ...page, next: { phase: 'gone', after: next, stamp } } : ended(page);
      }
      const { rows, next } = await listed(http, signal, plural, {
        // With all that hangs on it, a row is many.
        size: depth ? Math.min(size, 60) : size,
        filter: changed,
        after,
        ...(depth && { depth }),
      });
      const page: Page = { ...of.take(rows, host), read: rows.length, ...total };
      if (next) return { ...page, next: { phase: 'live', after: next, stamp } };
      return from === undefined ? ended(page) : { ...page, next: { phase: 'gone', after: null, stamp } };
    },
  };
}

const idsOf = <E extends EntityName>(rows: readonly unknown[], { idOf = (id) => id }: ListOf<E>): string[] =>
  rows.flatMap((row) => {
    const id = textIn(objectIn(row)['id']);
    return id === undefined ? [] : [idOf(id)];
  });

/** How many there are, and when one was last changed, by the server's own clock. */
async function begin(
  http: Http,
  signal: AbortSignal,
  plural: string,
  filter: readonly string[],
  from: string | undefined,
): Promise<{ cursor: z.infer<typeof cursorOf>; total?: number }> {
  const { rows, total } = await listed(http, signal, plural, {
    size: 1,
    filter,
    orderBy: 'updatedAt[DescNullsLast]',
  });
  const newest = textIn(objectIn(rows[0])['updatedAt']);
  const at = newest === undefined ? undefined : Date.parse(toInstant(newest) ?? '');
  const stamp = at === undefined ? (from ?? null) : instantAt(at - overlapMs);
  return { cursor: { phase: 'live', after: null, stamp }, ...(total !== undefined && { total }) };
}

function parsed(cursor: Json | undefined, where: string): z.infer<typeof cursorOf> {
  const found = z.safeParse(cursorOf, cursor);
  if (!found.success) throw new Failed({ kind: 'bug', detail: `${where}: a cursor of another stream` });
  return found.data;
}
