import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { AccountStore } from '@/lib/cache/account-store';
import { databaseName } from '@/lib/cache/database';
import { originPattern } from '@/lib/connectors/origin-pattern';
import { type Account, originsOf } from '@/lib/model/account';
import { forgetKey } from '@/lib/settings/keys';
import { accountsSetting, preferencesSetting } from '@/lib/settings/settings';
import { refreshPages, unregisterContentScript } from './content-scripts';
import type { DealWidgets } from './deal-widgets';
import type { Syncs } from './syncs';

/**
 * Removes one account: records, goals, pins, alarm, content script, and the permission that only it needed.
 *
 * Rules: it leaves the list first, so that nothing starts it again; open pages are told while they still hear us.
 */
export async function forgetAccount(id: string, syncs: Syncs, widgets: DealWidgets): Promise<void> {
  const before = await accountsSetting.read();
  const { list } = await accountsSetting.change((now) => {
    const rest = now.list.filter((account) => account.id !== id);
    return { list: rest, current: now.current === id ? (rest[0]?.id ?? null) : now.current };
  });
  await syncs.stop(id);
  widgets.close(id);
  await AccountStore.delete(id);
  const kept = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(kept.filter((key) => key.endsWith(`:${id}`)));
  await preferencesSetting.change(({ calendars, ...now }) => {
    const { [id]: _, ...others } = calendars ?? {};
    return { ...now, calendars: others };
  });
  await forgetKey(id);
  const account = before.list.find((one) => one.id === id);
  if (account?.origin) await refreshPages(account.origin).catch(() => undefined);
  for (const origin of account ? originsOf(account) : []) {
    if (!list.some((other) => originsOf(other).includes(origin))) await leaveOrigin(origin, list);
  }
}

/** Removes everything that this extension has stored or was granted. */
export async function deleteEverything(syncs: Syncs, widgets: DealWidgets): Promise<void> {
  const { list } = await accountsSetting.read();
  for (const { id } of list) await forgetAccount(id, syncs, widgets);
  for (const name of await Dexie.getDatabaseNames()) {
    if (name.startsWith(databaseName(''))) await Dexie.delete(name);
  }
  await browser.scripting.unregisterContentScripts();
  await browser.alarms.clearAll();
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

async function leaveOrigin(origin: string, left: readonly Account[]): Promise<void> {
  await unregisterContentScript(origin);
  const pattern = originPattern(origin);
  // Two ports of one machine share a permission.
  const shared = left.some((account) => originsOf(account).map(originPattern).includes(pattern));
  if (!shared) await browser.permissions.remove({ origins: [pattern] });
}
