import type { PagePart } from '../connector';
import { onlyReads } from './paths';

/** The main address leads on to the region that an account lives in. */
export const mainOrigin = 'https://app.hubspot.com';

/**
 * HubSpot's pages. Their API is elsewhere and takes no session of theirs.
 * `/contacts/12345/record/0-3/678` is account, kind of object and record.
 */
export const page: PagePart = {
  id: 'hubspot',
  brand: 'HubSpot',

  recognises: (url) => /^app(?:-[a-z]{2}\d+)?\.hubspot\.com$/.test(url.hostname),

  home: ({ origin, organisation }) =>
    `${origin || mainOrigin}${organisation === '' ? '/' : `/contacts/${organisation}/objects/0-3/views/all/list`}`,

  placeOf({ pathname }) {
    const deal = /^\/contacts\/\d+\/(?:record\/0-3|deal)\/(\d+)(?:\/|$)/.exec(pathname)?.[1];
    if (deal !== undefined) return { kind: 'deal', dealId: deal };
    const isList = /^\/contacts\/\d+\/(?:objects\/0-3|deals)(?:\/|$)/.test(pathname);
    return { kind: isList ? 'list' : 'other' };
  },

  organisationIn: ({ pathname }) => /^\/[a-z][a-z-]*\/(\d+)(?:\/|$)/.exec(pathname)?.[1],

  allows: onlyReads,

  // 2026-11, record view, as other people's extensions find it; not seen on a live account.
  anchors: ['[data-card-type="OBJECT_HIGHLIGHT"]', '[data-selenium-test="highlightTitle"]'],
  controls: ['[data-card-type="OBJECT_HIGHLIGHT"]', '#navbar', '[role="dialog"]', '[role="menu"]'],
};
