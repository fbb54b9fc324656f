import type { EntityName } from '@/lib/model/entities';
import type { Failure } from '@/lib/model/failure';
import type { Connector, Reply } from '../connector';
import { calls, emails, meetings, notes, tasks } from './activities';
import { deals, settings } from './deals';
import { identify } from './facts';
import { page } from './page';
import { accounts, contacts, leads, products, users } from './people';
import { signIn } from './sign-in';

/** Modules whose ids tell nothing apart (customers, activities) have no address here. */
const modules: { readonly [E in EntityName]?: string } = {
  deals: 'Opportunities',
  leads: 'Leads',
  products: 'AOS_Products',
  users: 'Users',
};

/** SuiteCRM 7 and 8, by a client that an administrator made. */
export const suitecrm: Connector = {
  page,
  signIn,
  identify,
  streams: [
    settings,
    users,
    accounts,
    contacts,
    products,
    deals,
    leads,
    calls,
    meetings,
    tasks,
    notes,
    emails,
  ],
  failureIn,
  // A small server of somebody's own.
  pace: { everyMs: 100 },
  recordUrl({ base, origin }, entity, id) {
    const module = modules[entity];
    const root = base.replace(/\/+$/, '');
    if (module === undefined || (origin !== '' && !root.startsWith(origin))) return undefined;
    const record = encodeURIComponent(id);
    if (!root.endsWith('/legacy'))
      return `${root}/index.php?module=${module}&action=DetailView&record=${record}`;
    const name = module.toLowerCase().replaceAll('_', '-');
    return `${root.slice(0, -'legacy'.length)}#/${name}/record/${record}`;
  },
};

/**
 * SuiteCRM's own errors: an object where JSON:API has a list, with status 400 whatever it was.
 * Source: Api/V8/JsonApi/Response/ErrorResponse.php in https://github.com/salesagility/SuiteCRM
 */
function failureIn({ status, body }: Reply): Failure | undefined {
  const errors = typeof body === 'object' && body !== null && 'errors' in body ? body.errors : undefined;
  if (typeof errors !== 'object' || errors === null || status === 401) return undefined;
  const told = ['title', 'detail'].map((name) => String((errors as Record<string, unknown>)[name] ?? ''));
  const isDenied = told.some((words) =>
    /access ?denied|not ?allowed|not have access|permission/i.test(words),
  );
  return isDenied ? { kind: 'forbidden', what: 'module' } : undefined;
}
