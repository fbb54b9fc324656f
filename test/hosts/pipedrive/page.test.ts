import { describe, expect, it } from 'vitest';
import { pipedrive } from '@/lib/connectors/pipedrive/connector';
import { Failed } from '@/lib/model/failure';

const { page, signIn } = pipedrive;
const noStorage = { local: () => null, session: () => null, localKeys: () => [] };
const noDocument = { querySelector: () => null, title: '' };

describe('a page of Pipedrive', () => {
  it.each([
    ['https://acme.pipedrive.com/deal/12', { kind: 'deal', dealId: '12' }],
    ['https://acme.pipedrive.com/deal/12/', { kind: 'deal', dealId: '12' }],
    ['https://acme.pipedrive.com/deal/12?view=timeline#note', { kind: 'deal', dealId: '12' }],
    ['https://acme.pipedrive.com/deal/0', { kind: 'other' }],
    ['https://acme.pipedrive.com/deal/new', { kind: 'other' }],
    ['https://acme.pipedrive.com/pipeline', { kind: 'list' }],
    ['https://acme.pipedrive.com/pipeline/3/user/everyone', { kind: 'list' }],
    ['https://acme.pipedrive.com/deals/filter/4', { kind: 'list' }],
    ['https://acme.pipedrive.com/person/12', { kind: 'other' }],
    ['https://acme.pipedrive.com/leads/inbox/adf21080-0e10-11eb-879b-05d71fb426ec', { kind: 'other' }],
  ])('%s is known for what it shows', (url, place) => {
    expect(page.recognises(new URL(url), noStorage, noDocument)).toBe(true);
    expect(page.placeOf(new URL(url))).toEqual(place);
    expect(page.organisationIn?.(new URL(url))).toBe('acme');
  });

  it.each([
    'https://app.pipedrive.com/auth/login',
    'https://www.pipedrive.com/en/deal/12',
    'https://pipedrive.com/deal/12',
    'https://acme.pipedrive.com.example/deal/12',
    'https://pipedrive.com.example/deal/1',
    'http://acme.pipedrive.com/deal/12',
  ])('%s is none', (url) => {
    expect(page.recognises(new URL(url), noStorage, noDocument)).toBe(false);
    expect(page.organisationIn?.(new URL(url))).toBeUndefined();
  });

  it('lets nothing but its own reads through', () => {
    const get = (path: string) => page.allows({ method: 'GET', path });
    expect(['/v1/users/me', '/v1/deals/1/changelog', '/api/v2/deals/products'].every(get)).toBe(true);
    const others = [
      '/v1/deals/1',
      '/v1/deals/1/flow',
      '/v1/deals/1/changelog/../delete',
      '/v1/users/me/x',
      '/api/v2/deals/1',
      '/api/v1/users',
      'https://example.com/v1/users/me',
      '/v1/mailbox/mailThreads',
    ];
    expect(others.filter(get)).toEqual([]);
    expect(page.allows({ method: 'POST', path: '/api/v2/deals', body: {} })).toBe(false);
  });

  it('leads to its records where the company is known', () => {
    const site = { origin: '', base: 'https://api.pipedrive.com', organisation: 'acme' };
    expect(page.home(site)).toBe('https://acme.pipedrive.com/pipeline');
    const url = (entity: 'deals' | 'customers' | 'leads' | 'users', id: string) =>
      pipedrive.recordUrl(site, entity, id);
    expect(url('deals', '7')).toBe('https://acme.pipedrive.com/deal/7');
    expect(url('customers', 'person:7')).toBe('https://acme.pipedrive.com/person/7');
    expect(url('customers', 'organization:8')).toBe('https://acme.pipedrive.com/organization/8');
    expect(url('leads', 'a-b')).toBe('https://acme.pipedrive.com/leads/inbox/a-b');
    expect(url('users', '7')).toBeUndefined();
    expect(url('deals', '../x')).toBeUndefined();
    expect(page.home({ ...site, organisation: 'a.b/c' })).toBe('');
  });
});

describe('an API token of Pipedrive', () => {
  it('is all that is needed', () => {
    const token = '1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d5e6f1a2b';
    expect(signIn.key?.base({ token }, undefined)).toBe('https://api.pipedrive.com');
    expect(signIn.key?.headers({ token }, undefined)).toEqual({ 'x-api-token': token });
  });

  it.each(['', 'short', 'two words here', 'https://acme.pipedrive.com/settings/api'])(
    'is not “%s”',
    (token) => {
      expect(() => signIn.key?.base({ token }, undefined)).toThrow(Failed);
      try {
        signIn.key?.base({ token }, undefined);
      } catch (error) {
        expect((error as Failed).failure).toMatchObject({ kind: 'bad-input', where: 'token' });
      }
    },
  );
});
