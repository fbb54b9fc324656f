import type { Removed } from '@/lib/cache/database';
import type { StreamState } from '@/lib/cache/stream-state';
import type { Json, Page, Stream } from '@/lib/connectors/connector';
import { type EntityName, keyOf } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import { chosen } from './chosen';
import { CursorGuard } from './cursor-guard';
import type { Run } from './run';
import { isDoubtful } from './sweep-stream';

/** Keys that are remembered while a list is read in full again; a longer list needs a sweep. */
const maxSeen = 20_000;

/**
 * Reads a stream to its end, a page at a time, from wherever its state says it stands.
 *
 * Rules: every page is committed together with the state that follows it. A full reading of a stream that was whole
 * already, and that has no sweep, also removes what it no longer met.
 * Errors: as `Stream.page`; `Failed` unexpected-reply when the pages go in circles or end too early.
 */
export async function readStream(
  run: Run,
  stream: Stream,
  reconciled: readonly EntityName[],
  from: StreamState,
): Promise<StreamState> {
  let guard = new CursorGuard(stream.id);
  let state = from;
  while (state.phase === 'waiting' || state.phase === 'reading') {
    if (state.phase === 'waiting') guard = new CursorGuard(stream.id);
    const cursor = state.cursor as Json | undefined;
    if (cursor !== undefined) guard.meet(cursor);
    const page = await stream.page(
      run.http,
      { cursor, since: state.since as Json | undefined, facts: run.facts },
      run.signal,
    );
    run.signal.throwIfAborted();
    if (page.next !== undefined) guard.bring(page);
    state = await commitPage(run, stream, guard, reconciled, state, page);
  }
  return state;
}

async function commitPage(
  run: Run,
  stream: Stream,
  guard: CursorGuard,
  reconciled: readonly EntityName[],
  before: StreamState,
  page: Page,
): Promise<StreamState> {
  let after = stateAfter(before, page, reconciled);
  guard.check(after);
  const full = before.since === undefined;
  const cutShort = page.next === undefined && full && guard.isCutShort(after);
  let removed = removedIn(page, run.at());
  if (cutShort) after = startedAgain(before);
  else if (page.next === undefined) {
    const end = await ended(run, stream, before, after, page);
    after = end.state;
    removed = { ...removed, ...end.removed };
  }
  await run.store.commit({
    stream: after,
    upserts: await upsertsOf(run, page),
    rejected: page.rejected,
    ...(page.complete && { complete: page.complete }),
    ...(Object.keys(removed).length > 0 && { removed }),
    from: JSON.stringify(before.cursor ?? null),
    fresh: full && before.phase === 'waiting',
    at: run.at(),
  });
  await run.onProgress(after);
  if (cutShort) {
    const detail = `ended after ${before.read + page.read} of ${page.total ?? before.total} records`;
    throw new Failed({ kind: 'unexpected-reply', where: stream.id, detail });
  }
  return after;
}

/** With the user's own words, and with the moves that follow from where deals stand. */
async function upsertsOf({ choices, facts, moves }: Run, page: Page): Promise<Page['upserts']> {
  const upserts = chosen(page.upserts, choices, facts);
  const transitions = await moves.of(page.stands ?? []);
  if (transitions.length === 0) return upserts;
  return { ...upserts, transitions: [...(upserts.transitions ?? []), ...transitions] };
}

const removedIn = ({ removed = {} }: Page, at: string): Removed =>
  Object.fromEntries(Object.entries(removed).map(([entity, keys]) => [entity, { keys, at }]));

/** The state while a reading goes on. */
function stateAfter(before: StreamState, page: Page, reconciled: readonly EntityName[]): StreamState {
  const { cursor: _, stumbled: __, total, ...rest } = before;
  const first = before.phase === 'waiting';
  const seen = seenAfter(before, page, reconciled);
  const counted = page.total ?? (first ? undefined : total);
  return {
    ...rest,
    phase: 'reading',
    ...(page.next !== undefined && { cursor: page.next }),
    read: (first ? 0 : before.read) + page.read,
    pages: (first ? 0 : before.pages) + 1,
    size: Math.max(first ? 0 : before.size, page.read),
    ...(counted !== undefined && { total: counted }),
    ...(seen && { seen }),
  };
}

/** Every key that the reading under way has met; undefined when nobody will ask. */
function seenAfter(
  { since, whole, phase, seen }: StreamState,
  { upserts }: Page,
  reconciled: readonly EntityName[],
): StreamState['seen'] {
  if (since !== undefined || !whole || reconciled.length === 0) return undefined;
  const before = phase === 'waiting' ? {} : (seen ?? {});
  if (before === 'many') return 'many';
  const entries = reconciled.map((entity) => {
    const here = (upserts[entity] ?? []).map((record) => keyOf(entity, record));
    return [entity, [...(before[entity] ?? []), ...here]] as const;
  });
  return entries.some(([, keys]) => keys.length > maxSeen) ? 'many' : Object.fromEntries(entries);
}

/** The state after the last page, and what a full reading found missing. */
async function ended(
  run: Run,
  stream: Stream,
  before: StreamState,
  after: StreamState,
  page: Page,
): Promise<{ state: StreamState; removed?: Removed }> {
  const { missing, doubtful } = await unseen(run, after.seen);
  if (doubtful && !before.doubted) return { state: { ...startedAgain(before), doubted: true } };
  const { since, seen: _, doubted: __, ...rest } = after;
  const next = page.checkpoint ?? since;
  const state: StreamState = {
    ...rest,
    ...(next !== undefined && { since: next }),
    phase: stream.sweep ? 'sweeping' : 'done',
    whole: true,
    ...(!stream.sweep && { finishedAt: run.at() }),
  };
  return missing ? { state, removed: missing } : { state };
}

async function unseen(
  run: Run,
  seen: StreamState['seen'],
): Promise<{ missing?: Removed; doubtful: boolean }> {
  const missing: { [E in EntityName]?: { keys: string[]; at: string } } = {};
  let doubtful = false;
  if (seen === 'many') return { doubtful };
  for (const [entity, keys] of Object.entries(seen ?? {}) as [EntityName, readonly string[]][]) {
    const met = new Set(keys);
    const had = await run.store.keysOf(entity);
    const gone = had.filter((key) => !met.has(key));
    if (gone.length > 0) missing[entity] = { keys: gone, at: run.at() };
    if (isDoubtful(gone.length, had.length)) doubtful = true;
  }
  return Object.keys(missing).length > 0 ? { missing, doubtful } : { doubtful };
}

/** The same reading, from its first page. */
export function startedAgain({ cursor: _, seen: __, ...state }: StreamState): StreamState {
  return { ...state, phase: 'waiting' };
}
