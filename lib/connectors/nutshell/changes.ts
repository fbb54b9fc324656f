import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { Http } from '../connector';
import { ifThere } from '../kit/absence';
import { plainId } from '../kit/rows';
import { listIn, metaIn } from './list';
import { linked, links, moment, perhapsInstantOf } from './values';

const perPage = 200;
/** Changes that are followed back in one reading. */
const maxPages = 500;
/** Records asked for at once by their ids. */
const atOnce = 50;
const overlapMs = 5 * 60_000;

/** A line of the change log, newest first. Source: https://developers.nutshell.com/reference, events. */
const eventRow = z.looseObject({
  id: z.string(),
  createdTime: moment,
  actorType: z.nullish(z.string()),
  payloadType: z.nullish(z.string()),
  action: z.nullish(z.string()),
  changes: z.nullish(z.array(z.unknown())),
  links,
});
export type Event = z.infer<typeof eventRow>;

export interface EventPage {
  readonly events: readonly Event[];
  /** Records that the events are about, as far as the host sends them along. */
  readonly payloads: readonly unknown[];
  /** Where older events start; includes the last one of this page once more. */
  readonly older?: string;
}

/**
 * One page of the change log. `query` says about what; `maxId` where to go on, back in time.
 *
 * Errors: as `Http`; `Failed` unexpected-reply when the host does not go back.
 */
export async function eventsOf(
  http: Http,
  query: Readonly<Record<string, string | readonly string[]>>,
  maxId: string | undefined,
  signal: AbortSignal,
): Promise<EventPage> {
  const where = '/rest/events';
  const asked = { ...query, limit: String(perPage), ...(maxId !== undefined && { max_id: maxId }) };
  const answer = await http.json({ method: 'GET', path: where, query: asked }, signal);
  const rows = listIn(answer, 'events', where);
  const events = eventsIn(rows);
  if (maxId !== undefined && events.some(({ id }) => numberIn(id) > numberIn(maxId))) {
    // A log that is shorter than a page is all there is, whatever was asked for.
    if (rows.length < perPage) return { events: [], payloads: [] };
    throw new Failed({ kind: 'unexpected-reply', where, detail: 'the same page again' });
  }
  const fresh = events.filter(({ id }) => id !== maxId);
  const last = fresh.at(-1)?.id;
  const payloads = (answer as Readonly<Record<string, unknown>>)['payloads'];
  return {
    events: fresh,
    payloads: Array.isArray(payloads) ? payloads : [],
    // Whatever the size that the host keeps to, the log has ended when nothing older comes.
    ...(last !== undefined && { older: last }),
  };
}

const numberIn = (id: string): number => Number.parseInt(id, 10);

const eventsIn = (rows: readonly unknown[]): Event[] =>
  rows.flatMap((row) => {
    const parsed = z.safeParse(eventRow, row);
    return parsed.success ? [parsed.data] : [];
  });

export const timeOf = (event: Event): string => perhapsInstantOf(event.createdTime) ?? '';

/** The moment of the newest event, by the host's own clock, less a few minutes; undefined when there is none. */
export async function newestChange(http: Http, signal: AbortSignal): Promise<string | undefined> {
  const answer = await ifThere(
    http.json({ method: 'GET', path: '/rest/events', query: { limit: '1' } }, signal),
  );
  const newest = answer === undefined ? undefined : eventsIn(listIn(answer, 'events', 'events'))[0];
  const at = newest && timeOf(newest);
  return at ? `${new Date(Date.parse(at) - overlapMs).toISOString().slice(0, 19)}Z` : undefined;
}

const seconds = (instant: string): string => String(Math.floor(Date.parse(instant) / 1000));

/** What was changed since, and when last: ids of records of some types. */
export async function changedSince(
  http: Http,
  types: readonly string[],
  since: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const changed = new Map<string, string>();
  const query = { since_time: seconds(since), 'filters[payload][]': types };
  let maxId: string | undefined;
  for (let page = 0; page < maxPages; page++) {
    const { events, older } = await eventsOf(http, query, maxId, signal);
    for (const event of events) {
      const at = timeOf(event);
      for (const id of linked(event.links, 'payloads')) {
        if (at >= since && types.includes(typeIn(id)) && (changed.get(id) ?? '') < at) changed.set(id, at);
      }
    }
    // A host that does not keep to the time asked for has gone past it.
    if (older === undefined || events.every((event) => timeOf(event) < since)) return changed;
    maxId = older;
  }
  throw new Failed({ kind: 'unexpected-reply', where: 'events', detail: `more than ${maxPages} pages` });
}

/** `leads` of `1003-leads`. */
export const typeIn = (id: string): string => id.slice(id.indexOf('-') + 1);

/** Ids of what was deleted since. The feed has no times to ask for: it is read from its newest end. */
export async function deletedSince(
  http: Http,
  type: string,
  since: string,
  signal: AbortSignal,
): Promise<string[]> {
  const deleted = new Set<string>();
  const met = new Set<string>();
  let more: Readonly<Record<string, string>> = {};
  for (let page = 0; page < maxPages; page++) {
    const query = { 'filter[types]': type, sort: '-change_time', ...more };
    const path = '/rest/events/deleted';
    const answer = await ifThere(http.json({ method: 'GET', path, query }, signal));
    if (answer === undefined) break;
    const events = eventsIn(listIn(answer, 'events', path)).filter(({ id }) => !met.has(id));
    for (const event of events) {
      met.add(event.id);
      if (timeOf(event) < since) continue;
      for (const id of linked(event.links, 'payloads')) if (typeIn(id) === type) deleted.add(id);
    }
    const next = metaIn(answer)['next'];
    if (events.every((event) => timeOf(event) < since) || typeof next !== 'string') break;
    // Only what it asks for is taken from the address, never where it leads.
    more = Object.fromEntries(new URLSearchParams(next.replace(/^[^?]*\??/, '')));
  }
  return [...deleted];
}

/** Records by their ids; those that are gone are not among them. */
export async function recordsBy(
  http: Http,
  type: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const rows = await recordsAt(http, type, some, signal);
    found.push(...(rows ?? []));
    // One that is gone may take the others with it, and not every list takes several ids.
    const missing = some.filter((id) => !rows?.some((row) => plainId(row) === id));
    if (some.length === 1) continue;
    for (const id of missing) found.push(...((await recordsAt(http, type, [id], signal)) ?? []));
  }
  return found;
}

async function recordsAt(
  http: Http,
  type: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly unknown[] | undefined> {
  const path = `/rest/${type}/${ids.join(',')}`;
  const answer = await ifThere(http.json({ method: 'GET', path }, signal));
  return answer === undefined ? undefined : listIn(answer, type, path);
}
