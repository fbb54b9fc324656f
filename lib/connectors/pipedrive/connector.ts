import type { Failure } from '@/lib/model/failure';
import type { Connector, Reply } from '../connector';
import { activities } from './activities';
import { calls } from './calls';
import { changes } from './changes';
import { organisations, persons } from './customers';
import { archivedDeals, deals } from './deals';
import { identify } from './facts';
import { goals } from './goals';
import { histories } from './history';
import { archivedLeads, leads } from './leads';
import { fieldOf } from './lists';
import { notes } from './notes';
import { originOf, page } from './page';
import { products } from './products';
import { signIn } from './sign-in';
import { sources } from './sources';
import { stages } from './stages';
import { teams, users } from './users';

/** Pipedrive: versions 1 and 2 of its API, whichever has a list. */
export const pipedrive: Connector = {
  page,
  signIn,
  identify,
  failureIn,
  pace: { everyMs: 110, pauseMs },
  streams: [
    stages,
    teams,
    users,
    sources,
    organisations,
    persons,
    products,
    leads,
    archivedLeads,
    deals,
    archivedDeals,
    activities,
    calls,
    notes,
    goals,
    changes,
  ],
  histories,
  recordUrl({ origin, organisation }, entity, id) {
    const at = origin || originOf(organisation);
    const path = at && pathOf(entity, id);
    return path ? `${at}${path}` : undefined;
  },
};

function pathOf(entity: string, id: string): string | undefined {
  const number = /^(?:(person|organization):)?(\d+)$/.exec(id);
  if (entity === 'deals' && number && !number[1]) return `/deal/${id}`;
  if (entity === 'customers' && number?.[1]) return `/${number[1]}/${number[2]}`;
  return entity === 'leads' ? `/leads/inbox/${encodeURIComponent(id)}` : undefined;
}

/** Source: https://pipedrive.readme.io/docs/core-api-concepts-http-status-codes */
function failureIn({ status, body }: Reply): Failure | undefined {
  // Who goes on asking after a 429 is shut out for a while, by the guard before the API, which answers with a page.
  if (status === 403 && body === undefined) {
    return { kind: 'rate-limited', retryAtMs: Number.MAX_SAFE_INTEGER };
  }
  if (status >= 300 || fieldOf(body, 'success') !== false) return undefined;
  const code = fieldOf(body, 'errorCode');
  return code === 401
    ? { kind: 'signed-out' }
    : { kind: 'unexpected-reply', where: 'pipedrive', detail: 'success: false' };
}

/**
 * Waits for the next window of two seconds when this one is used up.
 * Source: https://pipedrive.readme.io/docs/core-api-concepts-rate-limiting
 */
function pauseMs(headers: Reply['headers']): number | undefined {
  const left = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
  const resetSec = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
  return left <= 0 && resetSec > 0 ? Math.min(resetSec, 60) * 1000 : undefined;
}
