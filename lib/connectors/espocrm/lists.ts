import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { Http, Json, Page, Stream } from '../connector';
import { type Host, hostOf } from './host';
import { allowed, isRefusal, listed } from './request';
import { shifted, stamped, type Where } from './wire';

/*
 * Lists of EspoCRM, newest first. A page is what was made at or before the moment where the page before it ended, less
 * the rows of that very second that were seen, so records that come or go meanwhile shift next to nothing.
 *
 * Several lists may make one stream, one after the other: what they fill is one entity, and so is its sweep. A list that
 * this user may not read is left out, unless it is the only one.
 */

/** One list of a stream. */
export interface ListOf {
  /** EspoCRM's entity type. */
  readonly type: string;
  readonly fields: (host: Host) => readonly string[];
  readonly where?: readonly Where[];
  readonly isThere?: (host: Host) => boolean;
  readonly take: (
    rows: readonly unknown[],
    host: Host,
  ) => Pick<Page, 'upserts' | 'rejected'> & Partial<Pick<Page, 'stands'>>;
}

/** Changes that were under way while the newest stamp was read. */
const overlapMs = 5 * 60_000;

const place = z.object({ at: z.string(), skip: z.int(), last: z.string() });
type Place = z.infer<typeof place>;
const cursorOf = z.object({
  /** Which list, by its type. */
  list: z.string(),
  place: z.nullable(place),
  /** By type: how many there are (-1: not told), and where the next incremental reading starts. */
  starts: z.record(z.string(), z.object({ total: z.number(), stamp: z.nullable(z.string()) })),
});
type Cursor = z.infer<typeof cursorOf>;
const sinceOf = z.record(z.string(), z.string());

export function listStream(
  id: string,
  fills: Stream['fills'],
  swept: NonNullable<Stream['sweep']>['entity'],
  lists: readonly ListOf[],
  idOf: (type: string, id: string) => string = (_, own) => own,
): Stream {
  return {
    id,
    fills,
    checkpointAt: (instant) => Object.fromEntries(lists.map(({ type }) => [type, shifted(instant, 0)])),
    sweep: {
      entity: swept,
      async ids(http, { cursor, facts }, signal) {
        const host = hostOf(facts);
        const there = lists.filter((one) => isReadable(one, host));
        const at = cursor === undefined ? undefined : parsed(sweepCursor, cursor, id);
        const now = at === undefined ? there[0] : there.find(({ type }) => type === at.list);
        if (!now) return { ids: [] };
        const after = there[there.indexOf(now) + 1];
        const following = after && { list: after.type, place: null };
        const read = await allowed(() =>
          pageOf(http, signal, now, { host, place: at?.place ?? null, fields: [], changed: [] }),
        );
        const next = read?.next ? { list: now.type, place: read.next } : following;
        return {
          ids: (read?.rows ?? []).flatMap((row) => {
            const own = z.safeParse(stamped, row).data?.id;
            return own === undefined ? [] : [idOf(now.type, own)];
          }),
          ...(next && { next }),
        };
      },
    },
    async page(http, { cursor, since, facts }, signal) {
      const host = hostOf(facts);
      const sinces = z.safeParse(sinceOf, since).data ?? {};
      const at = cursor === undefined ? undefined : parsed(cursorOf, cursor, id);
      const starts = at?.starts ?? (await startsOf(http, signal, lists, host, sinces));
      const there = lists.filter(({ type }) => (starts[type]?.total ?? 0) !== 0);
      const now = at ? there.find(({ type }) => type === at.list) : there[0];
      const counted = totalOf(starts);
      const total = at === undefined && counted !== undefined ? { total: counted } : {};
      if (!now) return ended({ upserts: {}, rejected: [], read: 0, ...total }, starts);
      const read = await pageOf(http, signal, now, {
        host,
        place: at?.place ?? null,
        fields: now.fields(host),
        changed: changedSince(sinces[now.type]),
      });
      const page: Page = { ...now.take(read.rows, host), read: read.rows.length, ...total };
      const following = there[there.indexOf(now) + 1]?.type;
      const next = read.next
        ? { list: now.type, place: read.next }
        : following && { list: following, place: null };
      return next ? { ...page, next: { ...next, starts } } : ended(page, starts);
    },
  };
}

const sweepCursor = z.object({ list: z.string(), place: z.nullable(place) });

const isReadable = ({ type, isThere }: ListOf, host: Host): boolean =>
  (host.readable === null || host.readable.includes(type)) && (isThere?.(host) ?? true);

const totalOf = (starts: Cursor['starts']): number | undefined => {
  const totals = Object.values(starts).map(({ total }) => total);
  return totals.some((total) => total < 0) ? undefined : totals.reduce((sum, total) => sum + total, 0);
};

function ended(page: Page, starts: Cursor['starts']): Page {
  const stamps = Object.entries(starts).flatMap(([type, { stamp }]) =>
    stamp === null ? [] : [[type, stamp] as const],
  );
  return stamps.length > 0 ? { ...page, checkpoint: Object.fromEntries(stamps) } : page;
}

const changedSince = (since: string | undefined): Where[] =>
  since === undefined ? [] : [{ type: 'greaterThanOrEquals', attribute: 'modifiedAt', value: since }];

/** How much each list has, and when it was last changed, by the server's own clock. */
async function startsOf(
  http: Http,
  signal: AbortSignal,
  lists: readonly ListOf[],
  host: Host,
  sinces: Readonly<Record<string, string>>,
): Promise<Cursor['starts']> {
  const starts: Cursor['starts'] = {};
  let refusal: unknown;
  for (const one of lists) {
    if (!isReadable(one, host)) continue;
    const since = sinces[one.type];
    try {
      const { total, list: rows } = await listed(http, signal, one.type, {
        size: 1,
        orderBy: 'modifiedAt',
        fields: ['modifiedAt', 'createdAt'],
        where: [...(one.where ?? []), ...changedSince(since)],
      });
      const newest = z.safeParse(stamped, rows[0]).data;
      const changed = newest?.modifiedAt ?? newest?.createdAt;
      const count = Number(total ?? -1);
      starts[one.type] = {
        // Without a count there may be more than the one that was asked for.
        total: rows.length === 0 ? 0 : count > 0 ? count : -1,
        stamp: changed ? shifted(changed, -overlapMs) : (since ?? null),
      };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refusal ??= error;
    }
  }
  if (refusal !== undefined && Object.keys(starts).length === 0) throw refusal;
  return starts;
}

/** A page of a list, and where the next one starts. Errors: unexpected-reply when it does not go on. */
async function pageOf(
  http: Http,
  signal: AbortSignal,
  { type, where = [] }: ListOf,
  at: {
    readonly host: Host;
    readonly place: Place | null;
    readonly fields: readonly string[];
    readonly changed: readonly Where[];
  },
): Promise<{ readonly rows: readonly unknown[]; readonly next?: Place }> {
  const below: Where[] = at.place
    ? [{ type: 'lessThanOrEquals', attribute: 'createdAt', value: at.place.at }]
    : [];
  const size = at.host.size;
  const { total, list: rows } = await listed(http, signal, type, {
    size,
    skip: at.place?.skip ?? 0,
    orderBy: 'createdAt',
    fields: ['createdAt', ...at.fields],
    where: [...where, ...at.changed, ...below],
    uncounted: true,
  });
  if (rows.length < size || Number(total) === -2) return { rows };
  const stamps = rows.map((row) => z.safeParse(stamped, row).data);
  const last = stamps.at(-1);
  const from = stamps[0]?.createdAt;
  const until = last?.createdAt;
  // Rows without a moment cannot be continued from; EspoCRM has such in its smallest lists only.
  if (!last || !until) return { rows };
  if (at.place && (last.id === at.place.last || (from ?? '') > at.place.at)) {
    throw new Failed({ kind: 'unexpected-reply', where: type, detail: 'the pages do not go on' });
  }
  const same = stamps.filter((stamp) => stamp?.createdAt === until).length;
  const skip = at.place?.at === until ? at.place.skip + same : same;
  return { rows, next: { at: until, skip, last: last.id } };
}

function parsed<S extends z.core.$ZodType>(schema: S, cursor: Json, where: string): z.output<S> {
  const found = z.safeParse(schema, cursor);
  if (!found.success) throw new Failed({ kind: 'bug', detail: `${where}: a cursor of another stream` });
  return found.data;
}
