import type { DBCore, DBCoreTable } from 'dexie';
import { AccountStore, type Change } from '@/lib/cache/account-store';
import type { AccountDatabase } from '@/lib/cache/database';

/** The process is gone: nothing after this happens any more. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** Counts what a process does, and ends it at the n-th deed. */
export class Lifetime {
  deeds = 0;
  readonly #until: number;
  constructor(until = Number.POSITIVE_INFINITY) {
    this.#until = until;
  }
  get over(): boolean {
    return this.deeds >= this.#until;
  }
  deed(): void {
    if (this.over) throw new Killed();
    this.deeds++;
  }
}

const databaseOf = (store: AccountStore): AccountDatabase => (store as unknown as { db: AccountDatabase }).db;

/** The real store of a process that dies at a given write: the transaction under way is lost, as a browser loses it. */
export async function mortalStore(
  account: string,
  life: Lifetime,
  kind = AccountStore,
): Promise<AccountStore> {
  const db = databaseOf(await AccountStore.open(account));
  db.close({ disableAutoOpen: false });
  db.use({
    stack: 'dbcore',
    name: 'mortal',
    create: (core: DBCore) => ({ ...core, table: (name) => mortalTable(core.table(name), life) }),
  });
  await db.open();
  // The constructor is not for users of the class; a test may look behind it.
  return new (kind as unknown as new (account: string, db: AccountDatabase) => AccountStore)(account, db);
}

const mortalTable = (table: DBCoreTable, life: Lifetime): DBCoreTable => ({
  ...table,
  mutate: async (request) => {
    life.deed();
    return table.mutate(request);
  },
});

/** The broken twin: the cursor is committed before the records it stands for. */
export class CarelessStore extends AccountStore {
  override async commit(change: Change): Promise<void> {
    await this.db.write(async () => {
      await this.db.streams.put(change.stream);
    });
    await this.db.write(async () => {
      await this.addToJournal(change);
      await this.keepRejected(change);
    });
  }
}
