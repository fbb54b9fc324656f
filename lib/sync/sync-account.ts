import type { AccountStore } from '@/lib/cache/account-store';
import type { Meta } from '@/lib/cache/database';
import { type StreamState, unread } from '@/lib/cache/stream-state';
import type { AccountFacts, Capabilities, Connector, Http, Stream } from '@/lib/connectors/connector';
import type { Account } from '@/lib/model/account';
import type { EntityName } from '@/lib/model/entities';
import { Failed, type Failure, failureOf } from '@/lib/model/failure';
import { type HostChoices, noChoices } from '@/lib/model/host-choices';
import { chosenCapabilities } from './chosen';
import { Moves } from './moves';
import { type Pace, patientHttp, realPace } from './patient-http';
import { historiesId, readHistories } from './read-histories';
import { readStream, startedAgain } from './read-stream';
import type { Run } from './run';
import { sweepStream } from './sweep-stream';

export interface SyncOptions {
  /** Whose records these are: anyone else who is signed in gets none of them, and adds none. */
  readonly account: Pick<Account, 'login' | 'organisation' | 'connectedAt'>;
  /** What the user says of the CRM's own words. */
  readonly choices?: HostChoices;
  /** Aborting pauses the sync; with a `Failed` as its reason it stops for that reason. */
  readonly signal: AbortSignal;
  readonly pace?: Pace;
  /** What the host says of the account, before anything is read. */
  readonly onFacts?: (facts: AccountFacts) => Promise<void>;
  readonly onProgress?: (state: StreamState) => void;
}

/** How a sync ended: what a status says without its streams. */
export type SyncEnd = Meta['sync'];

/** A sync that was interrupted this recently goes on with the streams it had not finished; a later one reads all again. */
const resumeWithinMs = 15 * 60_000;

/**
 * Brings an account's cache up to date: everything the first time, later what changed and what was deleted.
 *
 * Rules: one sync of an account at a time in the whole browser; undefined when another is running. Killed at any moment,
 * the next one goes on from the last committed page. A stream that is closed to this user (`forbidden`), or that answers
 * nonsense, does not keep the others from being read.
 * Errors: none; what stopped it is in the status, and the cache is as it was committed.
 */
export async function syncAccount(
  connector: Connector,
  http: Http,
  store: AccountStore,
  options: SyncOptions,
): Promise<SyncEnd | undefined> {
  return navigator.locks.request(`sync:${store.account}`, { ifAvailable: true }, async (lock) =>
    lock ? new Sync(connector, http, store, options).run() : undefined,
  );
}

class Sync {
  readonly #connector: Connector;
  readonly #http: Http;
  readonly #store: AccountStore;
  readonly #options: SyncOptions;
  readonly #pace: Pace;
  #sync: SyncEnd = { state: 'never' };

  constructor(connector: Connector, http: Http, store: AccountStore, options: SyncOptions) {
    this.#pace = options.pace ?? realPace;
    this.#connector = connector;
    this.#http = patientHttp(http, this.#pace);
    this.#store = store;
    this.#options = options;
  }

  async run(): Promise<SyncEnd> {
    try {
      const { streams: _, ...before } = (await this.#store.version()).status;
      this.#sync = before;
      const failure = await this.#readAll();
      return await this.#end(failure ? 'stopped' : 'done', failure);
    } catch (error) {
      const { signal } = this.#options;
      const why = signal.aborted ? signal.reason : error;
      if (signal.aborted && !(why instanceof Failed)) return this.#end('paused');
      const failure = failureOf(why);
      return this.#end(failure.kind === 'rate-limited' ? 'paused' : 'stopped', failure);
    }
  }

  /** Reads every stream. The answer is what kept one of them from being read, when the others could be. */
  async #readAll(): Promise<Failure | undefined> {
    const facts = await this.#identify();
    const run: Run = {
      http: this.#http,
      facts,
      store: this.#store,
      signal: this.#options.signal,
      choices: this.#options.choices ?? noChoices,
      moves: new Moves(this.#store),
      at: () => this.#at(),
      onProgress: async (state) => {
        this.#options.onProgress?.(state);
        await this.#store.tidy('reading');
      },
    };
    const states = await this.#begin(facts);
    let failure: Failure | undefined;
    for (const stream of this.#connector.streams) {
      const state = states.get(stream.id);
      if (state && state.phase !== 'done') failure ??= await this.#readOne(run, stream, state);
    }
    failure ??= await this.#readHistories(run);
    if (!failure) await this.#store.tidy('synced');
    return failure;
  }

  async #readOne(run: Run, stream: Stream, from: StreamState): Promise<Failure | undefined> {
    let state = from;
    try {
      const keep = (now: StreamState): Promise<void> => {
        state = now;
        return run.onProgress(now);
      };
      const following = { ...run, onProgress: keep };
      state = await readStream(following, stream, this.#reconciled(stream), state);
      if (state.phase === 'sweeping') await sweepStream(following, stream, state);
      return undefined;
    } catch (error) {
      const failure = run.signal.aborted ? undefined : failureOf(error);
      if (failure?.kind !== 'unexpected-reply' && failure?.kind !== 'forbidden') throw error;
      const after = failure.kind === 'forbidden' ? closedTo(state) : stumbled(state);
      await this.#store.commit({ stream: after, from: '', fresh: false, at: this.#at() });
      return failure.kind === 'forbidden' ? undefined : failure;
    }
  }

  /** What one request a deal tells, after everything that many deals share. */
  async #readHistories(run: Run): Promise<Failure | undefined> {
    const { histories } = this.#connector;
    if (!histories) return undefined;
    try {
      await readHistories(run, histories);
      return undefined;
    } catch (error) {
      const failure = run.signal.aborted ? undefined : failureOf(error);
      // A host that has no more to give today has given all the rest: that is no fault.
      if (failure?.kind === 'forbidden' || failure?.kind === 'rate-limited') return undefined;
      if (failure?.kind === 'unexpected-reply') return failure;
      throw error;
    }
  }

  /** Errors: `Failed` signed-out when it is somebody else. */
  async #identify(): Promise<AccountFacts> {
    const { account, signal, onFacts } = this.#options;
    const facts = await this.#connector.identify(this.#http, signal);
    signal.throwIfAborted();
    if ((facts.login ?? account.login) !== account.login || facts.organisation !== account.organisation) {
      throw new Failed({ kind: 'signed-out', as: facts.userName });
    }
    const told = chosenCapabilities(facts, this.#options.choices ?? noChoices);
    const known = { ...facts, capabilities: sinceConnected(told, account.connectedAt) };
    await onFacts?.(known);
    return known;
  }

  /** Where each stream starts. Those that the sync before this one has just finished are left alone. */
  async #begin(facts: AccountFacts): Promise<Map<string, StreamState>> {
    const { startedAt, state: before } = this.#sync;
    const startedMs = startedAt === undefined ? Number.NaN : Date.parse(startedAt);
    const resumed =
      before !== 'done' && before !== 'never' && Math.abs(this.#pace.now() - startedMs) < resumeWithinMs;
    const start = resumed && startedAt !== undefined ? startedAt : this.#at();
    const stored = new Map((await this.#store.streams()).map((state) => [state.id, state]));
    const states = this.#connector.streams.map(({ id, fills }, order) => {
      const state = { ...(stored.get(id) ?? unread(id, fills)), fills, order };
      const finished = resumed && state.phase === 'done' && (state.finishedAt ?? '') >= start;
      return finished ? state : reopened(state);
    });
    const { failure: _, ...sync } = this.#sync;
    this.#sync = { ...sync, state: 'running', startedAt: start };
    const histories = stored.get(historiesId);
    await this.#store.begin([...states, ...(histories ? [histories] : [])], this.#sync, facts.capabilities);
    return new Map(states.map((state) => [state.id, state]));
  }

  /**
   * Entities that this stream alone fills and lists in full: what a later full reading lacks of them is deleted. Moves of
   * deals may also come from where deals stood, or from histories.
   */
  #reconciled(stream: Stream): EntityName[] {
    if (stream.sweep) return [];
    const others = this.#connector.streams.filter((other) => other !== stream).flatMap(({ fills }) => fills);
    const { histories } = this.#connector;
    const alsoFilled: readonly EntityName[] = [...others, ...(histories?.fills ?? []), 'transitions'];
    return stream.fills.filter((entity) => !alsoFilled.includes(entity));
  }

  /** Keeps how it ended, as far as the store can still be written. */
  async #end(state: 'done' | 'paused' | 'stopped', failure?: Failure): Promise<SyncEnd> {
    const { failure: _, ...sync } = this.#sync;
    const end: SyncEnd = {
      ...sync,
      state,
      ...(failure && { failure }),
      ...(state === 'done' && { syncedAt: this.#at() }),
    };
    await this.#store.setSync(end).catch(() => undefined); // The failure may be the store's own.
    return end;
  }

  #at(): string {
    return new Date(this.#pace.now()).toISOString();
  }
}

/** A host without a history of its own has one from the first sync on: what we saw ourselves. */
function sinceConnected(capabilities: Capabilities, connectedAt: string): Capabilities {
  const { transitions } = capabilities;
  if (transitions?.history !== 'none') return capabilities;
  return { ...capabilities, transitions: { ...transitions, history: 'partial', historySince: connectedAt } };
}

/** A stream before its next reading: where it was, if it was in the middle; otherwise from its first page. */
function reopened(state: StreamState): StreamState {
  if (state.phase === 'sweeping') return state;
  return state.cursor === undefined ? startedAgain(state) : { ...state, phase: 'reading' };
}

const closedTo = (state: StreamState): StreamState => ({ ...state, phase: 'no-access' });

/** Nonsense once may pass: the same page is asked for next time. Twice at the same place, and the reading starts over. */
const stumbled = (state: StreamState): StreamState =>
  state.stumbled ? startedAgain({ ...state, stumbled: false }) : { ...state, stumbled: true };
