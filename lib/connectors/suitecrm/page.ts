import type { PagePart } from '../connector';
import type { Request } from '../request';

/** Modules that are read. */
export const modules = [
  'Opportunities',
  'Leads',
  'Accounts',
  'Contacts',
  'Users',
  'SecurityGroups',
  'Currencies',
  'AOS_Products',
  'Calls',
  'Meetings',
  'Tasks',
  'Notes',
  'Emails',
] as const;
export type Module = (typeof modules)[number];

const names = modules.join('|');
const reads = [
  `module/(?:${names})`,
  'module/Currencies/-99',
  'module/SecurityGroups/[\\w.-]+/relationships/users',
  `meta/fields/(?:${names})`,
  'current-user',
].map((path) => new RegExp(`^/Api/V8/${path}$`));

const uuid = '[0-9a-zA-Z][0-9a-zA-Z_.-]{0,35}';

/**
 * SuiteCRM's pages, on a server of its owner's: `#/opportunities/record/<id>` in version 8,
 * `index.php?module=Opportunities&action=DetailView&record=<id>` in version 7 and in the frames of version 8. The session
 * opens an API of the pages' own only, which is not documented.
 */
export const page: PagePart = {
  id: 'suitecrm',
  brand: 'SuiteCRM',

  recognises: (url, _storage, document) =>
    document.querySelector(
      'app-root scrm-navbar-ui, app-root scrm-footer-ui, link[href*="themes/SuiteP"], meta[name="application-name"][content="SuiteCRM"]',
    ) !== null ||
    (/(?:^|[\s:–-])SuiteCRM$/.test(document.title) &&
      (/[?&]module=\w+/.test(url.search) || url.hash.startsWith('#/'))),

  home: ({ base, origin }) => {
    // The API of version 8 is in a folder of the pages' one.
    const root = base.replace(/\/+$/, '');
    const isEight = root.endsWith('/legacy');
    const pages = isEight
      ? `${root.slice(0, -'legacy'.length)}#/opportunities`
      : `${root}/index.php?module=Opportunities&action=index`;
    return origin === '' || pages.startsWith(`${origin}/`) ? pages : '';
  },

  placeOf(url) {
    const [, record] = new RegExp(`^#/opportunities/record/(${uuid})(?:[/?]|$)`).exec(url.hash) ?? [];
    if (record !== undefined) return { kind: 'deal', dealId: record };
    if (/^#\/opportunities(?:\/(?:index|list))?(?:\?|$)/.test(url.hash)) return { kind: 'list' };
    const { module, action, record: old } = Object.fromEntries(url.searchParams);
    if (module !== 'Opportunities' || url.hash.startsWith('#/')) return { kind: 'other' };
    if (old && action === 'DetailView') return { kind: 'deal', dealId: old };
    const isList = action === undefined || action === 'index' || action === 'ListView';
    return { kind: isList ? 'list' : 'other' };
  },

  allows: ({ method, path, body, form }: Request) =>
    method === 'GET' && body === undefined && form === undefined && reads.some((one) => one.test(path)),

  // 2026-11, record views of versions 8 and 7, from their templates; not seen on a live server.
  anchors: ['scrm-record-header', '.record-view-header', '.moduleTitle'],
  controls: ['scrm-navbar-ui', '#toolbar', '.modal', '[role="dialog"]'],
};
