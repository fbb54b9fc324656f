import * as z from 'zod/mini';
import type { EntityName } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Json, Page, Stream } from '../connector';
import { ask } from '../kit/ask';
import { type Host, hostOf } from './host';
import { afterOf, changedMs, hubspotObject, listReply } from './objects';
import { type ObjectType, objectsPath } from './paths';
import { type Asker, type Tie, tiesFrom } from './ties';

/**
 * Reading one kind of objects.
 *
 * Rules: in full by the plain list, which tells ties and histories along with the records (the search could put the newest
 * first, but ends after 10,000 records and tells neither). What changed by the search, oldest change first, going on from
 * the last change met and not by page number: a record that changes meanwhile would push others over a page's edge. What
 * was deleted by the list of archived records (90 days).
 * Source: https://developers.hubspot.com/docs/api-reference/latest/crm/search-the-crm
 */
export interface ObjectReading {
  readonly id: string;
  readonly fills: readonly EntityName[];
  readonly type: ObjectType;
  readonly properties: readonly string[] | ((host: Host) => readonly string[]);
  /** Properties whose history is read. */
  readonly histories?: readonly string[];
  /** Kinds of objects whose ties are read. */
  readonly ties?: readonly ObjectType[];
  /** Records of which entity are gone when an object is, and their ids. */
  readonly gone: { readonly entity: EntityName; id(id: string): string };
  toRecords(
    rows: readonly unknown[],
    host: Host,
  ): Pick<Page, 'upserts' | 'rejected' | 'complete' | 'removed'>;
}

/** Changes appear in the search some seconds late; clocks and readings overlap by this much. */
const overlapMs = 10 * 60_000;
const pageSize = 100;
/** With histories, HubSpot gives half as many. */
const pageSizeWithHistories = 50;

const cursors = z.union([
  z.object({ list: z.string(), newestMs: z.nullable(z.number()) }),
  z.object({ sinceMs: z.number(), fromMs: z.number(), after: z.string() }),
  z.object({ sinceMs: z.number(), archived: z.string(), newestMs: z.number() }),
]);
type Cursor = z.infer<typeof cursors>;
const checkpoint = z.object({ ms: z.number() });

export function objectStream(reading: ObjectReading): Stream {
  return {
    id: reading.id,
    fills: reading.fills,
    checkpointAt: (instant) => ({ ms: Date.parse(instant) }),
    async page(http, { cursor, since, facts }, signal) {
      const host = hostOf(facts);
      if (host.absent.includes(reading.type)) return { upserts: {}, rejected: [], read: 0, total: 0 };
      const asker = { http, host, signal };
      const at = cursor === undefined ? undefined : cursorIn(cursor);
      const sinceMs = z.safeParse(checkpoint, since);
      if (at === undefined && sinceMs.success) {
        const { ms } = sinceMs.data;
        return changedPage(asker, reading, { sinceMs: ms, fromMs: ms, after: '0' });
      }
      if (at === undefined) {
        return listPage(asker, reading, { list: '', newestMs: await newestOf(asker, reading.type) });
      }
      if ('list' in at) return listPage(asker, reading, at);
      return 'fromMs' in at ? changedPage(asker, reading, at) : archivedPage(asker, reading, at);
    },
  };
}

function cursorIn(cursor: Json): Cursor {
  const parsed = z.safeParse(cursors, cursor);
  if (!parsed.success) throw new Failed({ kind: 'bug', detail: 'cursor of another connector' });
  return parsed.data;
}

const sizeOf = ({ histories }: ObjectReading): number => (histories ? pageSizeWithHistories : pageSize);
const propertiesOf = ({ properties }: ObjectReading, host: Host): readonly string[] =>
  typeof properties === 'function' ? properties(host) : properties;
const tiesOf = ({ ties = [] }: ObjectReading, { absent }: Host): readonly ObjectType[] =>
  ties.filter((type) => !absent.includes(type));
/** Contacts alone name it otherwise. */
const changeProperty = (type: ObjectType): string =>
  type === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate';

async function listPage(
  asker: Asker,
  reading: ObjectReading,
  { list, newestMs }: Extract<Cursor, { list: string }>,
): Promise<Page> {
  const { http, host, signal } = asker;
  const ties = tiesOf(reading, host);
  const reply = await ask(
    http,
    {
      method: 'GET',
      path: objectsPath(host.version, reading.type),
      query: {
        limit: String(sizeOf(reading)),
        properties: propertiesOf(reading, host).join(','),
        ...(reading.histories && { propertiesWithHistory: reading.histories.join(',') }),
        ...(ties.length > 0 && { associations: ties.join(',') }),
        ...(list !== '' && { after: list }),
        archived: 'false',
      },
    },
    listReply,
    signal,
  );
  const after = afterOf(reply);
  return {
    ...reading.toRecords(reply.results, host),
    read: reply.results.length,
    ...(after !== undefined && { next: { list: after, newestMs } }),
    ...(after === undefined && newestMs !== null && { checkpoint: { ms: newestMs - overlapMs } }),
  };
}

/** When anything of this kind last changed, by the host's own clock; `null` when the search does not say. */
async function newestOf({ http, host, signal }: Asker, type: ObjectType): Promise<number | null> {
  const propertyName = changeProperty(type);
  try {
    const { results } = await ask(
      http,
      {
        method: 'POST',
        path: `${objectsPath(host.version, type)}/search`,
        body: {
          filterGroups: [],
          sorts: [{ propertyName, direction: 'DESCENDING' }],
          properties: [propertyName],
          limit: 1,
          after: '0',
        },
      },
      listReply,
      signal,
    );
    const [row] = rowsIn(results);
    const ms = row ? changedMs(row) : Number.NaN;
    return Number.isNaN(ms) ? null : ms;
  } catch (error) {
    // Without it, the next reading is a full one again.
    const mayGoOn = error instanceof Failed && ['forbidden', 'unexpected-reply'].includes(error.failure.kind);
    if (!mayGoOn) throw error;
    return null;
  }
}

const rowsIn = (results: readonly unknown[]) =>
  results.flatMap((sent) => {
    const row = z.safeParse(hubspotObject, sent);
    return row.success ? [row.data] : [];
  });

async function changedPage(
  asker: Asker,
  reading: ObjectReading,
  { sinceMs, fromMs, after }: Extract<Cursor, { fromMs: number }>,
): Promise<Page> {
  const { http, host, signal } = asker;
  const propertyName = changeProperty(reading.type);
  const reply = await ask(
    http,
    {
      method: 'POST',
      path: `${objectsPath(host.version, reading.type)}/search`,
      body: {
        filterGroups: [{ filters: [{ propertyName, operator: 'GTE', value: String(fromMs) }] }],
        sorts: [{ propertyName, direction: 'ASCENDING' }],
        properties: [...propertiesOf(reading, host), propertyName],
        limit: sizeOf(reading),
        after,
      },
    },
    listReply,
    signal,
  );
  const found = rowsIn(reply.results);
  const lastMs = found.reduce((last, row) => Math.max(last, changedMs(row) || 0), fromMs);
  const page = reading.toRecords(await completed(asker, reading, reply.results), host);
  const nextAfter = afterOf(reply);
  const next: Cursor =
    nextAfter === undefined
      ? { sinceMs, archived: '', newestMs: lastMs }
      : lastMs > fromMs
        ? { sinceMs, fromMs: lastMs, after: '0' }
        : { sinceMs, fromMs, after: nextAfter };
  return { ...page, read: reply.results.length, next };
}

/** Rows of a search, with the ties and histories that it does not tell. */
async function completed(
  asker: Asker,
  reading: ObjectReading,
  results: readonly unknown[],
): Promise<readonly unknown[]> {
  const rows = rowsIn(results);
  const ids = rows.map(({ id }) => id);
  const ties = tiesOf(reading, asker.host);
  if (ids.length === 0 || (ties.length === 0 && !reading.histories)) return results;
  const histories = new Map<string, unknown>();
  if (reading.histories) {
    const { results: told } = await ask(
      asker.http,
      {
        method: 'POST',
        path: `${objectsPath(asker.host.version, reading.type)}/batch/read`,
        body: {
          inputs: ids.map((id) => ({ id })),
          properties: [],
          propertiesWithHistory: reading.histories,
        },
      },
      listReply,
      asker.signal,
    );
    for (const { id, propertiesWithHistory } of rowsIn(told)) histories.set(id, propertiesWithHistory);
  }
  const tied: (readonly [ObjectType, ReadonlyMap<string, Tie[]>])[] = [];
  for (const to of ties) tied.push([to, await tiesFrom(asker, reading.type, to, ids)]);
  return rows.map((row) => ({
    ...row,
    propertiesWithHistory: histories.get(row.id),
    associations: Object.fromEntries(tied.map(([to, by]) => [to, { results: by.get(row.id) ?? [] }])),
  }));
}

async function archivedPage(
  { http, host, signal }: Asker,
  { type, gone }: ObjectReading,
  { sinceMs, archived, newestMs }: Extract<Cursor, { archived: string }>,
): Promise<Page> {
  const reply = await ask(
    http,
    {
      method: 'GET',
      path: objectsPath(host.version, type),
      query: {
        limit: String(pageSize),
        properties: 'hs_object_id',
        ...(archived !== '' && { after: archived }),
        archived: 'true',
      },
    },
    listReply,
    signal,
  );
  const after = afterOf(reply);
  return {
    upserts: {},
    removed: { [gone.entity]: rowsIn(reply.results).map(({ id }) => gone.id(id)) },
    rejected: [],
    read: reply.results.length,
    ...(after === undefined
      ? { checkpoint: { ms: Math.max(newestMs - overlapMs, sinceMs) } }
      : { next: { sinceMs, archived: after, newestMs } }),
  };
}
