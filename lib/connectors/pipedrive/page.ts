import type { PagePart } from '../connector';

/** Everything this connector asks for; all of it by GET. */
const readable = [
  /^\/v1\/(users|users\/me|legacyTeams|activityTypes|currencies|callLogs|notes|leads|leads\/archived|recents)$/,
  /^\/v1\/goals\/find$/,
  /^\/v1\/deals\/\d+\/changelog$/,
  /^\/api\/v2\/(pipelines|stages|dealFields|persons|organizations|products|activities)$/,
  /^\/api\/v2\/deals(\/archived|\/products)?$/,
];

/** Hosts of Pipedrive that are no company's own. */
const shared = new Set(['api', 'app', 'www', 'oauth', 'developers', 'support', 'marketplace']);

/**
 * Pipedrive's web app: one document per company at `https://<company>.pipedrive.com`, whose paths change without a load.
 * Its own requests are undocumented, so the page signs nothing in.
 */
export const page: PagePart = {
  id: 'pipedrive',
  brand: 'Pipedrive',

  recognises: (url) => companyOf(url) !== undefined,

  placeOf({ pathname }) {
    const deal = /^\/deal\/([1-9]\d*)(?:\/|$)/.exec(pathname)?.[1];
    if (deal !== undefined) return { kind: 'deal', dealId: deal };
    return /^\/(pipeline|deals)(\/|$)/.test(pathname) ? { kind: 'list' } : { kind: 'other' };
  },

  home({ origin, organisation }) {
    const at = origin || originOf(organisation);
    return at && `${at}/pipeline`;
  },

  organisationIn: companyOf,

  allows: ({ method, path }) => method === 'GET' && readable.some((pattern) => pattern.test(path)),

  // No saved page of the app is at hand, so nothing in it is relied on: the widget floats.
  anchors: [],
  controls: ['[role="dialog"]', '[role="menu"]', 'header', 'nav'],
};

/** Origin of a company's pages; '' for what is no name of a host. */
export const originOf = (company: string): string =>
  /^[a-z0-9][a-z0-9-]*$/i.test(company) ? `https://${company.toLowerCase()}.pipedrive.com` : '';

/** The company that an address names: `acme` in `https://acme.pipedrive.com/deal/1`. */
function companyOf({ protocol, hostname }: URL): string | undefined {
  const company = /^([a-z0-9][a-z0-9-]*)\.pipedrive\.com$/i.exec(hostname)?.[1]?.toLowerCase();
  return protocol === 'https:' && company !== undefined && !shared.has(company) ? company : undefined;
}
