import type { Page } from 'playwright-core';
import { type TestBrowser, waitFor } from '../e2e/support/browser';
import type { Screen } from './screens';

/** What the browser offers its own pages; here only as far as it is used. */
interface WithChrome {
  readonly chrome: {
    readonly storage: {
      readonly local: {
        get(key: string): Promise<Record<string, unknown>>;
        set(items: object): Promise<void>;
      };
    };
    readonly runtime: { sendMessage(message: unknown): Promise<{ readonly ok: boolean }> };
  };
}

/** Opens the demo company, in the browser's language. */
export async function openDemoCompany(browser: TestBrowser): Promise<void> {
  const page = await browser.open('popup.html', { width: 380, height: 600 });
  await page.waitForSelector('main h1');
  const reply = await page.evaluate(() =>
    (globalThis as unknown as WithChrome).chrome.runtime.sendMessage({
      name: 'account.demo',
      ask: { locale: 'en' },
    }),
  );
  if (!reply.ok) throw new Error('the demo company did not open');
  await page.close();
}

/** Changes preferences as the options page would; pages opened later show them. */
export async function prefer(browser: TestBrowser, part: Readonly<Record<string, unknown>>): Promise<void> {
  const page = await browser.open('popup.html', { width: 380, height: 600 });
  await page.evaluate(async (changed) => {
    const { local } = (globalThis as unknown as WithChrome).chrome.storage;
    const { preferences } = (await local.get('preferences')) as { preferences?: object };
    const fallback = {
      locale: 'auto',
      theme: 'auto',
      timeZone: 'auto',
      weekStart: 'auto',
      calendarSystem: 'auto',
      currency: 'auto',
      rates: {},
      weekdays: 'auto',
      holidays: [],
      attribution: 'event',
    };
    await local.set({ preferences: { ...fallback, ...preferences, ...changed } });
  }, part);
  await page.close();
}

/** The screen in a page of its own, drawn to the end. Close it after use. */
export async function show(
  browser: TestBrowser,
  screen: Screen,
  width = screen.widths[0] ?? 360,
): Promise<Page> {
  const page = await browser.open(screen.at, { width, height: screen.height });
  await settled(page);
  await screen.act?.(page);
  await settled(page);
  return page;
}

/** Waits until nothing says that it is still coming, and nothing has changed for two frames. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main, [role="main"]').first().waitFor();
  await waitFor(`${page.url()} to be drawn`, () =>
    page.evaluate(async () => {
      const text = (): string => document.body.innerText;
      const before = text();
      const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
      for (const _ of ['one', 'two', 'three']) await frame();
      await document.fonts.ready;
      const busy = document.querySelector('[aria-busy="true"], [data-waiting]');
      return busy === null && before !== '' && before === text();
    }),
  );
}
