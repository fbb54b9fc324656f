import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectAccount, openDemo } from '@/entrypoints/background/accounts';
import { restoreContentScripts } from '@/entrypoints/background/content-scripts';
import { accountSeen } from '@/entrypoints/background/deal-widgets';
import { deleteEverything, forgetAccount } from '@/entrypoints/background/removal';
import { Syncs } from '@/entrypoints/background/syncs';
import { openRecord } from '@/entrypoints/background/windows';
import { AccountStore } from '@/lib/cache/account-store';
import type { Connector } from '@/lib/connectors/connector';
import type { Account } from '@/lib/model/account';
import { accountsSetting, goalsSetting } from '@/lib/settings/settings';
import { failing, SimulatedHost, simulated } from '../sync/host';
import { aBrowser } from './fake-browser';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('@/lib/connectors/all', () => ({ connectorOf: (): Connector => connector }));
let connector: Connector;

const tab = { tabId: 7, connector: 'tryton', origin: 'http://crm.example' };
const widgets = { close: () => undefined } as unknown as Parameters<typeof forgetAccount>[2];

describe('the background', () => {
  let host: SimulatedHost;
  let browser: ReturnType<typeof aBrowser>;
  let syncs: Syncs;
  beforeEach(async () => {
    host = new SimulatedHost(25);
    browser = aBrowser(host);
    syncs = new Syncs();
    connector = {
      ...simulated,
      page: { ...simulated.page, allows: () => true },
      recordUrl: (_base, entity, id) =>
        entity === 'deals'
          ? `http://crm.example/#${id}`
          : entity === 'users'
            ? `javascript:${id}`
            : undefined,
    };
    for (const { name = '' } of await indexedDB.databases()) await Dexie.delete(name);
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    for (const { id } of (await accountsSetting.read()).list) await syncs.stop(id);
  });

  const state = async ({ id }: Account): Promise<string | undefined> => {
    const store = await AccountStore.existing(id);
    const version = await store?.version();
    store?.close();
    return version?.status.state;
  };
  const alarms = async (): Promise<string[]> => (await fakeBrowser.alarms.getAll()).map(({ name }) => name);

  it('connects whoever is signed in, and reads their records', async () => {
    const account = await connectAccount(tab);
    expect(account).toMatchObject({ login: 'ana', organisation: 'org', base: 'http://crm.example/db' });
    expect(account.id).toMatch(/^[0-9a-f]{32}$/);
    expect((await accountsSetting.read()).current).toBe(account.id);
    expect([...browser.scripts.keys()]).toEqual(['crm:http://crm.example']);
    await syncs.start(account);
    expect(await alarms()).toContain(`sync:${account.id}`);
    await expect.poll(() => state(account)).toBe('done');
    await expect.poll(alarms).toEqual([]);
  });

  it('is the same account when the same person connects again', async () => {
    const first = await connectAccount(tab);
    expect((await connectAccount(tab)).id).toBe(first.id);
    expect((await accountsSetting.read()).list).toHaveLength(1);
    host.login = 'eve';
    expect((await connectAccount(tab)).id).not.toBe(first.id);
  });

  it('connects nothing without the permission of the origin', async () => {
    browser.granted.clear();
    await expect(connectAccount(tab)).rejects.toMatchObject({ failure: { kind: 'forbidden' } });
    expect(host.requests).toEqual([]);
  });

  it('goes on within a minute after it was killed', async () => {
    const account = await connectAccount(tab);
    host.fault = ({ path }) => (path === '/deals' ? new Promise(() => undefined) : undefined);
    await syncs.start(account); // Never answered: as if the background were gone.
    await expect.poll(() => host.requests.at(-1)).toBe('/deals');
    await fakeBrowser.alarms.clearAll(); // A browser may lose them with the background.
    vi.spyOn(navigator.locks, 'request').mockImplementation((async (_: string, ...rest: unknown[]) =>
      (rest.at(-1) as (lock: object) => unknown)({})) as never); // The lock went with the dead one.
    host.fault = undefined;
    const next = new Syncs();
    await next.restoreAlarms();
    const [alarm] = (await fakeBrowser.alarms.getAll()).filter(({ name }) => name.startsWith('sync:'));
    expect((alarm?.scheduledTime ?? 0) - Date.now()).toBeLessThanOrEqual(60_000);
    await next.onAlarm(alarm?.name ?? '');
    await expect.poll(() => state(account)).toBe('done');
  });

  it('waits until the host wants to be asked again', async () => {
    const account = await connectAccount(tab);
    const retryAtMs = Date.now() + 300_000;
    host.fault = ({ path }) => (path === '/deals' ? failing({ kind: 'rate-limited', retryAtMs }) : undefined);
    const send = fakeBrowser.tabs.sendMessage;
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
      ...[id, message]: Parameters<typeof send>
    ) => {
      const limited = {
        status: 429,
        contentType: '',
        redirected: false,
        headers: { 'retry-after': '300' },
        body: '',
      };
      const asked = (message as { ask: { request?: { path: string } } }).ask.request?.path;
      return asked === '/deals' ? { ok: true, answer: { kind: 'answered', ...limited } } : send(id, message);
    }) as never);
    await syncs.start(account);
    await expect.poll(() => state(account)).toBe('paused');
    await expect
      .poll(async () => (await fakeBrowser.alarms.get(`sync:${account.id}`))?.scheduledTime ?? 0)
      .toBeGreaterThan(retryAtMs - 5_000);
    const asked = host.requests.length;
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 200_000);
    await syncs.onAlarm(`sync:${account.id}`);
    await syncs.onAlarm('sync-all');
    await syncs.startIfStale(account);
    await new Promise((done) => setTimeout(done, 50));
    expect(host.requests).toHaveLength(asked);
  });

  it('starts a failed sync again after two minutes, or when the user asks', async () => {
    const account = await connectAccount(tab);
    host.login = 'eve';
    await syncs.start(account);
    await expect.poll(() => state(account)).toBe('stopped');
    await expect.poll(alarms).toEqual([]);
    host.login = 'ana';
    for (const one of [syncs, new Syncs()]) {
      await one.startIfStale(account);
      await one.onAlarm('sync-all');
    }
    await new Promise((done) => setTimeout(done, 50));
    expect(await state(account)).toBe('stopped');
    await syncs.start(account);
    await expect.poll(() => state(account)).toBe('done');

    host.login = 'eve';
    await expect.poll(alarms).toEqual([]);
    await syncs.start(account);
    await expect.poll(() => state(account)).toBe('stopped');
    await expect.poll(alarms).toEqual([]);
    host.login = 'ana';
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 121_000);
    await syncs.startIfStale(account);
    await expect.poll(() => state(account)).toBe('done');
  });

  it('ends and starts again while a page is held up by a dialog', async () => {
    browser.refreshed.mockReturnValue(new Promise(() => undefined));
    const account = await connectAccount(tab);
    await syncs.start(account);
    await expect.poll(() => state(account)).toBe('done');
    await expect.poll(alarms).toEqual([]);
    const asked = host.requests.length;
    await syncs.start(account);
    await expect.poll(() => host.requests.length).toBeGreaterThan(asked);
    await expect.poll(() => state(account)).toBe('done');
  });

  it('starts anew when it is asked to right after a stop', async () => {
    const account = await connectAccount(tab);
    host.fault = ({ path }) => (path === '/deals' ? new Promise(() => undefined) : undefined);
    await syncs.start(account);
    await expect.poll(() => host.requests.at(-1)).toBe('/deals');
    host.fault = undefined;
    await Promise.all([syncs.stop(account.id), syncs.start(account)]);
    await expect.poll(() => state(account)).toBe('done');
  });

  it('lets one account that cannot start not keep the others from it', async () => {
    host.login = 'eve';
    const broken = await connectAccount(tab);
    host.login = 'ana';
    const account = await connectAccount(tab);
    const { open, existing } = AccountStore;
    const failingFor = (real: typeof open) => async (id: string) =>
      id === broken.id ? failing({ kind: 'storage', why: 'quota' }) : real.call(AccountStore, id);
    vi.spyOn(AccountStore, 'open').mockImplementation(failingFor(open));
    await syncs.onAlarm('sync-all');
    await expect.poll(() => state(account)).toBe('done');
    vi.spyOn(AccountStore, 'existing').mockImplementation(failingFor(existing as typeof open));
    browser.granted.clear();
    await syncs.onPermissionsRemoved();
    expect(await state(account)).toBe('stopped');
  });

  it('lets one origin that cannot be registered not keep the others from it', async () => {
    const account = await connectAccount(tab);
    const odd = { ...account, id: 'odd-one', origin: 'http://odd.example' };
    await accountsSetting.write({ list: [odd, account], current: null });
    browser.scripts.clear();
    const contains = fakeBrowser.permissions.contains;
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async (asked: {
      origins: string[];
    }) => {
      if (asked.origins[0]?.includes('odd')) throw new Error('not a pattern');
      return contains(asked as never);
    }) as never);
    await restoreContentScripts();
    expect([...browser.scripts.keys()]).toEqual(['crm:http://crm.example']);
  });

  it('neither reads nor shows an account whose origin may not be read, until it may again', async () => {
    const account = await connectAccount(tab);
    const { connector: id, base, login, organisation } = account;
    const seen = { connector: id, base, login, organisation };
    expect(await accountSeen(seen, account.origin)).toEqual(account);
    const asked = host.requests.length;
    browser.granted.clear();
    await syncs.start(account);
    await expect.poll(() => state(account)).toBe('stopped');
    const store = await AccountStore.existing(account.id);
    expect((await store?.version())?.status.failure).toEqual({ kind: 'forbidden', what: account.origin });
    store?.close();
    expect(await accountSeen(seen, account.origin)).toBeUndefined();
    expect(host.requests).toHaveLength(asked);
    browser.granted.add('http://crm.example/*');
    await syncs.onPermissionsAdded(['http://crm.example/*']);
    await expect.poll(() => state(account)).toBe('done');
  });

  it('leaves a pause of the user alone until they end it', async () => {
    const account = await connectAccount(tab);
    host.fault = ({ path }) => (path === '/deals' ? new Promise(() => undefined) : undefined);
    await syncs.start(account);
    await expect.poll(() => host.requests.at(-1)).toBe('/deals');
    await syncs.stop(account.id);
    expect(await state(account)).toBe('paused');
    host.fault = undefined;
    await syncs.onAlarm('sync-all');
    await syncs.startIfStale(account);
    expect(await state(account)).toBe('paused');
    await syncs.start(account);
    await expect.poll(() => state(account)).toBe('done');
  });

  it('syncs from time to time while the CRM is open', async () => {
    const account = await connectAccount(tab);
    const others = browser.tabs.splice(0);
    await syncs.onAlarm('sync-all');
    expect(await state(account)).toBeUndefined();
    browser.tabs.push(...others);
    await syncs.onAlarm('sync-all');
    await expect.poll(() => state(account)).toBe('done');
  });

  it('stops, and says why, when the permission is taken away', async () => {
    const account = await connectAccount(tab);
    await syncs.start(account);
    await expect.poll(() => state(account)).toBe('done');
    browser.granted.clear();
    await syncs.onPermissionsRemoved();
    const store = await AccountStore.existing(account.id);
    expect((await store?.version())?.status).toMatchObject({
      state: 'stopped',
      failure: { kind: 'forbidden' },
    });
    store?.close();
  });

  it('forgets an account and leaves the others', async () => {
    const demo = await openDemo('en');
    const account = await connectAccount(tab);
    await syncs.start(account);
    await goalsSetting(account.id).write([]);
    await forgetAccount(account.id, syncs, widgets);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['account-demo']);
    expect(await accountsSetting.read()).toEqual({ list: [demo], current: 'demo' });
    expect(
      Object.keys(await fakeBrowser.storage.local.get()).filter((key) => key.includes(account.id)),
    ).toEqual([]);
    expect([browser.scripts.size, browser.granted.size]).toEqual([0, 0]);
  });

  it('tells open pages that an account is forgotten while it still may, and starts it no more', async () => {
    const account = await connectAccount(tab);
    await syncs.start(account);
    await expect.poll(() => state(account)).toBe('done');
    await expect.poll(alarms).toEqual([]);
    const told: unknown[] = [];
    browser.refreshed.mockImplementation(async () => {
      const { list } = await accountsSetting.read();
      told.push([list.length, browser.granted.size, browser.scripts.size]);
      await expect(syncs.start(account)).rejects.toMatchObject({ failure: { kind: 'bad-input' } });
      return {};
    });
    await forgetAccount(account.id, syncs, widgets);
    expect(told).toEqual([[0, 1, 1]]);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('takes an account off the list before it waits for its sync', async () => {
    const account = await connectAccount(tab);
    const stop = vi.spyOn(syncs, 'stop').mockImplementation(async () => {
      expect((await accountsSetting.read()).list).toEqual([]);
    });
    await forgetAccount(account.id, syncs, widgets);
    expect(stop).toHaveBeenCalledTimes(1);
  });

  it('deletes everything', async () => {
    await openDemo('tr');
    await syncs.start(await connectAccount(tab));
    await deleteEverything(syncs, widgets);
    expect(await indexedDB.databases()).toEqual([]);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await alarms()).toEqual([]);
    expect([browser.scripts.size, browser.granted.size]).toEqual([0, 0]);
  });

  it('opens records inside the CRM only', async () => {
    const { id: account } = await connectAccount(tab);
    await openRecord({ account, entity: 'deals', id: '12' });
    expect(browser.update).toHaveBeenCalledWith(7, { url: 'http://crm.example/#12', active: true });
    await openRecord({ account, entity: 'deals', id: '12', newTab: true });
    expect(browser.create).toHaveBeenCalledWith({ url: 'http://crm.example/#12' });
    for (const entity of ['users', 'teams', 'nonsense']) {
      await expect(openRecord({ account, entity, id: 'alert(1)' })).rejects.toMatchObject({
        failure: { kind: 'bad-input' },
      });
    }
  });
});
