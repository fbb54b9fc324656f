import { browser } from 'wxt/browser';
import { panelSetting } from '@/lib/settings/settings';

/** Firefox has a sidebar where Chrome has a side panel; the types know only Chrome's. */
type WithSidebar = { readonly sidebarAction?: { open(): Promise<void> } };

/**
 * Opens the panel at `hash`, or where it was left. Call it directly in a click: a browser opens it for nothing else, so
 * nothing may be awaited before.
 */
export function openPanel(windowId: number, hash?: string): Promise<void> {
  if (hash !== undefined) void panelSetting.write({ hash }).catch(() => {}); // Opens all the same, at its last place.
  const { sidebarAction } = browser as WithSidebar;
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}
