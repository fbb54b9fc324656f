import * as z from 'zod/mini';
import type { EntityName } from '@/lib/model/entities';
import type { Http, Page, Stream } from '../connector';
import { whereItIs } from '../kit/absence';
import { instantAt, toInstant } from '../kit/times';
import { organisationId, personId } from './customers';
import { byCursor, byStart, fieldOf, textIn } from './lists';
import { noteId } from './notes';

const point = z.object({ from: z.string(), next: z.optional(z.string()), last: z.optional(z.string()) });

/** What the feed calls things, and what they are to us. */
const items: Readonly<Record<string, readonly [EntityName, (id: string) => string]>> = {
  activity: ['activities', String],
  deal: ['deals', String],
  note: ['activities', noteId],
  organization: ['customers', organisationId],
  person: ['customers', personId],
};

const overlapMs = 10 * 60_000;

/**
 * The feed of changes, for what was deleted: the lists leave that out. What was changed comes with the lists.
 *
 * Rules: a full reading meets nothing that is deleted, and only takes down when it was, by the host's own clock: the
 * newest change of a deal, which is never later than now.
 * Source: https://developers.pipedrive.com/docs/api/v1/Recents#getRecents
 */
export const changes: Stream = {
  id: 'changes',
  fills: ['deals', 'customers', 'activities'],
  checkpointAt: (from) => ({ from }),
  async page(http, { cursor, since }, signal): Promise<Page> {
    const at = z.safeParse(point, cursor ?? since).data;
    if (!at) {
      const from = await newestChange(http, signal);
      return { upserts: {}, rejected: [], read: 0, checkpoint: { from: earlier(from) } };
    }
    const query = { since_timestamp: hostTime(at.from), items: Object.keys(items).join(',') };
    const asked = byStart(http, '/v1/recents', query, at.next, signal);
    const { rows, next } = await whereItIs(asked, { rows: [] });
    const last = rows.reduce<string | undefined>((found, row) => {
      const time = changedAt(row);
      return time !== undefined && (found === undefined || time > found) ? time : found;
    }, at.last);
    return {
      upserts: {},
      removed: removedIn(rows),
      rejected: [],
      read: rows.length,
      ...(next === undefined
        ? { checkpoint: { from: last === undefined ? at.from : earlier(last) } }
        : { next: { from: at.from, next, ...(last !== undefined && { last }) } }),
    };
  },
};

function removedIn(rows: readonly unknown[]): NonNullable<Page['removed']> {
  const removed = new Map<EntityName, string[]>();
  for (const row of rows) {
    const name = textIn(row, 'item') ?? '';
    const [entity, toId] = (Object.hasOwn(items, name) ? items[name] : undefined) ?? [];
    const id = textIn(row, 'id');
    if (!entity || !toId || id === undefined || !isDeleted(fieldOf(row, 'data'))) continue;
    removed.set(entity, [...(removed.get(entity) ?? []), toId(id)]);
  }
  return Object.fromEntries(removed);
}

/** A row without its record, or one that says it is deleted: each kind of record says it in its own way. */
const isDeleted = (data: unknown): boolean =>
  data === null ||
  fieldOf(data, 'active_flag') === false ||
  fieldOf(data, 'deleted') === true ||
  fieldOf(data, 'is_deleted') === true ||
  fieldOf(data, 'status') === 'deleted';

function changedAt(row: unknown): string | undefined {
  try {
    return toInstant(textIn(fieldOf(row, 'data'), 'update_time')) ?? undefined;
  } catch {
    return undefined;
  }
}

async function newestChange(http: Http, signal: AbortSignal): Promise<string> {
  const query = { limit: '1', sort_by: 'update_time', sort_direction: 'desc' };
  const { rows } = await byCursor(http, '/api/v2/deals', query, undefined, signal);
  try {
    return toInstant(textIn(rows[0], 'update_time')) ?? '2010-01-01T00:00:00Z';
  } catch {
    return '2010-01-01T00:00:00Z';
  }
}

const earlier = (at: string): string => instantAt(Date.parse(at) - overlapMs);

/** Version 1 writes times without a zone. */
const hostTime = (instant: string): string => instant.slice(0, 19).replace('T', ' ');
