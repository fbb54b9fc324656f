import { describe, expect, it } from 'vitest';
import { zoho } from '@/lib/connectors/zoho/connector';
import { page } from '@/lib/connectors/zoho/page';
import { Failed } from '@/lib/model/failure';

const nothing = { local: () => null, session: () => null, localKeys: () => [] };
const document = { querySelector: () => null, title: '' };
const at = (address: string): URL => new URL(address);

describe("Zoho CRM's pages", () => {
  it.each([
    ['https://crm.zoho.com/crm/org123/tab/Potentials/456', true],
    ['https://crm.zoho.com.au/crm/org123/tab/Home/begin', true],
    ['https://crm.zohocloud.ca/crm/tab/Leads', true],
    ['https://crmplus.zoho.eu/crm/org123/tab/Potentials', true],
    ['https://books.zoho.eu/app/123', false],
    ['https://crm.zoho.eu.example.org/crm/org123', false],
    ['https://crm.zoho.com/', false],
  ])('%s is one: %s', (address, is) => {
    expect(page.recognises(at(address), nothing, document)).toBe(is);
  });

  it.each([
    ['/crm/org123/tab/Potentials/3652397000000269093', { kind: 'deal', dealId: '3652397000000269093' }],
    ['/crm/org123/tab/Potentials/3652397000000269093/edit', { kind: 'deal', dealId: '3652397000000269093' }],
    ['/crm/tab/Deals/3652397000000269093?layout=1', { kind: 'deal', dealId: '3652397000000269093' }],
    ['/crm/org123/tab/Potentials', { kind: 'list' }],
    ['/crm/org123/tab/Potentials/custom-view/36523970/list', { kind: 'list' }],
    ['/crm/org123/tab/Potentials/custom-view/36523970/kanban', { kind: 'list' }],
    ['/crm/org123/tab/Potentials/create', { kind: 'other' }],
    ['/crm/org123/tab/Leads/3652397000000269093', { kind: 'other' }],
    ['/crm/org123/tab/Home/begin', { kind: 'other' }],
  ])('%s is %o', (path, place) => {
    expect(page.placeOf(at(`https://crm.zoho.eu${path}`))).toEqual(place);
  });

  it('name the organisation, and have an address for each record', () => {
    const site = { origin: 'https://crm.zoho.eu', base: 'https://www.zohoapis.eu', organisation: '123' };
    expect(page.organisationIn?.(at('https://crm.zoho.eu/crm/org123/tab/Leads'))).toBe('123');
    expect(page.organisationIn?.(at('https://crm.zoho.eu/crm/tab/Leads'))).toBeUndefined();
    expect(zoho.recordUrl(site, 'deals', '9')).toBe('https://crm.zoho.eu/crm/org123/tab/Potentials/9');
    expect(zoho.recordUrl({ ...site, origin: '' }, 'deals', '9')).toBeUndefined();
    expect(page.home(site)).toBe('https://crm.zoho.eu/crm/org123/tab/Potentials');
    expect(page.home({ ...site, origin: '' })).toBe('');
  });
});

describe('what may be asked of Zoho', () => {
  it.each([
    ['POST', '/crm/v8/Deals'],
    ['POST', '/crm/v8/Deals/search'],
    ['POST', '/crm/v8/coql'],
    ['POST', '/crm/v8/Deals/upsert'],
    ['GET', '/crm/v8/Deals/123'],
    ['GET', '/crm/v8/Deals/123/Emails'],
    ['GET', '/crm/v8/settings/variables'],
    ['GET', '/crm/v8/Deals/1/../../users'],
    ['GET', '/oauth/v2/token'],
  ] as const)('%s %s is refused', (method, path) => {
    expect(page.allows({ method, path })).toBe(false);
  });

  it('lists, deleted ones and histories are allowed', () => {
    for (const path of [
      '/crm/v8/Deals',
      '/crm/v8/Calls/deleted',
      '/crm/v8/Deals/1/Stage_History',
      '/crm/v8/org',
    ]) {
      expect(page.allows({ method: 'GET', path })).toBe(true);
    }
  });
});

describe('the client for Zoho', () => {
  const key = zoho.signIn.key;
  const client = { client: '1000.X', secret: 's', refresh: '' };

  it.each([
    ['https://crm.zoho.eu/crm/org123/tab/Potentials', 'https://www.zohoapis.eu'],
    ['crm.zoho.com.au/crm/org123', 'https://www.zohoapis.com.au'],
    ['https://crm.zohocloud.ca/crm/org123/', 'https://www.zohoapis.ca'],
  ])('of %s asks %s', (url, base) => {
    expect(key?.base({ ...client, url }, undefined)).toBe(base);
  });

  it.each([
    'https://crm.example.org/crm/org123',
    'not an address',
    'https://crm.zoho.eu/',
    'https://notzoho.eu/crm/org1',
  ])('of %s is refused', (url) => {
    expect(() => key?.base({ ...client, url }, undefined)).toThrow(Failed);
  });

  it('needs no number of the organisation with a refresh token', () => {
    expect(key?.base({ ...client, url: 'www.zohoapis.in', refresh: '1000.r' }, undefined)).toBe(
      'https://www.zohoapis.in',
    );
  });

  it('takes the address of the page where there is none typed', () => {
    expect(key?.base({ ...client, url: '' }, at('https://crm.zoho.jp/crm/org9/tab/Home'))).toBe(
      'https://www.zohoapis.jp',
    );
  });

  it('fetches a token for an hour', () => {
    const url = 'https://crm.zoho.eu/crm/org123/tab/Potentials';
    expect(key?.exchange?.request({ ...client, url }, 'https://www.zohoapis.eu')).toEqual({
      url: 'https://accounts.zoho.eu/oauth/v2/token',
      form: {
        client_id: '1000.X',
        client_secret: 's',
        grant_type: 'client_credentials',
        scope: 'ZohoCRM.modules.READ,ZohoCRM.settings.READ,ZohoCRM.users.READ,ZohoCRM.org.READ',
        soid: 'ZohoCRM.123',
      },
    });
    expect(key?.exchange?.request({ ...client, url, refresh: '1000.r' }, 'https://www.zohoapis.ca')).toEqual({
      url: 'https://accounts.zohocloud.ca/oauth/v2/token',
      form: { client_id: '1000.X', client_secret: 's', grant_type: 'refresh_token', refresh_token: '1000.r' },
    });
    expect(key?.exchange?.token({ access_token: '1000.t', expires_in: 3600 })).toEqual({
      token: '1000.t',
      forSec: 3600,
    });
    expect(key?.exchange?.token({ error: 'invalid_client' })).toBeUndefined();
    expect(key?.headers(client, '1000.t')).toEqual({ Authorization: 'Zoho-oauthtoken 1000.t' });
  });
});
