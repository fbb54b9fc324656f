import { browser } from 'wxt/browser';

/** Opens the panel by the browser's key for it. Nothing may be awaited before: the key press would be used up. */
export function followCommands(): void {
  browser.commands?.onCommand.addListener((name, tab) => {
    if (name === 'open-panel' && tab?.windowId !== undefined)
      void browser.sidePanel?.open({ windowId: tab.windowId }).catch(() => undefined);
  });
}
