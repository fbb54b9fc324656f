// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageFrame } from '@/components/controls/page-frame';
import { PopupPage } from '@/components/popup/popup-page';
import { Failed } from '@/lib/model/failure';
import { type Beneath, PopupView } from '@/lib/state/popup-view';
import { aConnector, aKey } from '../../state/a-connector';
import { anAccount, anEngine, aSession } from '../../state/a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const ask = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messages/channel', () => ({ ask }));
const all = vi.hoisted(() => ({ connectors: [] as unknown[] }));
vi.mock('@/lib/connectors/all', () => all);
afterEach(cleanup);

const request = vi.fn();
const create = vi.fn();
const offered = (id: string, connector: ReturnType<typeof aConnector>): void => {
  all.connectors = [{ ...connector, page: { ...connector.page, id } }];
};
beforeEach(() => {
  request.mockResolvedValue(true);
  create.mockResolvedValue({});
  offered('hubspot', aConnector({ key: aKey }));
});

async function draw(beneath: Beneath, account: typeof anAccount | null = null) {
  const session = await aSession(anEngine().engine, { account });
  Object.assign(fakeBrowser, {
    tabs: { create, query: async () => [] },
    permissions: { request, contains: async () => false },
  });
  return render(
    <PageFrame session={session}>
      <PopupPage view={new PopupView(session, beneath)} />
    </PageFrame>,
  );
}

describe('the popup over a CRM that is connected by a key', () => {
  const page = {
    tabId: 7,
    connector: 'hubspot',
    brand: 'HubSpot',
    origin: 'https://app-eu1.hubspot.com',
    address: 'https://app-eu1.hubspot.com/contacts/123/objects/0-3/views/all/list',
    organisation: '123',
  };
  const keyed = {
    ...anAccount,
    connector: 'hubspot',
    brand: 'HubSpot',
    base: 'https://api.hubapi.com',
    origin: page.origin,
    organisation: '123',
    signIn: 'key' as const,
  };
  const seen = { connector: 'hubspot', base: '', login: '', organisation: '123' };

  it('says so, asks the browser for nothing, and leads to where the key is entered', async () => {
    await draw({ windowId: 3, page });
    fireEvent.click(await screen.findByRole('button', { name: 'Enter your key' }));
    expect(create).toHaveBeenCalledWith({
      url: expect.stringContaining(
        `options.html#connection/hubspot?page=${encodeURIComponent(page.address)}`,
      ),
    });
    expect(request).not.toHaveBeenCalled();
  });

  it('shows the goals of an account of its pages, which do not say who is signed in', async () => {
    await draw({ windowId: 3, page, signedIn: seen }, keyed);
    await screen.findByRole('heading', { level: 1, name: 'Team goals' });
  });

  it('offers to connect another organisation at the same site, in words that name nobody', async () => {
    const signedIn = { ...seen, organisation: '456' };
    const { container } = await draw({ windowId: 3, page, signedIn }, keyed);
    await screen.findByRole('button', { name: 'Enter your key' });
    expect(container.textContent).toContain('This page is of an organisation that is not connected yet.');
  });

  it('offers an account that has no page yet to stand on this one', async () => {
    const { container } = await draw({ windowId: 3, page }, { ...keyed, origin: '' });
    expect(container.textContent).toContain('<b>Nordlab</b> is connected already.');
    fireEvent.click(screen.getByText('Not now, show my goals'));
    await screen.findByRole('heading', { level: 1, name: 'Team goals' });
  });
});

describe('the popup over a CRM that is connected by a cookie', () => {
  const page = {
    tabId: 7,
    connector: 'hubspot',
    brand: 'HubSpot',
    origin: 'https://acme.pages.example',
    address: 'https://acme.pages.example/deal/1',
    organisation: '',
  };
  const cookie = { name: 'sid', bases: () => ['https://api.example'], headers: () => ({}) };

  it('says why cookies are asked for, and asks for all of it in the click', async () => {
    offered('hubspot', aConnector({ cookie }));
    const { container } = await draw({ windowId: 3, page });
    await screen.findByText('https://api.example');
    expect(container.textContent).toContain('Your browser also asks about cookies');
    request.mockReturnValue(new Promise(() => {}));
    fireEvent.click(screen.getByRole('button', { name: 'Connect HubSpot' }));
    expect(request).toHaveBeenCalledWith({
      origins: ['https://acme.pages.example/*', 'https://api.example/*'],
      permissions: ['cookies'],
    });
  });

  it('says that nobody is signed in, and offers a key where there is one', async () => {
    offered('hubspot', aConnector({ cookie, key: aKey }));
    ask.mockRejectedValue(new Failed({ kind: 'signed-out' }));
    await draw({ windowId: 3, page });
    await screen.findByText('https://api.example');
    fireEvent.click(screen.getByRole('button', { name: 'Connect HubSpot' }));
    await screen.findByRole('heading', { name: 'Nobody is signed in to HubSpot here' });
    fireEvent.click(screen.getByRole('button', { name: 'Use a key instead' }));
    expect(create).toHaveBeenCalledWith({ url: expect.stringContaining('#connection/hubspot?') });
  });
});
