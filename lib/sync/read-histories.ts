import { type StreamState, unread } from '@/lib/cache/stream-state';
import type { Histories } from '@/lib/connectors/connector';
import type { Deal } from '@/lib/model/entities';
import { chosen } from './chosen';
import type { Run } from './run';

export const historiesId = 'histories';

/**
 * Reads the histories of deals whose moves are only concluded so far: open deals first, then the latest changed ones, as
 * many as one sync may.
 *
 * Rules: each answer is committed at once; a deal whose history was read is due again when it next moves. Killed or out of
 * budget, the rest is read by later syncs.
 * Errors: as `Histories.page`.
 */
export async function readHistories(run: Run, histories: Histories): Promise<void> {
  const concluded = await run.moves.concluded();
  const stages = await run.store.recordsOf('stages');
  const ends = new Set(stages.flatMap(({ id, kind }) => (isEnd(kind) ? [id] : [])));
  const due = (await run.store.recordsOf('deals'))
    .filter(({ id }) => concluded.has(id))
    .sort((a, b) => Number(ends.has(a.stageId)) - Number(ends.has(b.stageId)) || latestFirst(a, b));
  let state: StreamState = {
    ...unread(historiesId, histories.fills, 99),
    phase: 'reading',
    total: due.length,
  };
  for (let from = 0; from < Math.min(due.length, histories.perSync); from += histories.atOnce) {
    const deals = due.slice(from, from + histories.atOnce);
    const page = await histories.page(run.http, { deals, facts: run.facts }, run.signal);
    run.signal.throwIfAborted();
    state = { ...state, read: state.read + deals.length, pages: state.pages + 1 };
    await commit(state, page);
  }
  await commit({ ...state, phase: 'done', whole: state.read === due.length, finishedAt: run.at() });

  async function commit(now: StreamState, page?: Awaited<ReturnType<Histories['page']>>): Promise<void> {
    await run.store.commit({
      stream: now,
      ...(page && { upserts: chosen(page.upserts, run.choices, run.facts), rejected: page.rejected }),
      ...(page?.complete && { complete: page.complete }),
      from: '',
      fresh: false,
      at: run.at(),
    });
    await run.onProgress(now);
  }
}

const isEnd = (kind: string): boolean => kind === 'won' || kind === 'lost' || kind === 'unqualified';

const latestFirst = (a: Deal, b: Deal): number => {
  const [one, other] = [a.updatedAt ?? a.createdAt, b.updatedAt ?? b.createdAt];
  return one < other ? 1 : one > other ? -1 : 0;
};
