import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import { launch, type TestBrowser, waitFor } from './support/browser';
import { showReport } from './support/journey';
import { type ListSite, listSite } from './support/list-site';

/** The toolbar button on a page, then "Read a table on this page". */
async function readTableOf(browser: TestBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  await browser.clickToolbar(page);
  const popup = await browser.attached('popup.html');
  await popup.getByRole('button', { name: 'Read a table on this page' }).click();
}

describe('a CRM that no connector knows', () => {
  let browser: TestBrowser;
  let site: ListSite;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    site = await listSite();
    browser = await launch();
    page = browser.context.pages()[0] as Page;
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('has its table read by pointing at it, and the page gets nothing of that', async () => {
    await page.goto(`${site.origin}/deals`);
    await readTableOf(browser, page);
    panel = await browser.attached('sidepanel.html');
    await panel.getByRole('button', { name: 'Point at it on the page' }).click();
    await panel.getByText('Click the table on the page').waitFor();
    const cell = await page.getByText('Contoso').first().boundingBox();
    if (!cell) throw new Error('the table is not shown');
    await page.waitForFunction(() => document.documentElement.children.length > 2);
    await page.mouse.move(cell.x + 5, cell.y + 5);
    await page.mouse.click(cell.x + 5, cell.y + 5);
    await panel.getByText('Check the columns').waitFor();
    expect(page.url()).toBe(`${site.origin}/deals`);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    expect(await page.evaluate(() => (globalThis as unknown as { clicks: string[] }).clicks)).not.toContain(
      'td',
    );
  });

  it('shows what its columns were taken for, and which rows do not fit and why', async () => {
    expect(await panel.getByLabel('Amount', { exact: true }).inputValue()).toBe('amount');
    expect(await panel.getByLabel('Deal name', { exact: true }).inputValue()).toBe('name');
    await panel.getByText('2 rows do not fit and are left out').click();
    await panel.getByText('to be agreed').last().waitFor();
    await panel.getByText('adds the list up').waitFor();
    expect(await panel.locator('main b').count()).toBe(0);
    expect(await violations(panel)).toEqual([]);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  it('has figures a click later', async () => {
    await panel.getByRole('button', { name: 'Add 3 deals' }).click();
    await panel.getByText('3 rows added').waitFor();
    await showReport(panel, 'sales-by-owner', { owner: 'all', period: '2026-11-01..2026-12-01' });
    await waitFor('the amount that was won', async () =>
      /1,200\.50|1,201/.test(await panel.locator('main').innerText()),
    );
  });

  it('is one click at the next visit, and nothing is there twice', async () => {
    await readTableOf(browser, page);
    await panel.getByText('3 rows were there already').waitFor();
    await panel.getByText('0 rows added').waitFor();
  });

  it('has its pages turned, but only once the user agrees', async () => {
    await page.goto(`${site.origin}/calls`);
    await readTableOf(browser, page);
    await panel.getByRole('button', { name: /Date · Agent/ }).click();
    await panel.getByRole('button', { name: 'Add 3 calls' }).click();
    await panel.getByText('3 rows added').waitFor();
    await panel.getByText('Next ›').waitFor();
    expect(await page.getByText('Person 01').count()).toBe(1);
    await panel.getByRole('button', { name: 'Press it for me' }).click();
    await panel.getByText('9 rows added').waitFor();
    await panel.getByText('From 3 pages').waitFor();
    await showReport(panel, 'call-outcomes', { owner: 'all', period: '2026-11-01..2026-12-01' });
    await waitFor('nine calls', async () => /\b9\b/.test(await panel.locator('main').innerText()));
  });

  it('was asked for nothing but by its own page', () => {
    const others = browser.requested.filter(
      (each) => !each.includes('chrome-extension://') && !each.includes(`${site.origin}/`),
    );
    expect(others).toEqual([]);
  });
});
