// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Failed } from '@/lib/model/failure';
import { keepKey } from '@/lib/settings/keys';
import { accountsSetting } from '@/lib/settings/settings';
import { offerOf } from '@/lib/state/connect-offers';
import { allowSite, ConnectView } from '@/lib/state/connect-view';
import { aConnector, aKey } from './a-connector';
import { anAccount, anEngine, aSession } from './a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const ask = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messages/channel', () => ({ ask }));
const loadOffers = vi.hoisted(() => vi.fn());
vi.mock('@/lib/state/connect-offers', async (original) => ({ ...(await original<object>()), loadOffers }));

const page = {
  tabId: 7,
  connector: 'tryton',
  brand: 'Tryton',
  origin: 'https://crm.example:8000',
  address: 'https://crm.example:8000/',
  organisation: '',
};

describe('connecting', () => {
  const request = vi.fn();
  const contains = vi.fn();
  let connect: InstanceType<typeof ConnectView>;
  beforeEach(async () => {
    const session = await aSession(anEngine().engine, { account: null });
    loadOffers.mockResolvedValue([]);
    Object.assign(fakeBrowser, { permissions: { request, contains } });
    connect = new ConnectView(session, page);
    ask.mockImplementation(async () => {
      await accountsSetting.change(({ list }) => ({ list: [...list, anAccount], current: null }));
      return anAccount;
    });
  });

  it('asks the browser before anything else, for this one origin', () => {
    request.mockReturnValue(new Promise(() => {}));
    void connect.connect();
    expect(request).toHaveBeenCalledWith({ origins: ['https://crm.example:8000/*'] });
    expect(connect.step.value.kind).toBe('asking');
  });

  it('reads who is signed in after a yes, and shows that account', async () => {
    request.mockResolvedValue(true);
    await connect.connect();
    expect(ask).toHaveBeenCalledWith('account.connect', {
      tabId: 7,
      connector: 'tryton',
      origin: 'https://crm.example:8000',
    });
    expect(connect.step.value.kind).toBe('connected');
    expect((await accountsSetting.read()).current).toBe(anAccount.id);
  });

  it('asks the CRM nothing after a no', async () => {
    request.mockResolvedValue(false);
    await connect.connect();
    expect(connect.step.value.kind).toBe('denied');
    expect(ask).not.toHaveBeenCalled();
  });

  it('keeps why it could not be done', async () => {
    request.mockResolvedValue(true);
    ask.mockRejectedValue(new Failed({ kind: 'signed-out' }));
    await connect.connect();
    expect(connect.step.value).toEqual({ kind: 'failed', failure: { kind: 'signed-out' } });
  });

  it('goes on by itself where the browser’s question had closed the popup', async () => {
    contains.mockResolvedValue(true);
    await connect.resume();
    expect(connect.step.value.kind).toBe('connected');
  });

  it('waits for the click where the site was allowed for another person', async () => {
    const session = await aSession(anEngine().engine, { account: { ...anAccount, origin: page.origin } });
    Object.assign(fakeBrowser, { permissions: { request, contains } });
    contains.mockResolvedValue(true);
    connect = new ConnectView(session, page);
    await connect.resume();
    expect(connect.step.value.kind).toBe('offered');
  });

  it('waits for the click while nothing is allowed', async () => {
    contains.mockResolvedValue(false);
    await connect.resume();
    expect(connect.step.value.kind).toBe('offered');
  });
});

/** A page whose own session cannot be used. */
const other = {
  tabId: 7,
  connector: 'acme',
  brand: 'Acme',
  origin: 'https://acme.pages.example',
  address: 'https://acme.pages.example/deal/1',
  organisation: 'acme',
};
const cookie = {
  name: 'sid',
  bases: ({ hostname }: URL) => [`https://api.${hostname}`],
  headers: (value: string) => ({ Authorization: value }),
};

describe('connecting on a page whose own session cannot be used', () => {
  const request = vi.fn();
  const contains = vi.fn();
  const create = vi.fn();
  const open = async (signIn: object, stored: Parameters<typeof aSession>[1] = { account: null }) => {
    const session = await aSession(anEngine().engine, stored);
    Object.assign(fakeBrowser, { permissions: { request, contains }, tabs: { create } });
    loadOffers.mockResolvedValue([offerOf(aConnector(signIn))]);
    const view = new ConnectView(session, other);
    await vi.waitFor(() => expect(view.way.value).not.toBeNull());
    return view;
  };
  beforeEach(() => {
    request.mockResolvedValue(true);
    create.mockResolvedValue({});
    ask.mockResolvedValue(anAccount);
  });

  it('leads to where a key is entered, with the page it began on', async () => {
    const view = await open({ key: aKey });
    expect(view.way.value).toBe('key');
    await view.enterKey();
    const hash = `#connection/acme?${new URLSearchParams({ page: other.address, by: 'key' })}`;
    expect(create).toHaveBeenCalledWith({ url: expect.stringContaining(`options.html${hash}`) });
  });

  it('asks for nothing by itself where a key is needed, though the site is allowed', async () => {
    const view = await open({ key: aKey });
    contains.mockResolvedValue(true);
    await view.resume();
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks for page, API and cookies at once where a cookie signs in', async () => {
    const view = await open({ cookie });
    await view.connect();
    expect(request).toHaveBeenCalledWith({
      origins: ['https://acme.pages.example/*', 'https://api.acme.pages.example/*'],
      permissions: ['cookies'],
    });
    expect(ask).toHaveBeenCalledWith('account.connect', {
      tabId: 7,
      connector: 'acme',
      origin: other.origin,
    });
    expect(view.step.value.kind).toBe('connected');
  });

  it('goes on after the browser’s question only when cookies were allowed too', async () => {
    contains.mockImplementation(async ({ permissions }: { permissions?: string[] }) => !permissions);
    const view = await open({ cookie });
    await view.resume();
    expect(view.step.value.kind).toBe('offered');
    contains.mockResolvedValue(true);
    await view.resume();
    expect(view.step.value.kind).toBe('connected');
  });

  it('offers a key where the cookie did not do', async () => {
    const view = await open({ cookie, key: aKey });
    ask.mockRejectedValue(new Failed({ kind: 'signed-out' }));
    await view.connect();
    expect(view.keyInstead.value).toBe(true);
  });

  describe('of an account that was connected by a key without a page', () => {
    const keyed = {
      ...anAccount,
      connector: 'acme',
      signIn: 'key' as const,
      origin: '',
      organisation: 'acme',
    };

    it('lets the account have this page, with the key that is there', async () => {
      const view = await open({ key: aKey }, { account: keyed });
      await keepKey(keyed.id, { url: 'https://a.example', token: 'k' });
      expect(view.keyed.value?.id).toBe(keyed.id);
      await view.join(keyed);
      expect(request).toHaveBeenCalledWith({ origins: ['https://acme.pages.example/*'] });
      expect(ask).toHaveBeenCalledWith('account.sign-in', {
        connector: 'acme',
        page: other.address,
        values: { url: 'https://a.example', token: 'k' },
        account: keyed.id,
      });
    });

    it('asks for the key first where it is gone', async () => {
      const view = await open({ key: aKey }, { account: keyed });
      await view.join(keyed);
      expect(ask).not.toHaveBeenCalled();
      expect(create).toHaveBeenCalledWith({ url: expect.stringContaining(`account=${keyed.id}`) });
    });

    it('takes no page that names no organisation for one of an account at another server', async () => {
      const session = await aSession(anEngine().engine, { account: keyed });
      const nameless = { ...other, organisation: '' };
      expect(new ConnectView(session, nameless).keyed.value).toBeNull();
      const beside = { ...nameless, origin: 'https://crm.example' };
      expect(new ConnectView(session, beside).keyed.value?.id).toBe(keyed.id);
    });

    it('takes no page of another organisation for one of the account', async () => {
      const view = await open({ key: aKey }, { account: { ...keyed, organisation: 'other' } });
      expect(view.keyed.value).toBeNull();
    });
  });
});

it('asks again for everything that an account uses', () => {
  const request = vi.fn(async () => true);
  Object.assign(fakeBrowser, { permissions: { request } });
  void allowSite({ origin: 'https://crm.example', base: 'https://api.example/v1', signIn: 'cookie' });
  expect(request).toHaveBeenCalledWith({
    origins: ['https://crm.example/*', 'https://api.example/*'],
    permissions: ['cookies'],
  });
});
