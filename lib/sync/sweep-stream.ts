import type { StreamState } from '@/lib/cache/stream-state';
import type { Json, Stream } from '@/lib/connectors/connector';
import { CursorGuard } from './cursor-guard';
import type { Run } from './run';

/** Below this, half of a list may well be deleted in a day. */
const few = 20;

/** Is this more than people delete between two syncs? Then it is looked at twice. */
export const isDoubtful = (gone: number, had: number): boolean => had >= few && gone > had / 2;

/**
 * Finds what the host has deleted, by asking for every id that it still has.
 *
 * Rules: interrupted, it starts over. A list that came in several pages may have skipped an id while somebody deleted
 * another, and a list that lacks more than half may be a fault of the host: both are read once more, and only what is
 * missing twice is deleted.
 */
export async function sweepStream(run: Run, stream: Stream, state: StreamState): Promise<void> {
  const { sweep } = stream;
  if (!sweep) return;
  const had = await run.store.keysOf(sweep.entity);
  const first = await allIds(run, stream);
  let gone = had.filter((key) => !first.ids.has(key));
  if (gone.length > 0 && (first.pages > 1 || isDoubtful(gone.length, had.length))) {
    const second = await allIds(run, stream);
    gone = gone.filter((key) => !second.ids.has(key));
  }
  const done: StreamState = { ...state, phase: 'done', finishedAt: run.at() };
  await run.store.commit({
    stream: done,
    ...(gone.length > 0 && { removed: { [sweep.entity]: { keys: gone, at: run.at() } } }),
    from: '',
    fresh: false,
    at: run.at(),
  });
  await run.onProgress(done);
}

async function allIds(run: Run, { id, sweep }: Stream): Promise<{ ids: Set<string>; pages: number }> {
  const guard = new CursorGuard(`${id} ids`);
  const ids = new Set<string>();
  let cursor: Json | undefined;
  for (let pages = 1; ; pages++) {
    if (cursor !== undefined) guard.meet(cursor);
    const page = await sweep?.ids(run.http, cursor, run.signal);
    run.signal.throwIfAborted();
    for (const one of page?.ids ?? []) ids.add(one);
    cursor = page?.next;
    if (cursor === undefined) return { ids, pages };
  }
}
