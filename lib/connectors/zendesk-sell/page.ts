import type { PagePart } from '../connector';

/** Everything this connector asks for; all of it by GET. */
const readable = [
  /^\/v2\/(accounts|users)\/self$/,
  /^\/v2\/(users|pipelines|stages|deal_sources|lead_sources|loss_reasons)$/,
  /^\/v2\/(deal|lead)_unqualified_reasons$/,
  /^\/v2\/(contacts|products|leads|lead_conversions|deals|orders)$/,
  /^\/v2\/orders\/\d+\/line_items$/,
  /^\/v2\/(calls|call_outcomes|tasks|notes|visits|visit_outcomes|text_messages)$/,
  /^\/v3\/appointments\/stream$/,
];

const legacyHost = 'app.futuresimple.com';

/**
 * Zendesk Sell's web app, at `https://<company>.zendesk.com/sales/` beside Zendesk's other products, and at its old host.
 * Its API is on another host, so the page signs nothing in.
 */
export const page: PagePart = {
  id: 'zendesk-sell',
  brand: 'Zendesk Sell',

  recognises: (url) =>
    (companyOf(url) !== undefined && /^\/sales(\/|$)/.test(url.pathname)) ||
    (url.protocol === 'https:' && url.hostname === legacyHost),

  placeOf({ pathname }) {
    const deal = /^\/(?:sales|crm)\/deals\/([1-9]\d*)(?:\/|$)/.exec(pathname)?.[1];
    if (deal !== undefined) return { kind: 'deal', dealId: deal };
    return /^\/(?:sales|crm)\/deals(?:\/(?!new\b)|$)/.test(pathname) ? { kind: 'list' } : { kind: 'other' };
  },

  home({ origin, organisation }) {
    const at = origin || originOf(organisation);
    return at && `${at}/sales/deals`;
  },

  organisationIn: companyOf,

  allows: ({ method, path }) => method === 'GET' && readable.some((pattern) => pattern.test(path)),

  // No saved page of the app is at hand, so nothing in it is relied on: the widget floats.
  anchors: [],
  controls: ['[role="dialog"]', '[role="menu"]', 'header', 'nav'],
};

/** Origin of a company's pages; '' for an account without a name of its own, which only a number tells. */
export const originOf = (company: string): string =>
  /^(?!\d+$)[a-z0-9][a-z0-9-]*$/i.test(company) ? `https://${company.toLowerCase()}.zendesk.com` : '';

/** The company that an address names: `acme` in `https://acme.zendesk.com/sales/deals/1`. */
function companyOf({ protocol, hostname }: URL): string | undefined {
  const company = /^([a-z0-9][a-z0-9-]*)\.zendesk\.com$/i.exec(hostname)?.[1]?.toLowerCase();
  return protocol === 'https:' && company !== 'www' ? company : undefined;
}
