import { Dexie, liveQuery } from 'dexie';
import { type EntityName, keyOf, type RecordOf, type Records } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import { neverSynced, type SyncStatus } from '@/lib/model/sync-status';
import { compact } from './compaction';
import {
  AccountDatabase,
  databaseName,
  type JournalEntry,
  type Meta,
  type RejectedRow,
  type Removed,
} from './database';
import { journalEntry, storedEntry } from './journal';
import { liveRecords } from './live-records';
import { type LiveTables, liveKeys } from './live-tables';
import { replaceRecords } from './replacement';
import { readTables } from './snapshot';
import { isUnreadable, toStorageFailure } from './storage-failure';
import { type StreamState, streamStatusOf } from './stream-state';

/** What one page brings, and where it leaves the stream: committed together or not at all. */
export interface Change {
  readonly stream: StreamState;
  readonly upserts?: JournalEntry['upserts'];
  readonly complete?: JournalEntry['complete'];
  readonly removed?: Removed;
  readonly rejected?: readonly { readonly entity: string; readonly id: string; readonly why: string }[];
  /** Where the page began: tells rejected rows apart that have no id of their own. */
  readonly from: string;
  /** The first page of a full reading: whatever does not fit now will be met again. */
  readonly fresh: boolean;
  readonly at: string;
}

/** Grows with every change of the records, and of how they are read. */
export interface Version {
  readonly position: number;
  readonly status: SyncStatus;
}

const openWithinMs = 10_000;
/** Journal entries worth folding when nothing else is going on, and while a reading is under way. */
const tailAfterSync = 16;
const tailWhileReading = 400;

/** The cache of one account. Errors: `Failed` storage, for every call. */
export class AccountStore {
  readonly account: string;
  protected readonly db: AccountDatabase;

  protected constructor(account: string, db: AccountDatabase) {
    this.account = account;
    this.db = db;
  }

  /** The account's store; an empty one when there is none, or when the one there is cannot be read. */
  static async open(account: string): Promise<AccountStore> {
    try {
      return new AccountStore(account, await madeDatabase(account));
    } catch (error) {
      // A browser that gave no answer at all may only be busy: nothing is deleted for that.
      if (!isUnreadable(error) || (error as Failed).cause === undefined) throw error;
      await AccountStore.delete(account).catch(() => Promise.reject(error));
      return new AccountStore(account, await madeDatabase(account));
    }
  }

  /** As `open`; and what opens, but holds columns that cannot be read, is replaced by an empty one as well. */
  static async openSound(account: string): Promise<AccountStore> {
    const store = await AccountStore.open(account);
    try {
      await store.tables();
      return store;
    } catch (error) {
      store.close();
      if (!isUnreadable(error)) throw error;
      await AccountStore.delete(account);
      return AccountStore.open(account);
    }
  }

  /** The account's store, if it has one: looking at an account never makes a database. */
  static async existing(account: string): Promise<AccountStore | undefined> {
    // `Dexie.exists` makes a database and deletes it again: also the one that another context is just making.
    const all = await indexedDB.databases();
    if (!all.some(({ name }) => name === databaseName(account))) return undefined;
    // Another context may just be deleting it: opening must not make it anew.
    const db = await openDatabase(account, false);
    return db && new AccountStore(account, db);
  }

  static async delete(account: string): Promise<void> {
    await Dexie.delete(databaseName(account));
  }

  /** False once another context has deleted or upgraded the database. */
  get isOpen(): boolean {
    return this.db.isOpen();
  }

  close(): void {
    this.db.close({ disableAutoOpen: true });
  }

  async commit(change: Change): Promise<void> {
    // Asked for at once: waiting for each answer before the next question would take as long as the writing.
    await this.db.write(() =>
      Promise.all([this.addToJournal(change), this.keepRejected(change), this.db.streams.put(change.stream)]),
    );
  }

  /** States of streams and of the sync, without records. Streams that are not named are forgotten. */
  async begin(
    states: readonly StreamState[],
    sync: Meta['sync'],
    capabilities: Meta['capabilities'],
  ): Promise<void> {
    await this.db.write(async () => {
      await this.db.streams.clear();
      await this.db.streams.bulkPut([...states]);
      await this.db.setMeta('sync', sync);
      await this.db.setMeta('capabilities', capabilities);
    });
  }

  async setSync(sync: Meta['sync']): Promise<void> {
    await this.db.write(() => this.db.setMeta('sync', sync));
  }

  streams(): Promise<StreamState[]> {
    return this.db.read(() => this.db.streams.toArray());
  }

  async capabilities(): Promise<Meta['capabilities']> {
    return (await this.db.read(() => this.db.metaOf('capabilities'))) ?? {};
  }

  version(): Promise<Version> {
    return this.db.read(() => this.#version());
  }

  /** Calls back with each new version, whichever context made it. */
  onVersion(listener: (version: Version) => void, failed: (error: unknown) => void): () => void {
    const watching = liveQuery(() => this.version()).subscribe({
      next: listener,
      error: (error) => failed(toStorageFailure(error)),
    });
    return () => watching.unsubscribe();
  }

  async tables(): Promise<LiveTables> {
    return (await readTables(this.db)).live;
  }

  /** Entries after a position; undefined when they have been folded into the snapshot. */
  entriesAfter(position: number): Promise<JournalEntry[] | undefined> {
    return this.db.read(async () => {
      if (((await this.db.metaOf('snapshot'))?.position ?? 0) > position) return undefined;
      return (await this.db.journal.where('position').above(position).toArray()).map(journalEntry);
    });
  }

  /** Keys of the records of an entity that are not deleted. */
  async keysOf(entity: EntityName): Promise<string[]> {
    const { live } = await readTables(this.db, [entity]);
    return liveKeys(live.tables()[entity]);
  }

  /** Records of an entity that are not deleted. */
  async recordsOf<E extends EntityName>(entity: E): Promise<RecordOf<E>[]> {
    const { live } = await readTables(this.db, [entity]);
    return liveRecords(live.tables()[entity]) as RecordOf<E>[];
  }

  /** Newest first. */
  async rejected(limit: number): Promise<RejectedRow[]> {
    const rows = await this.db.read(() => this.db.rejected.toArray());
    return rows.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, limit);
  }

  /** Makes `records` everything there is, or changes nothing. */
  replace(stream: string, records: Records, at: string): Promise<void> {
    return replaceRecords(this.db, stream, records, at);
  }

  /** Changes records that did not come from the host. */
  async rewrite(upserts: JournalEntry['upserts']): Promise<void> {
    await this.db.write(async () => {
      await this.db.journal.add(storedEntry({ stream: 'rewrite', upserts }));
    });
  }

  /** Folds the journal when it has grown long. */
  async tidy(when: 'reading' | 'synced'): Promise<void> {
    const entries = await this.db.read(() => this.db.journal.count());
    if (entries >= (when === 'synced' ? tailAfterSync : tailWhileReading)) await compact(this.db);
  }

  protected async addToJournal({ stream, upserts = {}, complete, removed }: Change): Promise<void> {
    const filled = Object.fromEntries(Object.entries(upserts).filter(([, records]) => records.length > 0));
    if (Object.keys(filled).length === 0 && !complete && !removed) return;
    const entry = {
      stream: stream.id,
      upserts: filled,
      ...(complete && { complete }),
      ...(removed && { removed }),
    };
    await this.db.journal.add(storedEntry(entry));
  }

  protected async keepRejected({
    stream,
    rejected = [],
    upserts = {},
    from,
    fresh,
    at,
  }: Change): Promise<void> {
    const ofStream = this.db.rejected.where('stream').equals(stream.id);
    if (fresh) await ofStream.delete();
    else if ((await ofStream.count()) > 0) {
      const mended = Object.entries(upserts).flatMap(([entity, records]) =>
        records.map((record) => rejectedKey(stream.id, entity, keyOf(entity as EntityName, record))),
      );
      await this.db.rejected.bulkDelete(mended);
    }
    if (rejected.length === 0) return;
    await this.db.rejected.bulkPut(
      rejected.map(({ entity, id, why }, index) => ({
        key: rejectedKey(stream.id, entity, id === '' ? `\u0000${from}\u0000${index}` : id),
        stream: stream.id,
        entity,
        id,
        why,
        at,
      })),
    );
  }

  async #version(): Promise<Version> {
    const rejected = new Map<string, number>();
    const [last, snapshot, states, sync] = await Promise.all([
      this.db.journal.orderBy('position').lastKey(),
      this.db.metaOf('snapshot'),
      this.db.streams.toArray(),
      this.db.metaOf('sync'),
      this.db.rejected.orderBy('stream').eachKey((stream) => {
        rejected.set(String(stream), (rejected.get(String(stream)) ?? 0) + 1);
      }),
    ]);
    return {
      position: Math.max(snapshot?.position ?? 0, Number(last ?? 0)),
      status: {
        ...(sync ?? { state: neverSynced.state }),
        streams: states
          .sort((a, b) => a.order - b.order)
          .map((state) => streamStatusOf(state, rejected.get(state.id) ?? 0)),
      },
    };
  }
}

const rejectedKey = (stream: string, entity: string, id: string): string =>
  `${stream}\u0000${entity}\u0000${id}`;

/** Errors: `Failed` storage unreadable, also when the browser does not answer at all. */
const openDatabase = (account: string, mayMake: boolean): Promise<AccountDatabase | undefined> =>
  within(openWithinMs, opened(account, mayMake));

const madeDatabase = async (account: string): Promise<AccountDatabase> =>
  (await openDatabase(account, true)) as AccountDatabase;

/** Undefined when there is none, and none may be made. */
async function opened(account: string, mayMake: boolean): Promise<AccountDatabase | undefined> {
  for (let tries = 1; ; tries++) {
    const db = new AccountDatabase(account, mayMake);
    try {
      await db.open();
      await db.dropOlder();
      return db;
    } catch (error) {
      db.close({ disableAutoOpen: true });
      if (db.isMissing) return undefined;
      const failed = toStorageFailure(error);
      if (tries === 3 || !isUnreadable(failed)) throw failed;
    }
  }
}

async function within<T>(ms: number, work: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failed({ kind: 'storage', why: 'unreadable' })), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
