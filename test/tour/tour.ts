import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launch, type TestBrowser, waitFor } from '../e2e/support/browser.ts';
import { connect, Dock, openDeal, readTable, setGoal, showReport, synced } from '../e2e/support/journey.ts';
import { signIn, tryton, trytonInstalled, trytonOrigin } from '../e2e/support/tryton.ts';
import { sideBySide } from './side-by-side.ts';

const folder = 'demo';
const headless = !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
const say = (line: string): void => console.log(line);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const everyone = { owner: 'all', period: 'last-90-days-with-today' };
const reports = [
  ['rep-dashboard', 'reps', ['Won value', 'Won deals', 'Lost deals', 'Win rate', 'Calls', 'Answered']],
  ['call-outcome-by-hour', 'hours', ['Calls', 'Answered']],
  ['loss-reasons', 'reasons', ['Deals', 'Share', 'Value']],
] as const;

const db = 'crm';
if (trytonInstalled) {
  say('== starting Tryton with its seeded company (the first time takes about a minute)');
  tryton('all', '300');
} else say('== Tryton cannot be installed here: showing the bundled DEMO COMPANY instead of a real CRM');

// Headless nobody can answer the permission dialog: this profile has answered it already.
const browser = await launch({ grants: [trytonOrigin], headless, timeZone: 'Europe/Warsaw' });
try {
  const deal = trytonInstalled ? await connectTryton(browser) : undefined;
  if (!trytonInstalled) await openDemoCompany(browser);
  const options = await browser.open('options.html#goals', { width: 1280, height: 800 });
  if (trytonInstalled) {
    await setGoal(options, 'Company', '16,000');
    for (const rep of ['Alice Martin', 'Carol Diaz', 'Dave Okafor', 'Erin Novak'])
      await setGoal(options, rep, '4,000');
    await setGoal(options, 'Company', '12', 'Won deals');
  }
  await picture(options, 'options-goals');
  await options.close();

  const panel = await openPanel(browser, deal);
  if (headless) {
    await print(panel);
    await takePictures(browser, panel, deal);
    say(`\nPictures are in ${folder}/`);
  } else {
    say('\nThe browser is yours. Close it to end the demo.');
    await new Promise((done) => browser.context.on('close', done));
  }
} finally {
  await browser.close().catch(() => undefined);
  if (trytonInstalled) tryton('stop');
}

/** Signs in, opens a deal and connects from the toolbar, as a user would. */
async function connectTryton(browser: TestBrowser): Promise<Page> {
  const rpc = await signIn(db, 'alice');
  const [called] = await rpc.call<{ opportunity: number }[]>(
    'model.crm.call.search_read',
    [
      ['opportunity.state', '=', 'opportunity'],
      ['opportunity.employee', '!=', null],
      ['outcome', '=', 'connected'],
    ],
    0,
    1,
    [['start', 'DESC']],
    ['opportunity'],
  );
  say('== opening a deal in Tryton, connecting, reading');
  const page = await openDeal(browser, rpc, called?.opportunity ?? 1);
  const popup = await connect(browser, page);
  await picture(popup, 'popup-connecting');
  await synced(popup);
  return page;
}

async function openDemoCompany(browser: TestBrowser): Promise<void> {
  const page = await browser.open('popup.html', { width: 380, height: 600 });
  await page.getByRole('button', { name: 'Open the demo company' }).click();
  await page.getByText('Team goals').waitFor();
  await page.close();
}

/** The real side panel, from the popup's own button; a tab of its size where there is no CRM page to stand beside. */
async function openPanel(browser: TestBrowser, deal: Page | undefined): Promise<Page> {
  if (!deal) return browser.open('sidepanel.html');
  await deal.bringToFront();
  await browser.clickToolbar(deal);
  const popup = await browser.attached('popup.html');
  await popup.getByText('Team goals').waitFor();
  await waitFor('the goals', async () => (await popup.locator('main').innerText()).includes('%'));
  await picture(popup, 'popup');
  await popup.getByRole('button', { name: 'Open panel' }).click();
  return browser.attached('sidepanel.html');
}

async function picture(page: Page, name: string): Promise<void> {
  if (headless) await page.screenshot({ path: `${folder}/${name}.png` });
}

/** The figures of the three reports and of the goals, as the panel shows them. */
async function print(panel: Page): Promise<void> {
  for (const [report, block, columns] of reports) {
    await showReport(panel, report, everyone);
    say(`\n${await panel.locator('h1').innerText()}: ${await findingOf(panel)}`);
    table(await readTable(panel, block), columns);
  }
  for (const report of ['goal-sales', 'goal-won-deals']) {
    await showReport(panel, report, { owner: 'all', period: 'this-month' });
    say(`\n${await panel.locator('h1').innerText()}: ${await findingOf(panel)}`);
    const goals = panel.locator('[data-block="goals"]');
    if ((await goals.count()) > 0)
      table(await readTable(panel, 'goals'), [
        'Target',
        'Actual',
        'Reached',
        'Pace',
        'Status',
        'Needed a day',
      ]);
  }
}

/** The report's answer in one sentence. */
async function findingOf(panel: Page): Promise<string> {
  const lines = (await panel.locator('main').innerText()).split('\n');
  return lines.find((line) => line.endsWith('.')) ?? '';
}

function table(rows: Awaited<ReturnType<typeof readTable>>, columns: readonly string[]): void {
  const lines = [
    ['', ...columns],
    ...[...rows].map(([name, row]) => [name, ...columns.map((key) => row[key] ?? '')]),
  ];
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0))) ?? [];
  for (const line of lines) {
    say(
      `  ${line.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`,
    );
  }
}

/** Every surface at the size users have it; the panel also dark, and in Persian. */
async function takePictures(browser: TestBrowser, beside: Page, deal: Page | undefined): Promise<void> {
  const panel = await browser.open('sidepanel.html');
  const shots = [
    ['home', '#/', {}],
    ['performance', '#/report/rep-dashboard', {}],
    ['hours', '#/report/call-outcome-by-hour?owner=all', {}],
    ['loss-reasons', '#/report/loss-reasons?owner=all', {}],
    ['records', '#/records/loss-reasons?owner=all&block=headline&row=all&column=lostValue', {}],
    ['goals', '#/report/goal-sales?owner=all', {}],
  ] as const;
  const ready: Record<string, string> = {
    home: 'main section + section + section',
    performance: 'main [data-block="measures"]',
    records: 'main ul > li',
    goals: 'main [data-block="goals"]',
  };
  const shoot = async (suffix: string): Promise<void> => {
    for (const [name, hash] of shots) {
      await panel.evaluate((to) => {
        location.hash = to;
      }, hash);
      await panel.waitForSelector('main:not([aria-busy="true"])');
      await panel.waitForSelector(ready[name] ?? 'main table');
      // A list of records is as long as it is; its first screen is enough.
      await panel.screenshot({ path: `${folder}/panel-${name}${suffix}.png`, fullPage: name !== 'records' });
    }
  };
  await shoot('');
  await panel.emulateMedia({ colorScheme: 'dark' });
  await shoot('.dark');
  await panel.emulateMedia({ colorScheme: 'light' });
  await setLanguage(browser, 'fa', panel);
  await shoot('.fa');
  await setLanguage(browser, 'en', panel);
  await panel.close();
  const panels = (names: readonly string[]): string[] => names.map((name) => `${folder}/panel-${name}.png`);
  const four = ['home', 'performance', 'hours', 'loss-reasons'];
  await sideBySide(browser.context, panels(four), `${folder}/panels.png`);
  const others = ['home.dark', 'loss-reasons.dark', 'hours.fa', 'loss-reasons.fa'];
  await sideBySide(browser.context, panels(others), `${folder}/panels-dark-and-persian.png`);
  if (!deal) return;
  await deal.bringToFront();
  await waitFor('the widgets', async () => (await new Dock(deal).text())?.includes('Last calls'));
  await deal.screenshot({ path: `${folder}/deal-page.png` });
  await beside.reload(); // Charts again, where printing asked for tables.
  await showReport(beside, 'loss-reasons', everyone);
  await beside.waitForSelector('[role="img"]');
  await beside.screenshot({ path: `${folder}/panel-beside.png` });
  await sideBySide(
    browser.context,
    [`${folder}/deal-page.png`, `${folder}/panel-beside.png`],
    `${folder}/overview.png`,
  );
}

async function setLanguage(browser: TestBrowser, language: 'en' | 'fa', panel: Page): Promise<void> {
  const options = await browser.open('options.html#display', { width: 1280, height: 800 });
  await options.locator('main select').first().selectOption(language);
  await panel.waitForSelector(`html[lang^="${language}"]`);
  await options.close();
}
