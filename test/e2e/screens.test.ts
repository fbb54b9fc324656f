import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { misfits } from '../pictures/misfits';
import { type Screen, screens } from '../pictures/screens';
import { openDemoCompany, prefer, settled, show } from '../pictures/show';
import { violations } from './support/axe';
import { launch, type TestBrowser } from './support/browser';

/** The words of every language, and English 40 % longer: what comes after the words that we know. */
const locales = ['en', 'tr', 'fa', 'pt-BR', 'pt-PT', 'pl', 'nb', 'pseudo'];

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
        await each(here, async (page, screen) => {
          for (const width of screen.widths) {
            await page.setViewportSize({ width, height: screen.height });
            await settled(page);
            wrong.push(...(await misfits(page)).map((misfit) => `${screen.id} at ${width}: ${misfit}`));
          }
        });
        expect(wrong).toEqual([]);
      },
      600_000,
    );

    it.each([
      ['en', 'light'],
      ['en', 'dark'],
      ['fa', 'light'],
      ['fa', 'dark'],
    ])(
      'breaks no rule of accessibility in %s, %s',
      async (locale, theme) => {
        await prefer(browser, { locale, theme });
        const broken: string[] = [];
        await each(here, async (page, { id }) => {
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
