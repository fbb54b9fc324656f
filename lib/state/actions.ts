import { browser } from 'wxt/browser';
import { ask } from '@/lib/messages/channel';
import type { Account } from '@/lib/model/account';
import type { Session } from './session';

/** Opens a record in the CRM, in its tab or in a new one. */
export async function openRecord(
  account: string,
  line: { readonly entity: string; readonly id: string },
  newTab: boolean,
): Promise<void> {
  await ask('record.open', { account, entity: line.entity, id: line.id, newTab });
}

export async function startSync(account: string): Promise<void> {
  await ask('sync.start', { account });
}

export async function pauseSync(account: string): Promise<void> {
  await ask('sync.pause', { account });
}

/** Makes the demo company and shows it. */
export async function openDemo(session: Session): Promise<void> {
  const { id } = await ask('account.demo', { locale: session.shown.peek().locale });
  await session.choose(id);
}

/** Shows a tab of the account's CRM: one that is open already, else a new one. */
export async function openCrm(
  account: Pick<Account, 'connector' | 'origin' | 'base' | 'organisation'>,
): Promise<void> {
  // Loaded by the click: what every CRM's pages look like is no part of a page's first script.
  const [{ originPattern }, { pageParts }] = await Promise.all([
    import('@/lib/connectors/origin-pattern'),
    import('@/lib/connectors/page-parts'),
  ]);
  const { origin } = account;
  const tabs = origin === '' ? [] : await browser.tabs.query({ url: originPattern(origin) });
  const open = tabs.find(({ url }) => url?.startsWith(`${origin}/`));
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    await browser.windows.update(open.windowId, { focused: true });
    return;
  }
  const home = pageParts.find(({ id }) => id === account.connector)?.home(account);
  // An account that was connected without a page of its CRM has no origin of its own to stay in.
  if (home?.startsWith(origin === '' ? 'https://' : `${origin}/`)) await browser.tabs.create({ url: home });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The address of a place in the panel: how it is looked at, and nothing of what is seen there. */
export const linkTo = (hash: string): string => browser.runtime.getURL(`/sidepanel.html${hash}`);

/** Opens a place of the panel in a tab of its own. */
export async function openInTab(hash: string): Promise<void> {
  await browser.tabs.create({ url: linkTo(hash) });
}

/** The options page at one of its sections, in a tab of its own. */
export async function openOptionsAt(section: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/')}options.html#${section}` });
}
