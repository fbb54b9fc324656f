import { type EntityName, entityNames } from '@/lib/model/entities';
import { neverSynced } from '@/lib/model/sync-status';
import type { Table, Tables } from '@/lib/table/table';
import { AccountStore, type Version } from './account-store';
import { LiveTables } from './live-tables';

/** Called while the rows of a table still stand where they were. */
export type BeforeRemoval = (entity: EntityName, table: Table) => void;

/** An account without a database. */
export const nothing: Version = { position: 0, status: neverSynced };

/**
 * An account's tables, kept in memory and brought up to date by what came since.
 *
 * Caveats: an account without a database has empty tables, and looking at it makes none.
 */
export class OpenTables {
  readonly account: string;
  #store: AccountStore | undefined;
  #live: LiveTables | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(account: string) {
    this.account = account;
  }

  /** What there is now. One call at a time: a second one waits for the first. */
  refresh(beforeRemoval?: BeforeRemoval): Promise<Version & { readonly tables: Tables }> {
    const next = this.#turn.then(() => this.#refresh(beforeRemoval));
    this.#turn = next.catch(() => undefined);
    return next;
  }

  /** Undefined while the account has no database. */
  async store(): Promise<AccountStore | undefined> {
    if (this.#store?.isOpen === false) this.close();
    this.#store ??= await AccountStore.existing(this.account);
    return this.#store;
  }

  close(): void {
    this.#store?.close();
    this.#store = undefined;
    this.#live = undefined;
  }

  async #refresh(beforeRemoval?: BeforeRemoval): Promise<Version & { readonly tables: Tables }> {
    const store = await this.store();
    if (!store) {
      this.#live ??= new LiveTables(new Map(), 0);
      return { ...nothing, tables: this.#live.tables() };
    }
    const version = await store.version();
    if (!this.#live || this.#live.position !== version.position) {
      this.#live = await this.#follow(store, this.#live, beforeRemoval);
    }
    return { ...version, position: this.#live.position, tables: this.#live.tables() };
  }

  /** Entries that came are applied; when they have been folded already, everything is read anew. */
  async #follow(
    store: AccountStore,
    live: LiveTables | undefined,
    beforeRemoval?: BeforeRemoval,
  ): Promise<LiveTables> {
    const entries = live && (await store.entriesAfter(live.position));
    if (!live || !entries) {
      if (live) for (const entity of entityNames) beforeRemoval?.(entity, live.tables()[entity]);
      return store.tables();
    }
    for (const entry of entries) {
      live.apply(entry, (entity) => beforeRemoval?.(entity, live.tables()[entity]));
    }
    return live;
  }
}
