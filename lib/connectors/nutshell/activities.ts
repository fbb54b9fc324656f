import * as z from 'zod/mini';
import type { AccountFacts, Http, Json, Page, Rejected, Stream } from '../connector';
import { ifThere } from '../kit/absence';
import { plainId, take } from '../kit/rows';
import { toActivity, toEmail, toNote, toTask } from './activity-rows';
import { changedSince, deletedSince, eventsOf, newestChange, recordsBy, typeIn } from './changes';
import { hostOf } from './facts';
import { cursorOf, place, rowsOf } from './list';
import { firstLinked, linked, perhapsInstantOf } from './values';

const parts = ['activities', 'notes', 'tasks', 'emails'] as const;
const cursorShape = z.object({
  part: z.enum(parts),
  at: z.nullable(place),
  maxId: z.nullable(z.string()),
  checkpoint: z.nullable(z.string()),
});
type Cursor = z.infer<typeof cursorShape>;

type Found = Pick<Page, 'upserts' | 'rejected' | 'read' | 'removed'> & { readonly next?: Partial<Cursor> };

/**
 * Calls and meetings, notes, tasks, and e-mails, one after the other. E-mails have no list: they are met in the change
 * log, which also tells what became of the others since; tasks are not in it and are always read in full.
 */
export const activities: Stream = {
  id: 'activities',
  fills: ['activities'],
  checkpointAt: (instant) => instant,
  async page(http, { cursor, since: given, facts }, signal): Promise<Page> {
    const since = typeof given === 'string' ? given : undefined;
    const now = cursorOf(cursorShape, cursor) ?? {
      part: parts[0],
      at: null,
      maxId: null,
      checkpoint: (await newestChange(http, signal)) ?? since ?? null,
    };
    const { next, ...found } = await partOf(http, now, since, facts, signal);
    const following = parts[parts.indexOf(now.part) + 1];
    const { checkpoint } = now;
    const after: Json | undefined = next
      ? { ...now, ...next }
      : following && { part: following, at: null, maxId: null, checkpoint };
    return { ...found, ...(after !== undefined ? { next: after } : checkpoint !== null && { checkpoint }) };
  },
};

function partOf(
  http: Http,
  now: Cursor,
  since: string | undefined,
  facts: AccountFacts,
  signal: AbortSignal,
): Promise<Found> {
  if (now.part === 'emails') return emails(http, now, since, signal);
  if (now.part === 'tasks' || since === undefined) return listed(http, now, facts, signal);
  return changed(http, now.part, since, facts, signal);
}

async function listed(
  http: Http,
  { part, at }: Cursor,
  facts: AccountFacts,
  signal: AbortSignal,
): Promise<Found> {
  const reading = rowsOf(http, { path: part, name: part }, at ?? undefined, signal);
  const found = part === 'activities' ? await reading : await ifThere(reading);
  const { rows, next } = found ?? { rows: [], next: undefined };
  return { ...recordsOf(part, rows, facts), read: rows.length, ...(next && { next: { at: next } }) };
}

async function changed(
  http: Http,
  part: 'activities' | 'notes',
  since: string,
  facts: AccountFacts,
  signal: AbortSignal,
): Promise<Found> {
  const ids = [...(await changedSince(http, [part], since, signal)).keys()];
  const rows = await recordsBy(http, part, ids, signal);
  const deleted = await deletedSince(http, part, since, signal);
  const found = recordsOf(part, rows, facts);
  const there = new Set(found.upserts.activities?.map(({ id }) => id));
  const removed = [...new Set([...ids, ...deleted])].filter((id) => !there.has(id));
  return { ...found, read: rows.length, removed: { activities: removed } };
}

function recordsOf(
  part: Cursor['part'],
  rows: readonly unknown[],
  facts: AccountFacts,
): Pick<Page, 'upserts' | 'rejected'> {
  const types = new Map(hostOf(facts).activityTypes);
  const { records, rejected } =
    part === 'activities'
      ? take('activities', rows, toActivity.row, (row) => toActivity.record(row, types))
      : part === 'notes'
        ? take('activities', rows, toNote.row, toNote.record)
        : take('activities', rows, toTask.row, toTask.record);
  return { upserts: { activities: records }, rejected };
}

async function emails(
  http: Http,
  { maxId }: Cursor,
  since: string | undefined,
  signal: AbortSignal,
): Promise<Found> {
  const query = {
    'filters[payload][]': ['emails'],
    ...(since !== undefined && { since_time: String(Math.floor(Date.parse(since) / 1000)) }),
  };
  const page = await ifThere(eventsOf(http, query, maxId ?? undefined, signal));
  if (!page) return { upserts: {}, rejected: [], read: 0 };
  const payloads = new Map(page.payloads.map((row) => [plainId(row), row]));
  const records = [];
  const rejected: Rejected[] = [];
  for (const event of page.events) {
    const at = perhapsInstantOf(event.createdTime) ?? '';
    if (since !== undefined && at < since) continue;
    const sender = event.actorType === 'users' ? firstLinked(event.links, 'actor') : null;
    const rows = linked(event.links, 'payloads')
      .filter((id) => typeIn(id) === 'emails')
      .flatMap((id) => payloads.get(id) ?? []);
    const taken = take('activities', rows, toEmail.row, (row) => toEmail.record(row, sender));
    records.push(...taken.records);
    rejected.push(...taken.rejected);
  }
  return {
    upserts: { activities: records },
    rejected,
    read: page.events.length,
    ...(page.older !== undefined && { next: { maxId: page.older } }),
  };
}
