import type { AccountFacts, Connector, Http, Json, Page, Rejected, Stand } from '@/lib/connectors/connector';
import { type Deal, type EntityName, keyOf, type RecordOf, type Transition } from '@/lib/model/entities';
import { Failed, type Failure, failureOf } from '@/lib/model/failure';
import { type HostChoices, noChoices } from '@/lib/model/host-choices';
import { chosen, chosenCapabilities } from './chosen';
import { CursorGuard } from './cursor-guard';
import { concluded } from './stands';

export interface ReadOptions {
  readonly signal: AbortSignal;
  /** Pages of one stream at most. */
  readonly maxPages?: number;
  /** Only what changed since, for streams whose checkpoint is given here by the stream's id. */
  readonly since?: Readonly<Record<string, Json>>;
  readonly choices?: HostChoices;
  readonly onPage?: (stream: string, page: Page) => void;
}

/** What reading one stream came to. */
export interface StreamRead {
  readonly id: string;
  readonly fills: readonly EntityName[];
  readonly read: number;
  readonly pages: number;
  readonly total?: number;
  readonly checkpoint?: Json;
  /** Why it was not read to its end. */
  readonly failure?: Failure;
}

/** Everything that a host gives, in memory. */
export interface Everything {
  readonly facts: AccountFacts;
  readonly records: { readonly [E in EntityName]?: readonly RecordOf<E>[] };
  readonly rejected: readonly Rejected[];
  readonly streams: readonly StreamRead[];
}

/**
 * Reads a host once, from its first page to its last, without a cache: for files and tests.
 *
 * Rules: as a sync reads it: records by key, a later one replaces an earlier one; the same guards against pages that
 * never end; one stream that fails does not keep the others from being read. Histories are read for every deal.
 * Errors: `Failed` when the host does not say who is signed in, or the reading is aborted.
 */
export async function readAll(connector: Connector, http: Http, options: ReadOptions): Promise<Everything> {
  const told = await connector.identify(http, options.signal);
  const facts = { ...told, capabilities: chosenCapabilities(told, options.choices ?? noChoices) };
  const reading = new Reading(facts, options);
  for (const stream of connector.streams) {
    const since = options.since?.[stream.id];
    await reading.stream(stream.id, stream.fills, (cursor) =>
      stream.page(http, { cursor, since, facts }, options.signal),
    );
  }
  const { histories } = connector;
  if (histories) {
    const deals = [...reading.all('deals')] as Deal[];
    await reading.stream('histories', histories.fills, async (cursor) => {
      const from = Number(cursor ?? 0);
      const some = deals.slice(from, from + histories.atOnce);
      const page =
        some.length > 0
          ? await histories.page(http, { deals: some, facts }, options.signal)
          : { upserts: {}, rejected: [], read: 0 };
      const until = from + histories.atOnce;
      return { ...page, total: deals.length, ...(until < deals.length && { next: until }) };
    });
  }
  return reading.found();
}

class Reading {
  readonly #facts: AccountFacts;
  readonly #options: ReadOptions;
  readonly #records = new Map<EntityName, Map<string, object>>();
  /** By deal. */
  readonly #last = new Map<string, Transition>();
  readonly #rejected: Rejected[] = [];
  readonly #streams: StreamRead[] = [];

  constructor(facts: AccountFacts, options: ReadOptions) {
    this.#facts = facts;
    this.#options = options;
  }

  all(entity: EntityName): Iterable<object> {
    return this.#records.get(entity)?.values() ?? [];
  }

  async stream(
    id: string,
    fills: readonly EntityName[],
    pageAt: (cursor: Json | undefined) => Promise<Page>,
  ): Promise<void> {
    const { signal, maxPages = Number.POSITIVE_INFINITY, onPage } = this.#options;
    const guard = new CursorGuard(id);
    let state: StreamRead = { id, fills, read: 0, pages: 0 };
    let cursor: Json | undefined;
    let largest = 0;
    try {
      do {
        if (cursor !== undefined) guard.meet(cursor);
        const page = await pageAt(cursor);
        signal.throwIfAborted();
        if (page.next !== undefined) guard.bring(page);
        this.#take(page);
        onPage?.(id, page);
        largest = Math.max(largest, page.read);
        const total = page.total ?? state.total;
        state = {
          ...state,
          read: state.read + page.read,
          pages: state.pages + 1,
          ...(total !== undefined && { total }),
          ...(page.checkpoint !== undefined && { checkpoint: page.checkpoint }),
        };
        guard.check({
          read: state.read,
          size: largest,
          pages: state.pages,
          ...(total !== undefined && { total }),
        });
        cursor = page.next;
        if (cursor !== undefined && state.pages >= maxPages) {
          throw new Failed({ kind: 'unexpected-reply', where: id, detail: `more than ${maxPages} pages` });
        }
      } while (cursor !== undefined);
    } catch (error) {
      signal.throwIfAborted();
      const failure = failureOf(error);
      if (failure.kind === 'bug' || failure.kind === 'signed-out') throw error;
      state = { ...state, failure };
    }
    this.#streams.push(state);
  }

  found(): Everything {
    const records = Object.fromEntries(
      [...this.#records].map(([entity, all]) => [entity, [...all.values()]]),
    );
    return { facts: this.#facts, records, rejected: this.#rejected, streams: this.#streams };
  }

  #take(page: Page): void {
    const { choices = noChoices } = this.#options;
    for (const [entity, complete] of Object.entries(page.complete ?? {})) {
      this.#forgetChildren(entity as EntityName, complete.field, new Set(complete.of));
    }
    for (const [entity, records] of Object.entries(chosen(page.upserts, choices, this.#facts))) {
      for (const record of records) this.#put(entity as EntityName, record);
    }
    for (const [entity, ids] of Object.entries(page.removed ?? {})) {
      for (const id of ids) this.#records.get(entity as EntityName)?.delete(id);
    }
    for (const stand of page.stands ?? []) this.#conclude(stand);
    this.#rejected.push(...page.rejected);
  }

  #put(entity: EntityName, record: object): void {
    const all = this.#records.get(entity) ?? new Map<string, object>();
    this.#records.set(entity, all.set(keyOf(entity, record), record));
  }

  #conclude(stand: Stand): void {
    for (const transition of concluded(stand, this.#last.get(stand.dealId))) {
      this.#put('transitions', transition);
      this.#last.set(stand.dealId, transition);
    }
  }

  #forgetChildren(entity: EntityName, field: string, parents: ReadonlySet<string>): void {
    const all = this.#records.get(entity);
    for (const [key, record] of all ?? []) {
      if (parents.has(String((record as Record<string, unknown>)[field]))) all?.delete(key);
    }
  }
}
