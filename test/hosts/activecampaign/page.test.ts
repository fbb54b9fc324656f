import { describe, expect, it } from 'vitest';
import { activecampaign } from '@/lib/connectors/activecampaign/connector';
import { page } from '@/lib/connectors/activecampaign/page';
import { key } from '@/lib/connectors/activecampaign/sign-in';
import type { Request } from '@/lib/connectors/request';
import { failureOf } from '@/lib/model/failure';

const at = (path: string): URL => new URL(`https://acme.activehosted.com${path}`);
const storage = { local: () => null, session: () => null, localKeys: () => [] };
const document = { title: '', querySelector: () => null };

describe('the place of a page', () => {
  it.each([
    ['/app/deals/12', { kind: 'deal', dealId: '12' }],
    ['/app/deals/12/', { kind: 'deal', dealId: '12' }],
    ['/app/deals/12?tab=notes#top', { kind: 'deal', dealId: '12' }],
    ['/app/deals', { kind: 'list' }],
    ['/app/deals/', { kind: 'list' }],
    ['/app/deals/?pipeline=3', { kind: 'list' }],
    ['/app/deals/pipeline/3', { kind: 'list' }],
    ['/app/deals/pipeline/edit', { kind: 'other' }],
    ['/app/deals/0', { kind: 'other' }],
    ['/app/deals/reports', { kind: 'other' }],
    ['/app/contacts/12', { kind: 'other' }],
    ['/', { kind: 'other' }],
  ])('of %s is %o', (path, place) => {
    expect(page.placeOf(at(path))).toEqual(place);
  });

  it('is that CRM on the addresses of accounts only', () => {
    const is = (address: string): boolean => page.recognises(new URL(address), storage, document);
    expect(is('https://acme.activehosted.com/app/deals/1')).toBe(true);
    expect(is('https://www.activehosted.com/')).toBe(false);
    expect(is('https://activehosted.com.example/app/deals/1')).toBe(false);
    expect(is('https://a.b.activehosted.com/app/deals/1')).toBe(false);
    expect(is('http://acme.activehosted.com/app/deals/1')).toBe(false);
  });

  it('names the account, as the API does', () => {
    expect(page.organisationIn?.(at('/app'))).toBe('acme');
  });
});

describe('what may be sent', () => {
  it.each(activecampaignPaths())('%s may be read and not written', (path) => {
    expect(page.allows({ method: 'GET', path })).toBe(true);
    expect(page.allows({ method: 'POST', path, body: {} })).toBe(false);
    expect(page.allows({ method: 'GET', path, body: {} })).toBe(false);
  });

  it.each<[Request['method'], string]>([
    ['POST', '/api/3/deals'],
    ['POST', '/api/3/dealTasks/1'],
    ['GET', '/api/3/contacts/1'],
    ['GET', '/api/3/webhooks'],
    ['GET', '/api/3/deals/1/../../users'],
    ['GET', '/admin/api.php'],
    ['GET', 'https://elsewhere.example/api/3/deals'],
  ])('%s %s is refused', (method, path) => {
    expect(page.allows({ method, path })).toBe(false);
  });
});

function activecampaignPaths(): string[] {
  const lists =
    'users groups dealGroups dealStages deals dealTasks dealActivities contacts accounts notes'.split(' ');
  return [...lists, 'users/me', 'users/5/userGroup', 'deals/12'].map((path) => `/api/3/${path}`);
}

describe('signing in', () => {
  it.each([
    ['https://acme.api-us1.com', 'https://acme.api-us1.com'],
    ['acme.api-us1.com/', 'https://acme.api-us1.com'],
    ['https://acme.api-us1.com/api/3', 'https://acme.api-us1.com'],
    ['https://acme.api-us1.com/api/3/deals', 'https://acme.api-us1.com'],
    ['https://acme.activehosted.com/app/settings/developer', 'https://acme.activehosted.com'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['https://proxy.example/crm/api/3/', 'https://proxy.example/crm'],
  ])('takes %s', (url, base) => {
    expect(key.base({ url, token: 'x' }, undefined)).toBe(base);
  });

  it.each(['', 'acme', 'http://acme.api-us1.com', 'https://me:secret@acme.api-us1.com', 'not an address'])(
    'asks again for “%s”',
    (url) => {
      let failure: unknown;
      try {
        key.base({ url, token: 'x' }, undefined);
      } catch (error) {
        failure = failureOf(error);
      }
      expect(failure).toMatchObject({ kind: 'bad-input', where: 'url' });
    },
  );

  it('sends the key in the header that the host wants', () => {
    expect(key.headers({ url: '', token: 'abc' }, undefined)).toEqual({ 'Api-Token': 'abc' });
  });
});

describe('the address of a record', () => {
  const site = {
    origin: 'https://acme.activehosted.com',
    base: 'https://acme.api-us1.com',
    organisation: 'acme',
  };

  it('is in the pages of the account', () => {
    expect(activecampaign.recordUrl(site, 'deals', '12')).toBe('https://acme.activehosted.com/app/deals/12');
    expect(activecampaign.recordUrl(site, 'customers', 'account:3')).toBe(
      'https://acme.activehosted.com/app/accounts/3',
    );
    expect(activecampaign.recordUrl({ ...site, origin: '' }, 'customers', 'contact:3')).toBe(
      'https://acme.activehosted.com/app/contacts/3',
    );
  });

  it('is unknown for what has no page, and without an account', () => {
    expect(activecampaign.recordUrl(site, 'activities', 'task:3')).toBeUndefined();
    expect(activecampaign.recordUrl({ ...site, origin: '', organisation: '' }, 'deals', '1')).toBeUndefined();
  });
});
