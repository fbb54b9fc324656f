import { browser } from 'wxt/browser';
import { AccountStore } from '@/lib/cache/account-store';
import type { Account } from '@/lib/model/account';
import type { HostChoices } from '@/lib/model/host-choices';
import { choicesSetting } from '@/lib/settings/settings';
import { rechosen } from '@/lib/sync/rechosen';

/** What changing choices needs of the syncs. */
interface Restarted {
  isRunning(account: string): boolean;
  stop(account: string): Promise<void>;
  start(account: Account): Promise<void>;
}

const pendingKey = (account: string): string => `choices-pending:${account}`;

/**
 * Keeps what the user says of their CRM's words, and changes the records that are stored; nothing is read again for it.
 */
export async function keepChoices(account: Account, choices: HostChoices, syncs: Restarted): Promise<void> {
  const wasRunning = syncs.isRunning(account.id);
  await syncs.stop(account.id);
  await choicesSetting(account.id).write(choices);
  await browser.storage.local.set({ [pendingKey(account.id)]: true });
  const store = await AccountStore.existing(account.id);
  try {
    if (store) await applyChoices(account, store);
  } finally {
    store?.close();
  }
  if (wasRunning) await syncs.start(account);
}

/** Applies choices that have not been applied yet. Killed in between, the next sync does it again. */
export async function applyChoices(account: Account, store: AccountStore): Promise<void> {
  const key = pendingKey(account.id);
  if ((await browser.storage.local.get(key))[key] !== true) return;
  await rechosen(store, await choicesSetting(account.id).read(), account.reasonFields);
  await browser.storage.local.remove(key);
}
