import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PagePart } from '@/lib/connectors/connector';
import { pageParts } from '@/lib/connectors/page-parts';
import { recognised, type Snapshot, signedInOn } from '@/lib/state/page-snapshot';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const aPart = (recognises: PagePart['recognises']): PagePart => ({
  ...(pageParts[0] as PagePart),
  id: 'x',
  recognises,
});
const page = (part: Partial<Snapshot> & { has?: readonly string[] } = {}) => {
  const asked: string[][] = [];
  const { has = [], ...rest } = part;
  return {
    asked,
    look: async (selectors: readonly string[]): Promise<Snapshot> => {
      asked.push([...selectors]);
      return {
        url: 'https://crm.example/#crm',
        title: '',
        localKeys: [],
        sessionKeys: [],
        found: selectors.filter((selector) => has.some((each) => selector.includes(each))),
        ...rest,
      };
    },
  };
};

it('recognises Tryton by its address and what only it puts into its page', async () => {
  const { look } = page({ has: ['#main_navbar'] });
  expect(await recognised(7, pageParts, look)).toEqual({
    tabId: 7,
    connector: 'tryton',
    brand: 'Tryton',
    origin: 'https://crm.example',
    address: 'https://crm.example/#crm',
    organisation: '',
  });
});

it('tells the organisation and the address of a page, without its query', async () => {
  const url = 'https://app-eu1.hubspot.com/contacts/123/objects/0-3?token=x#a';
  expect(await recognised(7, pageParts, page({ url }).look)).toMatchObject({
    connector: 'hubspot',
    organisation: '123',
    address: 'https://app-eu1.hubspot.com/contacts/123/objects/0-3#a',
  });
});

it('takes no page for a CRM that merely holds a key of one', async () => {
  expect(await recognised(7, pageParts, page({ localKeys: ['sao_session_crm'] }).look)).toBeNull();
});

it('gives a page part the names of storage keys, never what they hold', async () => {
  const part = aPart((_url, storage) => {
    expect([storage.local('token'), storage.local('other'), storage.localKeys()]).toEqual([
      'present',
      null,
      ['token'],
    ]);
    return true;
  });
  expect(await recognised(1, [part], page({ localKeys: ['token'] }).look)).toMatchObject({ connector: 'x' });
});

it('looks again for selectors that were asked for only after the first look', async () => {
  const part = aPart(
    (_url, _storage, document) =>
      document.querySelector('#first') !== null && document.querySelector('#second') !== null,
  );
  const { look, asked } = page({ has: ['#first', '#second'] });
  expect(await recognised(1, [part], look)).not.toBeNull();
  expect(asked).toEqual([[], ['#first'], ['#first', '#second']]);
});

it('knows no page that may not be looked at, nor one that is no web page', async () => {
  expect(await recognised(1, pageParts, async () => null)).toBeNull();
  expect(await recognised(1, pageParts, page({ url: 'chrome://settings' }).look)).toBeNull();
});

describe('who is signed in on a page', () => {
  const ana = { connector: 'tryton', base: 'https://crm.example/crm', login: 'ana', organisation: '1' };
  const at = { tabId: 7, origin: 'https://crm.example' };
  const browserWith = (granted: boolean, reply: () => Promise<unknown>) => {
    const sendMessage = vi.fn(reply);
    Object.assign(fakeBrowser, { permissions: { contains: async () => granted }, tabs: { sendMessage } });
    return sendMessage;
  };
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is what its top frame answers', async () => {
    const sendMessage = browserWith(true, async () => ({ ok: true, answer: ana }));
    expect(await signedInOn(at)).toEqual(ana);
    expect(sendMessage).toHaveBeenCalledWith(7, { name: 'page.session', ask: {} }, { frameId: 0 });
  });

  it('is not asked where the site is not allowed', async () => {
    const sendMessage = browserWith(false, async () => ({ ok: true, answer: ana }));
    expect(await signedInOn(at)).toBeNull();
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('is unknown where nobody answers, the answer does not fit, or it takes over a second', async () => {
    browserWith(true, () => Promise.reject(new Error('nobody listens')));
    expect(await signedInOn(at)).toBeNull();
    browserWith(true, async () => ({ ok: true, answer: { login: 'ana' } }));
    expect(await signedInOn(at)).toBeNull();
    vi.useFakeTimers();
    browserWith(true, () => new Promise(() => {}));
    const late = signedInOn(at);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await late).toBeNull();
  });
});
