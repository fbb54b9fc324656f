import { describe, expect, it } from 'vitest';
import type { PageStorage } from '@/lib/connectors/connector';
import type { Request } from '@/lib/connectors/request';
import { tryton } from '@/lib/connectors/tryton/connector';
import { page } from '@/lib/connectors/tryton/page';

const at = (hash: string): URL => new URL(`http://crm.example:8000/${hash}`);

function storage(local: Record<string, string>, session: Record<string, string> = {}): PageStorage {
  return {
    local: (key) => local[key] ?? null,
    session: (key) => session[key] ?? null,
    localKeys: () => Object.keys(local),
  };
}

const signedIn = storage(
  { sao_session_crm: JSON.stringify({ login: 'zoë', user_id: 7, session: 'abc' }) },
  { sao_context_crm: JSON.stringify({ company: 3, language: 'en' }) },
);

const site = (base: string) => ({ origin: new URL(base).origin, base, organisation: '1' });
const document = { title: '', cookie: '', querySelector: () => null };

describe('the place of a page', () => {
  it.each([
    ['#crm/model/sale.opportunity/12', { kind: 'deal', dealId: '12' }],
    [
      '#crm/model/sale.opportunity/12;name=%22Sale%20Opportunity%22&views=%5Bnull%5D',
      { kind: 'deal', dealId: '12' },
    ],
    ['#crm/model/sale.opportunity;name=%22Sales%22&tab_domain=%5B%5D', { kind: 'list' }],
    ['#crm/model/sale.opportunity;name="50%"', { kind: 'list' }],
    ['#crm/model/sale.opportunity/12;name="50%"', { kind: 'deal', dealId: '12' }],
    ['#crm/model/sale.opportunity/new', { kind: 'other' }],
    ['#crm/model/sale.opportunity/0', { kind: 'other' }],
    ['#crm/model/party.party/12', { kind: 'other' }],
    ['#crm', { kind: 'other' }],
    ['', { kind: 'other' }],
  ])('of %s is %o', (hash, place) => {
    expect(page.placeOf(at(hash))).toEqual(place);
  });

  it('is where the address of a record leads back to', () => {
    const address = tryton.recordUrl(site('http://crm.example:8000/my%20crm'), 'deals', '12');
    expect(address).toBe('http://crm.example:8000/#my%20crm/model/sale.opportunity/12');
    expect(page.placeOf(new URL(address ?? ''))).toEqual({ kind: 'deal', dealId: '12' });
  });

  it('has no address for what Tryton shows on no page of its own', () => {
    expect(tryton.recordUrl(site('http://crm.example/crm'), 'stages', 'won')).toBeUndefined();
  });
});

describe('the session of a page', () => {
  it('is the one that the web client keeps for the database in the address', () => {
    expect(page.session?.(at('#crm/model/sale.opportunity/12'), signedIn, document)).toEqual({
      base: 'http://crm.example:8000/crm',
      headers: {
        Authorization: `Session ${Buffer.from('zoë:7:abc').toString('base64')}`,
        'X-Requested-With': 'XMLHttpRequest',
      },
      login: 'zoë',
      organisation: '3',
    });
  });

  it.each([
    ['in another database', '#other', signedIn],
    ['without a database in the address', '', signedIn],
    [
      'before the client has loaded its context',
      '#crm',
      storage({ sao_session_crm: '{"login":"a","user_id":1,"session":"s"}' }),
    ],
    ['when the stored session is damaged', '#crm', storage({ sao_session_crm: '{"login":' })],
    ['when the stored session is something else', '#crm', storage({ sao_session_crm: '"signed out"' })],
  ])('is absent %s', (_, hash, stored) => {
    expect(page.session?.(at(hash), stored, document)).toBeUndefined();
  });

  it('has an encoded database name in its base', () => {
    const stored = storage(
      { 'sao_session_my crm': '{"login":"a","user_id":1,"session":"s"}' },
      { 'sao_context_my crm': '{"company":1}' },
    );
    expect(page.session?.(at('#my%20crm'), stored, document)?.base).toBe('http://crm.example:8000/my%20crm');
  });
});

describe('recognising the page', () => {
  const client = { title: 'Tryton', querySelector: () => null };
  const other = { title: 'News', querySelector: () => null };

  it('takes the web client with a database in its address', () => {
    expect(page.recognises(at('#crm'), storage({}), client)).toBe(true);
  });

  it('leaves other pages alone, whatever their address', () => {
    expect(page.recognises(at('#crm/model/sale.opportunity/1'), storage({}), other)).toBe(false);
  });
});

describe('what may be sent', () => {
  const request = (method: unknown, over: Partial<Request> = {}): Request => ({
    method: 'POST',
    path: '/',
    body: { id: 0, method, params: [{}] },
    ...over,
  });

  it.each([
    'model.sale.opportunity.search_read',
    'model.sale.opportunity.history_revisions',
    'model.crm.call.search',
    'model.res.user.get_preferences',
  ])('includes %s', (method) => {
    expect(page.allows(request(method))).toBe(true);
  });

  it.each([
    'model.sale.opportunity.write',
    'model.sale.opportunity.create',
    'model.sale.opportunity.delete',
    'model.sale.opportunity.lost',
    'model.sale.opportunity.restore_history',
    'model.res.user.set_preferences',
    'model.ir.cron.search_read',
    'common.db.login',
    'common.db.logout',
    'wizard.party.erase.execute',
    'report.sale.sale.execute',
    'model.sale.opportunity.search_read ',
    'MODEL.SALE.OPPORTUNITY.SEARCH_READ',
    'toString',
    undefined,
    ['model.sale.opportunity.search_read'],
  ])('excludes %s', (method) => {
    expect(page.allows(request(method))).toBe(false);
  });

  it('excludes other addresses, other verbs and bodies that are no call', () => {
    const method = 'model.sale.opportunity.search_read';
    expect(page.allows(request(method, { path: '/bus' }))).toBe(false);
    expect(page.allows(request(method, { path: '//evil.example/' }))).toBe(false);
    expect(page.allows(request(method, { method: 'GET' }))).toBe(false);
    expect(page.allows(request(method, { query: { db: 'other' } }))).toBe(false);
    expect(page.allows(request(method, { body: method }))).toBe(false);
    expect(page.allows(request(method, { body: null }))).toBe(false);
    expect(page.allows(request(method, { body: [{ method }] }))).toBe(false);
  });
});
