import type { EntityName } from '@/lib/model/entities';
import type { Failure } from '@/lib/model/failure';
import type { Connector, Reply } from '../connector';
import { events, tasks } from './activities';
import { accounts, contacts } from './customers';
import { deals } from './deals';
import { identify } from './facts';
import { goals } from './goals';
import { leads } from './leads';
import { contentNotes, emails, notes } from './messages';
import { lineItems, products } from './offers';
import { roles, settings, users } from './organisation';
import { page } from './page';
import { signIn } from './sign-in';

/** Salesforce, by the session of the browser or by an access token. */
export const salesforce: Connector = {
  page,
  signIn,
  identify,
  streams: [
    settings,
    roles,
    users,
    accounts,
    contacts,
    products,
    deals,
    lineItems,
    leads,
    goals,
    tasks,
    events,
    emails,
    notes,
    contentNotes,
  ],
  failureIn,
  pace: { everyMs: 100, pauseMs },
  recordUrl({ origin, base }, entity, id) {
    const object = objectOf(entity, id);
    return object && `${origin || base}/lightning/r/${object}/${encodeURIComponent(id)}/view`;
  },
};

/** Kinds of records that have a page, some by what their ids begin with. */
function objectOf(entity: EntityName, id: string): string | undefined {
  const byPrefix: Readonly<Record<string, string>> = {
    '001': 'Account',
    '003': 'Contact',
    '00T': 'Task',
    '00U': 'Event',
  };
  const plain: { readonly [E in EntityName]?: string } = {
    deals: 'Opportunity',
    leads: 'Lead',
    products: 'Product2',
    users: 'User',
  };
  const isMixed = entity === 'customers' || entity === 'activities';
  return isMixed ? byPrefix[id.slice(0, 3)] : plain[entity];
}

const codesIn = (body: unknown): readonly { readonly code: unknown; readonly message: unknown }[] =>
  (Array.isArray(body) ? body : []).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'errorCode' in one
      ? [{ code: one.errorCode, message: 'message' in one ? one.message : '' }]
      : [],
  );

/**
 * Salesforce's own errors.
 *
 * Rules: requests of the last 24 hours are used up, which all programs of the organisation share; too many long ones at the
 * same moment have the same code, and pass. An object that this user may not see is said not to exist.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm
 */
function failureIn({ body }: Reply): Failure | undefined {
  for (const { code, message } of codesIn(body)) {
    if (code === 'INVALID_SESSION_ID' || code === 'INVALID_AUTH_HEADER') return { kind: 'signed-out' };
    if (code === 'REQUEST_LIMIT_EXCEEDED') {
      const isPassing = /concurrent/i.test(String(message));
      // As late as a sync ever waits.
      return isPassing
        ? { kind: 'unreachable' }
        : { kind: 'rate-limited', retryAtMs: Number.MAX_SAFE_INTEGER };
    }
    if (code === 'INVALID_TYPE') return { kind: 'forbidden', what: 'object' };
  }
  return undefined;
}

/** The last tenth of the day's requests (`api-usage=18/5000`) is for the people there. */
function pauseMs(headers: Reply['headers']): number | undefined {
  const [, used, all] = /api-usage=(\d+)\/(\d+)/.exec(headers['sforce-limit-info'] ?? '') ?? [];
  return Number(used) >= Number(all) * 0.9 && Number(all) > 0 ? 60_000 : undefined;
}
