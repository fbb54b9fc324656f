import { describe, expect, it } from 'vitest';
import { salesforce } from '@/lib/connectors/salesforce/connector';
import { longId, page } from '@/lib/connectors/salesforce/page';
import { Failed } from '@/lib/model/failure';

const nothing = { local: () => null, session: () => null, localKeys: () => [] };
const document = { querySelector: () => null, title: '' };
const at = (address: string): URL => new URL(address);

describe("Salesforce's pages", () => {
  it.each([
    ['https://acme.lightning.force.com/lightning/page/home', true],
    ['https://acme--uat.sandbox.lightning.force.com/lightning/o/Opportunity/list', true],
    ['https://acme-dev-ed.develop.my.salesforce.com/006', true],
    ['https://acme.my.salesforce-setup.com/lightning/setup/SetupOneHome/home', true],
    ['https://na12.salesforce.com/006', true],
    ['https://www.salesforce.com/', false],
    ['https://help.salesforce.com/s/articleView', false],
    ['https://acme.lightning.force.com.example.org/', false],
    ['https://lightning.force.com/', false],
  ])('%s is one: %s', (address, is) => {
    expect(page.recognises(at(address), nothing, document)).toBe(is);
  });

  const deal = { kind: 'deal', dealId: '0065g00000AbCdEAAV' };
  it.each([
    ['/lightning/r/Opportunity/0065g00000AbCdEAAV/view', deal],
    ['/lightning/r/0065g00000AbCdEAAV/view?ws=%2Flightning', deal],
    ['/lightning/r/Opportunity/0065g00000AbCdEAAV/related/OpenActivities/view', deal],
    ['/one/one.app#/sObject/0065g00000AbCdEAAV/view', deal],
    ['/0065g00000AbCdEAAV', deal],
    ['/lightning/o/Opportunity/list?filterName=Recent', { kind: 'list' }],
    ['/lightning/o/Opportunity/pipelineInspection', { kind: 'list' }],
    ['/006/o', { kind: 'list' }],
    ['/lightning/r/Account/0015g00000AbCdEAAV/view', { kind: 'other' }],
    ['/lightning/o/Opportunity/new', { kind: 'other' }],
    ['/lightning/page/home', { kind: 'other' }],
  ])('%s is %o', (path, place) => {
    expect(page.placeOf(at(`https://acme.lightning.force.com${path}`))).toEqual(place);
  });

  it('tell short ids, which are made long as the API has them', () => {
    // The example of Salesforce's own description of the format.
    expect(longId('00D20000000IxqE')).toBe('00D20000000IxqEEAS');
    expect(page.placeOf(at('https://acme.my.salesforce.com/0065g00000AbCdE'))).toEqual({
      kind: 'deal',
      dealId: longId('0065g00000AbCdE'),
    });
  });

  it('have an address for each record', () => {
    const site = {
      origin: 'https://acme.lightning.force.com',
      base: 'https://acme.my.salesforce.com',
      organisation: '00D',
    };
    expect(salesforce.recordUrl(site, 'deals', '006x')).toBe(
      'https://acme.lightning.force.com/lightning/r/Opportunity/006x/view',
    );
    expect(salesforce.recordUrl({ ...site, origin: '' }, 'customers', '001x')).toBe(
      'https://acme.my.salesforce.com/lightning/r/Account/001x/view',
    );
    expect(salesforce.recordUrl(site, 'stages', 'x')).toBeUndefined();
    expect(salesforce.recordUrl(site, 'activities', '02sx')).toBeUndefined();
    expect(page.home(site)).toBe('https://acme.lightning.force.com/lightning/o/Opportunity/list');
  });
});

describe('what may be asked of Salesforce', () => {
  const root = '/services/data/v62.0';
  it.each([
    ['POST', `${root}/sobjects/Opportunity`, undefined],
    ['POST', `${root}/composite`, undefined],
    ['POST', `${root}/jobs/query`, undefined],
    ['GET', `${root}/sobjects/Opportunity/0065g0000000001AAA`, undefined],
    ['GET', `${root}/query/../sobjects`, undefined],
    ['GET', `${root}/tooling/query`, 'SELECT Id FROM ApexClass'],
    ['GET', `${root}/query`, undefined],
    ['GET', `${root}/query`, 'SELECT Id FROM Contact FOR VIEW'],
    ['GET', `${root}/query`, 'SELECT Id FROM Contact LIMIT 1 for  reference'.replace('  ', ' ')],
    ['GET', `${root}/query`, 'SELECT Title FROM FAQ__kav UPDATE TRACKING'],
    ['GET', '/services/apexrest/anything', undefined],
  ] as const)('%s %s %s is refused', (method, path, q) => {
    expect(page.allows({ method, path, ...(q && { query: { q } }) })).toBe(false);
  });

  it('queries, their parts and descriptions are allowed', () => {
    const query = { q: 'SELECT Id FROM Opportunity' };
    expect(page.allows({ method: 'GET', path: `${root}/queryAll`, query })).toBe(true);
    expect(page.allows({ method: 'GET', path: `${root}/query`, query, body: {} })).toBe(false);
    for (const path of ['/services/data', `${root}/query/01gD-2000`, `${root}/sobjects/Lead/describe`]) {
      expect(page.allows({ method: 'GET', path })).toBe(true);
    }
  });
});

describe('signing in to Salesforce', () => {
  const { key, cookie } = salesforce.signIn;

  it.each([
    ['https://acme.lightning.force.com/lightning/o/Opportunity/list', 'https://acme.my.salesforce.com'],
    ['https://acme--uat.sandbox.lightning.force.com/x', 'https://acme--uat.sandbox.my.salesforce.com'],
    ['https://acme.my.salesforce-setup.com/x', 'https://acme.my.salesforce.com'],
    ['https://acme.lightning.sfcrmapps.cn/x', 'https://acme.my.sfcrmproducts.cn'],
  ])('the cookie of %s is that of %s', (address, base) => {
    expect(cookie?.bases(at(address))).toEqual([base]);
  });

  it('sends the cookie as a token', () => {
    expect(cookie?.name).toBe('sid');
    expect(cookie?.headers('00D!x')).toEqual({ Authorization: 'Bearer 00D!x' });
    expect(cookie?.bases(at('https://example.org/'))).toEqual([]);
  });

  it.each([
    'https://acme.my.salesforce.com/',
    'acme.my.salesforce.com/services/data/v62.0',
    'https://acme.lightning.force.com/lightning/page/home',
  ])('%s is taken', (url) => {
    expect(key?.base({ url, token: '00D!x' }, undefined)).toBe('https://acme.my.salesforce.com');
  });

  it('takes the address of the page where there is none typed', () => {
    const here = at('https://acme.lightning.force.com/lightning');
    expect(key?.base({ url: '', token: '00D!x' }, here)).toBe('https://acme.my.salesforce.com');
    expect(key?.headers({ token: 'Bearer 00D!x' }, undefined)).toEqual({ Authorization: 'Bearer 00D!x' });
  });

  it.each([
    ['https://example.org', '00D!x'],
    ['not an address', '00D!x'],
    ['', '00D!x'],
    ['acme.my.salesforce.com', ''],
    ['acme.my.salesforce.com', 'two words'],
  ])('"%s" with "%s" is refused', (url, token) => {
    expect(() => key?.base({ url, token }, undefined)).toThrow(Failed);
  });
});
