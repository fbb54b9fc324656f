import type { EntityName } from '@/lib/model/entities';
import type { Failure } from '@/lib/model/failure';
import type { Connector, Reply } from '../connector';
import { calls, events, notes, tasks } from './activities';
import { accounts, contacts, products } from './customers';
import { deals, histories } from './deals';
import { identify } from './facts';
import { leads } from './leads';
import { page } from './page';
import { settings } from './pipelines';
import { signIn } from './sign-in';
import { roles, users } from './users';

/** Modules as the pages' addresses name them. */
const tabs: { readonly [E in EntityName]?: string } = {
  deals: 'Potentials',
  leads: 'Leads',
  products: 'Products',
};

/** Zoho CRM, by a client that people register there. */
export const zoho: Connector = {
  page,
  signIn,
  identify,
  streams: [settings, roles, users, accounts, contacts, products, deals, leads, calls, events, tasks, notes],
  histories,
  failureIn,
  pace: { everyMs: 200, pauseMs },
  recordUrl({ origin, organisation }, entity, id) {
    const tab = tabs[entity];
    if (origin === '' || tab === undefined) return undefined;
    const own = organisation === '' ? '' : `org${organisation}/`;
    return `${origin}/crm/${own}tab/${tab}/${encodeURIComponent(id)}`;
  },
};

/**
 * Zoho's own errors: what a key may not read comes with the status of a key that is not known.
 * Source: https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html
 */
function failureIn({ status, body }: Reply): Failure | undefined {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  if (status === 401 && code === 'OAUTH_SCOPE_MISMATCH') return { kind: 'forbidden', what: 'scope' };
  if (code === 'NO_PERMISSION') return { kind: 'forbidden', what: 'permission' };
  if (code === 'INVALID_TOKEN' || code === 'AUTHENTICATION_FAILURE') return { kind: 'signed-out' };
  return undefined;
}

/** Told only once half of the day's requests are used up: the last ones are for the people there. */
function pauseMs(headers: Reply['headers']): number | undefined {
  const left = Number(headers['x-api-credits-remaining'] ?? Number.NaN);
  return left <= 100 ? 60_000 : undefined;
}
