import { describe, expect, it } from 'vitest';
import { frappe } from '@/lib/connectors/frappe/connector';
import { page } from '@/lib/connectors/frappe/page';

const at = (path: string) => page.placeOf(new URL(path, 'https://crm.example'));
const documentWith = (cookie: string, title = 'Deals | Frappe CRM') => ({
  querySelector: () => null,
  title,
  cookie,
});
const noStorage = { local: () => null, session: () => null, localKeys: () => [] };

describe('the place in Frappe CRM', () => {
  it.each([
    ['/crm/deals/CRM-DEAL-2026-00012', 'CRM-DEAL-2026-00012'],
    ['/crm/deals/CRM-DEAL-2026-00012#activity', 'CRM-DEAL-2026-00012'],
    ['/crm/deals/My%20deal?tab=notes', 'My deal'],
  ])('%s is deal %s', (path, dealId) => {
    expect(at(path)).toEqual({ kind: 'deal', dealId });
  });
  it.each(['/crm/deals', '/crm/deals/view', '/crm/deals/view/kanban?view=3'])('%s is a list', (path) => {
    expect(at(path)).toEqual({ kind: 'list' });
  });
  it.each(['/crm', '/crm/leads/CRM-LEAD-2026-00001', '/app/crm-deal/CRM-DEAL-2026-00001', '/deals/1'])(
    '%s is neither',
    (path) => {
      expect(at(path)).toEqual({ kind: 'other' });
    },
  );
});

describe('the page', () => {
  it('is told by its path and title', () => {
    expect(page.recognises(new URL('https://crm.example/crm/deals'), noStorage, documentWith(''))).toBe(true);
    expect(page.recognises(new URL('https://crm.example/app'), noStorage, documentWith(''))).toBe(false);
    expect(page.recognises(new URL('https://crm.example/crm'), noStorage, documentWith('', 'Shop'))).toBe(
      false,
    );
  });

  it('signs in by its cookies, and says who it is', () => {
    const url = new URL('https://crm.example/crm/deals');
    const signedIn = documentWith('system_user=yes; full_name=Ana; user_id=ana%40crm.example; sid=hidden');
    expect(page.session?.(url, noStorage, signedIn)).toEqual({
      base: 'https://crm.example',
      headers: {},
      cookies: true,
      login: 'ana@crm.example',
      organisation: '',
    });
    expect(page.session?.(url, noStorage, documentWith('user_id=Guest'))).toBeUndefined();
    expect(page.session?.(url, noStorage, documentWith(''))).toBeUndefined();
  });

  it('lets no request through that is not a read from its list', () => {
    const get = (path: string) => page.allows({ method: 'GET', path });
    expect(get('/api/resource/CRM Deal')).toBe(true);
    expect(get('/api/resource/CRM Deal/CRM-DEAL-2026-00012')).toBe(true);
    expect(get('/api/method/frappe.client.get_count')).toBe(true);
    for (const path of [
      '/api/method/frappe.client.delete',
      '/api/method/frappe.client.set_value',
      '/api/method/logout',
      '/api/resource/Role',
      '/api/resource/CRM Lead/CRM-LEAD-2026-00001/x',
      '/api/v2/document/CRM Deal',
    ]) {
      expect(get(path), path).toBe(false);
    }
    expect(page.allows({ method: 'POST', path: '/api/resource/CRM Deal', body: {} })).toBe(false);
    expect(page.allows({ method: 'GET', path: '/api/resource/CRM Deal', body: {} })).toBe(false);
  });
});

describe('signing in with a key', () => {
  const { key } = frappe.signIn;
  it('takes an address in any form, and refuses what is none', () => {
    expect(key?.base({ url: 'nordwind.frappe.cloud/' }, undefined)).toBe('https://nordwind.frappe.cloud');
    expect(key?.base({ url: 'http://localhost:8000/crm/deals' }, undefined)).toBe('http://localhost:8000');
    expect(key?.base({ url: '' }, new URL('https://crm.example/crm'))).toBe('https://crm.example');
    for (const url of ['', 'nordwind', 'a b.com']) {
      expect(() => key?.base({ url }, undefined)).toThrowError(
        expect.objectContaining({ failure: expect.objectContaining({ kind: 'bad-input', where: 'url' }) }),
      );
    }
  });

  it('joins key and secret, or takes them joined', () => {
    expect(key?.headers({ key: 'k', token: 's' }, undefined)).toEqual({ Authorization: 'token k:s' });
    expect(key?.headers({ key: '', token: 'k:s' }, undefined)).toEqual({ Authorization: 'token k:s' });
    expect(() => key?.headers({ key: '', token: 's' }, undefined)).toThrowError();
  });

  it('opens records in the CRM', () => {
    const site = { origin: 'https://crm.example', base: 'https://crm.example', organisation: '' };
    expect(frappe.recordUrl(site, 'deals', 'CRM-DEAL-2026-00012')).toBe(
      'https://crm.example/crm/deals/CRM-DEAL-2026-00012',
    );
    expect(frappe.recordUrl(site, 'customers', 'organization/A/B & Co')).toBe(
      'https://crm.example/crm/organizations/A%2FB%20%26%20Co',
    );
    expect(frappe.recordUrl(site, 'activities', 'call/1')).toBeUndefined();
  });
});
