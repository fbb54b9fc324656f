import type { StreamState } from '@/lib/cache/stream-state';
import type { Json, Stream } from '@/lib/connectors/connector';
import { CursorGuard } from './cursor-guard';
import type { Run } from './run';

/** Below this, half of a list may well be deleted in a day. */
const few = 20;

/** Ids that the host lists and we do not have are remembered up to here. */
const maxStrange = 1000;

/** What a sweep remembers for the next one. */
interface SweptState extends StreamState {
  /** Listed by the host, unknown here: met by one sweep so far, or read for in vain already. */
  readonly strange?: Readonly<Record<string, 'once' | 'tried'>>;
}

/** Is this more than people delete between two syncs? Then it is looked at twice. */
export const isDoubtful = (gone: number, had: number): boolean => had >= few && gone > had / 2;

/**
 * Finds what the host has deleted, by asking for every id that it still has.
 *
 * Rules: interrupted, it starts over. A list that came in several pages may have skipped an id while somebody deleted
 * another, and a list that lacks more than half may be a fault of the host: both are read once more, and only what is
 * missing twice is deleted.
 * An id that two sweeps in a row see and that we have neither read nor rejected (rights that were widened, a record
 * taken for deleted by mistake) makes the next reading a full one; once, for it may be an id that nobody can read. One
 * sweep is not enough: a record may have been made since the reading.
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
  const { since, strange: before = {}, ...rest }: SweptState = state;
  const strange = await strangeIds(run, stream, had, first.ids);
  const again = strange.some((id) => before[id] === 'once');
  const met = strange.map((id) => [id, again ? 'tried' : (before[id] ?? 'once')] as const);
  const done: SweptState = {
    ...rest,
    ...(since !== undefined && !again && { since }),
    ...(met.length > 0 && { strange: Object.fromEntries(met) }),
    phase: 'done',
    finishedAt: run.at(),
  };
  await run.store.commit({
    stream: done,
    ...(gone.length > 0 && { removed: { [sweep.entity]: { keys: gone, at: run.at() } } }),
    from: '',
    fresh: false,
    at: run.at(),
  });
  await run.onProgress(done);
}

async function strangeIds(
  run: Run,
  { id: stream }: Stream,
  had: readonly string[],
  listed: ReadonlySet<string>,
): Promise<string[]> {
  const strange = listed.difference(new Set(had));
  if (strange.size === 0) return [];
  for (const row of await run.store.rejected(Number.POSITIVE_INFINITY)) {
    if (row.stream === stream) strange.delete(row.id);
  }
  return [...strange].slice(0, maxStrange);
}

async function allIds(run: Run, { id, sweep }: Stream): Promise<{ ids: Set<string>; pages: number }> {
  const guard = new CursorGuard(`${id} ids`);
  const ids = new Set<string>();
  let cursor: Json | undefined;
  for (let pages = 1; ; pages++) {
    if (cursor !== undefined) guard.meet(cursor);
    const page = await sweep?.ids(run.http, { cursor, facts: run.facts }, run.signal);
    run.signal.throwIfAborted();
    for (const one of page?.ids ?? []) ids.add(one);
    cursor = page?.next;
    if (cursor === undefined) return { ids, pages };
  }
}
