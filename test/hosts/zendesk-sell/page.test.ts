import { describe, expect, it } from 'vitest';
import { zendeskSell } from '@/lib/connectors/zendesk-sell/connector';
import { callOutcome, visitOutcome } from '@/lib/connectors/zendesk-sell/outcomes';
import { failureOf } from '@/lib/model/failure';

const { page, signIn } = zendeskSell;
const noStorage = { local: () => null, session: () => null, localKeys: () => [] };
const noDocument = { querySelector: () => null, title: '' };

describe('a page of Zendesk Sell', () => {
  it.each([
    ['https://acme.zendesk.com/sales/deals/12', { kind: 'deal', dealId: '12' }],
    ['https://acme.zendesk.com/sales/deals/12/timeline?x=1#y', { kind: 'deal', dealId: '12' }],
    ['https://acme.zendesk.com/sales/deals', { kind: 'list' }],
    ['https://acme.zendesk.com/sales/deals/', { kind: 'list' }],
    ['https://acme.zendesk.com/sales/deals/new', { kind: 'other' }],
    ['https://acme.zendesk.com/sales/contacts/12', { kind: 'other' }],
    ['https://acme.zendesk.com/sales/dashboards/main', { kind: 'other' }],
    ['https://app.futuresimple.com/sales/deals/12', { kind: 'deal', dealId: '12' }],
    ['https://app.futuresimple.com/leads', { kind: 'other' }],
  ])('%s is known for what it shows', (url, place) => {
    expect(page.recognises(new URL(url), noStorage, noDocument)).toBe(true);
    expect(page.placeOf(new URL(url))).toEqual(place);
  });

  it.each([
    'https://acme.zendesk.com/agent/tickets/12',
    'https://acme.zendesk.com/salesforce/deals/1',
    'https://acme.zendesk.com.example/sales/deals/12',
    'https://www.zendesk.com/sales/deals/12',
    'http://acme.zendesk.com/sales/deals/12',
  ])('%s is none', (url) => {
    expect(page.recognises(new URL(url), noStorage, noDocument)).toBe(false);
  });

  it('names the company where its address does', () => {
    expect(page.organisationIn?.(new URL('https://Acme.zendesk.com/sales/'))).toBe('acme');
    expect(page.organisationIn?.(new URL('https://app.futuresimple.com/leads'))).toBeUndefined();
  });

  it('lets nothing but its own reads through', () => {
    const get = (path: string) => page.allows({ method: 'GET', path });
    expect(['/v2/deals', '/v2/orders/1/line_items', '/v3/appointments/stream'].every(get)).toBe(true);
    const others = [
      '/v2/deals/1',
      '/v2/sync/start',
      '/v3/deals/search',
      '/v2/orders/1',
      '/v2/webhooks',
      '/v2/leads/upsert',
    ];
    expect(others.filter(get)).toEqual([]);
    expect(page.allows({ method: 'POST', path: '/v2/deals', body: {} })).toBe(false);
  });

  it('leads to its records where the company is known', () => {
    const site = { origin: '', base: 'https://api.getbase.com', organisation: 'acme' };
    expect(page.home(site)).toBe('https://acme.zendesk.com/sales/deals');
    expect(zendeskSell.recordUrl(site, 'deals', '7')).toBe('https://acme.zendesk.com/sales/deals/7');
    expect(zendeskSell.recordUrl(site, 'customers', '7')).toBe('https://acme.zendesk.com/sales/contacts/7');
    expect(zendeskSell.recordUrl(site, 'activities', 'call:7')).toBeUndefined();
    expect(page.home({ ...site, organisation: '777' })).toBe('');
    const legacy = { ...site, origin: 'https://app.futuresimple.com', organisation: '777' };
    expect(zendeskSell.recordUrl(legacy, 'deals', '7')).toBe('https://app.futuresimple.com/sales/deals/7');
  });
});

describe('an access token of Zendesk Sell', () => {
  it('is all that is needed, with or without the word before it', () => {
    for (const token of ['5f2a9c0d7b1e4f3a', 'Bearer 5f2a9c0d7b1e4f3a']) {
      expect(signIn.key?.base({ token }, undefined)).toBe('https://api.getbase.com');
      expect(signIn.key?.headers({ token }, undefined)).toEqual({ Authorization: 'Bearer 5f2a9c0d7b1e4f3a' });
    }
  });

  it.each(['', 'short', 'two words here', 'https://acme.zendesk.com'])('is not “%s”', (token) => {
    let failure: unknown;
    try {
      signIn.key?.base({ token }, undefined);
    } catch (error) {
      failure = failureOf(error);
    }
    expect(failure).toMatchObject({ kind: 'bad-input', where: 'token' });
  });
});

describe('an outcome', () => {
  it.each([
    ['Left voicemail', 'voicemail'],
    ['Left message', 'voicemail'],
    ['No answer', 'no_answer'],
    ['Busy', 'busy'],
    ['Bad number', 'wrong_number'],
    ['Call later', 'call_later'],
    ['Interested', 'connected'],
    ['Purple', 'other'],
    [null, null],
  ] as const)('of a call: %s', (label, kind) => expect(callOutcome(label)).toBe(kind));

  it('of a visit tells interest from the lack of it', () => {
    expect(visitOutcome('Not interested')).toBe('not_interested');
    expect(visitOutcome('Interested')).toBe('interested');
  });
});
