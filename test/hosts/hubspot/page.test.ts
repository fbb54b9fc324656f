import { describe, expect, it } from 'vitest';
import { hubspot } from '@/lib/connectors/hubspot/connector';
import { page } from '@/lib/connectors/hubspot/page';
import { Failed } from '@/lib/model/failure';

const nothing = { local: () => null, session: () => null, localKeys: () => [] };
const document = { querySelector: () => null, title: '' };
const at = (address: string): URL => new URL(address);

describe("HubSpot's pages", () => {
  it.each([
    ['https://app.hubspot.com/contacts/47/record/0-3/901', true],
    ['https://app-eu1.hubspot.com/contacts/47/record/0-3/901', true],
    ['https://app-na2.hubspot.com/home', true],
    ['https://www.hubspot.com/pricing', false],
    ['https://app.hubspot.com.example.org/contacts/47', false],
    ['https://hubspot.example/contacts/47/record/0-3/901', false],
  ])('%s is one: %s', (address, is) => {
    expect(page.recognises(at(address), nothing, document)).toBe(is);
  });

  it.each([
    ['/contacts/47/record/0-3/901', { kind: 'deal', dealId: '901' }],
    ['/contacts/47/record/0-3/901/view/1?eschref=x', { kind: 'deal', dealId: '901' }],
    ['/contacts/47/deal/901/', { kind: 'deal', dealId: '901' }],
    ['/contacts/47/objects/0-3/views/all/list', { kind: 'list' }],
    ['/contacts/47/objects/0-3/views/58955227/board', { kind: 'list' }],
    ['/contacts/47/deals/board/view/all/', { kind: 'list' }],
    ['/contacts/47/record/0-1/901', { kind: 'other' }],
    ['/contacts/47/record/0-36/901', { kind: 'other' }],
    ['/contacts/47/objects/0-1/views/all/list', { kind: 'other' }],
    ['/reports-dashboard/47/view/1', { kind: 'other' }],
  ])('%s is %o', (path, place) => {
    expect(page.placeOf(at(`https://app.hubspot.com${path}`))).toEqual(place);
  });

  it('name the account', () => {
    expect(page.organisationIn?.(at('https://app.hubspot.com/contacts/47/record/0-3/901'))).toBe('47');
    expect(page.organisationIn?.(at('https://app.hubspot.com/reports-dashboard/47'))).toBe('47');
    expect(page.organisationIn?.(at('https://app.hubspot.com/login'))).toBeUndefined();
  });

  it('have an address for each record that has a page', () => {
    const site = {
      origin: 'https://app-eu1.hubspot.com',
      base: 'https://api.hubapi.com',
      organisation: '47',
    };
    expect(hubspot.recordUrl(site, 'deals', '9')).toBe(
      'https://app-eu1.hubspot.com/contacts/47/record/0-3/9',
    );
    expect(hubspot.recordUrl(site, 'customers', 'company-8')).toBe(
      'https://app-eu1.hubspot.com/contacts/47/record/0-2/8',
    );
    expect(hubspot.recordUrl({ ...site, origin: '' }, 'customers', 'contact-8')).toBe(
      'https://app.hubspot.com/contacts/47/record/0-1/8',
    );
    expect(hubspot.recordUrl(site, 'activities', 'calls-8')).toBeUndefined();
    expect(page.home(site)).toBe('https://app-eu1.hubspot.com/contacts/47/objects/0-3/views/all/list');
  });
});

describe('what may be asked of HubSpot', () => {
  it.each([
    ['POST', '/crm/objects/2026-09/deals'],
    ['POST', '/crm/objects/2026-09/deals/batch/create'],
    ['POST', '/crm/objects/2026-09/deals/batch/archive'],
    ['POST', '/crm/objects/2026-09/deals/merge'],
    ['POST', '/crm/v3/objects/deals/batch/update'],
    ['POST', '/crm/associations/2026-09/deals/contacts/batch/create'],
    ['POST', '/crm/pipelines/2026-09/deals'],
    ['POST', '/calling/v1/dispositions'],
    ['POST', '/crm/objects/2026-09/deals/search/../batch/archive'],
    ['GET', '/crm/objects/2026-09/quotes'],
    ['GET', '/oauth/v1/access-tokens/x'],
    ['GET', '/crm/objects/2026-09/deals/../../../settings'],
  ] as const)('%s %s is refused', (method, path) => {
    expect(page.allows({ method, path })).toBe(false);
  });

  it('lists, searches and reads of many are allowed, forms never', () => {
    expect(page.allows({ method: 'GET', path: '/crm/objects/2026-09/deals' })).toBe(true);
    expect(page.allows({ method: 'POST', path: '/crm/v3/objects/calls/search', body: {} })).toBe(true);
    expect(page.allows({ method: 'POST', path: '/crm/v3/objects/calls/search', form: {} })).toBe(false);
    expect(page.allows({ method: 'GET', path: '/crm/objects/2026-09/deals', body: {} })).toBe(false);
  });
});

describe('the key for HubSpot', () => {
  const key = hubspot.signIn.key;
  it.each(['pat-eu1-0123', 'Bearer pat-eu1-0123', 'Authorization: Bearer pat-eu1-0123', '"pat-eu1-0123"'])(
    '%s is taken',
    (token) => {
      expect(key?.base({ token }, undefined)).toBe('https://api.hubapi.com');
      expect(key?.headers({ token }, undefined)).toEqual({ Authorization: 'Bearer pat-eu1-0123' });
    },
  );

  it.each(['', 'my key', 'ключ'])('"%s" is none', (token) => {
    expect(() => key?.base({ token }, undefined)).toThrow(Failed);
  });
});
