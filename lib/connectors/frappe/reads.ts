import type { Request } from '../request';

/** DocTypes whose records are listed. */
export const docTypes = [
  'CRM Deal',
  'CRM Deal Status',
  'CRM Lead',
  'CRM Lead Status',
  'CRM Lead Source',
  'CRM Lost Reason',
  'CRM Organization',
  'CRM Product',
  'CRM Call Log',
  'CRM Task',
  'FCRM Note',
  'Contact',
  'Communication',
  'Event',
  'User',
  // Rows of a deal's own tables.
  'CRM Status Change Log',
  'CRM Products',
  'CRM Contacts',
] as const;
export type DocType = (typeof docTypes)[number];

/** Methods that only tell something. */
export const methods = [
  'frappe.auth.get_logged_user',
  'frappe.client.get_count',
  'frappe.client.get_single_value',
  'frappe.client.get_time_zone',
  'crm.api.session.get_users',
] as const;

const paths: ReadonlySet<string> = new Set([
  ...docTypes.map((docType) => `/api/resource/${docType}`),
  ...methods.map((method) => `/api/method/${method}`),
]);
const oneDeal = /^\/api\/resource\/CRM Deal\/[^/?#]+$/;

/** Whether a request only reads: Frappe writes with POST, PUT and DELETE, and through methods that are not listed. */
export const onlyReads = ({ method, path, body, form }: Request): boolean =>
  method === 'GET' && body === undefined && form === undefined && (paths.has(path) || oneDeal.test(path));
