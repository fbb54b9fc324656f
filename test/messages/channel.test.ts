import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerOf, answerWith, type Handlers, outcomeOf } from '@/lib/messages/channel';
import { Failed } from '@/lib/model/failure';

type Listener = (received: unknown, from: object, respond: (reply: unknown) => void) => boolean;
const listeners: Listener[] = vi.hoisted(() => []);
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'ours',
      getURL: (path: string) => `chrome-extension://ours${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));

const place = {
  connected: true,
  hidden: false,
  layout: { collapsed: false, pinned: ['owner'], position: { end: 16, top: 72 } },
  locale: 'en',
  direction: 'ltr' as const,
  words: {},
  titles: {},
};
const handlers = {
  'sync.start': async () => ({}),
  'place.entered': async () => place,
  'panel.open': async (_, { tabId }) => {
    if (tabId === undefined) throw new TypeError('no tab');
    return {};
  },
  'account.forget': async () => {
    throw new Failed({ kind: 'storage', why: 'quota' });
  },
} as Partial<Handlers> as Handlers;
const start = { name: 'sync.start', ask: { account: 'a' } };
const enter = { name: 'place.entered', ask: { seen: null, dealId: null } };

const ourPage = { id: 'ours', url: 'chrome-extension://ours/options.html' };
const content = { id: 'ours', url: 'http://crm.example/x', frameId: 0, tab: { id: 7 } };

/** What the background answers; undefined when it does not answer at all. */
async function answered(received: unknown, from: object): Promise<unknown> {
  const [listener] = listeners;
  return new Promise((done) => {
    if (!listener?.(received, from, done)) done(undefined);
  });
}

describe('the message channel', () => {
  beforeEach(() => {
    listeners.length = 0;
    answerWith(handlers);
  });

  it('answers our own pages and content scripts', async () => {
    expect(await answered(start, ourPage)).toEqual({ ok: true, answer: {} });
    expect(await answered(enter, content)).toEqual({ ok: true, answer: place });
    expect(answerOf('place.entered', await answered(enter, content))).toEqual(place);
  });

  it('takes a page whose address only begins like ours for a page of the web', async () => {
    const almost = { ...content, url: 'chrome-extension://ours.example/' };
    expect(await answered(start, almost)).toMatchObject({ ok: false });
  });

  it('refuses a content script what only pages may ask, and the other way round', async () => {
    expect(await answered(start, content)).toMatchObject({ ok: false, failure: { kind: 'bug' } });
    expect(await answered(enter, ourPage)).toMatchObject({ ok: false, failure: { kind: 'bug' } });
  });

  it.each([
    ['another extension', { ...ourPage, id: 'theirs' }],
    ['a frame inside the page', { ...content, frameId: 3 }],
    ['a sender without an address', { id: 'ours', frameId: 0, tab: { id: 7 } }],
    ['a message nobody knows', ourPage, { name: 'toString', ask: {} }],
    ['no message', ourPage, 'sync.start'],
    ['nothing', ourPage, null],
  ])('leaves %s without an answer', async (_, from, received: unknown = start) => {
    expect(await answered(received, from)).toBeUndefined();
  });

  it('refuses what does not fit the question', async () => {
    for (const ask of [{}, { account: 7 }, null, 'x', { account: { toString: 'x' } }]) {
      expect(await answered({ name: 'sync.start', ask }, ourPage)).toMatchObject({ ok: false });
    }
  });

  it('brings a failure across unchanged, and calls everything else a bug', async () => {
    const forget = await answered({ name: 'account.forget', ask: { account: 'a' } }, ourPage);
    expect(() => answerOf('account.forget', JSON.parse(JSON.stringify(forget)))).toThrow(
      expect.objectContaining({ failure: { kind: 'storage', why: 'quota' } }),
    );
    const panel = await outcomeOf(handlers, { name: 'panel.open', ask: {} }, { kind: 'page' });
    expect(panel).toEqual({ ok: false, failure: { kind: 'bug', detail: 'TypeError: no tab' } });
  });

  it('refuses an answer that does not fit', () => {
    expect(() => answerOf('place.entered', { ok: true, answer: { connected: 'yes' } })).toThrow();
    expect(() => answerOf('place.entered', undefined)).toThrow();
  });
});
