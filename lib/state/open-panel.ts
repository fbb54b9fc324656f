import { browser } from 'wxt/browser';
import { panelRequestSetting, panelSetting } from '@/lib/settings/settings';

/** Firefox has a sidebar where Chrome has a side panel; the types know only Chrome's. */
type WithSidebar = { readonly sidebarAction?: { open(): Promise<void> } };

/**
 * Opens the panel at `hash`, or where it was left. Call it directly in a click: a browser opens it for nothing else, so
 * nothing may be awaited before.
 */
export function openPanel(windowId: number, hash?: string): Promise<void> {
  if (hash !== undefined) {
    const asked = { windowId, hash, atMs: Date.now() };
    const written = Promise.all([panelSetting.write({ hash }), panelRequestSetting.write(asked)]);
    void written.catch(() => {}); // Opens all the same, at its last place.
  }
  const { sidebarAction } = browser as WithSidebar;
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}

/** Follows clicks in the popup while the panel of the same window is open already. Returns how to stop. */
export async function followRequests(): Promise<() => void> {
  const { id } = await browser.windows.getCurrent();
  return panelRequestSetting.watch(({ windowId, hash }) => {
    if (windowId === id) location.hash = hash;
  });
}
