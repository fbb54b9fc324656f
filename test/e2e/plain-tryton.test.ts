import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type TestBrowser, waitFor } from './support/browser';
import { connect, openDeal, showReport, synced, syncState } from './support/journey';
import { type Rpc, signIn, tryton, trytonInstalled, trytonOrigin } from './support/tryton';

const db = `plain${Date.now() % 1_000_000}`;

describe.skipIf(!trytonInstalled)('a plain Tryton, without calls and sources', () => {
  let browser: TestBrowser;
  let rpc: Rpc;
  let panel: Page;
  let crm: Page;
  beforeAll(async () => {
    tryton('all', '300');
    tryton('init-vanilla', db);
    rpc = await signIn(db, 'alice');
    browser = await launch({ grants: [trytonOrigin] });
    crm = await openDeal(browser, rpc, 1);
    const popup = await connect(browser, crm);
    await synced(popup);
    panel = await browser.open('sidepanel.html');
  });
  afterAll(async () => {
    await browser?.close();
    tryton('drop', db);
  });

  it('says that calls are not available, instead of showing zeros', async () => {
    await showReport(panel, 'call-outcome-by-hour', { owner: 'all', period: 'this-year' });
    const text = await panel.locator('main').innerText();
    expect(text).toContain('Not available');
    expect(text).not.toMatch(/\b0 calls\b/);
  });

  it('still says why deals are lost, from what people typed', async () => {
    const lost = await rpc.call<{ lost_reason: string | null }[]>(
      'model.sale.opportunity.search_read',
      [['state', '=', 'lost']],
      0,
      null,
      null,
      ['lost_reason'],
    );
    await showReport(panel, 'loss-reasons', { owner: 'all', period: '2020-01-01..2030-01-01' });
    const text = await panel.locator('main').innerText();
    expect(lost.length).toBeGreaterThan(0);
    for (const { lost_reason } of lost) if (lost_reason?.trim()) expect(text).toContain(lost_reason.trim());
  });

  it.each([
    [
      'a web page instead of data',
      'signed-out',
      { status: 200, contentType: 'text/html', body: '<h1>Maintenance</h1>' },
    ],
    ['nothing but errors', 'unreachable', { status: 503, contentType: 'text/plain', body: 'down' }],
  ])('keeps its figures and their stamp when the CRM answers with %s', async (_, kind, answer) => {
    const before = await syncState(panel);
    await crm.route(`${trytonOrigin}/${db}/`, (route) => route.fulfill(answer));
    const options = await browser.open('options.html#sync', { width: 1280, height: 800 });
    await options.getByRole('button', { name: 'Sync now' }).click();
    const stopped = async (): Promise<boolean> => {
      const now = await syncState(options);
      return now?.state === 'stopped' && now.failure?.kind === kind;
    };
    await waitFor('the sync to stop', stopped, 60_000);
    await options.close();
    await crm.unroute(`${trytonOrigin}/${db}/`);
    expect((await syncState(panel))?.syncedAt).toBe(before?.syncedAt);
    await panel.evaluate(() => {
      location.hash = '#/';
    });
    await waitFor('the notice beside the figures', async () => {
      const text = await panel.locator('body').innerText();
      return text.includes('Won value') && /Tryton/.test(text) && text;
    });
  });

  it('goes on when the CRM is back', async () => {
    const before = (await syncState(panel))?.syncedAt ?? '';
    const options = await browser.open('options.html#sync', { width: 1280, height: 800 });
    await options.getByRole('button', { name: 'Sync now' }).click();
    await synced(options, before);
    await options.close();
  });
});
