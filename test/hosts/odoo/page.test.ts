import { describe, expect, it } from 'vitest';
import { odoo } from '@/lib/connectors/odoo/connector';
import { page } from '@/lib/connectors/odoo/page';
import { rpc } from '@/lib/connectors/odoo/rpc';

const at = (address: string) => page.placeOf(new URL(address, 'https://nordwind.odoo.com'));
const noStorage = { local: () => null, session: () => null, localKeys: () => [] };
const client = {
  querySelector: (selector: string) => (selector.includes('o_web_client') ? ({} as Element) : null),
  title: 'Odoo',
  cookie: '',
};
const other = { querySelector: () => null, title: 'Shop', cookie: '' };

describe('the place in Odoo', () => {
  it.each([
    ['/web#id=26&action=317&model=crm.lead&view_type=form&cids=1&menu_id=200', '26'],
    ['/web?debug=1#view_type=form&menu_id=2&model=crm.lead&id=7', '7'],
    ['/odoo/crm/26', '26'],
    ['/odoo/crm/26/', '26'],
    ['/odoo/contacts/3/crm.lead/44?debug=1', '44'],
    ['/odoo/action-crm.crm_lead_action_pipeline/12', '12'],
  ])('%s is deal %s', (address, dealId) => {
    expect(at(address)).toEqual({ kind: 'deal', dealId });
  });

  it.each([
    '/web#action=317&model=crm.lead&view_type=kanban&cids=1',
    '/web#model=crm.lead&view_type=list&action=317',
    '/odoo/crm',
    '/odoo/crm?view_type=list',
  ])('%s is a list', (address) => {
    expect(at(address)).toEqual({ kind: 'list' });
  });

  it.each([
    '/web#id=26&model=res.partner&view_type=form',
    '/web#model=crm.lead&view_type=form',
    '/web#id=new&model=crm.lead&view_type=form',
    '/odoo/crm/new',
    '/odoo/crm/26/sale-orders/5',
    '/odoo/contacts/26',
    '/odoo',
    '/web/login',
  ])('%s is neither', (address) => {
    expect(at(address)).toEqual({ kind: 'other' });
  });
});

describe('the page', () => {
  it('is told by its address and by the web client in it', () => {
    const url = new URL('https://crm.example/web');
    expect(page.recognises(url, noStorage, client)).toBe(true);
    expect(page.recognises(url, noStorage, other)).toBe(false);
    expect(page.recognises(new URL('https://crm.example/website'), noStorage, client)).toBe(false);
  });

  it('signs in by its cookies, once the web client is there', () => {
    const url = new URL('https://crm.example/odoo/crm/26');
    const session = { base: 'https://crm.example', headers: {}, cookies: true, login: '', organisation: '' };
    expect(page.session?.(url, noStorage, client)).toEqual(session);
    expect(page.session?.(url, noStorage, other)).toBeUndefined();
  });

  it('lets no request through that is not a read from its list', () => {
    const call = (model: string, method: string, path = `/web/dataset/call_kw/${model}/${method}`) =>
      page.allows(rpc(path, { model, method, args: [], kwargs: {} }));
    const jsonRpc = (model: string, method: string) =>
      page.allows(
        rpc('/jsonrpc', {
          service: 'object',
          method: 'execute_kw',
          args: ['', 2, '', model, method, [], {}],
        }),
      );
    expect(call('crm.lead', 'search_read')).toBe(true);
    expect(jsonRpc('crm.lead', 'search')).toBe(true);
    expect(page.allows({ method: 'POST', path: '/json/2/crm.lead/search_read', body: {} })).toBe(true);
    for (const method of ['write', 'create', 'unlink', 'action_set_lost', 'message_post', 'read_group']) {
      expect(call('crm.lead', method), method).toBe(false);
      expect(jsonRpc('crm.lead', method), method).toBe(false);
      expect(page.allows({ method: 'POST', path: `/json/2/crm.lead/${method}`, body: {} }), method).toBe(
        false,
      );
      // The server obeys the body, not the address.
      const disguised = call('crm.lead', method, '/web/dataset/call_kw/crm.lead/search_read');
      expect(disguised, method).toBe(false);
    }
    expect(call('res.groups', 'search_read')).toBe(false);
    expect(page.allows({ method: 'GET', path: '/web/session/logout' })).toBe(false);
    expect(page.allows(rpc('/mail/thread/messages', {}))).toBe(false);
    expect(page.allows(rpc('/web/session/destroy', {}))).toBe(false);
    expect(page.allows(rpc('/jsonrpc', { service: 'db', method: 'drop', args: [] }))).toBe(false);
  });
});

describe('signing in with a key', () => {
  const { key } = odoo.signIn;
  it.each([
    ['https://nordwind.odoo.com', 'https://nordwind.odoo.com'],
    ['nordwind.odoo.com/', 'https://nordwind.odoo.com'],
    ['https://nordwind.odoo.com/odoo/crm/3', 'https://nordwind.odoo.com'],
    ['http://localhost:8069/web#id=3', 'http://localhost:8069'],
  ])('%s is at %s', (url, base) => {
    expect(key?.base({ url }, undefined)).toBe(base);
  });

  it.each(['', 'nordwind', 'ftp://x', 'a b.com', 'https://'])('%o is no address', (url) => {
    expect(() => key?.base({ url }, undefined)).toThrowError(
      expect.objectContaining({ failure: expect.objectContaining({ where: 'url' }) }),
    );
  });

  it('takes the address of the page where the user began', () => {
    expect(key?.base({ url: '' }, new URL('https://crm.example/odoo/crm'))).toBe('https://crm.example');
  });

  it('sends the key as bearer, and the database where it is named', () => {
    expect(key?.headers({ token: 'k', db: 'nordwind' }, undefined)).toEqual({
      Authorization: 'bearer k',
      'X-Odoo-Database': 'nordwind',
    });
    expect(key?.headers({ token: 'k' }, undefined)).toEqual({ Authorization: 'bearer k' });
  });

  it('opens a record in the web client', () => {
    const site = { origin: 'https://crm.example', base: 'https://crm.example', organisation: '' };
    expect(odoo.recordUrl(site, 'deals', '26')).toBe(
      'https://crm.example/web#id=26&model=crm.lead&view_type=form',
    );
    expect(odoo.recordUrl(site, 'activities', 'message-3')).toBeUndefined();
  });
});
