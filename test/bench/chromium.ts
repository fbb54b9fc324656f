import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../e2e/support/browser';

/** One profile, in which the browser is started anew for every measurement: nothing is warm that a user would find cold. */
export class BenchBrowser {
  readonly #url: string;
  readonly #profile = mkdtempSync(join(tmpdir(), 'dealscope-bench-profile-'));
  #context: BrowserContext | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  /** Does something in a fresh page of a fresh browser. Errors: after `minutes` without an answer. */
  async fresh<T>(work: (page: Page) => Promise<T>, minutes = 10): Promise<T> {
    await this.#context?.close();
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: chromiumPath,
      headless: true,
      chromiumSandbox: false,
      args: ['--disable-background-networking', '--js-flags=--max-old-space-size=8192'],
    });
    const page = await this.#context.newPage();
    page.on('pageerror', (error) => process.stderr.write(`${error}\n`));
    // A page that does not load is not waited for: nothing can be asked of it.
    await page.goto(this.#url, { timeout: 60_000 });
    await page.waitForFunction(() => 'bench' in window, undefined, { timeout: 60_000 });
    page.setDefaultTimeout(0);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${minutes} minutes`)), minutes * 60_000);
    });
    return Promise.race([work(page), late]).finally(() => clearTimeout(timer));
  }

  /** Megabytes that a page holds after a collection: the heap and what its arrays hold. */
  async memory(page: Page): Promise<number> {
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const used = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
      embedderHeapUsedSize?: number;
    };
    await session.detach();
    return (used.usedSize + (used.backingStorageSize ?? 0)) / 1e6;
  }

  async close(): Promise<void> {
    await this.#context?.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
