import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Failed } from '@/lib/model/failure';
import { accountsSetting } from '@/lib/settings/settings';
import { ConnectView } from '@/lib/state/connect-view';
import { anAccount, anEngine, aSession } from './a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const ask = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messages/channel', () => ({ ask }));

const page = { tabId: 7, connector: 'tryton', brand: 'Tryton', origin: 'https://crm.example:8000' };

describe('connecting', () => {
  const request = vi.fn();
  const contains = vi.fn();
  let connect: InstanceType<typeof ConnectView>;
  beforeEach(async () => {
    const session = await aSession(anEngine().engine, { account: null });
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
