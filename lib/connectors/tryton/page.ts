import type { PagePart, PageStorage } from '../connector';
import { onlyReads } from './reads';

/**
 * Tryton's web client (sao) in the page: one document whose address changes after the `#` only.
 * `#crm/model/sale.opportunity/12;name="Sale Opportunity"&views=[null]` is database, model and record.
 */
export const page: PagePart = {
  id: 'tryton',
  brand: 'Tryton',

  recognises(url, storage, document) {
    const isClient =
      document.querySelector('#main_navbar, #tablist') !== null || document.title.startsWith('Tryton');
    return isClient && (databaseOf(url) !== undefined || storage.localKeys().some(isSessionKey));
  },

  // `base` itself answers remote calls only; the client is one document that is told its database after the `#`.
  home({ base }) {
    const { origin, pathname } = new URL(base);
    return `${origin}/#${pathname.slice(1)}`;
  },

  placeOf(url) {
    const [, model, record] = partsOf(url);
    if (model !== 'sale.opportunity') return { kind: 'other' };
    if (record === undefined) return { kind: 'list' };
    return /^[1-9]\d*$/.test(record) ? { kind: 'deal', dealId: record } : { kind: 'other' };
  },

  session(url, storage) {
    const database = databaseOf(url);
    if (database === undefined) return undefined;
    const session = objectIn(storage.local(`sao_session_${database}`));
    const context = objectIn(storage.session(`sao_context_${database}`));
    const { login, user_id: user, session: token } = session;
    const { company } = context;
    // The context is written a moment after the session, once the client has loaded its preferences.
    if (typeof login !== 'string' || typeof token !== 'string' || !Number.isInteger(user)) return undefined;
    if (!Number.isInteger(company)) return undefined;
    return {
      base: `${url.origin}/${encodeURIComponent(database)}`,
      headers: {
        Authorization: `Session ${base64(`${login}:${user}:${token}`)}`,
        // Without it a 401 makes the browser ask for a password of its own.
        'X-Requested-With': 'XMLHttpRequest',
      },
      login,
      organisation: String(company),
    };
  },

  allows: onlyReads,

  // 2026-11, sao 6.0: the active tab's toolbar stays where it is through Next, Save and Reload. Plain
  // `.tab-pane.active` would also match the notebook inside the form.
  anchors: ['#tabcontent > .tab-pane.active > .tab-form > nav.toolbar'],
  controls: [
    '#main_navbar',
    '#tablist',
    '#tabcontent > .tab-pane.active > .tab-form > nav.toolbar',
    '.form-button',
    '.modal-dialog',
    '.dropdown-menu',
  ],
};

const isSessionKey = (key: string): boolean => key.startsWith('sao_session_');

function databaseOf(url: URL): string | undefined {
  return partsOf(url)[0];
}

/** Database, model and record id, as far as the address names them. */
function partsOf(url: URL): [database?: string, model?: string, record?: string] {
  const [path = ''] = decoded(url.hash).slice(1).split(';');
  const [database, kind, model, record] = path.split('/');
  if (!database) return [];
  if (kind !== 'model' || !model) return [database];
  return record ? [database, model, record] : [database, model];
}

/** An address typed by hand may hold a lone `%`. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function objectIn(text: ReturnType<PageStorage['local']>): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Of the UTF-8 bytes: a login may hold any letter. */
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
