import type { PagePart } from '../connector';
import { onlyReads } from './reads';

/**
 * Odoo's web client: up to 17 one document whose address changes after the `#`
 * (`/web#id=26&model=crm.lead&view_type=form`, in any order), from 18 on paths (`/odoo/crm/26`).
 */
export const page: PagePart = {
  id: 'odoo',
  brand: 'Odoo',

  recognises(url, _storage, document) {
    if (!/^\/(web|odoo|scoped_app)(\/|$)/.test(url.pathname)) return false;
    return document.querySelector('body.o_web_client, .o_main_navbar, .o_database_list') !== null;
  },

  placeOf(url) {
    return /^\/odoo(\/|$)/.test(url.pathname) ? placeInPath(url.pathname) : placeInHash(url.hash);
  },

  // From 18 on it leads to `/odoo`.
  home: ({ origin, base }) => `${origin || base}/web`,

  session(url, _storage, document) {
    // The page that asks for a password has no web client.
    if (document.querySelector('body.o_web_client, .o_main_navbar') === null) return undefined;
    return { base: url.origin, headers: {}, cookies: true, login: '', organisation: '' };
  },

  allows: onlyReads,

  // 2026-11, Odoo 17: the status bar is above the form's sheet, and stays when the form is drawn again.
  anchors: ['.o_form_view .o_form_statusbar', '.o_form_view .o_form_sheet', '.o_control_panel'],
  controls: [
    '.o_main_navbar',
    '.o_control_panel',
    '.o_form_statusbar',
    '.o_dialog',
    '.o-dropdown--menu',
    '.modal',
  ],
};

function placeInHash(hash: string): ReturnType<PagePart['placeOf']> {
  const params = new URLSearchParams(hash.slice(1));
  if (params.get('model') !== 'crm.lead') return { kind: 'other' };
  const [id, view] = [params.get('id') ?? '', params.get('view_type') ?? ''];
  if (view === 'form') return isId(id) ? { kind: 'deal', dealId: id } : { kind: 'other' };
  return /^(list|kanban|pivot|graph|calendar|activity|map|cohort)$/.test(view)
    ? { kind: 'list' }
    : { kind: 'other' };
}

/** `/odoo/crm/26`, `/odoo/contacts/3/crm.lead/26`, `/odoo/action-crm.crm_lead_action_pipeline/26`. */
function placeInPath(path: string): ReturnType<PagePart['placeOf']> {
  const parts = path.split('/').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  if (isLeads(last)) return { kind: 'list' };
  return isId(last) && isLeads(parts.at(-2) ?? '') ? { kind: 'deal', dealId: last } : { kind: 'other' };
}

const isLeads = (part: string): boolean => /^(crm|crm\.lead|action-crm\.crm_(lead|opp)\w*)$/.test(part);
const isId = (text: string): boolean => /^[1-9]\d{0,15}$/.test(text);
