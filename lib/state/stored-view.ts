import { createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Account } from '@/lib/model/account';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Session } from './session';

/** What is stored in this browser, and how much of it. */
export interface Stored {
  /** Records by account id. */
  readonly records: ReadonlyMap<string, number>;
  /** Bytes of everything that the browser keeps for us; null where it does not say. */
  readonly bytes: number | null;
  /** Bytes of the settings and goals alone. */
  readonly settingsBytes: number | null;
}

/** Behind "what is stored": counted anew whenever accounts or records change. */
export const StoredView = createModel((session: Session) => {
  const stored = signal<Stored | null>(null);
  const failure = signal<Failure | null>(null);
  let turn = 0;
  effect(() => {
    const accounts = session.accounts.value;
    void session.position.value;
    const mine = ++turn;
    measure(session, accounts).then(
      (found) => {
        if (mine === turn) stored.value = found;
      },
      (error: unknown) => {
        failure.value = failureOf(error);
      },
    );
  });
  return {
    /** Null until it was counted once. */
    stored: stored as ReadonlySignal<Stored | null>,
    failure: failure as ReadonlySignal<Failure | null>,
  };
});

async function measure(session: Session, accounts: readonly Account[]): Promise<Stored> {
  const records = new Map<string, number>();
  for (const { id } of accounts) {
    const { counts } = await session.engine.ask('contents', { account: id });
    records.set(
      id,
      Object.values(counts).reduce((sum: number, count) => sum + count, 0),
    );
  }
  return { records, bytes: await usedBytes(), settingsBytes: await settingsBytes() };
}

/** How much is used is told by the browser, or not: the page does without. */
const usedBytes = async (): Promise<number | null> =>
  (await navigator.storage?.estimate?.().catch(() => undefined))?.usage ?? null;

async function settingsBytes(): Promise<number | null> {
  try {
    return (await browser.storage.local.getBytesInUse?.(null)) ?? null;
  } catch {
    return null;
  }
}
