import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { heldParts } from '@/lib/page/held-parts';
import type { OurRuntime } from '@/lib/page/runtime';
import { startPage } from './start-page';

/**
 * Runs in pages of granted origins. The background registers it there (`scripting`, isolated world, top frame), so it
 * names no addresses, after the page part of the connector that the site belongs to (`part-<id>.js`): it brings none.
 *
 * `world: 'MAIN'` never reaches a manifest, since this script is in none. It chooses WXT's plain wrapper: the other one
 * announces itself with a document event named after our id, which every page may hear, and obeys a forged copy of it.
 */
export default defineContentScript({
  registration: 'runtime',
  world: 'MAIN',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main() {
    startPage({
      window,
      runtime: () => browser?.runtime as OurRuntime | undefined,
      parts: heldParts(),
      fetch: globalThis.fetch,
      nowMs: Date.now,
    });
  },
});
