import type { Request } from '../request';

/**
 * Versions of HubSpot's API, newest first. The dated one is what this connector is written for; `v3` has the same bodies
 * and goes in September 2027.
 * Source: https://developers.hubspot.com/docs/api-reference/latest/overview
 */
export const versions = ['2026-09', 'v3'] as const;
export type Version = (typeof versions)[number];

/** Kinds of objects that are read. */
export const objectTypes = [
  'deals',
  'leads',
  'contacts',
  'companies',
  'line_items',
  'products',
  'calls',
  'emails',
  'communications',
  'meetings',
  'tasks',
  'notes',
  'goal_targets',
] as const;
export type ObjectType = (typeof objectTypes)[number];

const crm = (version: Version, area: string): string =>
  version === 'v3' ? `/crm/v3/${area}` : `/crm/${area}/${version}`;

export const objectsPath = (version: Version, type: ObjectType): string =>
  `${crm(version, 'objects')}/${type}`;
export const pipelinesPath = (version: Version, type: 'deals' | 'leads'): string =>
  `${crm(version, 'pipelines')}/${type}`;
export const propertiesPath = (version: Version, type: 'deals' | 'leads' | 'calls'): string =>
  `${crm(version, 'properties')}/${type}`;
export const ownersPath = (version: Version): string => crm(version, 'owners');
export const accountPath = (version: Version): string => `/account-info/${version}/details`;
/** There never was a third version of associations with labels. */
export const associationsPath = (version: Version, from: ObjectType, to: ObjectType): string =>
  `/crm/${version === 'v3' ? 'v4/associations' : `associations/${version}`}/${from}/${to}/batch/read`;
/** The only path with a number of its own. */
export const dispositionsPath = '/calling/v1/dispositions';

const types = objectTypes.join('|');
const gets = [
  `/crm/(?:objects/2026-09|v3/objects)/(?:${types})`,
  '/crm/(?:pipelines/2026-09|v3/pipelines)/(?:deals|leads)',
  '/crm/(?:properties/2026-09|v3/properties)/(?:deals|leads|calls)',
  '/crm/(?:owners/2026-09|v3/owners)',
  '/account-info/(?:2026-09|v3)/details',
  dispositionsPath,
].map((path) => new RegExp(`^${path}$`));
/** Searches and reads of many at once: HubSpot takes what is asked for in a body. */
const posts = [
  `/crm/(?:objects/2026-09|v3/objects)/(?:${types})/(?:search|batch/read)`,
  `/crm/(?:associations/2026-09|v4/associations)/(?:${types})/(?:${types})/batch/read`,
].map((path) => new RegExp(`^${path}$`));

/** Whether a request only reads. */
export function onlyReads({ method, path, body, form }: Request): boolean {
  if (form !== undefined) return false;
  if (method === 'GET') return body === undefined && gets.some((pattern) => pattern.test(path));
  return method === 'POST' && posts.some((pattern) => pattern.test(path));
}
