import type { Request } from '../request';

/** Modules that are read, by their API names. */
export const modules = [
  'Deals',
  'Leads',
  'Accounts',
  'Contacts',
  'Products',
  'Calls',
  'Tasks',
  'Events',
  'Notes',
] as const;
export type Module = (typeof modules)[number];

const root = '/crm/v8';
export const recordsPath = (module: Module): string => `${root}/${module}`;
export const deletedPath = (module: Module): string => `${root}/${module}/deleted`;
export const historyPath = (deal: string): string =>
  `${root}/Deals/${encodeURIComponent(deal)}/Stage_History`;
export const orgPath = `${root}/org`;
export const usersPath = `${root}/users`;
export const rolesPath = `${root}/settings/roles`;
export const fieldsPath = `${root}/settings/fields`;
export const layoutsPath = `${root}/settings/layouts`;
export const pipelinePath = `${root}/settings/pipeline`;

const names = modules.join('|');
const gets = [
  `${root}/(?:${names})(?:/deleted)?`,
  `${root}/Deals/\\d+/Stage_History`,
  `${root}/(?:org|users)`,
  `${root}/settings/(?:roles|fields|layouts|pipeline)`,
].map((path) => new RegExp(`^${path}$`));

/** Whether a request only reads: Zoho changes things by other methods, so a `GET` of these paths is all there is. */
export const onlyReads = ({ method, path, body, form }: Request): boolean =>
  method === 'GET' && body === undefined && form === undefined && gets.some((one) => one.test(path));
