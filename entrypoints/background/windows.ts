import { browser } from 'wxt/browser';
import { connectorOf } from '@/lib/connectors/all';
import type { Sender } from '@/lib/messages/channel';
import type { Ask } from '@/lib/messages/protocol';
import { type Account, isFromList } from '@/lib/model/account';
import { type EntityName, entityNames } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import { accountsSetting } from '@/lib/settings/settings';
import { openTabs } from '@/lib/sync/page-http';
import { accountOf } from './accounts';

/** Opens a record in the account's CRM tab, or in a new one. Errors: `Failed` bad-input when it has no page there. */
export async function openRecord({
  account: id,
  entity,
  id: record,
  newTab,
}: Ask<'record.open'>): Promise<void> {
  const account = await accountOf(id);
  const known = entityNames.find((name): name is EntityName => name === entity);
  const address = known && account.origin && addressOf(account, known, record);
  const url = address ? new URL(address) : undefined;
  // A connector is ours, but a record's id is not: whatever it makes of an address, it stays inside the CRM.
  if (!url || url.origin !== account.origin || !/^https?:$/.test(url.protocol)) {
    throw new Failed({ kind: 'bad-input', where: 'record', detail: `${entity} has no page of its own` });
  }
  const [tab] = newTab ? [] : await openTabs.of(account.origin);
  if (tab === undefined) {
    await browser.tabs.create({ url: url.href });
    return;
  }
  const { windowId } = (await browser.tabs.update(tab, { url: url.href, active: true })) ?? {};
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}

/** A record of a list page has the path of its own page for an id, where it has one. */
const addressOf = (account: Account, entity: EntityName, record: string): string | undefined =>
  isFromList(account)
    ? record.startsWith('/')
      ? account.origin + record
      : undefined
    : connectorOf(account.connector).recordUrl(account, entity, record);

/** Firefox has a sidebar instead, which only a page of ours may open. */
interface Sidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Opens the side panel. Nothing may be awaited before: the click that asks for it would be used up. */
export async function openPanel({ tabId }: Sender): Promise<void> {
  if (browser.sidePanel === undefined) {
    const { sidebarAction } = browser as Sidebar;
    if (!sidebarAction) throw new Failed({ kind: 'forbidden', what: 'side panel' });
    await sidebarAction.open();
  } else if (tabId !== undefined) await browser.sidePanel.open({ tabId });
  else {
    const { id } = await browser.windows.getLastFocused();
    if (id !== undefined) await browser.sidePanel.open({ windowId: id });
  }
}

/** The first page, once, right after installing: nothing was asked for yet. Updates open nothing. */
export async function openWelcome(): Promise<void> {
  const { list } = await accountsSetting.read();
  if (list.length === 0) await browser.tabs.create({ url: browser.runtime.getURL('/options.html#welcome') });
}
