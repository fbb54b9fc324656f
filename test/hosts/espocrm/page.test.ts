import { describe, expect, it } from 'vitest';
import type { PageStorage } from '@/lib/connectors/connector';
import { espocrm } from '@/lib/connectors/espocrm/connector';
import { failureOf } from '@/lib/model/failure';
import { sessionOf } from './simulator';

const { page, signIn } = espocrm;
const storageOf = (entries: Readonly<Record<string, string>>): PageStorage => ({
  local: (key) => entries[key] ?? null,
  session: () => null,
  localKeys: () => Object.keys(entries),
});
const documentOf = (...selectors: string[]) => ({
  title: '',
  cookie: '',
  querySelector: (asked: string) => (selectors.some((one) => asked.includes(one)) ? ({} as Element) : null),
});

describe('a page of EspoCRM', () => {
  it('is told by what only it puts there', () => {
    const url = new URL('https://crm.example/#Opportunity');
    const is = (document: ReturnType<typeof documentOf>, storage = storageOf({})) =>
      page.recognises(url, storage, document as never);
    expect(is(documentOf('data-name="loader-params"'))).toBe(true);
    expect(is(documentOf('#navbar'), storageOf({ 'espo-user-auth': 'x' }))).toBe(true);
    expect(is(documentOf('#navbar'))).toBe(false);
    expect(is(documentOf(), storageOf({ 'espo-user-auth': 'x' }))).toBe(false);
    expect(
      page.recognises(
        new URL('https://crm.example/portal/1/'),
        storageOf({}),
        documentOf('loader-params') as never,
      ),
    ).toBe(false);
  });

  it.each([
    ['#Opportunity/view/6b01c2637f5d4e3ff', 'deal'],
    ['#Opportunity/view/6b01c2637f5d4e3ff/rootUrl=x', 'deal'],
    ['#Opportunity', 'list'],
    ['#Opportunity/list', 'list'],
    ['#Opportunity/kanban', 'list'],
    ['#Opportunity/list/viewMode=kanban', 'list'],
    ['#Opportunity?primaryFilter=open', 'list'],
    ['#Opportunity/edit/6b01c2637f5d4e3ff', 'other'],
    ['#Opportunity/create', 'other'],
    ['#Account/view/6b01c2637f5d4e3ff', 'other'],
    ['#Opportunity/view/', 'other'],
    ['', 'other'],
  ])('%s is %s', (hash, kind) => {
    const place = page.placeOf(new URL(`https://crm.example/sub/${hash}`));
    expect(place.kind).toBe(kind);
    if (kind === 'deal') expect(place.dealId).toBe('6b01c2637f5d4e3ff');
  });

  it('has a session of the signed-in user, in the directory that it is installed in', () => {
    const auth = sessionOf('ewa:k')['Espo-Authorization'] ?? '';
    const session = page.session?.(
      new URL('https://crm.example/espo/index.php#Lead'),
      storageOf({ 'espo-user-auth': auth }),
      documentOf(),
    );
    expect(session).toMatchObject({ base: 'https://crm.example/espo', login: 'ewa:k', cookies: true });
    expect(session?.headers['Espo-Authorization']).toBe(auth);
    expect(page.session?.(new URL('https://crm.example/'), storageOf({}), documentOf())).toBeUndefined();
    expect(
      page.session?.(
        new URL('https://crm.example/'),
        storageOf({ 'espo-user-auth': '{"a":1}' }),
        documentOf(),
      ),
    ).toBeUndefined();
  });

  it('lets nothing through but the reads that the connector needs', () => {
    const get = (path: string) => page.allows({ method: 'GET', path });
    expect(['/api/v1/Opportunity', '/api/v1/App/user', '/api/v1/Opportunity/6b01c2/stream'].every(get)).toBe(
      true,
    );
    for (const path of [
      '/api/v1/Opportunity/6b01c2',
      '/api/v1/Opportunity/action/delete',
      '/api/v1/App/destroyAuthToken',
      '/api/v1/Settings',
      '/api/v1/Opportunity/../Admin/stream',
      '/api/v1/Opportunity/a/b/stream',
    ]) {
      expect(get(path), path).toBe(false);
    }
    expect(page.allows({ method: 'POST', path: '/api/v1/Opportunity' })).toBe(false);
    expect(page.allows({ method: 'GET', path: '/api/v1/Opportunity', body: {} })).toBe(false);
  });

  it('opens records where they are', () => {
    const site = { origin: 'https://crm.example', base: 'https://crm.example/espo', organisation: '' };
    expect(espocrm.recordUrl(site, 'deals', '6b01')).toBe('https://crm.example/espo/#Opportunity/view/6b01');
    expect(espocrm.recordUrl(site, 'customers', 'Contact/7c')).toBe(
      'https://crm.example/espo/#Contact/view/7c',
    );
    expect(espocrm.recordUrl(site, 'activities', 'Note/7c')).toBeUndefined();
    expect(page.home(site)).toBe('https://crm.example/espo/#Opportunity');
  });
});

describe('signing in to EspoCRM with a key', () => {
  it.each([
    ['crm.example.com', 'https://crm.example.com'],
    ['https://crm.example.com/', 'https://crm.example.com'],
    ['http://10.0.0.5:8080/espo/api/v1/', 'http://10.0.0.5:8080/espo'],
    ['https://example.com/espo/#Opportunity/view/1', 'https://example.com/espo'],
    ['https://example.com/index.php', 'https://example.com'],
  ])('%s is %s', (url, base) => {
    expect(signIn.key?.base({ url, token: 'k' }, undefined)).toBe(base);
  });

  it.each(['', 'not a url', 'ftp://crm.example.com', 'javascript:alert(1)', 'https://user:pw@crm.example'])(
    '%s is no address',
    (url) => {
      expect(() => signIn.key?.base({ url }, undefined)).toThrow();
      try {
        signIn.key?.base({ url }, undefined);
      } catch (error) {
        expect(failureOf(error)).toMatchObject({ kind: 'bad-input', where: 'url' });
      }
    },
  );

  it('sends the key as EspoCRM wants it', () => {
    expect(signIn.key?.headers({ url: '', token: 'k' }, undefined)).toMatchObject({ 'X-Api-Key': 'k' });
  });
});
