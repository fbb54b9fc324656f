import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';

export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const extensionDir = resolve('.output/chrome-mv3');

/** Chromium derives an unpacked extension's id from its folder: the first 32 hex digits of SHA-256, 0–f written a–p. */
export const extensionId = [...createHash('sha256').update(extensionDir).digest('hex').slice(0, 32)]
  .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
  .join('');

export interface TestBrowser {
  readonly context: BrowserContext;
  readonly profile: string;
  /** One of our own pages, as a tab of the panel's size. */
  open(path: string, size?: { width: number; height: number }): Promise<Page>;
  /** The real side panel or popup: a page that Playwright's own context does not list. */
  attached(path: string): Promise<Page>;
  /** Kills the service worker as the browser may at any moment; says whether one was running. */
  killWorker(): Promise<boolean>;
  /** Clicks the toolbar button on the tab that `page` is. */
  clickToolbar(page: Page): Promise<void>;
  /** Urls of everything that was requested since the start, ours and the pages'. */
  readonly requested: string[];
  close(): Promise<void>;
}

/**
 * Chromium with the built extension, in a profile of its own.
 *
 * `grants` are origins for which the permission dialog answers yes: headless it can be neither seen nor clicked, so the
 * profile already remembers the consent that `permissions.request` asks for. The extension itself is the shipped build.
 */
export async function launch({
  grants = [],
  locale = 'en-GB',
  timeZone = 'Europe/Warsaw',
  dark = false,
  headless = true,
  args = [],
  permissions = [],
}: {
  grants?: readonly string[];
  locale?: string;
  timeZone?: string;
  dark?: boolean;
  headless?: boolean;
  args?: readonly string[];
  /** Optional permissions for which the dialog answers yes. */
  permissions?: readonly string[];
} = {}): Promise<TestBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'dealscope-profile-'));
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(
    join(profile, 'Default/Preferences'),
    JSON.stringify({
      extensions: {
        settings: {
          [extensionId]: {
            runtime_granted_permissions: {
              api: [...permissions],
              explicit_host: grants.map((origin) => `${origin}/*`),
              manifest_permissions: [],
              scriptable_host: [],
            },
          },
        },
      },
    }),
  );
  const port = await freePort();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    headless,
    chromiumSandbox: false,
    locale,
    timezoneId: timeZone,
    colorScheme: dark ? 'dark' : 'light',
    viewport: headless ? { width: 1280, height: 800 } : null,
    env: { ...process.env, TZ: timeZone } as Record<string, string>,
    args: [
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      `--remote-debugging-port=${port}`,
      '--enable-unsafe-extension-debugging',
      `--lang=${locale}`,
      '--no-first-run',
      ...(headless ? [] : ['--window-size=1500,900', '--disable-notifications']),
      '--disable-background-networking',
      '--disable-component-update',
      ...args,
    ],
  });
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  // It opens once, after installing, and would stand over the page of a test.
  const welcome = await waitFor('the welcome page', async () =>
    context.pages().find((page) => page.url().endsWith('#welcome')),
  );
  await welcome.close();
  const requested: string[] = [];
  context.on('request', (request) => requested.push(`${request.method()} ${request.url()}`));
  const browser = context.browser();
  if (!browser) throw new Error('Chromium has gone');
  const cdp: CDPSession = await browser.newBrowserCDPSession();
  const others: { close(): Promise<void> }[] = [];

  return {
    context,
    profile,
    requested,
    async open(path, size = { width: 360, height: 800 }) {
      const page = await context.newPage();
      await page.setViewportSize(size);
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    async attached(path) {
      return waitFor(`a page ${path}`, async () => {
        // Only a client that connects after the panel opened is told of it.
        const other = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
        const page = other
          .contexts()
          .flatMap((each) => each.pages())
          .find((each) => each.url().startsWith(`chrome-extension://${extensionId}/${path}`));
        if (!page) await other.close();
        else others.push(other);
        return page;
      });
    },
    async killWorker() {
      const { targetInfos } = await cdp.send('Target.getTargets');
      const worker = targetInfos.find(
        ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
      );
      if (!worker) return false;
      return (await cdp.send('Target.closeTarget', { targetId: worker.targetId })).success;
    },
    async clickToolbar(page) {
      const session = await context.newCDPSession(page);
      const { targetInfo } = await session.send('Target.getTargetInfo');
      await session.detach();
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find(({ url, title }) => url === targetInfo.url && title === targetInfo.title);
      if (!tab) throw new Error(`no tab shows ${targetInfo.url}`);
      await cdp.send(
        'Extensions.triggerAction' as never,
        { id: extensionId, targetId: tab.targetId } as never,
      );
    },
    async close() {
      for (const other of others) await other.close().catch(() => undefined);
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Asks again until there is an answer; an Error that says what was awaited after `timeoutMs`. */
export async function waitFor<T>(
  what: string,
  attempt: () => Promise<T | undefined | false | null>,
  timeoutMs = 30_000,
): Promise<T> {
  const until = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < until) {
    try {
      const found = await attempt();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`waited ${timeoutMs} ms for ${what}`, { cause: last });
}

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
