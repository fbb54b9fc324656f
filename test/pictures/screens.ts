import type { Page } from 'playwright-core';
import { reportList } from '@/lib/state/report-list';

/** One screen of the product: where it is, and what brings it about. */
export interface Screen {
  readonly id: string;
  /** One of our pages with its place. */
  readonly at: string;
  /** Widths it must fit; the first is that of its picture. */
  readonly widths: readonly number[];
  readonly height: number;
  /** Of an account without a goal, or none at all; the demo company without it. */
  readonly data?: 'nobody';
  /** What a user does there. */
  readonly act?: (page: Page) => Promise<void>;
}

const panel = { widths: [360, 320], height: 800 } as const;
const tab = { widths: [1280], height: 800 } as const;
const options = { widths: [1280, 360], height: 800 } as const;

const inPanel = (id: string, hash: string, act?: Screen['act']): Screen => ({
  id,
  at: `sidepanel.html#${hash}`,
  ...panel,
  ...(act && { act }),
});

const press =
  (keys: string): Screen['act'] =>
  async (page) => {
    await page.locator('main').first().waitFor();
    await page.keyboard.press(keys);
    await page.locator('dialog[open]').waitFor();
  };

const figure = (page: Page) => page.locator('main tbody button, main tfoot button').first();

const sections = [
  ...['connection', 'sync', 'words', 'coverage', 'goals', 'calendar', 'display', 'widgets', 'alerts'],
  ...['import', 'privacy', 'diagnostics'],
] as const;

/** Every screen, in the order a user meets them. Reports each have one of their own, named by their id. */
export const screens: readonly Screen[] = [
  { ...inPanel('onboarding', '/'), data: 'nobody' },
  { id: 'welcome', at: 'options.html#welcome', ...options, data: 'nobody' },
  { id: 'popup-welcome', at: 'popup.html', widths: [380], height: 600, data: 'nobody' },
  inPanel('home', '/'),
  inPanel('reports', '/reports'),
  inPanel('deal', '/deal'),
  ...reportList.map(({ id }) => inPanel(`report-${id}`, `/report/${id}?owner=all`)),
  inPanel('report-empty', '/report/lost-deals?owner=all&period=2001-01-01..2001-02-01'),
  inPanel('why', '/report/loss-reasons?owner=all', async (page) => {
    await page.locator('footer button').first().click();
    await page.locator('dialog[open]').waitFor();
  }),
  inPanel('records', '/report/loss-reasons?owner=all', async (page) => {
    await figure(page).click();
    await page.waitForFunction(() => location.hash.startsWith('#/records'));
  }),
  inPanel('palette', '/report/loss-reasons', press('Control+k')),
  inPanel('shortcuts', '/', press('?')),
  { id: 'popup', at: 'popup.html', widths: [380], height: 600 },
  { id: 'tab-home', at: 'sidepanel.html#/', ...tab },
  { id: 'tab-report', at: 'sidepanel.html#/report/loss-reasons?owner=all', ...tab },
  ...sections.map(
    (section): Screen => ({ id: `options-${section}`, at: `options.html#${section}`, ...options }),
  ),
];
