import { describe, expect, it } from 'vitest';
import type { PageStorage } from '@/lib/connectors/connector';
import { twenty } from '@/lib/connectors/twenty/connector';
import { questions } from '@/lib/connectors/twenty/reads';
import { failureOf } from '@/lib/model/failure';
import { token } from './simulator';

const { page, signIn } = twenty;
const storageOf = (entries: Readonly<Record<string, string>>): PageStorage => ({
  local: (key) => entries[key] ?? null,
  session: () => null,
  localKeys: () => Object.keys(entries),
});
const documentOf = (...selectors: string[]) => ({
  title: '',
  cookie: '',
  querySelector: (asked: string) => (selectors.includes(asked) ? ({} as Element) : null),
});
const id = '50505050-0001-4e7c-8001-123456789abc';
const pairOf = (expiresAt: string, own = token) => ({
  tokenPairState: JSON.stringify({
    accessOrWorkspaceAgnosticToken: { token: own, expiresAt },
    refreshToken: {},
  }),
});

describe('a page of Twenty', () => {
  it('is told by its address in the cloud, and by what it keeps elsewhere', () => {
    const is = (url: string, keys = {}, document = documentOf('#root')) =>
      page.recognises(new URL(url), storageOf(keys), document as never);
    expect(is('https://acme.twenty.com/objects/people')).toBe(true);
    expect(is('https://docs.twenty.com/')).toBe(false);
    expect(is('https://crm.example/objects/people', pairOf(''))).toBe(true);
    expect(is('https://crm.example/objects/people')).toBe(false);
    expect(is('https://crm.example/objects/people', pairOf(''), documentOf())).toBe(false);
  });

  it.each([
    [`/object/opportunity/${id}`, 'deal'],
    [`/object/opportunity/${id}?viewId=1#tab`, 'deal'],
    ['/objects/opportunities', 'list'],
    ['/objects/opportunities?viewId=20202020-0001', 'list'],
    ['/objects/opportunitiesX', 'other'],
    ['/object/opportunity/new', 'other'],
    [`/object/company/${id}`, 'other'],
    ['/settings/profile', 'other'],
    ['/', 'other'],
  ])('%s is %s', (path, kind) => {
    const place = page.placeOf(new URL(path, 'https://crm.example'));
    expect(place.kind).toBe(kind);
    if (kind === 'deal') expect(place.dealId).toBe(id);
  });

  it('has a session on one’s own server while its token lasts', () => {
    const at = new URL('https://crm.example/objects/people');
    const session = (entries: Readonly<Record<string, string>>, url = at) =>
      page.session?.(url, storageOf(entries), documentOf());
    expect(session(pairOf('2099-01-01T00:00:00.000Z'))).toEqual({
      base: 'https://crm.example',
      headers: { Authorization: `Bearer ${token}` },
      login: 'user-1',
      organisation: 'workspace-1',
    });
    expect(session(pairOf('2020-01-01T00:00:00.000Z'))).toBeUndefined();
    expect(session(pairOf('2099-01-01T00:00:00.000Z', 'not-a-token'))).toBeUndefined();
    expect(session({ tokenPairState: 'null' })).toBeUndefined();
    expect(session(pairOf('2099-01-01T00:00:00.000Z'), new URL('https://acme.twenty.com/'))).toBeUndefined();
  });

  it('lets nothing through but the reads that the connector needs', () => {
    expect(page.allows({ method: 'GET', path: '/rest/opportunities' })).toBe(true);
    expect(page.allows({ method: 'POST', path: '/metadata', body: { query: questions.me } })).toBe(true);
    for (const body of [
      { query: 'mutation { deleteUser { id } }' },
      { query: `${questions.me} mutation X { a }` },
      { query: questions.me, operationName: 'X' },
      [{ query: questions.me }],
      undefined,
    ]) {
      expect(page.allows({ method: 'POST', path: '/metadata', body })).toBe(false);
    }
    for (const path of [
      '/rest/opportunities/1',
      '/graphql',
      '/rest/apiKeys',
      '/rest/batch/people',
      '/rest/metadata/fields',
    ]) {
      expect(page.allows({ method: 'GET', path }), path).toBe(false);
      expect(page.allows({ method: 'POST', path, body: {} }), path).toBe(false);
    }
    expect(page.allows({ method: 'POST', path: '/rest/opportunities', body: {} })).toBe(false);
  });

  it('opens records where they are', () => {
    const site = { origin: 'https://acme.twenty.com', base: 'https://api.twenty.com', organisation: '' };
    expect(twenty.recordUrl(site, 'deals', id)).toBe(`https://acme.twenty.com/object/opportunity/${id}`);
    expect(twenty.recordUrl(site, 'customers', `person/${id}`)).toBe(
      `https://acme.twenty.com/object/person/${id}`,
    );
    expect(twenty.recordUrl({ ...site, origin: '' }, 'deals', id)).toBeUndefined();
    expect(twenty.recordUrl(site, 'activities', `message/${id}`)).toBeUndefined();
    expect(page.home(site)).toBe('https://acme.twenty.com/objects/opportunities');
  });
});

describe('signing in to Twenty with a key', () => {
  it.each([
    ['', 'https://api.twenty.com'],
    ['acme.twenty.com', 'https://api.twenty.com'],
    ['https://api.twenty.com/rest/', 'https://api.twenty.com'],
    ['crm.example.com', 'https://crm.example.com'],
    [`http://localhost:3000/object/opportunity/${id}`, 'http://localhost:3000'],
  ])('%s is %s', (url, base) => {
    expect(signIn.key?.base({ url, token: 't' }, undefined)).toBe(base);
  });

  it('begins at the page where the user was', () => {
    expect(signIn.key?.base({ url: '' }, new URL('https://crm.example/objects/people'))).toBe(
      'https://crm.example',
    );
  });

  it.each(['not a url', 'ftp://crm.example.com', 'https://user:pw@crm.example'])(
    '%s is no address',
    (url) => {
      let kind: unknown;
      try {
        signIn.key?.base({ url }, undefined);
      } catch (error) {
        kind = failureOf(error);
      }
      expect(kind).toMatchObject({ kind: 'bad-input', where: 'url' });
    },
  );

  it('sends the key once as a bearer, whatever was pasted', () => {
    expect(signIn.key?.headers({ token: 'Bearer abc' }, undefined)).toEqual({ Authorization: 'Bearer abc' });
  });
});
