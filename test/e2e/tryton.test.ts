import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type TestBrowser, waitFor } from './support/browser';
import {
  Dock,
  dealHash,
  figure,
  openDeal,
  readTable,
  setGoal,
  showReport,
  synced,
  syncState,
} from './support/journey';
import {
  type Company,
  callsByHour,
  lossReasons,
  readCompany,
  repFigures,
  secondsBetween,
} from './support/oracle';
import { type Rpc, signIn, tryton, trytonInstalled, trytonOrigin } from './support/tryton';

const zone = 'Europe/Warsaw';
const everyone = { owner: 'all', period: 'last-90-days-with-today' };
const db = `journey${Date.now() % 1_000_000}`;

/** "Last 90 days" as the panel means it: today and the 89 days before. */
const today = Temporal.Now.plainDateISO(zone);
const ninetyDays = secondsBetween(
  today.subtract({ days: 89 }).toString(),
  today.add({ days: 1 }).toString(),
  zone,
);
const euros = (cents: number): number => Math.round(cents / 100);

describe.skipIf(!trytonInstalled)('a salesperson on a real CRM', () => {
  let browser: TestBrowser;
  let rpc: Rpc;
  let crm: Page;
  let panel: Page;
  let company: Company;
  let open: number;

  beforeAll(async () => {
    tryton('all', '300');
    tryton('clone', db);
    rpc = await signIn(db, 'alice');
    company = await readCompany(rpc);
    open = company.deals.findLast((deal) => deal.state === 'opportunity' && deal.employee !== null)?.id ?? 0;
    browser = await launch({ grants: [trytonOrigin], timeZone: zone });
    crm = await openDeal(browser, rpc, open);
  });
  afterAll(async () => {
    await browser?.close();
    tryton('drop', db);
  });

  it('is told what will be read, connects with one click, and sees records arrive', async () => {
    await browser.clickToolbar(crm);
    const popup = await browser.attached('popup.html');
    const offer = await popup.locator('main').innerText();
    expect(offer).toContain('What is read, and why');
    expect(offer).toContain(trytonOrigin);
    await popup.getByRole('button', { name: 'Connect Tryton' }).click();
    await popup.getByText('Reading your records').waitFor();
    await synced(popup);
    await popup.getByText('Your records are here').waitFor();
    panel = await browser.open('sidepanel.html');
  });

  it('sees every deal, call and person of the CRM counted, none left out', async () => {
    const options = await browser.open('options.html#sync', { width: 1280, height: 800 });
    const rows = await waitFor('the table of streams', async () => {
      const found = await options.locator('tbody tr').allInnerTexts();
      return found.length >= 6 && found.map((row) => row.split('\t').map((cell) => cell.trim()));
    });
    const shown = new Map(
      // Below the state stands how far back it reaches.
      rows.map(([name = '', read = '', left = '', state = '']) => [
        name,
        { read, left, state: state.split('\n')[0] },
      ]),
    );
    const { length: deals } = company.deals;
    const { length: calls } = company.calls;
    expect(shown.get('Deals')).toEqual({ read: `${deals} of ${deals}`, left: '0', state: 'Done' });
    expect(shown.get('Activities')).toEqual({ read: `${calls} of ${calls}`, left: '0', state: 'Done' });
    expect(shown.get('People')?.read).toBe(`${company.employees.size} of ${company.employees.size}`);
    await options.close();
  });

  it('sees how each rep does, to the last deal and cent that Tryton has', async () => {
    await showReport(panel, 'rep-dashboard', everyone);
    const table = await readTable(panel, 'reps');
    let withFigures = 0;
    for (const [id, name] of company.employees) {
      const truth = repFigures(company, ninetyDays, id);
      if (truth.won + truth.lost + truth.calls + truth.created === 0) continue;
      withFigures++;
      const row = table.get(name);
      expect(figure(row?.['Won deals']), `${name} won`).toBe(truth.won);
      expect(figure(row?.['Lost deals']), `${name} lost`).toBe(truth.lost);
      expect(figure(row?.['Won value']), `${name} value`).toBe(euros(truth.wonCents));
      expect(figure(row?.['New deals']), `${name} created`).toBe(truth.created);
      expect(figure(row?.['Calls']), `${name} calls`).toBe(truth.calls);
      expect(figure(row?.['Open deals']), `${name} open`).toBe(truth.openCount);
      expect(figure(row?.['Open value']), `${name} open value`).toBe(euros(truth.openCents));
    }
    expect(withFigures).toBeGreaterThanOrEqual(6);
  });

  it('sees when customers pick up, hour by hour as Tryton logged the calls', async () => {
    await panel.setViewportSize({ width: 640, height: 800 }); // Wide enough for a column per outcome.
    await showReport(panel, 'call-outcome-by-hour', everyone);
    const table = await readTable(panel, 'hours');
    const truth = callsByHour(company, ninetyDays, zone);
    expect(truth.size).toBeGreaterThan(5);
    for (const [hour, { n, connected }] of truth) {
      const row = table.get(`${hour}:00`) ?? table.get(`${String(hour).padStart(2, '0')}:00`);
      expect(figure(row?.['Calls']), `calls at ${hour}`).toBe(n);
      expect(figure(row?.['Answered calls']), `answered at ${hour}`).toBe(connected);
      expect(row?.['Answered']).toBe(
        n < 5 ? `${connected} of ${n}` : `${Math.round((connected / n) * 100)}%`,
      );
    }
    await panel.setViewportSize({ width: 360, height: 800 });
  });

  it('sees why deals are lost, reason by reason, with what they were worth', async () => {
    await showReport(panel, 'loss-reasons', everyone);
    const table = await readTable(panel, 'reasons');
    const truth = lossReasons(company, ninetyDays);
    expect(truth.size).toBeGreaterThan(4);
    for (const [reason, { count, cents }] of truth) {
      const row = table.get(reason ?? '(no reason)');
      expect(figure(row?.['Deals']), reason ?? 'none').toBe(count);
      expect(figure(row?.['Value']), reason ?? 'none').toBe(euros(cents));
    }
    const lost = [...truth.values()].reduce((sum, { count }) => sum + count, 0);
    expect(figure(table.get('All')?.['Deals'])).toBe(lost);
  });

  it('opens exactly the deals behind a figure, and from there the deal in the CRM', async () => {
    const [reason, { count, cents }] = [...lossReasons(company, ninetyDays)]
      .filter((entry): entry is [string, { count: number; cents: number }] => entry[0] !== null)
      .reduce((most, next) => (next[1].count > most[1].count ? next : most));
    const row = panel.locator('[data-block="reasons"] tbody tr', {
      has: panel.getByText(reason, { exact: true }),
    });
    await row.getByRole('button', { name: '€' }).first().click();
    await panel.getByText(`${count} deals, the same as the figure`).waitFor();
    const records = panel.locator('main ul > li');
    expect(await records.count()).toBe(count);
    expect(await panel.locator('main dl').innerText()).toContain(euros(cents).toLocaleString('en-GB'));
    await records.first().locator('a, button').first().click();
    const shownDeal = (): number =>
      Number(/sale\.opportunity\/(\d+)/.exec(decodeURIComponent(new URL(crm.url()).hash))?.[1]);
    const landed = await waitFor('another deal in the CRM', async () => shownDeal() !== open && shownDeal());
    const deal = company.deals.find(({ id }) => id === landed);
    expect(deal).toMatchObject({ state: 'lost', reason });
    await panel.goBack();
  });

  it('sees goals against their pace in the popup, as they were set in the options', async () => {
    const options = await browser.open('options.html#goals', { width: 1280, height: 800 });
    await setGoal(options, 'Company', '60,000');
    await setGoal(options, 'Alice Martin', '10,000');
    await setGoal(options, 'Erin Novak', '20,000');
    const month = secondsBetween(
      today.with({ day: 1 }).toString(),
      today.with({ day: 1 }).add({ months: 1 }).toString(),
      zone,
    );
    const popup = await browser.open('popup.html', { width: 380, height: 600 });
    await popup.getByText('Team goals').waitFor();
    const won = company.deals.filter(
      ({ state, closedAt }) =>
        state === 'won' && closedAt !== null && closedAt >= month.from && closedAt < month.to,
    );
    const wonCents = (deals: typeof won): number => deals.reduce((sum, { cents }) => sum + (cents ?? 0), 0);
    const text = await waitFor('the goals', async () => {
      const now = (await popup.locator('main').innerText()).replace(/\s+/g, ' ');
      return now.includes('of €60,000') && now;
    });
    expect(text).toContain(`${Math.round(wonCents(won) / 60_000)}% of €60,000`);
    const alice = [...company.employees].find(([, name]) => name === 'Alice Martin')?.[0];
    const ofAlice = wonCents(won.filter(({ closedBy }) => closedBy === alice));
    expect(text).toContain('Alice Martin');
    expect(text).toContain(`${Math.round(ofAlice / 10_000)}%`);
    await popup.close();
    await options.close();
  });

  it('has the deal in context on its page, and arranges it without covering the CRM’s controls', async () => {
    await crm.bringToFront();
    await crm.evaluate(
      (hash) => {
        location.hash = hash;
      },
      dealHash(db, open),
    );
    const dock = new Dock(crm);
    const deal = company.deals.find(({ id }) => id === open);
    const owner = repFigures(company, ninetyDays, deal?.employee ?? 0);
    const name = company.employees.get(deal?.employee ?? 0) ?? 'nobody';
    const text = await waitFor(`the widgets of a deal of ${name}`, async () => {
      const now = await dock.text();
      return now?.includes('Last calls') && now.includes(`${name} Won of closed`) && now;
    });
    expect(text).toContain(`${owner.won} of ${owner.won + owner.lost}`);
    expect(text).toContain(`Open deals ${owner.openCount}`);
    const calls = company.calls.filter((call) => call.deal === open);
    const answered = calls.filter(({ outcome }) => outcome === 'connected').length;
    if (calls.length > 0) expect(text).toContain(`${answered} of ${calls.length} answered`);

    const covers = async (): Promise<boolean> => {
      const box = await dock.box();
      if (!box) throw new Error('the dock has gone');
      return crm.evaluate(
        ([box, selectors]) =>
          [...document.querySelectorAll(selectors)].some((element) => {
            const { left, top, right, bottom, width } = element.getBoundingClientRect();
            return (
              width > 0 &&
              left < box.x + box.width &&
              right > box.x &&
              top < box.y + box.height &&
              bottom > box.y
            );
          }),
        [box, '#main_navbar, #tablist, #tabcontent > .tab-pane.active > .tab-form > nav.toolbar'] as const,
      );
    };
    await waitFor('a place beside the controls', async () => !(await covers()));

    await dock.click('Unpin Owner');
    await waitFor('the owner to be gone', async () => !(await dock.text())?.includes('Won of closed'));
    await crm.reload();
    await waitFor('the widgets as they were left', async () => {
      const now = await dock.text();
      return now?.includes('Last calls') && !now.includes('Won of closed');
    });
    await dock.click('Pin a widget');
    await dock.click('Pin Owner');
    await waitFor('the owner to be back', async () => (await dock.text())?.includes('Won of closed'));

    await crm.setViewportSize({ width: 820, height: 500 });
    const box = await waitFor('the dock inside the smaller window', async () => {
      const now = await dock.box();
      return now && now.x >= 0 && now.x + now.width <= 820 && now.y >= 0 && now.y + now.height <= 500 && now;
    });
    expect(box.width).toBeGreaterThan(40);
    await crm.setViewportSize({ width: 1280, height: 800 });
  });

  it('sees a deal won, a reason changed, a call added and a deal deleted after the next sync, and reads little else', async () => {
    const admin = await signIn(db, 'admin');
    const converted = company.deals.find(({ state }) => state === 'converted');
    const lost = company.deals.filter(({ state }) => state === 'lost');
    const [changed, deleted] = [lost.at(-1), lost.at(-2)];
    const sales = await admin.call<number[]>(
      'model.sale.sale.search',
      [['origin', '=', `sale.opportunity,${converted?.id}`]],
      0,
      null,
      null,
    );
    await admin.call('model.sale.sale.confirm', sales);
    const [noBudget] = await admin.call<number[]>(
      'model.crm.lost_reason.search',
      [['name', '=', 'No budget']],
      0,
      1,
      null,
    );
    await admin.call('model.sale.opportunity.write', [changed?.id], { lost_reason_type: noBudget });
    const caller = [...company.employees.keys()][0];
    const now = Temporal.Now.zonedDateTimeISO('UTC');
    const { year, month, day, hour, minute, second } = now;
    await admin.call('model.crm.call.create', [
      {
        employee: caller,
        opportunity: open,
        subject: 'Added by the test',
        direction: 'out',
        outcome: 'connected',
        start: { __class__: 'datetime', year, month, day, hour, minute, second, microsecond: 0 },
        duration: { __class__: 'timedelta', seconds: 240 },
      },
    ]);
    const removed = company.deals.find(
      ({ id, state }) => state === 'cancelled' && !company.calls.some(({ deal }) => deal === id),
    );
    const gone = removed ?? deleted;
    await admin.call('model.sale.opportunity.delete', [gone?.id]);

    const before = (await syncState(panel))?.syncedAt ?? '';
    const toCrm = (): number =>
      browser.requested.filter((each) => each.startsWith(`POST ${trytonOrigin}`)).length;
    const requests = toCrm();
    const options = await browser.open('options.html#sync', { width: 1280, height: 800 });
    await options.getByRole('button', { name: 'Sync now' }).click();
    await synced(options, before);
    const dealsRead = await options.locator('tbody tr', { hasText: 'Deals' }).innerText();
    const [, readOfDeals = ''] = dealsRead.split('\t');
    expect(figure(readOfDeals)).toBeLessThan(20);
    expect(toCrm() - requests).toBeLessThan(80);
    await options.close();

    const after = await readCompany(rpc);
    expect(after.deals.length).toBe(company.deals.length - 1);
    company = after;
    await showReport(panel, 'loss-reasons', { owner: 'all', period: 'this-year' });
    const year0 = secondsBetween(`${today.year}-01-01`, `${today.year + 1}-01-01`, zone);
    const reasons = await readTable(panel, 'reasons');
    for (const [reason, { count, cents }] of lossReasons(company, year0)) {
      expect(figure(reasons.get(reason ?? '(no reason)')?.['Deals']), reason ?? 'none').toBe(count);
      expect(figure(reasons.get(reason ?? '(no reason)')?.['Value']), reason ?? 'none').toBe(euros(cents));
    }
    await showReport(panel, 'rep-dashboard', everyone);
    const reps = await readTable(panel, 'reps');
    for (const [id, name] of company.employees) {
      const truth = repFigures(company, ninetyDays, id);
      if (truth.won + truth.lost + truth.calls + truth.created === 0) continue;
      expect(figure(reps.get(name)?.['Won deals']), name).toBe(truth.won);
      expect(figure(reps.get(name)?.['Won value']), name).toBe(euros(truth.wonCents));
      expect(figure(reps.get(name)?.['Calls']), name).toBe(truth.calls);
    }
  });

  it('asks nobody but the CRM, and only for what can be read', () => {
    const elsewhere = browser.requested.filter(
      (request) => !request.includes(trytonOrigin) && !request.includes('chrome-extension://'),
    );
    expect(elsewhere).toEqual([]);
  });

  it('is told to sign in when the session has expired, with the figures still there', async () => {
    const before = await syncState(panel);
    await rpc.signOut();
    await panel.evaluate(() => {
      location.hash = '#/';
    });
    const options = await browser.open('options.html#sync', { width: 1280, height: 800 });
    await options.getByRole('button', { name: 'Sync now' }).click();
    await waitFor('the sync to stop', async () => (await syncState(options))?.state === 'stopped');
    await options.close();
    const text = await waitFor('the notice', async () => {
      const now = await panel.locator('body').innerText();
      return now.includes('Sign in') && now;
    });
    expect(text).toContain('Won value');
    expect((await syncState(panel))?.syncedAt).toBe(before?.syncedAt);
  });
});
