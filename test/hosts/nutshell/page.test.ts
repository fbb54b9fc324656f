import { describe, expect, it } from 'vitest';
import { nutshell } from '@/lib/connectors/nutshell/connector';
import { page } from '@/lib/connectors/nutshell/page';
import { key } from '@/lib/connectors/nutshell/sign-in';
import type { Request } from '@/lib/connectors/request';
import { failureOf } from '@/lib/model/failure';

const at = (path: string): URL => new URL(`https://app.nutshell.com${path}`);
const storage = { local: () => null, session: () => null, localKeys: () => [] };
const document = { title: '', querySelector: () => null };

describe('the place of a page', () => {
  it.each([
    ['/lead/1000', { kind: 'deal' }],
    ['/lead/1000-your-first-lead', { kind: 'deal' }],
    ['/lead/1000-your-first-lead?tab=notes#top', { kind: 'deal' }],
    ['/lead/id/1003', { kind: 'deal', dealId: '1003-leads' }],
    ['/lead/id/', { kind: 'other' }],
    ['/lead/0', { kind: 'other' }],
    ['/lead/new', { kind: 'other' }],
    ['/leads', { kind: 'list' }],
    ['/leads/all?sort=age', { kind: 'list' }],
    ['/company/23-blueberry', { kind: 'other' }],
    ['/', { kind: 'other' }],
  ])('of %s is %o', (path, place) => {
    expect(page.placeOf(at(path))).toEqual(place);
  });

  it('is that CRM on its own host only', () => {
    const is = (address: string): boolean => page.recognises(new URL(address), storage, document);
    expect(is('https://app.nutshell.com/lead/1')).toBe(true);
    expect(is('https://www.nutshell.com/')).toBe(false);
    expect(is('https://app.nutshell.com.example/lead/1')).toBe(false);
    expect(is('http://app.nutshell.com/lead/1')).toBe(false);
  });
});

describe('what may be sent', () => {
  it.each([
    'users',
    'leads',
    'leads/1003-leads',
    'leads/1003-leads,1007-leads',
    'events',
    'events/deleted',
    'tasks',
  ])('%s may be read and not written', (name) => {
    const path = `/rest/${name}`;
    expect(page.allows({ method: 'GET', path })).toBe(true);
    expect(page.allows({ method: 'POST', path, body: {} })).toBe(false);
    expect(page.allows({ method: 'GET', path, body: {} })).toBe(false);
  });

  it.each<[Request['method'], string]>([
    ['POST', '/rest/leads/1003-leads/status'],
    ['GET', '/rest/leads/1003-leads/status'],
    ['GET', '/rest/leads/1003-leads/../../users'],
    ['GET', '/rest/emails/3-emails'],
    ['POST', '/api/v1/json'],
    ['GET', 'https://elsewhere.example/rest/leads'],
  ])('%s %s is refused', (method, path) => {
    expect(page.allows({ method, path })).toBe(false);
  });
});

describe('signing in', () => {
  it('takes an address and a key, of any letters', () => {
    const values = { email: 'zoë@example.com', key: 'k:1' };
    expect(key.base(values, undefined)).toBe('https://app.nutshell.com');
    const { Authorization = '' } = key.headers(values, undefined);
    const bytes = Uint8Array.from(atob(Authorization.replace('Basic ', '')), (sign) => sign.charCodeAt(0));
    expect(new TextDecoder().decode(bytes)).toBe('zoë@example.com:k:1');
  });

  it.each(['', 'zoe', 'zoe@', 'zoe:1@example.com', 'two @example.com'])('asks again for “%s”', (email) => {
    let failure: unknown;
    try {
      key.base({ email, key: 'x' }, undefined);
    } catch (error) {
      failure = failureOf(error);
    }
    expect(failure).toMatchObject({ kind: 'bad-input', where: 'email' });
  });
});

it('opens leads by their ids, and companies and people', () => {
  const site = { origin: '', base: 'https://app.nutshell.com', organisation: '379104' };
  const url = (entity: 'deals' | 'customers' | 'activities', id: string) =>
    nutshell.recordUrl(site, entity, id);
  expect(url('deals', '1003-leads')).toBe('https://app.nutshell.com/lead/id/1003');
  expect(url('customers', '3-accounts')).toBe('https://app.nutshell.com/company/3');
  expect(url('customers', '3-contacts')).toBe('https://app.nutshell.com/person/3');
  expect(url('activities', '3-tasks')).toBeUndefined();
  expect(url('deals', '../setup')).toBeUndefined();
});
