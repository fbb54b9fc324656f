import * as z from 'zod/mini';
import type { EntityName } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Http, Page, Stream } from '../connector';
import { plainId } from '../kit/rows';
import { type Host, hostOf } from './host';
import type { List } from './page';
import { count, listPage, pageSize, touched } from './records';

/**
 * Reading one list.
 *
 * Rules: newest first. What changed: the latest changes until they are too old, then the newest records, as a record that
 * was never changed has no time of change and comes last among them. Nobody tells what was deleted, so all ids are compared
 * now and then.
 */
export interface ListReading {
  readonly id: string;
  readonly fills: readonly EntityName[];
  readonly list: List;
  /** Lists whose ids together are all that there are of an entity; given by the last of the streams that fill it. */
  readonly sweeps?: { readonly entity: EntityName; readonly lists: readonly Swept[] };
  /** Records at once, where more is to be asked about each of them. */
  readonly size?: number;
  /** Forms that make up the whole list, one after the other; by default one with nothing in it. */
  readonly parts?: (host: Host) => readonly Readonly<Record<string, string>>[];
  toRecords(
    rows: readonly unknown[],
    asker: { readonly http: Http; readonly host: Host; readonly signal: AbortSignal },
  ): Pick<Page, 'upserts' | 'rejected' | 'stands'> | Promise<Pick<Page, 'upserts' | 'rejected' | 'stands'>>;
}

const overlapSec = 600;

const cursors = z.object({
  pass: z.enum(['updated_time', 'created_time']),
  part: z.int(),
  cursor: z.string(),
  newest: z.number(),
});
const checkpoint = z.object({ sec: z.number() });
const sweepCursor = z.object({ part: z.int(), cursor: z.string() });

export function listStream(reading: ListReading): Stream {
  const { list, sweeps, size = pageSize } = reading;
  const partsOf = (host: Host) => reading.parts?.(host) ?? [{}];
  return {
    id: reading.id,
    fills: reading.fills,
    checkpointAt: (at) => ({ sec: Math.floor(Date.parse(at) / 1000) }),
    async page(http, { cursor, since, facts }, signal) {
      const host = hostOf(facts);
      const parts = partsOf(host);
      const told = z.safeParse(checkpoint, since);
      const from = told.success ? told.data.sec : undefined;
      const parsed = z.safeParse(z.optional(cursors), cursor);
      if (!parsed.success) throw new Failed({ kind: 'bug', detail: 'cursor of another connector' });
      const begin = from === undefined ? 'created_time' : 'updated_time';
      const at = parsed.data ?? { pass: begin, part: 0, cursor: '', newest: 0 };
      const form = {
        ...parts[at.part],
        page_size: String(size),
        sort_key: `-${at.pass}`,
        ...(at.cursor !== '' && { cursor: at.cursor }),
      };
      const { rows, cursor: next } = await listPage(http, list, form, signal);
      const newest = Math.max(at.newest, ...rows.map(touched));
      const isOld = from !== undefined && timeOf(rows.at(-1), at.pass) < from;
      const wanted = from === undefined ? rows : rows.filter((row) => touched(row) >= from);
      const on = { ...at, newest };
      const following =
        next !== undefined && !isOld
          ? { ...on, cursor: next }
          : at.part + 1 < parts.length
            ? { ...on, part: at.part + 1, cursor: '' }
            : at.pass === 'updated_time'
              ? { ...on, pass: 'created_time', part: 0, cursor: '' }
              : undefined;
      const reached = Math.max(newest - overlapSec, from ?? 0);
      return {
        ...(await reading.toRecords(wanted, { http, host, signal })),
        read: wanted.length,
        ...(following ? { next: following } : reached > 0 && { checkpoint: { sec: reached } }),
      };
    },
    ...(sweeps && { sweep: sweepOf(sweeps) }),
  };
}

/** A list, and how its records are called here. */
export interface Swept {
  readonly list: List;
  readonly idOf: (id: string) => string;
  readonly parts?: (host: Host) => readonly Readonly<Record<string, string>>[];
}

/** All ids of some lists, which together are all that there is of an entity. */
function sweepOf({ entity, lists }: NonNullable<ListReading['sweeps']>): NonNullable<Stream['sweep']> {
  return {
    entity,
    async ids(http, { cursor, facts }, signal) {
      const host = hostOf(facts);
      const all = lists.flatMap((one) => (one.parts?.(host) ?? [{}]).map((form) => ({ ...one, form })));
      const parsed = z.safeParse(sweepCursor, cursor);
      const at = parsed.success ? parsed.data : { part: 0, cursor: '' };
      const part = all[at.part];
      if (!part) return { ids: [] };
      const form = {
        ...part.form,
        sort_key: 'created_time',
        ...(at.cursor !== '' && { cursor: at.cursor }),
      };
      const { rows, cursor: next } = await listPage(http, part.list, form, signal);
      const ids = rows.map(plainId).filter(Boolean).map(part.idOf);
      if (next !== undefined) return { ids, next: { ...at, cursor: next } };
      return { ids, ...(at.part + 1 < all.length && { next: { part: at.part + 1, cursor: '' } }) };
    },
  };
}

function timeOf(row: unknown, name: string): number {
  const fields = typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>) : {};
  return count(fields[name]) ?? 0;
}
