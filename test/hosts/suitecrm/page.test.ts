import { describe, expect, it } from 'vitest';
import { suitecrm } from '@/lib/connectors/suitecrm/connector';
import { page } from '@/lib/connectors/suitecrm/page';
import { Failed } from '@/lib/model/failure';

const nothing = { local: () => null, session: () => null, localKeys: () => [] };
const at = (address: string): URL => new URL(address);
const documentWith = (title: string, has = false) => ({
  title,
  querySelector: () => (has ? ({} as Element) : null),
});

describe("SuiteCRM's pages", () => {
  it('are known by what only they hold, or by title and address together', () => {
    const eight = at('https://crm.example.com/#/home');
    expect(page.recognises(eight, nothing, documentWith('Home', true))).toBe(true);
    expect(page.recognises(eight, nothing, documentWith('SuiteCRM'))).toBe(true);
    expect(page.recognises(eight, nothing, documentWith('Another CRM'))).toBe(false);
    const blog = at('https://example.com/blog/suitecrm');
    expect(page.recognises(blog, nothing, documentWith('How we use SuiteCRM'))).toBe(false);
  });

  const deal = { kind: 'deal', dealId: '103ba4a8-4a2b-6f9a-3c5d-5c0f1b6b3a11' };
  it.each([
    ['#/opportunities/record/103ba4a8-4a2b-6f9a-3c5d-5c0f1b6b3a11', deal],
    ['#/opportunities/record/103ba4a8-4a2b-6f9a-3c5d-5c0f1b6b3a11?offset=1', deal],
    ['index.php?module=Opportunities&action=DetailView&record=103ba4a8-4a2b-6f9a-3c5d-5c0f1b6b3a11', deal],
    ['#/opportunities', { kind: 'list' }],
    ['#/opportunities/index?return_module=Home', { kind: 'list' }],
    ['index.php?module=Opportunities&action=index', { kind: 'list' }],
    ['#/opportunities/edit/103ba4a8', { kind: 'other' }],
    ['#/accounts/record/103ba4a8', { kind: 'other' }],
    ['index.php?module=Opportunities&action=EditView&record=1', { kind: 'other' }],
    ['index.php?module=Accounts&action=DetailView&record=1', { kind: 'other' }],
    ['', { kind: 'other' }],
  ])('/%s is %o', (path, place) => {
    expect(page.placeOf(at(`https://crm.example.com/crm/${path}`))).toEqual(place);
  });

  it('have an address for each record, in both versions', () => {
    const origin = 'https://crm.example.com';
    const eight = { origin, base: `${origin}/crm/legacy`, organisation: '' };
    const seven = { origin, base: `${origin}/crm`, organisation: '' };
    expect(suitecrm.recordUrl(eight, 'deals', 'x')).toBe(`${origin}/crm/#/opportunities/record/x`);
    expect(suitecrm.recordUrl(seven, 'leads', 'x')).toBe(
      `${origin}/crm/index.php?module=Leads&action=DetailView&record=x`,
    );
    expect(suitecrm.recordUrl(seven, 'activities', 'x')).toBeUndefined();
    expect(page.home(eight)).toBe(`${origin}/crm/#/opportunities`);
    expect(page.home({ ...eight, origin: 'https://elsewhere.example' })).toBe('');
  });
});

describe('what may be asked of SuiteCRM', () => {
  it.each([
    ['POST', '/Api/V8/module'],
    ['POST', '/Api/V8/logout'],
    ['POST', '/Api/access_token'],
    ['GET', '/Api/V8/module/Opportunities/1'],
    ['GET', '/Api/V8/module/OAuth2Clients'],
    ['GET', '/Api/V8/module/Leads/../Users/1'],
    ['GET', '/index.php'],
  ] as const)('%s %s is refused', (method, path) => {
    expect(page.allows({ method, path })).toBe(false);
  });

  it('lists and what describes them are allowed', () => {
    for (const path of ['module/Opportunities', 'meta/fields/Leads', 'current-user']) {
      expect(page.allows({ method: 'GET', path: `/Api/V8/${path}` })).toBe(true);
    }
    expect(page.allows({ method: 'GET', path: '/Api/V8/current-user', body: {} })).toBe(false);
  });
});

describe('the client for SuiteCRM', () => {
  const key = suitecrm.signIn.key;
  const client = { client: 'id', secret: 's', user: '', password: '', version: '' };

  it.each([
    ['https://crm.example.com/#/home', '', 'https://crm.example.com/legacy'],
    ['crm.example.com/suite/public/#/opportunities', '', 'https://crm.example.com/suite/legacy'],
    ['https://crm.example.com/legacy/Api/V8/module/Leads', '', 'https://crm.example.com/legacy'],
    ['https://crm.example.com/legacy', '7', 'https://crm.example.com'],
    ['https://crm.example.com/', '8', 'https://crm.example.com/legacy'],
    ['http://localhost:8080/crm/index.php?module=Home', '', 'http://localhost:8080/crm'],
    ['https://crm.example.com/Api/V8', '', 'https://crm.example.com'],
  ])('of %s, version "%s", asks %s', (url, version, base) => {
    expect(key?.base({ ...client, url, version }, undefined)).toBe(base);
  });

  it.each(['', 'our crm', 'ftp://crm.example.com', 'https://me@crm.example.com/'])(
    'of "%s" is refused',
    (url) => {
      expect(() => key?.base({ ...client, url }, undefined)).toThrow(Failed);
    },
  );

  it('takes the address of the page where there is none typed, and wants both its parts', () => {
    const here = at('https://crm.example.com/#/home');
    expect(key?.base({ ...client, url: '' }, here)).toBe('https://crm.example.com/legacy');
    expect(() => key?.base({ ...client, url: '', secret: '' }, here)).toThrow(Failed);
  });

  it('fetches a token, for the installation or for one person', () => {
    expect(key?.exchange?.request(client, 'https://crm.example.com/legacy')).toEqual({
      url: 'https://crm.example.com/legacy/Api/access_token',
      form: { client_id: 'id', client_secret: 's', grant_type: 'client_credentials' },
    });
    const person = key?.exchange?.request({ ...client, user: 'ewa', password: 'p' }, 'https://c.example');
    expect(person?.form).toMatchObject({ grant_type: 'password', username: 'ewa', password: 'p' });
    const reply = { token_type: 'Bearer', expires_in: 3600, access_token: 't', refresh_token: 'r' };
    expect(key?.exchange?.token(reply)).toEqual({ token: 't', forSec: 3600 });
    expect(key?.exchange?.token({ error: 'invalid_client' })).toBeUndefined();
    expect(key?.headers(client, 't')).toEqual({ Authorization: 'Bearer t' });
  });
});
