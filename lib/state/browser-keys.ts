import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';

/** A key of the browser's that does something of ours; `keys` is '' while none is set. */
export interface BrowserKey {
  readonly id: string;
  readonly what: string;
  readonly keys: string;
}

/** Firefox opens its own page for it; an extension cannot go there by address. */
interface WithSettings {
  openShortcutSettings?(): Promise<void>;
}
const chromePage = 'chrome://extensions/shortcuts';

/** The keys that the browser keeps for us, read anew whenever the page is come back to. */
export const BrowserKeys = createModel(() => {
  const list = signal<readonly BrowserKey[]>([]);
  const read = (): void => {
    void browser.commands?.getAll().then((commands) => {
      list.value = commands.flatMap(({ name, description, shortcut }) =>
        name === undefined ? [] : [{ id: name, what: description ?? '', keys: shortcut ?? '' }],
      );
    });
  };
  read();
  return {
    list: list as ReadonlySignal<readonly BrowserKey[]>,
    read,
    /** Where they are changed. */
    async change() {
      const { openShortcutSettings } = (browser.commands ?? {}) as WithSettings;
      if (openShortcutSettings) await openShortcutSettings.call(browser.commands);
      else await browser.tabs.create({ url: chromePage });
    },
  };
});
export type BrowserKeys = InstanceType<typeof BrowserKeys>;
