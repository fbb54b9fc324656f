import type { PagePart, PageStorage } from '../connector';
import { onlyReads } from './reads';

/**
 * EspoCRM in the page: one document whose address changes after the `#` only: `#Opportunity`, `#Opportunity/view/<id>`.
 * Source: espocrm/espocrm `html/main.html`, `client/src/app.js`, `client/src/storage.js`.
 */
export const page: PagePart = {
  id: 'espocrm',
  brand: 'EspoCRM',

  recognises(url, storage, document) {
    // A portal is for customers, and has an API of its own.
    if (/\/portal(\/|$)/.test(url.pathname)) return false;
    if (document.querySelector('script[data-name="loader-params"], footer .credit a[href*="espocrm.com"]'))
      return true;
    return (
      document.querySelector('#navbar, #login') !== null &&
      storage.localKeys().some((key) => key.startsWith('espo-'))
    );
  },

  home: ({ base }) => `${base}/#Opportunity`,

  placeOf({ hash }) {
    const [path = ''] = hash.slice(1).split(/[?&]/);
    const [scope, action = 'list', id] = path.split('/');
    if (scope !== 'Opportunity') return { kind: 'other' };
    if (action === 'view')
      return id && /^[\w-]+$/.test(id) ? { kind: 'deal', dealId: id } : { kind: 'other' };
    return /^(list|kanban|index)?$/.test(action) ? { kind: 'list' } : { kind: 'other' };
  },

  session(url, storage) {
    const auth = plain(storage.local('espo-user-auth'));
    const login = auth === undefined ? undefined : loginIn(auth);
    if (auth === undefined || login === undefined) return undefined;
    return {
      base: baseOf(url),
      headers: {
        Authorization: `Basic ${auth}`,
        'Espo-Authorization': auth,
        'Espo-Authorization-By-Token': 'true',
        // Without it a 401 makes the browser ask for a password of its own.
        'X-Requested-With': 'XMLHttpRequest',
      },
      // The token is worth nothing without the cookie `auth-token-secret`.
      cookies: true,
      login,
      organisation: '',
    };
  },

  allows: onlyReads,

  // 2026-11, EspoCRM 8.4, detail view of an opportunity.
  anchors: ['#main > .header', '#main .page-header', '#main .detail .record'],
  controls: [
    '#navbar',
    '#main .page-header',
    '.detail-button-container',
    '.record-buttons',
    '.modal-dialog',
    '.dropdown-menu',
    '.notification',
  ],
};

/** Directory of the installation: the page is its index. */
function baseOf({ origin, pathname }: URL): string {
  return origin + pathname.replace(/\/(index\.(html|php))?$/, '');
}

/** The storage keeps plain texts as they are, and anything else behind a mark. */
function plain(stored: ReturnType<PageStorage['local']>): string | undefined {
  const text = stored?.startsWith('__JSON__:') ? stored.slice(9).replace(/^"|"$/g, '') : stored;
  return text && /^[\w+/=-]+$/.test(text) ? text : undefined;
}

/** `user:token` in base64, of the UTF-8 bytes. */
function loginIn(auth: string): string | undefined {
  try {
    const text = new TextDecoder().decode(Uint8Array.from(atob(auth), (char) => char.charCodeAt(0)));
    const end = text.lastIndexOf(':');
    return end > 0 ? text.slice(0, end) : undefined;
  } catch {
    return undefined;
  }
}
