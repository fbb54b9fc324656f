import type { PagePart } from '../connector';
import type { Request } from '../request';
import { apiHostOf } from './domains';

/**
 * Salesforce's pages, Lightning and Classic. Their API is on another host and takes the session that only a cookie holds.
 * Source: https://developer.salesforce.com/docs/platform/lwc/guide/reference-page-reference-type.html
 */
export const page: PagePart = {
  id: 'salesforce',
  brand: 'Salesforce',

  recognises: ({ hostname }) => apiHostOf(hostname) !== undefined,

  home: ({ origin, base }) => {
    const at = origin || originOf(base);
    return at === '' ? '' : `${at}/lightning/o/Opportunity/list`;
  },

  placeOf({ pathname, hash }) {
    // The oldest Lightning pages have the rest behind a hash.
    const way = pathname === '/one/one.app' ? hash.slice(1).replace('/sObject/', '/lightning/r/') : pathname;
    const record =
      /^\/lightning\/r\/(?:\w+\/)?(006\w{12}(?:\w{3})?)(?:\/|$)/.exec(way)?.[1] ??
      /^\/(006\w{12}(?:\w{3})?)(?:\/|$)/.exec(way)?.[1];
    if (record !== undefined) return { kind: 'deal', dealId: longId(record) };
    const isList = /^\/(?:lightning\/[or]\/Opportunity\/(?:list|home|pipelineInspection)|006)(?:\/|$)/.test(
      way,
    );
    return { kind: isList ? 'list' : 'other' };
  },

  allows,

  // 2026-11, record page, as the base components are documented; not seen on a live account.
  anchors: ['.slds-page-header', 'records-highlights2', 'records-lwc-highlights-panel'],
  controls: ['records-highlights2', '.slds-global-header', '[role="dialog"]', '[role="menu"]'],
};

const originOf = (base: string): string => {
  try {
    return new URL(base).origin;
  } catch {
    return '';
  }
};

/**
 * An id of 15 characters, where case matters, with the three that tell the case of each five.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/field_types.htm, ID field type
 */
export function longId(id: string): string {
  if (id.length !== 15) return id;
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
  let suffix = '';
  for (const from of [0, 5, 10]) {
    let bits = 0;
    for (let at = 0; at < 5; at++) if (/[A-Z]/.test(id.charAt(from + at))) bits |= 1 << at;
    suffix += alphabet.charAt(bits);
  }
  return id + suffix;
}

const root = '/services/data(?:/v\\d{2,3}\\.0)?';
const reads = [
  root,
  `${root}/connect/organization`,
  `${root}/sobjects/\\w+/describe`,
  `${root}/ui-api/object-info/Opportunity/picklist-values/\\w{15,18}/StageName`,
  `${root}/query(?:All)?/[\\w-]+`,
].map((path) => new RegExp(`^${path}$`));
const queries = new RegExp(`^${root}/query(?:All)?$`);

/** Whether a request only reads: some clauses of a query leave a trace ("recently viewed"), so these are out too. */
function allows({ method, path, query, body, form }: Request): boolean {
  if (method !== 'GET' || body !== undefined || form !== undefined) return false;
  if (reads.some((one) => one.test(path))) return true;
  const soql = query?.['q'];
  return (
    queries.test(path) &&
    typeof soql === 'string' &&
    /^SELECT /.test(soql) &&
    !/\b(?:FOR (?:VIEW|REFERENCE|UPDATE)|UPDATE (?:TRACKING|VIEWSTAT))\b/i.test(soql)
  );
}
