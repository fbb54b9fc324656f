import type { PagePart } from '../connector';
import { onlyReads } from './reads';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const deal = new RegExp(`^/object/opportunity/(${uuid})/?$`, 'i');
const list = /^\/objects\/opportunities(\/|$)/;
const record = /^\/objects?\/\w+/;

/** Twenty in the page: one document whose path changes. Seen: 2.21. */
export const page: PagePart = {
  id: 'twenty',
  brand: 'Twenty',

  recognises({ hostname, pathname }, storage, document) {
    if (hostname.endsWith('.twenty.com') && hostname !== 'docs.twenty.com' && hostname !== 'www.twenty.com')
      return true;
    const isSignedIn = storage.localKeys().some((key) => key === 'tokenPairState' || key === 'tokenPair');
    return (
      isSignedIn && document.querySelector('#root') !== null && (record.test(pathname) || pathname === '/')
    );
  },

  placeOf({ pathname }) {
    const dealId = deal.exec(pathname)?.[1];
    if (dealId !== undefined) return { kind: 'deal', dealId };
    return { kind: list.test(pathname) ? 'list' : 'other' };
  },

  home: ({ origin }) => (origin === '' ? '' : `${origin}/objects/opportunities`),

  // The cloud's API is on another host, where the page's session cannot be lent.
  lendsSession: ({ hostname }) => !hostname.endsWith('.twenty.com'),

  session(url, storage) {
    if (!page.lendsSession?.(url)) return undefined;
    const pair = objectIn(storage.local('tokenPairState') ?? storage.local('tokenPair'));
    const access = objectIn(pair['accessOrWorkspaceAgnosticToken'] ?? pair['accessToken']);
    const { token, expiresAt } = access;
    if (typeof token !== 'string' || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return undefined;
    // The page renews it by itself, and then it is read again.
    if (typeof expiresAt === 'string' && Date.parse(expiresAt) <= Date.now()) return undefined;
    const { userId, sub, workspaceId } = claimsIn(token);
    const login = typeof userId === 'string' ? userId : sub;
    if (typeof login !== 'string' || typeof workspaceId !== 'string') return undefined;
    return {
      base: url.origin,
      headers: { Authorization: `Bearer ${token}` },
      login,
      organisation: workspaceId,
    };
  },

  allows: onlyReads,

  // 2026-11, Twenty 2.21, page of an opportunity.
  anchors: ['[data-testid="record-fields-widget"]', '[data-testid="top-bar-title"]'],
  controls: [
    '[data-testid="top-bar-title"]',
    '[role="dialog"]',
    '[role="menu"]',
    '[data-testid="command-menu"]',
  ],
};

function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** What a JSON web token says of whom it belongs to. Source: https://www.rfc-editor.org/rfc/rfc7519#section-3 */
function claimsIn(token: string): Readonly<Record<string, unknown>> {
  try {
    return objectIn(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return {};
  }
}
