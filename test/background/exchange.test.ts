import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signInByKey } from '@/entrypoints/background/accounts';
import { forgetAccount } from '@/entrypoints/background/removal';
import { Syncs } from '@/entrypoints/background/syncs';
import type { Connector } from '@/lib/connectors/connector';
import { zoho } from '@/lib/connectors/zoho/connector';
import { originsOf } from '@/lib/model/account';
import { accountsSetting } from '@/lib/settings/settings';
import { SimulatedHost } from '../sync/host';
import { aBrowser } from './fake-browser';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('@/lib/connectors/all', () => ({ connectorOf: (): Connector => connector }));
let connector: Connector;

const widgets = { close: () => undefined } as unknown as Parameters<typeof forgetAccount>[2];
const sites = ['https://crm.zoho.eu', 'https://www.zohoapis.eu', 'https://accounts.zoho.eu'];
const patterns = sites.map((site) => `${site}/*`);
const page = 'https://crm.zoho.eu/crm/org1/tab/Potentials';
const signInAs = (userName: string) => {
  connector = {
    ...zoho,
    identify: async () => ({
      userName,
      organisation: '1',
      organisationName: 'Nordwind',
      host: {},
      capabilities: {},
    }),
  };
  return signInByKey({ connector: 'zoho', page, values: { url: page, client: '1000.A', secret: 's' } });
};

describe('an account whose key is exchanged for tokens at another host', () => {
  let browser: ReturnType<typeof aBrowser>;
  beforeEach(() => {
    browser = aBrowser(new SimulatedHost(1));
    browser.granted.clear();
    for (const pattern of patterns) browser.granted.add(pattern);
  });
  afterEach(() => vi.restoreAllMocks());

  it('uses that host as well, and no key is sent there without its permission', async () => {
    expect(originsOf(await signInAs('Ewa'))).toEqual(sites);
    browser.granted.delete('https://accounts.zoho.eu/*');
    await expect(signInAs('Ewa')).rejects.toMatchObject({
      failure: { kind: 'forbidden', what: 'https://accounts.zoho.eu' },
    });
  });

  it('gives the permission of that host back when it is forgotten, unless another one needs it', async () => {
    const [first, second] = [await signInAs('Ewa'), await signInAs('Jan')];
    expect((await accountsSetting.read()).list).toHaveLength(2);
    await forgetAccount(first.id, new Syncs(), widgets);
    expect([...browser.granted]).toEqual(patterns);
    await forgetAccount(second.id, new Syncs(), widgets);
    expect([...browser.granted]).toEqual([]);
  });
});
