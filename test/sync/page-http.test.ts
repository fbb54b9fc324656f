import { describe, expect, it, vi } from 'vitest';
import type { HostReply } from '@/lib/connectors/exchange';
import type { Request } from '@/lib/connectors/request';
import type { PageName } from '@/lib/messages/protocol';
import { pageHttp, type Tabs } from '@/lib/sync/page-http';
import { jsonOf, retryAtMs } from '@/lib/sync/reply';

vi.mock('wxt/browser', () => ({ browser: {} }));

const nowMs = Date.parse('2026-03-01T08:00:00Z');
const aReply = (more: Partial<HostReply> = {}): HostReply => ({
  status: 200,
  contentType: 'application/json; charset=utf-8',
  redirected: false,
  headers: {},
  body: '{"a":1}',
  ...more,
});
const html = '<!DOCTYPE html><html><body><form><input type="password"></form></body></html>';

describe('a reply', () => {
  it('is its JSON, with or without a byte order mark', () => {
    expect(jsonOf(aReply(), '/', nowMs)).toEqual({ a: 1 });
    expect(jsonOf(aReply({ body: '\ufeff[]' }), '/', nowMs)).toEqual([]);
    expect(jsonOf(aReply({ body: 'null', contentType: '' }), '/', nowMs)).toBeNull();
  });

  it.each([
    ['a 401', { status: 401, body: '' }],
    ['a sign-in page that says it is a success', { contentType: 'text/html', body: html }],
    ['a sign-in page that says it is JSON', { body: html }],
    ['a redirect whose end is hidden', { status: 0, contentType: '', redirected: true, body: '' }],
    ['a redirect to a page', { status: 404, contentType: 'text/html', redirected: true, body: html }],
  ])('that is %s means signed out, never nothing', (_, more) => {
    expect(() => jsonOf(aReply(more), '/', nowMs)).toThrow(
      expect.objectContaining({ failure: { kind: 'signed-out' } }),
    );
  });

  it.each([
    [{ status: 403 }, { kind: 'forbidden', what: '/x' }],
    [{ status: 402 }, { kind: 'forbidden', what: '/x' }],
    [{ status: 500, contentType: 'text/html', body: html }, { kind: 'unreachable' }],
    [{ status: 503 }, { kind: 'unreachable' }],
    [{ status: 404 }, { kind: 'unexpected-reply', where: '/x', detail: 'status 404' }],
    [{ body: '' }, { kind: 'unexpected-reply', where: '/x', detail: 'the reply is empty' }],
    [{ body: '{"a":1}<html>' }, { kind: 'unexpected-reply', where: '/x', detail: 'the reply is not JSON' }],
    [{ body: '{"a":' }, { kind: 'unexpected-reply', where: '/x', detail: 'the reply is not JSON' }],
    [
      { status: 429, headers: { 'retry-after': '7' } },
      { kind: 'rate-limited', retryAtMs: nowMs + 7_000 },
    ],
    [
      { status: 503, headers: { 'retry-after': '7' } },
      { kind: 'rate-limited', retryAtMs: nowMs + 7_000 },
    ],
  ])('%j fails as %j', (more, failure) => {
    expect(() => jsonOf(aReply(more), '/x', nowMs)).toThrow(expect.objectContaining({ failure }));
  });

  it('larger than 50 MB is not parsed', () => {
    const body = `"${'x'.repeat(50 * 1024 * 1024)}"`;
    expect(() => jsonOf(aReply({ body }), '/', nowMs)).toThrow('larger than 50 MB');
  });

  it('says when to ask again in seconds, as a date, or not at all', () => {
    expect(retryAtMs('120', nowMs)).toBe(nowMs + 120_000);
    expect(retryAtMs('Sun, 01 Mar 2026 08:00:30 GMT', nowMs)).toBe(nowMs + 30_000);
    expect(retryAtMs('Sun, 01 Mar 2020 08:00:30 GMT', nowMs)).toBe(nowMs);
    expect(retryAtMs('99999', nowMs)).toBe(nowMs + 15 * 60_000);
    expect(retryAtMs(null, nowMs)).toBe(nowMs + 10_000);
    expect(retryAtMs('soon', nowMs)).toBe(nowMs + 10_000);
  });
});

const account = {
  origin: 'http://crm.example',
  base: 'http://crm.example/db',
  connector: 'tryton',
  login: 'ana',
  organisation: '1',
};
const { origin: _, ...ana } = account;
const page = { allows: ({ path }: Request) => path !== '/write' };

/** Tabs by id: who is signed in, and how many requests each answers before it goes away. */
function fakeTabs(
  open: Record<number, { seen: object | null; answers?: number }>,
): Tabs & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    of: async () => Object.keys(open).map(Number),
    ask: async (tab, { name }: { name: PageName }) => {
      asked.push(`${tab} ${name}`);
      const one = open[tab];
      if (!one) throw new Error('Receiving end does not exist');
      if (name === 'page.session') return { ok: true, answer: one.seen };
      one.answers = (one.answers ?? 99) - 1;
      if (one.answers >= 0) return { ok: true, answer: { kind: 'answered', ...aReply() } };
      delete open[tab];
      throw new Error('Receiving end does not exist');
    },
  };
}
const send = (tabs: Tabs, path = '/') => {
  const http = pageHttp(account, { page }, tabs);
  return http.json({ method: 'POST', path }, new AbortController().signal);
};

describe('a request through a page', () => {
  it('goes to a tab of the same account, asked for once', async () => {
    const tabs = fakeTabs({ 1: { seen: { ...ana, base: 'http://crm.example/other' } }, 2: { seen: ana } });
    const http = pageHttp(account, { page }, tabs);
    for (let n = 0; n < 3; n++) {
      expect(await http.json({ method: 'GET', path: '/' }, new AbortController().signal)).toEqual({ a: 1 });
    }
    expect(tabs.asked.filter((one) => one.endsWith('session'))).toEqual(['1 page.session', '2 page.session']);
  });

  it('goes to the next tab when one goes away', async () => {
    const tabs = fakeTabs({ 1: { seen: ana, answers: 0 }, 2: { seen: ana } });
    expect(await send(tabs)).toEqual({ a: 1 });
    expect(tabs.asked.at(-1)).toBe('2 page.fetch');
  });

  it.each([
    ['page.session', 2_000],
    ['page.fetch', 30_000],
  ])('goes to the next tab when one is held up at %s for %i ms', async (heldUp, ms) => {
    vi.useFakeTimers();
    try {
      const tabs = fakeTabs({ 1: { seen: ana }, 2: { seen: ana } });
      const { ask } = tabs;
      let held = 0;
      tabs.ask = (tab, message) =>
        message.name === heldUp && held++ === 0 ? new Promise(() => undefined) : ask(tab, message);
      const answer = send(tabs);
      await vi.advanceTimersByTimeAsync(ms - 1);
      expect(tabs.asked.filter((one) => one.endsWith('fetch'))).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      expect(await answer).toEqual({ a: 1 });
    } finally {
      vi.useRealTimers();
    }
  });

  it('looks for a tab again when the asker gave up on one', async () => {
    const tabs = fakeTabs({ 1: { seen: ana } });
    const { ask } = tabs;
    tabs.ask = (tab, message) =>
      message.name === 'page.fetch' ? new Promise(() => undefined) : ask(tab, message);
    const http = pageHttp(account, { page }, tabs);
    const limit = new AbortController();
    void http.json({ method: 'GET', path: '/' }, limit.signal).catch(() => undefined);
    await expect.poll(() => tabs.asked).toEqual(['1 page.session']);
    limit.abort();
    tabs.ask = ask;
    expect(await http.json({ method: 'GET', path: '/' }, new AbortController().signal)).toEqual({ a: 1 });
    expect(tabs.asked).toEqual(['1 page.session', '1 page.session', '1 page.fetch']);
  });

  it.each([
    ['no tab is open', {}, { kind: 'unreachable', why: 'no-tab' }],
    ['the tab shows the sign-in page', { 1: { seen: null } }, { kind: 'signed-out' }],
    [
      'somebody else is signed in',
      { 1: { seen: { ...ana, login: 'eve' } } },
      { kind: 'signed-out', as: 'eve' },
    ],
  ])('fails when %s', async (_, tabs, failure) => {
    await expect(send(fakeTabs(tabs))).rejects.toMatchObject({ failure });
  });

  it('ends when a tab says who it is and then never answers sense', async () => {
    const tabs = { ...fakeTabs({ 1: { seen: ana } }) };
    const { ask } = tabs;
    tabs.ask = (tab, message) => (message.name === 'page.session' ? ask(tab, message) : Promise.resolve('?'));
    await expect(send(tabs)).rejects.toMatchObject({ failure: { kind: 'unreachable' } });
  });

  it('is not sent when the connector does not allow it', async () => {
    const tabs = fakeTabs({ 1: { seen: ana } });
    await expect(send(tabs, '/write')).rejects.toThrow('not a request that may be sent');
    expect(tabs.asked).toEqual([]);
  });
});
