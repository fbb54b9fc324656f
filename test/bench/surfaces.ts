import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { extensionId, launch, type TestBrowser, waitFor } from '../e2e/support/browser';
import { cloud } from '../e2e/support/cloud';
import { Dock, synced } from '../e2e/support/journey';
import { simulators } from '../hosts/all';
import type { Simulator } from '../hosts/toolkit/simulator';
import { middle } from './page/timing';

/** Milliseconds that a page's own thread is busy until it rests, medians. */
interface Busy {
  readonly withUs: number;
  readonly without: number;
}

/** Medians in milliseconds. From opening the page until figures are drawn; and what our content script costs a page. */
export interface SurfacesRun {
  readonly panelMs: number;
  readonly reportMs: number;
  readonly popupMs: number;
  readonly list: Busy;
  readonly deal: Busy;
}

const account = 'bench';
const activities = 1_000_000;

/** Measures the built extension in Chromium, over a stored company and at a simulated CRM. */
export async function measureSurfaces(rounds: number): Promise<SurfacesRun> {
  execFileSync('node_modules/.bin/wxt', ['build'], { stdio: 'ignore' });
  return { ...(await measurePages(rounds)), ...(await measureHostPages(rounds)) };
}

async function measurePages(rounds: number): Promise<Pick<SurfacesRun, 'panelMs' | 'reportMs' | 'popupMs'>> {
  const browser = await launch();
  try {
    await fillAccount(browser);
    const median = async (path: string, size?: { width: number; height: number }): Promise<number> => {
      const times: number[] = [];
      // The first opening of a page compiles it, as the browser does once after an update.
      for (let round = 0; round < rounds + 1; round++) times.push(await firstFigures(browser, path, size));
      return middle(times.slice(1));
    };
    return {
      panelMs: await median('sidepanel.html#/'),
      reportMs: await median('sidepanel.html#/report/loss-reasons?owner=all&period=this-year'),
      popupMs: await median('popup.html', { width: 380, height: 600 }),
    };
  } finally {
    await browser.close();
  }
}

/** Writes the made-up company into the extension's own store, with goals, as the account that is shown. */
async function fillAccount(browser: TestBrowser): Promise<void> {
  const page = await browser.open('options.html#diagnostics');
  await page.waitForSelector('main');
  await page.evaluate(await bundled('test/bench/page/main.ts'));
  await page.evaluate((size) => window.bench.writeColumns(size), activities);
  const today = Temporal.Now.plainDateISO();
  const from = today.with({ day: 1 });
  const month = { from: from.toString(), to: from.add({ months: 1 }).toString() };
  const goal = {
    metric: 'won_value',
    scope: 'company',
    scopeId: null,
    ...month,
    target: 90_000_000,
    currency: 'EUR',
  };
  const stored = {
    accounts: {
      list: [
        {
          id: account,
          connector: 'file',
          brand: 'bench',
          origin: '',
          base: '',
          login: account,
          organisation: account,
          organisationName: 'Bench',
          userName: '',
          currency: 'EUR',
          capabilities: {},
          connectedAt: '2026-01-01T00:00:00Z',
        },
      ],
      current: account,
    },
    [`goals:${account}`]: [{ id: 'g1', ...goal }],
  };
  await page.evaluate(async (items) => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, in one of our pages
    await (globalThis as any).chrome.storage.local.set(items);
  }, stored);
  await page.close();
}

/** A module with everything it imports, as one script. */
async function bundled(entry: string): Promise<string> {
  const [output] = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('.') } },
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: resolve(entry), formats: ['iife'], name: 'bundledForBench' },
    },
  })) as unknown as { output: { code: string }[] }[];
  return output?.output[0]?.code ?? '';
}

/** Opens a page of ours; milliseconds from its start until a figure stands in it. */
async function firstFigures(
  browser: TestBrowser,
  path: string,
  size?: { width: number; height: number },
): Promise<number> {
  const page = await browser.context.newPage();
  await page.setViewportSize(size ?? { width: 360, height: 800 });
  await page.addInitScript(() => {
    const look = (): void => {
      const main = document.querySelector('main');
      const shown = main?.querySelectorAll('section, h2, [role="img"], table') ?? [];
      const has = [...shown].some((part) => /\p{Nd}/u.test((part as HTMLElement).innerText ?? ''));
      if (!has) return void requestAnimationFrame(look);
      // Drawn with the frame that begins now.
      requestAnimationFrame(() => {
        (globalThis as { figuresAt?: number }).figuresAt ??= performance.now();
      });
    };
    document.addEventListener('DOMContentLoaded', look);
  });
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  const at = await waitFor(`figures in ${path}`, () =>
    page.evaluate(() => (globalThis as { figuresAt?: number }).figuresAt),
  );
  await page.close();
  return at;
}

/** A simulated Pipedrive, before and after it was connected: without us no content script is there. */
async function measureHostPages(rounds: number): Promise<Pick<SurfacesRun, 'list' | 'deal'>> {
  const host = await (simulators['pipedrive'] as () => Promise<Simulator>)();
  const sky = await cloud({ '*.pipedrive.com': host.server.port });
  const grants = ['https://acme.pipedrive.com', 'https://api.pipedrive.com'];
  const browser = await launch({ grants, args: sky.args });
  try {
    const deal = host.company.deals.find(({ ownerId }) => ownerId);
    const addresses = {
      list: 'https://acme.pipedrive.com/pipeline/1',
      deal: `https://acme.pipedrive.com/deal/${host.idOf('deals', deal?.id ?? '')}`,
    };
    const busyAt = async (address: string, isOurs: boolean): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < rounds + 1; round++) times.push(await busy(browser, address, isOurs));
      return middle(times.slice(1));
    };
    const without = { list: await busyAt(addresses.list, false), deal: await busyAt(addresses.deal, false) };
    const connect = await browser.open(
      `options.html#connection/pipedrive?page=${encodeURIComponent(addresses.deal)}`,
      { width: 1280, height: 800 },
    );
    await connect.getByLabel('Personal API token', { exact: true }).fill(host.headers['x-api-token'] ?? '');
    await connect.getByRole('button', { name: 'Allow and connect' }).click();
    await synced(connect);
    await connect.close();
    return {
      list: { without: without.list, withUs: await busyAt(addresses.list, false) },
      deal: { without: without.deal, withUs: await busyAt(addresses.deal, true) },
    };
  } finally {
    await browser.close();
    await sky.close();
    await host.close();
  }
}

/** Loads a page; milliseconds of tasks on its thread until it has nothing more to do, with the widgets drawn if it has any. */
async function busy(browser: TestBrowser, address: string, hasWidgets: boolean): Promise<number> {
  const page = await browser.context.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(address);
  if (hasWidgets) await waitFor('the widgets', () => new Dock(page).text());
  const taskMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const ms = await resting(page, taskMs);
  await page.close();
  return ms;
}

/** The value once it has stood still. */
async function resting(page: Page, read: () => Promise<number>): Promise<number> {
  let before = await read();
  return waitFor(`${page.url()} to rest`, async () => {
    await page.waitForTimeout(300);
    const now = await read();
    const rests = now - before < 1;
    before = now;
    return rests && now;
  });
}
