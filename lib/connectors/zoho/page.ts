import type { PagePart } from '../connector';
import { onlyReads } from './paths';

/**
 * Zoho CRM's pages, in any of its data centres: `/crm/org123/tab/Potentials/456` is organisation, module and record. Their
 * API is elsewhere; what the pages themselves ask is not documented.
 */
export const page: PagePart = {
  id: 'zoho',
  brand: 'Zoho CRM',

  recognises: ({ hostname, pathname }) =>
    /^crm(?:plus)?\.zoho(?:\.(?:com|eu|in|com\.au|jp|sa|com\.cn|uk|ae)|cloud\.ca)$/.test(hostname) &&
    /^\/crm(?:\/|$)/.test(pathname),

  home: ({ origin, organisation }) =>
    origin === '' ? '' : `${origin}/crm/${organisation === '' ? '' : `org${organisation}/`}tab/Potentials`,

  placeOf({ pathname }) {
    const [, record] = /\/tab\/(?:Potentials|Deals)(?:\/([^/]+))?/.exec(pathname) ?? [undefined, undefined];
    if (!/\/tab\/(?:Potentials|Deals)(?:\/|$)/.test(pathname)) return { kind: 'other' };
    if (record !== undefined && /^\d+$/.test(record)) return { kind: 'deal', dealId: record };
    const isList = record === undefined || record === 'custom-view' || record === 'list';
    return { kind: isList ? 'list' : 'other' };
  },

  organisationIn: ({ pathname }) => /^\/crm\/org(\d+)(?:\/|$)/.exec(pathname)?.[1],

  allows: onlyReads,

  // 2026-11, from memory of the record view; not seen on a live account. The widget floats where none is there.
  anchors: ['#entityNameInBC', '.detail-view-header', 'crm-detail-view-header'],
  controls: ['#topdivcontent', '.detail-view-header', '[role="dialog"]', '[role="menu"]'],
};
