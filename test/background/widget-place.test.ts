import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { arrangeWidgets, hideWidgets, placeAnswer } from '@/entrypoints/background/widget-place';
import { protocol } from '@/lib/messages/protocol';
import type { Account } from '@/lib/model/account';
import { layoutSetting } from '@/lib/settings/settings';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const account: Account = {
  id: 'abcd-1',
  connector: 'tryton',
  brand: 'Tryton',
  origin: 'https://crm.example',
  base: 'https://crm.example/db',
  login: 'maja',
  organisation: 'db',
  organisationName: 'Db',
  userName: 'Maja',
  capabilities: {},
  connectedAt: '2026-01-01T00:00:00Z',
};
const hide = (where: 'deal' | 'site' | 'everywhere', dealId: string | null = '7') =>
  hideWidgets(account, { seen: null, dealId, where });
const isHidden = async (dealId: string | null = '7', of: Account = account) =>
  (await placeAnswer(of, dealId)).hidden;

beforeEach(() => fakeBrowser.reset());

it('answers with words, titles and the arrangement, and with nothing where nobody is connected', async () => {
  const here = await placeAnswer(account, '7');
  expect(() => protocol['place.entered'].answer.parse(here)).not.toThrow();
  expect(here.words['widget.collapse']).not.toBe('');
  expect(Object.keys(here.titles)).toContain('chance');
  expect(await placeAnswer(undefined, '7')).toMatchObject({
    connected: false,
    hidden: true,
    words: {},
    titles: {},
  });
});

it('tells a page nothing of what is hidden elsewhere', async () => {
  await layoutSetting.change((now) => ({ ...now, hiddenSites: ['https://other.example'] }));
  expect(JSON.stringify(await placeAnswer(account, '7'))).not.toContain('other.example');
});

it('hides on one deal, on one site, or everywhere', async () => {
  await hide('deal');
  expect([await isHidden('7'), await isHidden('8')]).toEqual([true, false]);
  expect(await isHidden('7', { ...account, id: 'abcd-2' })).toBe(false);
  await hide('site');
  expect([await isHidden('8'), await isHidden(null)]).toEqual([true, true]);
  expect(await isHidden('7', { ...account, id: 'abcd-2', origin: 'https://other.example' })).toBe(false);
  await hide('everywhere');
  expect(await isHidden('9', { ...account, id: 'abcd-3', origin: 'https://third.example' })).toBe(true);
});

it('keeps what a page arranges beside what it may not touch', async () => {
  await hide('site');
  const position = { end: 40, top: 90 };
  await arrangeWidgets({ collapsed: true, pinned: ['owner'], position });
  expect(await layoutSetting.read()).toMatchObject({
    collapsed: true,
    pinned: ['owner'],
    position,
    hiddenSites: ['https://crm.example'],
  });
});

it('forgets the oldest of 500 hidden deals', async () => {
  await layoutSetting.change((now) => ({
    ...now,
    hiddenDeals: Array.from({ length: 500 }, (_, i) => ({ account: account.id, dealId: `d${i}` })),
  }));
  await hide('deal', 'new');
  const { hiddenDeals } = await layoutSetting.read();
  expect([hiddenDeals.length, hiddenDeals[0]?.dealId, hiddenDeals.at(-1)?.dealId]).toEqual([
    500,
    'd1',
    'new',
  ]);
});
