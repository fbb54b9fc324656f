import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { simulators } from '../hosts/all';
import type { Simulator } from '../hosts/toolkit/simulator';
import { launch, type TestBrowser, waitFor } from './support/browser';
import { cloud } from './support/cloud';
import { type CloudCase, cloudCases } from './support/cloud-cases';
import { Dock, synced } from './support/journey';

// Most of a case is waiting between requests, as the CRMs ask for.
vi.setConfig({ maxConcurrency: 3 });

const size = { width: 1280, height: 800 };

it('are all the CRMs there are', () => {
  expect(new Set(cloudCases.map(({ connector }) => connector))).toEqual(new Set(Object.keys(simulators)));
});

describe.concurrent('a salesperson', () => {
  it.for(cloudCases.map((one) => [one.name, one] as const))(
    '%s connects, sees every deal counted, and has the widget beside a deal and nowhere else',
    { timeout: 180_000 },
    async ([, one], { expect, onTestFinished }) => {
      const host = await (simulators[one.connector] as () => Promise<Simulator>)();
      onTestFinished(() => host.close());
      const sky = await cloud(Object.fromEntries(one.hosts.map((name) => [name, host.server.port])));
      onTestFinished(() => sky.close());
      const browser = await launch({ grants: one.grants, permissions: ['cookies'], args: sky.args });
      onTestFinished(() => browser.close());

      const deal = host.company.deals.find(({ stageId, ownerId }) => stageId.endsWith('s1') && ownerId);
      await browser.context.addCookies(one.cookies?.(host) ?? []);
      const crm = await browser.context.newPage();
      await crm.goto(one.pageOf(host.idOf('deals', deal?.id ?? '')));
      const options = await browser.open('options.html#sync', size);
      await connect(browser, crm, one, host);
      await synced(options);
      expect(await dealsRead(options)).toBeGreaterThanOrEqual(host.company.deals.length);

      await crm.bringToFront();
      await crm.reload();
      const dock = new Dock(crm);
      const text = await waitFor('the widget', async () => {
        const now = await dock.text();
        return now && /Won of closed|Stage|In /.test(now) && now;
      });
      expect(text).toContain(host.company.users.find(({ id }) => id === deal?.ownerId)?.name);
      await crm.evaluate((to) => history.pushState(null, '', to), one.elsewhere);
      await waitFor('a page without the widget', async () => !(await dock.text()));

      expect(sky.strangers()).toEqual([]);
    },
  );
});

/** Clicks what a salesperson clicks, until the CRM is being read. */
async function connect(browser: TestBrowser, crm: Page, one: CloudCase, host: Simulator): Promise<void> {
  const { connect: way, brand, connector } = one;
  if (way.by === 'sign-in') return connectInPopup(browser, crm, `Connect ${brand}`);
  if (way.by === 'list') {
    const page = await browser.open('options.html#connection', size);
    await page.getByRole('link', { name: brand }).click();
    await page.getByRole('link', { name: 'Use a key instead' }).click();
    return fill(page, way.typed(host));
  }
  // Where "Enter your key" in the popup leads.
  const place = `connection/${connector}?page=${encodeURIComponent(crm.url())}&by=key`;
  return fill(await browser.open(`options.html#${place}`, size), way.typed(host));
}

/** A busy browser may lose the popup, or open it over the tab of before: then the button is clicked again. */
async function connectInPopup(browser: TestBrowser, crm: Page, name: string): Promise<void> {
  await waitFor(
    `a popup with the button ${name}`,
    async () => {
      await crm.bringToFront();
      await browser.clickToolbar(crm);
      const popup = await browser.attached('popup.html');
      try {
        await popup.getByRole('button', { name }).click({ timeout: 5_000 });
        return true;
      } catch {
        await popup.close().catch(() => undefined);
        return false;
      }
    },
    100_000,
  );
}

async function fill(page: Page, typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(typed)) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  await page.getByRole('button', { name: 'Allow and connect' }).click();
  return connected(page);
}

const connected = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: /^(Reading your records|Your records are here)$/ }).waitFor();

/** How many deals the settings say were read. */
async function dealsRead(options: Page): Promise<number> {
  const row = await waitFor('the row of deals', async () => {
    const rows = await options.locator('tbody tr').allInnerTexts();
    return rows.map((cells) => cells.split('\t')).find(([name]) => name?.trim().startsWith('Deals'));
  });
  return Number(row[1]?.replace(/\D/g, ''));
}
