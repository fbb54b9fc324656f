import type { PagePart } from '../connector';
import { onlyReads } from './reads';

/**
 * Frappe CRM's single page below `/crm`: `/crm/deals/view/list`, `/crm/deals/CRM-DEAL-2026-00012`.
 * Source: https://github.com/frappe/crm, frontend/src/router.js.
 */
export const page: PagePart = {
  id: 'frappe',
  brand: 'Frappe CRM',

  recognises(url, _storage, document) {
    if (!/^\/crm(\/|$)/.test(url.pathname)) return false;
    return /\bCRM\b/i.test(document.title) || document.querySelector('script[src*="/assets/crm/"]') !== null;
  },

  placeOf(url) {
    const [, crm, list, record] = url.pathname.split('/');
    if (crm !== 'crm' || list !== 'deals') return { kind: 'other' };
    if (!record || record === 'view') return { kind: 'list' };
    return { kind: 'deal', dealId: decoded(record) };
  },

  home: ({ origin, base }) => `${origin || base}/crm`,

  session(url, _storage, document) {
    // Readable beside the session itself, which is not: who is signed in.
    const user = /(?:^|;\s*)user_id=([^;]*)/.exec(document.cookie)?.[1];
    const login = decoded(user ?? '');
    if (login === '' || login === 'Guest') return undefined;
    return { base: url.origin, headers: {}, cookies: true, login, organisation: '' };
  },

  allows: onlyReads,

  // 2026-11, from the source of the deal's page: its header is filled through this element.
  anchors: ['#app-header', 'header', '#app'],
  controls: ['#app-header', '[role="dialog"]', '[role="menu"]', '[role="listbox"]'],
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
