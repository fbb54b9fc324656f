import type { Request } from '../request';

const lists = [
  'Account',
  'Call',
  'Contact',
  'Email',
  'Lead',
  'Meeting',
  'Note',
  'Opportunity',
  'Task',
  'Team',
  'User',
];
const paths = new Set(['App/user', 'I18n', 'Metadata', ...lists].map((path) => `/api/v1/${path}`));
const streamOfDeal = /^\/api\/v1\/Opportunity\/[\w-]+\/stream$/;

/** Whether a request only reads: EspoCRM reads by GET alone, and these are the lists that we know what to do with. */
export const onlyReads = ({ method, path, body, form }: Request): boolean =>
  method === 'GET' &&
  body === undefined &&
  form === undefined &&
  (paths.has(path) || streamOfDeal.test(path));
