import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';

/** Whether this page is a tab, and not the panel beside one; `null` until it is known. */
export const PanelTab = createModel(() => {
  const isTab = signal<boolean | null>(null);
  browser.tabs.getCurrent().then(
    (tab) => {
      isTab.value = tab !== undefined;
    },
    () => {}, // Then nothing is offered that might not be wanted.
  );
  return { isTab: isTab as ReadonlySignal<boolean | null> };
});
export type PanelTab = InstanceType<typeof PanelTab>;
