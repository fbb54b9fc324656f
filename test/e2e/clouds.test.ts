import { afterEach, describe, expect, it } from 'vitest';
import { simulators } from '../hosts/all';
import { portal } from '../hosts/hubspot/simulator';
import type { Simulator } from '../hosts/toolkit/simulator';
import { launch, type TestBrowser, waitFor } from './support/browser';
import { type Cloud, cloud } from './support/cloud';
import { Dock, synced } from './support/journey';

interface Case {
  /** Names that lead to the simulator. */
  readonly hosts: readonly string[];
  /** Origins that the browser is asked to allow. */
  readonly grants: readonly string[];
  readonly brand: string;
  pageOf(dealId: string): string;
  /** What is typed in, by label; absent where the browser's own sign-in is used. */
  typed?(host: Simulator): Readonly<Record<string, string>>;
  /** The sign-in that the browser has. */
  cookie?(host: Simulator): { readonly name: string; readonly value: string; readonly url: string };
}

const bearer = ({ headers }: Simulator): string => (headers['Authorization'] ?? '').replace('Bearer ', '');

const cases: Readonly<Record<string, Case>> = {
  'zendesk-sell': {
    hosts: ['*.zendesk.com', 'api.getbase.com'],
    grants: ['https://acme.zendesk.com', 'https://api.getbase.com'],
    brand: 'Zendesk Sell',
    pageOf: (id) => `https://acme.zendesk.com/sales/deals/${id}`,
    typed: (host) => ({ 'Access token': bearer(host) }),
  },
  pipedrive: {
    hosts: ['*.pipedrive.com'],
    grants: ['https://acme.pipedrive.com', 'https://api.pipedrive.com'],
    brand: 'Pipedrive',
    pageOf: (id) => `https://acme.pipedrive.com/deal/${id}`,
    typed: ({ headers }) => ({ 'Personal API token': headers['x-api-token'] ?? '' }),
  },
  hubspot: {
    hosts: ['*.hubspot.com', 'api.hubapi.com'],
    grants: ['https://app.hubspot.com', 'https://api.hubapi.com'],
    brand: 'HubSpot',
    pageOf: (id) => `https://app.hubspot.com/contacts/PORTAL/record/0-3/${id}`,
    typed: (host) => ({ 'Service key': bearer(host) }),
  },
  salesforce: {
    hosts: ['*.force.com', '*.salesforce.com'],
    grants: ['https://acme.lightning.force.com', 'https://acme.my.salesforce.com'],
    brand: 'Salesforce',
    pageOf: (id) => `https://acme.lightning.force.com/lightning/r/Opportunity/${id}/view`,
    cookie: (host) => ({ name: 'sid', value: bearer(host), url: 'https://acme.my.salesforce.com' }),
  },
  odoo: {
    hosts: ['*.odoo.com'],
    grants: ['https://acme.odoo.com'],
    brand: 'Odoo',
    pageOf: (id) => `https://acme.odoo.com/web#id=${id}&model=crm.lead&view_type=form`,
    cookie: ({ headers }) => ({
      name: 'session_id',
      value: (headers['Cookie'] ?? '').replace('session_id=', ''),
      url: 'https://acme.odoo.com',
    }),
  },
};

describe.each(Object.entries(cases))(
  'a salesperson at %s',
  (id, { hosts, grants, brand, pageOf, typed, cookie }) => {
    let host: Simulator;
    let sky: Cloud;
    let browser: TestBrowser;
    afterEach(async () => {
      await browser?.close();
      await sky?.close();
      await host?.close();
    });

    it('connects, sees every deal counted, and has the widget on the page of a deal', async () => {
      host = await (simulators[id] as () => Promise<Simulator>)();
      sky = await cloud(Object.fromEntries(hosts.map((name) => [name, host.server.port])));
      browser = await launch({ grants, permissions: ['cookies'], args: sky.args });
      const deal = host.company.deals.find(({ stageId, ownerId }) => stageId.endsWith('s1') && ownerId);
      const address = pageOf(host.idOf('deals', deal?.id ?? '')).replace('PORTAL', portal);
      const signedIn = cookie?.(host);
      if (signedIn) await browser.context.addCookies([{ ...signedIn }]);
      const crm = await browser.context.newPage();
      await crm.goto(address);

      const options = await browser.open('options.html#sync', { width: 1280, height: 800 });
      if (typed) {
        const connect = await browser.open(
          `options.html#connection/${id}?page=${encodeURIComponent(address)}`,
          {
            width: 1280,
            height: 800,
          },
        );
        for (const [label, value] of Object.entries(typed(host)))
          await connect.getByLabel(label, { exact: true }).fill(value);
        await connect.getByRole('button', { name: 'Allow and connect' }).click();
        await synced(connect);
        await connect.close();
      } else {
        await crm.bringToFront();
        await browser.clickToolbar(crm);
        const popup = await browser.attached('popup.html');
        await popup.getByRole('button', { name: `Connect ${brand}` }).click();
        await synced(options);
      }

      const deals = await waitFor('the row of deals', async () => {
        const rows = await options.locator('tbody tr').allInnerTexts();
        return rows
          .map((row) => row.split('\t').map((cell) => cell.trim()))
          .find(([name]) => name?.startsWith('Deals'));
      });
      expect(Number(deals[1]?.replace(/\D/g, ''))).toBeGreaterThanOrEqual(host.company.deals.length);

      await crm.bringToFront();
      await crm.reload();
      const dock = new Dock(crm);
      const text = await waitFor('the widget', async () => {
        const now = await dock.text();
        return now && /Won of closed|Stage|In /.test(now) && now;
      });
      expect(text).toContain(host.company.users.find((user) => user.id === deal?.ownerId)?.name);
      expect(text).not.toContain('not known');
      const strangers = browser.requested.filter(
        (asked) => !asked.includes('chrome-extension://') && !grants.some((origin) => asked.includes(origin)),
      );
      expect(strangers).toEqual([]);
    });
  },
);
