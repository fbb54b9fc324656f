import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { PageAsk } from '@/lib/messages/protocol';
import { pageProtocol } from '@/lib/messages/protocol';
import { addressIn, Relay } from '@/lib/page/relay';
import { aPage, aSession, token } from './support';

type Question = PageAsk<'page.fetch'>;
const aQuestion = (change: Partial<Question['request']> = {}, of: Partial<Question> = {}): Question => ({
  base: aSession.base,
  login: aSession.login,
  organisation: aSession.organisation,
  request: { method: 'GET', path: '/deals', ...change },
  ...of,
});
const json = (body: string, init: ResponseInit = {}): Response =>
  new Response(body, { headers: { 'content-type': 'application/json' }, ...init });

function aRelay(answer: (url: string, init: RequestInit) => Promise<Response> | Response, page = aPage()) {
  const send = vi.fn(async (url: string, init: RequestInit) => answer(url, init));
  const relay = new Relay(page.reader, send as never, { timeoutMs: 30, bodyBytes: 1_000 });
  return { relay, send, page };
}

describe('the relay', () => {
  it('tells who is signed in without what signs them in', async () => {
    const { relay } = aRelay(() => json('{}'));
    const seen = await relay.answer('page.session', {});
    expect(seen).toEqual({ connector: 'acme', base: aSession.base, login: 'maja', organisation: 'db' });
    expect(JSON.stringify(seen)).not.toContain(token);
  });

  it('sends an allowed request with the session, and hands back the text', async () => {
    const { relay, send } = aRelay(() => json('[1]', { headers: { 'retry-after': '7' } }));
    const answer = await relay.answer('page.fetch', aQuestion({ query: { q: 'a b' } }));
    expect(pageProtocol['page.fetch'].answer.parse(answer)).toMatchObject({
      kind: 'answered',
      status: 200,
      headers: { 'retry-after': '7' },
      body: '[1]',
    });
    const [url, init] = send.mock.calls[0] as [string, RequestInit];
    expect(url).toBe('https://crm.example/db/deals?q=a+b');
    expect(init).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      redirect: 'manual',
      headers: { Authorization: token, 'X-Requested-With': 'XMLHttpRequest' },
    });
  });

  it('sends a name that comes several times as often as it comes', async () => {
    const { relay, send } = aRelay(() => json('[]'));
    const query = { 'where[0][value][]': ['d1', 'd2'], q: 'a' };
    expect(await relay.answer('page.fetch', aQuestion({ query }))).toMatchObject({ kind: 'answered' });
    const { searchParams } = new URL(send.mock.calls[0]?.[0] as string);
    expect(searchParams.getAll('where[0][value][]')).toEqual(['d1', 'd2']);
  });

  it.each([
    ['a query that is no text', aQuestion({ query: { q: [1] } as never })],
    ['a write', aQuestion({ method: 'POST', path: '/deals/7' })],
    ['a way up', aQuestion({ path: '/../other' })],
    ['a way up, in backslashes', aQuestion({ path: '..\\..\\other' })],
    ['another method', aQuestion({ method: 'DELETE' as never })],
    ['a path that is none', aQuestion({ path: { toString: () => '/deals' } as never })],
    ['nothing', undefined],
  ])('refuses %s', async (_, question) => {
    const { relay, send } = aRelay(() => json('{}'));
    expect(await relay.answer('page.fetch', question)).toMatchObject({ kind: 'refused' });
    expect(send).not.toHaveBeenCalled();
  });

  it('refuses when the connector stumbles over a request', async () => {
    const { reader } = aPage({
      part: {
        ...(await import('./support')).aPart,
        allows() {
          throw new Error('odd');
        },
      },
    });
    const send = vi.fn();
    const relay = new Relay(reader, send);
    expect(await relay.answer('page.fetch', aQuestion())).toMatchObject({ kind: 'refused' });
    expect(send).not.toHaveBeenCalled();
  });

  it('sends nothing for another base, another login or another organisation', async () => {
    const { relay, send } = aRelay(() => json('{}'));
    for (const other of [
      { base: 'https://crm.example/other' },
      { base: 'https://evil.example/db' },
      { login: 'omar' },
      { organisation: 'another company' },
    ]) {
      expect(await relay.answer('page.fetch', aQuestion({}, other))).toEqual({
        kind: 'signed-out',
        as: 'maja',
      });
    }
    expect(send).not.toHaveBeenCalled();
  });

  it('sends nothing when the page itself claims a foreign base', async () => {
    const foreign = { ...aSession, base: 'https://evil.example/db' };
    const { relay, send } = aRelay(() => json('{}'), aPage({ session: foreign }));
    const answer = await relay.answer('page.fetch', aQuestion({}, { base: foreign.base }));
    expect(answer).toMatchObject({ kind: 'refused' });
    expect(send).not.toHaveBeenCalled();
  });

  it('hands back a 401, then counts the session as signed out until there is another', async () => {
    const { relay, send, page } = aRelay(() => json('', { status: 401 }));
    expect(await relay.answer('page.fetch', aQuestion())).toMatchObject({ kind: 'answered', status: 401 });
    expect(await relay.answer('page.fetch', aQuestion())).toEqual({ kind: 'signed-out' });
    expect(await relay.answer('page.session', {})).toBeNull();
    expect(send).toHaveBeenCalledTimes(1);

    page.values['session'] = JSON.stringify({ ...aSession, headers: { Authorization: 'Session another' } });
    expect(await relay.answer('page.session', {})).toMatchObject({ login: 'maja' });
  });

  it('is signed out where the page has no session, and refuses on a page that is no CRM', async () => {
    const out = aRelay(() => json('{}'), aPage({ session: null }));
    expect(await out.relay.answer('page.fetch', aQuestion())).toEqual({ kind: 'signed-out' });
    const elsewhere = aRelay(() => json('{}'), aPage({ address: 'https://news.example/' }));
    expect(await elsewhere.relay.answer('page.fetch', aQuestion())).toMatchObject({ kind: 'refused' });
  });

  it('tells of a redirect without following it', async () => {
    const redirect = {
      status: 0,
      type: 'opaqueredirect',
      redirected: false,
      headers: new Headers(),
      body: null,
    };
    const { relay } = aRelay(() => redirect as unknown as Response);
    expect(await relay.answer('page.fetch', aQuestion())).toMatchObject({
      status: 0,
      redirected: true,
      body: '',
    });
  });

  it('ends by itself when headers or body do not come', async () => {
    const hanging = aRelay(
      (_, init) =>
        new Promise((_done, failed) =>
          init.signal?.addEventListener('abort', () => failed(new Error(token))),
        ),
    );
    expect(await hanging.relay.answer('page.fetch', aQuestion())).toEqual({
      kind: 'unreachable',
      why: 'timeout',
    });
    const truncated = aRelay(
      () => new Response(new ReadableStream({ pull: (c) => c.error(new TypeError(token)) })),
    );
    expect(await truncated.relay.answer('page.fetch', aQuestion())).toEqual({
      kind: 'unreachable',
      why: 'offline',
    });
  });

  it('does not carry a body past the limit, announced or not', async () => {
    for (const response of [
      () => json('x'.repeat(1_001)),
      () => json('x', { headers: { 'content-length': '5000' } }),
    ]) {
      const { relay } = aRelay(response);
      expect(await relay.answer('page.fetch', aQuestion())).toEqual({ kind: 'refused', why: 'too large' });
    }
  });

  it('keeps letters whole that arrive in pieces', async () => {
    const bytes = new TextEncoder().encode('زمان €');
    const pieces = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const { relay } = aRelay(() => new Response(pieces));
    expect(await relay.answer('page.fetch', aQuestion())).toMatchObject({ body: 'زمان €' });
  });

  it('never lets the token out, whatever the host does', async () => {
    const secret = token.split(' ')[1] as string;
    const hosts: (() => Response)[] = [
      () => json(JSON.stringify({ you: token })),
      () => json(secret, { status: 500 }),
      () => json('', { status: 401, headers: { 'www-authenticate': token } }),
      () => {
        throw new TypeError(`failed to fetch with ${token}`);
      },
    ];
    for (const host of hosts) {
      const { relay } = aRelay(host);
      const answers = [
        await relay.answer('page.fetch', aQuestion()),
        await relay.answer('page.fetch', aQuestion({}, { login: secret })),
        await relay.answer('page.session', {}),
      ];
      expect(JSON.stringify(answers)).not.toContain(secret);
    }
  });
});

describe('the address of a request', () => {
  const base = 'https://crm.example/db';

  it('is the base itself, or below it', () => {
    expect(addressIn({ path: '' }, base, 'https://crm.example')?.href).toBe(base);
    expect(addressIn({ path: '/' }, base, 'https://crm.example')?.href).toBe(`${base}/`);
    expect(addressIn({ path: 'a/b' }, base, 'https://crm.example')?.href).toBe(`${base}/a/b`);
    expect(addressIn({ path: '' }, 'https://crm.example', 'https://crm.example')?.href).toBe(
      'https://crm.example/',
    );
  });

  it('never leaves the base, whatever the path', () => {
    const piece = fc.constantFrom(
      '..',
      '/',
      '//',
      '\\',
      '%2e%2e',
      '@evil.example',
      'https:',
      ':8443',
      '?',
      '#',
      'a',
      '\t',
      '.',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.constantFrom(base, 'https://crm.example'),
        (pieces, from) => {
          const url = addressIn({ path: pieces.join('') }, from, 'https://crm.example');
          if (!url) return;
          expect(url.origin).toBe('https://crm.example');
          expect(`${url.href}/`.startsWith(`${from}/`) || url.href.startsWith(`${from}?`)).toBe(true);
        },
      ),
    );
  });
});
