import { browser } from 'wxt/browser';
import { originPattern } from '@/lib/connectors/origin-pattern';
import { Failed } from '@/lib/model/failure';
import { accountsSetting } from '@/lib/settings/settings';
import { askTab, openTabs } from '@/lib/sync/page-http';

/** What a page of a connector runs: its page part, then what is the same for all. */
const filesOf = (connectors: readonly string[]): string[] => [
  ...connectors.map((id) => `part-${id}.js`),
  'content-scripts/crm.js',
];
const scriptId = (origin: string): string => `crm:${origin}`;

/** From now on our content script runs in every page of an origin that the user granted. */
export async function registerContentScript(origin: string): Promise<void> {
  const id = scriptId(origin);
  const { list } = await accountsSetting.read();
  const connectors = list.filter((account) => account.origin === origin).map(({ connector }) => connector);
  const script = {
    id,
    js: filesOf([...new Set(connectors)]),
    matches: [originPattern(origin)],
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  } as const;
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const { registerContentScripts, updateContentScripts } = browser.scripting;
  await (known.length > 0
    ? updateContentScripts([mutable(script)])
    : registerContentScripts([mutable(script)]));
}

export async function unregisterContentScript(origin: string): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [scriptId(origin)] }).catch(() => undefined); // Was not there.
}

/** After an update of the extension, or of the browser, registrations may be gone; those of revoked origins must be. */
export async function restoreContentScripts(): Promise<void> {
  const origins = new Set((await accountsSetting.read()).list.map(({ origin }) => origin).filter(Boolean));
  for (const origin of origins) {
    // One origin that cannot be registered does not keep the others from it.
    await isGranted(origin)
      .then((granted) => (granted ? registerContentScript(origin) : unregisterContentScript(origin)))
      .catch(() => undefined);
  }
}

/** May the pages of this origin be read? */
export const isGranted = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(origin)] });

/** Runs the content script, for one connector, in a page that was open before. Errors: `Failed` unreachable when the tab is not there. */
export async function injectContentScript(tabId: number, connector: string): Promise<void> {
  // Registered at run time, so WXT does not list them.
  const files = filesOf([connector]).map((file) => `/${file}` as never);
  try {
    await browser.scripting.executeScript({ target: { tabId }, files });
  } catch (error) {
    throw new Failed({ kind: 'unreachable', why: 'no-tab' }, { cause: error });
  }
}

/** Tells the open pages of an origin that what their widgets show has changed. Pages without our script do not hear it. */
export async function refreshPages(origin: string): Promise<void> {
  const tabs = await openTabs.of(origin);
  await Promise.all(tabs.map((tab) => askTab(openTabs, tab, 'page.refresh', {})));
}

const mutable = <T extends { readonly js: readonly string[]; readonly matches: readonly string[] }>(
  script: T,
) => ({
  ...script,
  js: [...script.js],
  matches: [...script.matches],
});
