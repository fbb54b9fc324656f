import { Dexie, type Table as Store } from 'dexie';
import type { EntityName, RecordOf } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { SyncStatus } from '@/lib/model/sync-status';
import type { StoredTable } from './packed-table';
import { toStorageFailure } from './storage-failure';
import type { StreamState } from './stream-state';

/**
 * Rises whenever what is stored changes its meaning. Code that finds a higher one leaves the store alone: Dexie itself
 * lets an old version write into a newer database.
 */
export const schemaEpoch = 3;

export const databaseName = (account: string): string => `account-${account}`;

/** Records that came together, in the order in which they came. */
export interface JournalEntry {
  /** Set by the database; grows with every entry and is never used twice. */
  readonly position?: number;
  readonly stream: string;
  readonly upserts: { readonly [E in EntityName]?: readonly RecordOf<E>[] };
  /** Of these parents, children that are not among the upserts are gone. */
  readonly complete?: {
    readonly [E in EntityName]?: { readonly field: string; readonly of: readonly string[] };
  };
  readonly removed?: Removed;
}

/** Keys of records that the host no longer has, and since when we know. */
export type Removed = {
  readonly [E in EntityName]?: { readonly keys: readonly string[]; readonly at: string };
};

/** An entry as it is stored. Its records are one text: a thousand objects take ten times as long to write. */
export interface StoredEntry extends Omit<JournalEntry, 'upserts'> {
  readonly upserts: string;
}

/** A row of the host that did not fit. Its key is such that the same row, sent again, is the same one. */
export interface RejectedRow {
  readonly key: string;
  readonly stream: string;
  readonly entity: string;
  readonly id: string;
  readonly why: string;
  readonly at: string;
}

/** What is stored once per database. */
export interface Meta {
  schemaEpoch: number;
  /** Journal position up to which the snapshot is complete. */
  snapshot: { readonly position: number };
  sync: Omit<SyncStatus, 'streams'>;
  /** Entities that the host fills, with what an account tells about them. */
  capabilities: Readonly<Record<string, unknown>>;
}
type MetaRow = { readonly [K in keyof Meta]: { readonly key: K; readonly value: Meta[K] } }[keyof Meta];

/** Records of one account, as last synced. Opened in extension contexts only: in a content script it would be the CRM's. */
export class AccountDatabase extends Dexie {
  declare readonly meta: Store<MetaRow, string>;
  declare readonly journal: Store<StoredEntry, number>;
  declare readonly entities: Store<StoredTable, EntityName>;
  declare readonly streams: Store<StreamState, string>;
  declare readonly rejected: Store<RejectedRow, string>;

  /** Set by an opening that was not to make the database, and found none. */
  isMissing = false;

  /** With `mayMake` false, opening fails where there is no database, and leaves none behind. */
  constructor(account: string, mayMake = true) {
    super(databaseName(account), { cache: 'disabled' });
    this.version(1).stores({
      meta: 'key',
      journal: '++position',
      snapshot: '[entity+field]',
      streams: 'id',
      rejected: 'key, stream',
    });
    // What the first version kept is read anew from the host.
    this.version(2).stores({ snapshot: null, entities: 'entity' });
    if (!mayMake) {
      this.on('populate', () => {
        this.isMissing = true;
        throw new Failed({ kind: 'storage', why: 'unreadable' });
      });
    }
    // Dexie's own handler closes too, but opens again at the next call: an old version would write after an upgrade.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true });
      return false;
    });
  }

  async metaOf<K extends keyof Meta>(key: K): Promise<Meta[K] | undefined> {
    return (await this.meta.get(key))?.value as Meta[K] | undefined;
  }

  async setMeta<K extends keyof Meta>(key: K, value: Meta[K]): Promise<void> {
    await this.meta.put({ key, value } as MetaRow);
  }

  /** Everything in `work` is written, or nothing. Nothing but this database may be awaited in it. */
  async write<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.transaction('rw', this.tables, async () => {
        await this.#checkEpoch();
        return work();
      });
    } catch (error) {
      throw toStorageFailure(error);
    }
  }

  /** Everything in `work` is read at one moment. */
  async read<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.transaction('r', this.tables, work);
    } catch (error) {
      throw toStorageFailure(error);
    }
  }

  /** Empties a store that an older version wrote: nothing in it can be read. */
  async dropOlder(): Promise<void> {
    const found = await this.metaOf('schemaEpoch');
    if (found !== undefined && found < schemaEpoch) await this.write(async () => undefined);
  }

  async #checkEpoch(): Promise<void> {
    const found = await this.metaOf('schemaEpoch');
    if (found === schemaEpoch) return;
    if (found !== undefined && found > schemaEpoch)
      throw new Failed({ kind: 'storage', why: 'newer-version' });
    // Written by an older version: the host has everything still, so it is read again rather than converted.
    if (found !== undefined) for (const table of this.tables) await table.clear();
    await this.setMeta('schemaEpoch', schemaEpoch);
  }
}
