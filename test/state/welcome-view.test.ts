// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addressOf, WelcomeView } from '@/lib/state/welcome-view';
import { anEngine, aSession } from './a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const ask = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messages/channel', () => ({ ask }));
const look = vi.hoisted(() => vi.fn());
vi.mock('@/lib/state/page-snapshot', () => ({ knownPageIn: look }));

const request = vi.fn();
const create = vi.fn();
const update = vi.fn();
const query = vi.fn();
const page = {
  tabId: 4,
  connector: 'odoo',
  brand: 'Odoo',
  origin: 'https://crm.example',
  address: '',
  organisation: '',
};

beforeEach(() => {
  for (const each of [request, create, update, query, look]) each.mockReset();
  request.mockResolvedValue(true);
  create.mockResolvedValue({ id: 9 });
  update.mockResolvedValue({});
  query.mockResolvedValue([]);
  look.mockResolvedValue(page);
});
async function aView() {
  const session = await aSession(anEngine().engine, { account: null });
  Object.assign(fakeBrowser, {
    permissions: { request },
    tabs: { create, update, query },
    windows: { getCurrent: async () => ({ id: 1 }) },
  });
  let now = 0;
  const wait = async (ms: number) => {
    now += ms;
  };
  return new WelcomeView(session, wait, () => now);
}

describe('the address of a CRM', () => {
  it('is read the way people write it', () => {
    expect(addressOf(' acme.pipedrive.com ')?.origin).toBe('https://acme.pipedrive.com');
    expect(addressOf('http://localhost:8069/web')?.origin).toBe('http://localhost:8069');
    expect(addressOf('https://crm.example/a?b#c')?.origin).toBe('https://crm.example');
  });

  it.each([
    '',
    'crm',
    'my crm.com',
    'javascript:alert(1)',
    'chrome://extensions',
    'file:///etc',
    'ftp://x.y',
  ])('is not %j', (text) => {
    expect(addressOf(text)).toBeUndefined();
  });
});

describe('the first step', () => {
  it('asks for the one site that was named, and looks in the tab that shows it', async () => {
    query.mockResolvedValue([
      { id: 3, url: 'https://crm.example/old', lastAccessed: 1 },
      { id: 4, url: 'https://crm.example/web', lastAccessed: 2 },
      { id: 5, url: 'https://crm.example.evil/', lastAccessed: 3 },
    ]);
    const view = await aView();
    const done = view.allow('crm.example');
    expect(request).toHaveBeenCalledWith({ origins: ['https://crm.example/*'] });
    await done;
    expect(look).toHaveBeenCalledWith(4, expect.anything());
    expect(view.step.value).toEqual({ kind: 'found', page });
    expect(create).not.toHaveBeenCalled();
  });

  it('opens the site behind when no tab shows it', async () => {
    const view = await aView();
    await view.allow('crm.example');
    expect(create).toHaveBeenCalledWith({ url: 'https://crm.example/', active: false });
    expect(view.step.value.kind).toBe('found');
  });

  it('asks the browser nothing when no address was typed', async () => {
    const view = await aView();
    await view.allow('hello there');
    expect(view.step.value.kind).toBe('not-address');
    expect(request).not.toHaveBeenCalled();
  });

  it('reads nothing after a no', async () => {
    request.mockResolvedValue(false);
    const view = await aView();
    await view.allow('crm.example');
    expect(view.step.value.kind).toBe('denied');
    expect(query).not.toHaveBeenCalled();
  });

  it('waits for a page that draws itself late, and shows it to sign in when nothing comes', async () => {
    look.mockResolvedValueOnce(null).mockResolvedValueOnce(null);
    const late = await aView();
    await late.allow('crm.example');
    expect(late.step.value.kind).toBe('found');
    look.mockResolvedValue(null);
    const never = await aView();
    await never.allow('crm.example');
    expect(never.step.value).toEqual({ kind: 'not-found', site: 'crm.example' });
    expect(update).toHaveBeenCalledWith(9, { active: true });
  });
});
