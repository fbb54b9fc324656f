// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectHash, connectPlaceOf, keyEntry, openConnect } from '@/lib/state/connect-place';
import { anAccount } from './a-session';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
afterEach(() => {
  location.href = 'about:blank';
});

describe('the place where a CRM is connected', () => {
  it('is read back from its own hash', () => {
    for (const place of [
      { connector: 'zendesk-sell', page: '' },
      { connector: 'odoo', page: 'https://x.example/a?b=1&c#d', byKey: true as const },
      { connector: 'hubspot', page: '', account: 'crm-0001' },
    ]) {
      expect(connectPlaceOf(connectHash(place))).toEqual(place);
    }
  });

  it('is none for any other hash', () => {
    for (const hash of [
      '',
      '#connection',
      '#connection/',
      '#goals/odoo',
      '#connection/<b>',
      '#/connection/a/b',
    ]) {
      expect(connectPlaceOf(hash)).toBeNull();
    }
  });

  it('forgets a page that is no web page', () => {
    for (const page of ['javascript:alert(1)', 'file:///etc/passwd', 'nonsense']) {
      const hash = `#connection/odoo?${new URLSearchParams({ page })}`;
      expect(connectPlaceOf(hash)).toEqual({ connector: 'odoo', page: '' });
    }
  });

  it('is gone to within the options page, and in a new tab from elsewhere', async () => {
    const create = vi.fn(async () => ({}));
    Object.assign(fakeBrowser, { tabs: { create } });
    location.href = 'https://extension.example/popup.html';
    await openConnect({ connector: 'odoo', page: '' });
    expect(create).toHaveBeenCalledWith({ url: expect.stringMatching(/options\.html#connection\/odoo$/) });
    location.href = 'https://extension.example/options.html';
    await openConnect({ connector: 'odoo', page: '' });
    expect(location.hash).toBe('#connection/odoo');
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('is where a key is typed in again, for accounts that have one', () => {
    expect(keyEntry(anAccount)).toBeUndefined();
    expect(keyEntry(null)).toBeUndefined();
    location.href = 'https://extension.example/options.html';
    keyEntry({ ...anAccount, connector: 'pipedrive', signIn: 'key' })?.();
    expect(location.hash).toBe(`#connection/pipedrive?account=${anAccount.id}`);
  });
});
