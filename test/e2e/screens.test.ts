import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportList } from '@/lib/state/report-list';
import { misfits } from '../pictures/misfits';
import { type Screen, screens } from '../pictures/screens';
import { openDemoCompany, prefer, settled, show } from '../pictures/show';
import { violations } from './support/axe';
import { launch, type TestBrowser } from './support/browser';

/** The words of every language, and English 40 % longer: what comes after the words that we know. */
const locales = ['en', 'tr', 'fa', 'pt-BR', 'pt-PT', 'pl', 'nb', 'pseudo'];

/**
 * Reports share one frame and their words are about as long in every language: all of them in the languages that differ most,
 * one of each kind of chart in the others. `npm run soak` looks at every one in each.
 */
const thorough = ['en light', 'fa', 'fa dark', 'pl'];
const typical = [
  'rep-dashboard',
  'loss-reasons',
  'sales-funnel',
  'call-outcome-by-hour',
  'pipeline-development',
  'goal-sales',
];
const keys = /\b(report|column|block|row|none|gone|caveat|reason|finding|option|metric)\.[a-z][a-z-]+/;
const soak = process.env['SOAK'] !== undefined;
const shownIn = (list: readonly Screen[], how: string): Screen[] =>
  list.filter(
    ({ id }) =>
      soak ||
      thorough.includes(how) ||
      !reportList.some((report) => id === `report-${report.id}` && !typical.includes(report.id)),
  );

describe('every screen', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });

  describe.each(['nobody', 'the demo company'] as const)('of %s', (data) => {
    const here = screens.filter((screen) => (screen.data ?? 'the demo company') === data);
    beforeAll(async () => {
      if (data !== 'nobody') await openDemoCompany(browser);
    });

    it.each(locales)(
      'holds all its words in %s, at every width',
      async (locale) => {
        await prefer(browser, { locale, theme: 'light' });
        const wrong: string[] = [];
        await each(shownIn(here, locale), async (page, screen) => {
          for (const width of screen.widths) {
            await page.setViewportSize({ width, height: screen.height });
            await settled(page);
            // A key that has no words would be shown as it is.
            const text = await page.locator('body').innerText();
            const key = keys.exec(text)?.[0];
            if (key) wrong.push(`${screen.id}: ${key} has no words`);
            if (text.trim().length < 40) wrong.push(`${screen.id}: hardly a word`);
            wrong.push(...(await misfits(page)).map((misfit) => `${screen.id} at ${width}: ${misfit}`));
          }
        });
        expect(wrong).toEqual([]);
      },
      600_000,
    );

    // Each theme and each direction once; `npm run soak` crosses them.
    it.each([
      ['en', 'light'],
      ['fa', 'dark'],
      ...(soak
        ? ([
            ['en', 'dark'],
            ['fa', 'light'],
          ] as const)
        : []),
    ] as const)(
      'breaks no rule of accessibility in %s, %s',
      async (locale, theme) => {
        await prefer(browser, { locale, theme });
        const broken: string[] = [];
        await each(shownIn(here, `${locale} ${theme}`), async (page, { id }) => {
          broken.push(...(await violations(page)).map((rule) => `${id}: ${rule}`));
        });
        expect(broken).toEqual([]);
      },
      600_000,
    );
  });

  /** Shows one screen after the other; those of one page that need no act share it, as a user's panel does. */
  async function each(list: readonly Screen[], look: (page: Page, screen: Screen) => Promise<void>) {
    let shared: Page | undefined;
    let sharedPath = '';
    for (const screen of list) {
      const [path = '', hash = ''] = screen.at.split('#');
      if (shared && sharedPath === path && !screen.act) {
        await shared.setViewportSize({ width: screen.widths[0] ?? 360, height: screen.height });
        await shared.evaluate((next) => {
          location.hash = next;
        }, hash);
        await settled(shared);
        await look(shared, screen);
        continue;
      }
      const page = await show(browser, screen);
      await look(page, screen);
      if (screen.act) {
        await page.close();
        continue;
      }
      await shared?.close();
      [shared, sharedPath] = [page, path];
    }
    await shared?.close();
  }
});
