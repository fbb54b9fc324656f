import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import { launch, type TestBrowser, waitFor } from './support/browser';
import { figure, readTable, showReport } from './support/journey';

describe('the demo company', () => {
  let browser: TestBrowser;
  let panel: Page;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('is there in three clicks: toolbar, demo company, panel', async () => {
    const page = browser.context.pages()[0] as Page;
    await browser.clickToolbar(page);
    const popup = await browser.attached('popup.html');
    await popup.getByRole('button', { name: 'Open the demo company' }).click();
    await popup.getByRole('button', { name: 'Open panel' }).click();
    const beside = await browser.attached('sidepanel.html');
    await beside.getByText('DEMO', { exact: true }).waitFor();
    const { width } = await beside.evaluate(() => ({ width: innerWidth }));
    expect(width).toBeLessThanOrEqual(400);
    await waitFor('figures', async () => (await beside.locator('main').innerText()).includes('Won value'));
  });

  it('fills every report', async () => {
    panel = await browser.open('sidepanel.html');
    for (const [report, block] of [
      ['rep-dashboard', 'reps'],
      ['call-outcome-by-hour', 'hours'],
      ['loss-reasons', 'reasons'],
      ['goal-sales', 'goals'],
    ] as const) {
      await showReport(panel, report, { owner: 'all' });
      expect((await readTable(panel, block)).size, report).toBeGreaterThan(3);
      await panel.getByText('DEMO', { exact: true }).waitFor();
    }
  });

  it('adds up: the list behind a figure has as many deals, and the same sum', async () => {
    await showReport(panel, 'loss-reasons', { owner: 'all', period: 'this-year' });
    const table = await readTable(panel, 'reasons');
    const parts = [...table].filter(([name]) => name !== 'All').map(([, row]) => figure(row['Deals']) ?? 0);
    const all = figure(table.get('All')?.['Deals']) ?? 0;
    expect(all).toBeGreaterThan(20);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
    await panel.locator('[data-block="reasons"] tfoot').getByRole('button').first().click();
    await panel.getByText(`${all} deals, the same as the figure`).waitFor();
    await panel.goBack();
  });

  it('leaves nothing of itself when everything is deleted, and asked nobody for anything', async () => {
    const options = await browser.open('options.html#privacy', { width: 1280, height: 800 });
    await options.getByRole('button', { name: 'Delete everything' }).click();
    await options
      .getByRole('button', { name: /^Delete/ })
      .last()
      .click();
    await waitFor('an empty browser', () =>
      options.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, in one of our pages
        const { storage, alarms, permissions } = (globalThis as any).chrome;
        const left = [
          ...(await indexedDB.databases()),
          ...Object.keys(await storage.local.get()).filter(
            (key) => key === 'accounts' || key.startsWith('goals'),
          ),
          ...(await alarms.getAll()),
          ...((await permissions.getAll()).origins ?? []),
        ];
        return left.length === 0;
      }),
    );
    expect(browser.requested.filter((each) => !each.includes('chrome-extension://'))).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('for assistive technology, in %s', (theme) => {
  it('no screen breaks a rule', async () => {
    const browser = await launch({ dark: theme === 'dark', locale: theme === 'dark' ? 'fa' : 'en-GB' });
    try {
      const popup = await browser.open('popup.html', { width: 380, height: 600 });
      await popup.waitForSelector('main h1');
      expect(await violations(popup), 'welcome').toEqual([]);
      await popup.locator('main button').first().click();
      await popup.waitForSelector('[role="img"]');
      expect(await violations(popup), 'popup').toEqual([]);
      const panel = await browser.open('sidepanel.html');
      for (const hash of [
        '#/',
        '#/reports',
        '#/report/rep-dashboard',
        '#/report/call-outcome-by-hour',
        '#/report/loss-reasons',
        '#/report/goal-sales',
        '#/records/loss-reasons?owner=all&block=headline&row=all&column=lost',
      ]) {
        await panel.evaluate((to) => {
          location.hash = to;
        }, hash);
        await panel.waitForSelector('main:not([aria-busy="true"])');
        await panel.waitForSelector('main section, main ul > li');
        expect(await violations(panel), hash).toEqual([]);
        const wide = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, `${hash} is wider than the panel`).toBeLessThanOrEqual(0);
      }
      const options = await browser.open('options.html', { width: 1280, height: 800 });
      for (const section of [
        'connection',
        'sync',
        'goals',
        'calendar',
        'display',
        'import',
        'privacy',
        'diagnostics',
      ]) {
        await options.evaluate((to) => {
          location.hash = to;
        }, `#${section}`);
        await options.waitForSelector('main h1');
        expect(await violations(options), section).toEqual([]);
      }
    } finally {
      await browser.close();
    }
  });
});
