// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { KeySignIn } from '@/lib/connectors/sign-in';
import type { Account } from '@/lib/model/account';
import { Failed, type Failure } from '@/lib/model/failure';
import { accountsSetting } from '@/lib/settings/settings';
import { offerOf } from '@/lib/state/connect-offers';
import type { ConnectPlace } from '@/lib/state/connect-place';
import { KeyConnectView } from '@/lib/state/key-connect-view';
import { aConnector, aKey } from './a-connector';
import { anAccount, anEngine, aSession } from './a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const ask = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messages/channel', () => ({ ask }));

const kept: Account = {
  ...anAccount,
  connector: 'acme',
  signIn: 'key',
  typed: { url: 'https://a.example' },
};
const request = vi.fn();

async function open(
  place: Partial<ConnectPlace> = {},
  key: KeySignIn = aKey,
  account: Account | null = null,
) {
  const session = await aSession(anEngine().engine, { account });
  Object.assign(fakeBrowser, {
    permissions: { request },
    windows: { getCurrent: async () => ({ id: 3 }) },
  });
  const offer = offerOf(aConnector({ key }));
  return new KeyConnectView(session, offer, key, { connector: 'acme', page: '', ...place });
}
beforeEach(() => {
  request.mockResolvedValue(true);
  ask.mockImplementation(async () => {
    await accountsSetting.change(({ list }) => ({ list: [...list, kept], current: null }));
    return kept;
  });
});

describe('connecting by a key', () => {
  it('asks the browser in the click itself, for the API and for the CRM’s page', async () => {
    const view = await open({ page: 'https://acme.pages.example/deal/1' });
    request.mockReturnValue(new Promise(() => {}));
    view.type('url', ' https://api.example/v1 ');
    view.type('token', 'k-1');
    void view.connect();
    expect(request).toHaveBeenCalledWith({
      origins: ['https://api.example/*', 'https://acme.pages.example/*'],
    });
    expect(view.step.value.kind).toBe('asking');
  });

  it('asks for the host that gives out tokens too', async () => {
    const exchange: KeySignIn['exchange'] = {
      request: () => ({ url: 'https://tokens.example/oauth', form: {} }),
      token: () => undefined,
    };
    const view = await open({}, { ...aKey, exchange });
    view.type('url', 'https://api.example');
    expect(view.sites.value).toEqual(['https://api.example', 'https://tokens.example']);
  });

  it('signs in with what was typed, trimmed, after a yes, and shows that account', async () => {
    const view = await open({ page: 'https://acme.pages.example/deal/1' });
    view.type('url', ' https://api.example ');
    view.type('token', '\tk-1\n');
    await view.connect();
    expect(ask).toHaveBeenCalledWith('account.sign-in', {
      connector: 'acme',
      page: 'https://acme.pages.example/deal/1',
      values: { url: 'https://api.example', token: 'k-1', note: '' },
    });
    expect(view.step.value.kind).toBe('connected');
    expect((await accountsSetting.read()).current).toBe(kept.id);
  });

  it('holds the key no longer once it is connected', async () => {
    const view = await open();
    view.type('url', 'https://api.example');
    view.type('token', 'k-1');
    await view.connect();
    expect(JSON.stringify(view.values.value)).not.toContain('k-1');
  });

  it('names every field that is still empty, and asks nobody', async () => {
    const view = await open();
    await view.connect();
    expect(view.problems.value).toEqual({ url: 'missing', token: 'missing' });
    expect(request).not.toHaveBeenCalled();
    view.type('url', 'x');
    expect(view.problems.value).toEqual({ token: 'missing' });
  });

  it('says at the field what does not fit before the browser asks, and after the host was asked', async () => {
    const view = await open();
    view.type('url', 'nonsense');
    view.type('token', 'k-1');
    await view.connect();
    expect(view.problems.value).toEqual({ url: 'wrong' });
    expect(request).not.toHaveBeenCalled();
    view.type('url', 'https://api.example');
    ask.mockRejectedValue(new Failed({ kind: 'bad-input', where: 'token', detail: 'too short' }));
    await view.connect();
    expect(view.problems.value).toEqual({ token: 'wrong' });
    expect(view.step.value.kind).toBe('offered');
  });

  it('loses nothing that was typed, whatever goes wrong', async () => {
    const failures: Failure[] = [
      { kind: 'signed-out' },
      { kind: 'forbidden', what: '/users' },
      { kind: 'unreachable' },
      { kind: 'rate-limited', retryAtMs: 1 },
      { kind: 'bad-input', where: 'connector', detail: 'x' },
    ];
    const view = await open();
    view.type('url', 'https://api.example');
    view.type('token', 'k-1');
    for (const failure of failures) {
      ask.mockRejectedValue(new Failed(failure));
      await view.connect();
      expect(view.step.value).toEqual({ kind: 'failed', failure });
      expect(view.values.value).toEqual({ url: 'https://api.example', token: 'k-1', note: '' });
    }
  });

  it('asks the CRM nothing after a no', async () => {
    const view = await open();
    request.mockResolvedValue(false);
    view.type('url', 'https://api.example');
    view.type('token', 'k-1');
    await view.connect();
    expect(view.step.value.kind).toBe('denied');
    expect(ask).not.toHaveBeenCalled();
  });

  it('takes an address of the CRM’s pages, typed without having begun on one, for its page', async () => {
    const view = await open();
    view.type('url', 'https://acme.pages.example/deals');
    view.type('token', 'k-1');
    expect(view.makeAt.value).toBe('https://acme.pages.example/settings/keys');
    await view.connect();
    expect(ask.mock.calls[0]?.[1]).toMatchObject({ page: 'https://acme.pages.example/deals' });
  });

  it('fills in the page’s address only where the CRM asks for one of a page', async () => {
    const page = 'https://acme.pages.example/deal/1';
    expect((await open({ page })).values.value['url']).toBe('');
    const fields = [{ id: 'url', kind: 'address' as const, example: 'https://you.pages.example' }];
    expect((await open({ page }, { ...aKey, fields })).values.value['url']).toBe(
      'https://acme.pages.example',
    );
  });

  it('begins with the first of a choice', async () => {
    const fields = [{ id: 'region', kind: 'choice' as const, choices: ['eu', 'us'] }];
    expect((await open({}, { ...aKey, fields })).values.value).toEqual({ region: 'eu' });
  });

  it('gives an account its key back: what is no secret stands there already', async () => {
    const view = await open({ account: kept.id }, aKey, kept);
    expect(view.values.value).toEqual({ url: 'https://a.example', token: '', note: '' });
    view.type('token', 'k-2');
    await view.connect();
    expect(ask.mock.calls[0]?.[1]).toMatchObject({ account: kept.id, values: { token: 'k-2' } });
  });

  it('never fills in a secret, even where one was kept', async () => {
    const leaked = { ...kept, typed: { url: 'https://a.example', token: 'k-1' } };
    expect((await open({ account: kept.id }, aKey, leaked)).values.value['token']).toBe('');
  });

  it('opens the panel in the click itself, and says when it cannot', async () => {
    const view = await open();
    const openPanel = vi.fn(async () => {});
    Object.assign(fakeBrowser, { sidePanel: { open: openPanel } });
    await view.seeFigures();
    expect(openPanel).toHaveBeenCalledWith({ windowId: 3 });
    openPanel.mockRejectedValue(new Error('no panel'));
    await view.seeFigures();
    expect(view.trouble.value?.kind).toBe('bug');
    expect(view.step.value.kind).toBe('offered');
  });
});
