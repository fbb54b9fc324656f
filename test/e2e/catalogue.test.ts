import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportList } from '@/lib/state/report-list';
import { launch, type TestBrowser } from './support/browser';
import { showReport } from './support/journey';

/** Folder to leave a picture of every report in, for people to look at. */
const pictures = process.env['PICTURES'];

/** How often each report of the demo company says what. */
interface Shown {
  readonly report: string;
  /** Pixels that something is wider than the panel. */
  readonly wide: number;
  readonly sections: number;
  readonly text: string;
}

async function shown(panel: Page, report: string): Promise<Shown> {
  await showReport(panel, report, { owner: 'all' });
  const found = await panel.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    sections: document.querySelectorAll('main section').length,
    text: document.querySelector('main')?.innerText ?? '',
  }));
  return { report, ...found };
}

describe.each([
  ['en-GB', false],
  ['fa', true],
] as const)('the catalogue in %s', (locale, dark) => {
  let browser: TestBrowser;
  let panel: Page;
  const broken: string[] = [];
  beforeAll(async () => {
    browser = await launch({ dark, locale });
    const popup = await browser.open('popup.html', { width: 380, height: 600 });
    await popup.waitForSelector('main h1');
    await popup.locator('main button').first().click();
    await popup.waitForSelector('[role="img"]');
    panel = await browser.open('sidepanel.html');
    panel.on('pageerror', (error) => broken.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('shows every report of the list with figures, or says why it cannot, inside the panel', async () => {
    const found: Shown[] = [];
    for (const { id } of reportList) {
      found.push(await shown(panel, id));
      if (!pictures) continue;
      mkdirSync(pictures, { recursive: true });
      await panel.screenshot({ path: `${pictures}/${id}.${locale}.png`, fullPage: true });
    }
    expect(
      found.filter(({ wide }) => wide > 0).map(({ report, wide }) => `${report}: ${wide} px too wide`),
    ).toEqual([]);
    expect(found.filter(({ text }) => text.trim().length < 40).map(({ report }) => report)).toEqual([]);
    // A key that has no words would be shown as it is.
    const keys = /\b(report|column|block|row|none|gone|caveat|reason|finding|option|metric)\.[a-z-]+/;
    expect(
      found.flatMap(({ report, text }) => (keys.test(text) ? [`${report}: ${keys.exec(text)?.[0]}`] : [])),
    ).toEqual([]);
    expect(found.filter(({ sections }) => sections > 0).length).toBeGreaterThan(35);
    expect(broken).toEqual([]);
  });
});
