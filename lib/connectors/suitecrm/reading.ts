import * as z from 'zod/mini';
import type { EntityName } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Page, Stream } from '../connector';
import { type Host, hostOf } from './host';
import type { Module } from './page';
import { listPage, moment, orNothing, suiteRecord } from './records';

/**
 * Reading one module.
 *
 * Rules: latest change first, so that the first record tells how far the reading reaches by the server's own clock. What
 * was deleted is asked for after what changed; servers of before 7.14 refuse that, so all ids are compared now and then.
 */
export interface ModuleReading {
  readonly id: string;
  readonly fills: readonly EntityName[];
  readonly module: Module;
  readonly fields: readonly string[] | ((host: Host) => readonly string[]);
  /** Whose records these are. */
  readonly gone: EntityName;
  /** Modules whose ids together are all that there are; given by the last of the streams that fill an entity. */
  readonly sweeps?: readonly Module[];
  toRecords(rows: readonly unknown[], host: Host): Pick<Page, 'upserts' | 'rejected' | 'stands'>;
}

const pageSize = 100;
const overlapMs = 10 * 60_000;

const cursors = z.object({ page: z.int(), newest: z.nullable(z.string()), deleted: z.boolean() });
type Cursor = z.output<typeof cursors>;
const sweepCursor = z.object({ module: z.int(), page: z.int() });
const checkpoint = z.object({ at: z.string() });

/** As the database writes moments; what is compared is that text. */
const databaseTime = (instant: string): string => instant.replace('T', ' ').replace('Z', '');

export function moduleStream(reading: ModuleReading): Stream {
  const { module, gone, sweeps } = reading;
  return {
    id: reading.id,
    fills: reading.fills,
    checkpointAt: (at) => ({ at }),
    async page(http, { cursor, since, facts }, signal) {
      const host = hostOf(facts);
      if (host.absent.includes(module)) return { upserts: {}, rejected: [], read: 0, total: 0 };
      const parsed = z.safeParse(z.optional(cursors), cursor);
      if (!parsed.success) throw new Failed({ kind: 'bug', detail: 'cursor of another connector' });
      const at: Cursor = parsed.data ?? { page: 1, newest: null, deleted: false };
      const told = z.safeParse(checkpoint, since);
      const from = told.success ? told.data.at : undefined;
      const query = {
        ...columnsOf(reading, host),
        'page[size]': String(pageSize),
        'page[number]': String(at.page),
        sort: '-date_modified',
        ...(from !== undefined && { 'filter[date_modified][gte]': databaseTime(from) }),
        ...(at.deleted && { 'filter[deleted][eq]': '1' }),
      };
      const asking = listPage(http, module, query, signal);
      const { rows, pages } = at.deleted
        ? ((await orNothing(asking)) ?? { rows: [], pages: 0 })
        : await asking;
      const newest = at.page === 1 && !at.deleted ? newestIn(rows) : at.newest;
      const isLast = rows.length === 0 || at.page >= pages;
      const next = isLast
        ? from === undefined || at.deleted
          ? undefined
          : { page: 1, newest, deleted: true }
        : { ...at, page: at.page + 1, newest };
      const reached = newest ?? from;
      return {
        ...(at.deleted
          ? { upserts: {}, rejected: [], removed: { [gone]: idsIn(rows) } }
          : reading.toRecords(rows, host)),
        read: rows.length,
        ...(next ? { next } : reached !== undefined && { checkpoint: { at: reached } }),
      };
    },
    ...(sweeps && { sweep: sweepOf(gone, sweeps) }),
  };
}

/** All ids of some modules, which together are all that there is of an entity. */
function sweepOf(entity: EntityName, swept: readonly Module[]): NonNullable<Stream['sweep']> {
  return {
    entity,
    async ids(http, { cursor, facts }, signal) {
      const parsed = z.safeParse(sweepCursor, cursor);
      const at = parsed.success ? parsed.data : { module: 0, page: 1 };
      const module = swept[at.module];
      if (module === undefined) return { ids: [] };
      const query = {
        [`fields[${module}]`]: 'date_modified',
        'page[size]': '500',
        'page[number]': String(at.page),
        sort: 'date_entered',
      };
      const { rows, pages } = hostOf(facts).absent.includes(module)
        ? { rows: [], pages: 0 }
        : await listPage(http, module, query, signal);
      const next = rows.length > 0 && at.page < pages;
      const following = next ? { ...at, page: at.page + 1 } : { module: at.module + 1, page: 1 };
      return { ids: idsIn(rows), ...(following.module < swept.length && { next: following }) };
    },
  };
}

/** Unknown fields are refused, so they are named only where it is known which there are. */
function columnsOf({ module, fields }: ModuleReading, host: Host): Record<string, string> {
  const known = host.fields[module];
  if (!known) return {};
  const wanted = typeof fields === 'function' ? fields(host) : fields;
  const there = [...wanted, 'date_entered', 'date_modified'].filter((name) => known.includes(name));
  return { [`fields[${module}]`]: there.join(',') };
}

const idsIn = (rows: readonly unknown[]): string[] =>
  rows.flatMap((sent) => {
    const row = z.safeParse(suiteRecord, sent);
    return row.success ? [row.data.id] : [];
  });

/** The latest change of a page, less the overlap. */
function newestIn(rows: readonly unknown[]): string | null {
  const times = rows.flatMap((sent) => {
    const row = z.safeParse(suiteRecord, sent);
    return (row.success && moment(row.data, 'date_modified')) || [];
  });
  const latest = times.toSorted().at(-1);
  return latest === undefined
    ? null
    : `${new Date(Date.parse(latest) - overlapMs).toISOString().slice(0, 19)}Z`;
}
