import type { EntityName } from '@/lib/model/entities';
import type { Failure } from '@/lib/model/failure';
import type { Connector, Reply } from '../connector';
import { calls, communications, emails, meetings, notes, tasks } from './activities';
import { companies, contacts } from './customers';
import { deals } from './deals';
import { identify } from './facts';
import { goals } from './goals';
import { leads } from './leads';
import { lineItems, products } from './offers';
import { owners } from './owners';
import { mainOrigin, page } from './page';
import { picklists } from './picklists';
import { pipelines } from './pipelines';
import { signIn } from './sign-in';

/** HubSpot, by the key that people make there. */
export const hubspot: Connector = {
  page,
  signIn,
  identify,
  streams: [
    pipelines,
    owners,
    picklists,
    companies,
    contacts,
    products,
    deals,
    lineItems,
    leads,
    goals,
    calls,
    emails,
    meetings,
    tasks,
    notes,
    communications,
  ],
  failureIn,
  // 100 requests in 10 seconds are what the smallest plans allow, to all who read with this key together.
  pace: { everyMs: 120, pauseMs },
  recordUrl({ origin, organisation }, entity, id) {
    const place = organisation === '' ? undefined : placeIn(entity, id);
    return place && `${origin || mainOrigin}/contacts/${organisation}/record/${place}`;
  },
};

/** Kind of object and record, as the pages' addresses have them. */
function placeIn(entity: EntityName, id: string): string | undefined {
  const [, kind, number] = /^(company|contact)-(.+)$/.exec(id) ?? [];
  if (entity === 'deals') return `0-3/${encodeURIComponent(id)}`;
  if (entity === 'leads') return `0-136/${encodeURIComponent(id)}`;
  if (entity === 'products') return `0-7/${encodeURIComponent(id)}`;
  if (entity !== 'customers' || number === undefined) return undefined;
  return `${kind === 'company' ? '0-2' : '0-1'}/${encodeURIComponent(number)}`;
}

/**
 * HubSpot's own errors.
 *
 * Rules: the day's requests are used up (it begins anew at midnight of the account); an account that is being moved
 * between data centres answers with 477 for up to a day.
 * Source: https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines,
 * https://developers.hubspot.com/docs/api-reference/error-handling
 */
function failureIn({ status, body }: Reply): Failure | undefined {
  const policy = typeof body === 'object' && body !== null && 'policyName' in body ? body.policyName : '';
  const isDayOver = status === 429 && policy === 'DAILY';
  // As late as a sync ever waits.
  return isDayOver || status === 477
    ? { kind: 'rate-limited', retryAtMs: Number.MAX_SAFE_INTEGER }
    : undefined;
}

/** Source: https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines; searches carry no such headers. */
function pauseMs(headers: Reply['headers']): number | undefined {
  const left = Number(headers['x-hubspot-ratelimit-remaining'] ?? Number.NaN);
  if (!(left <= 5)) return undefined;
  const interval = Number(headers['x-hubspot-ratelimit-interval-milliseconds'] ?? Number.NaN);
  return interval > 0 && interval <= 60_000 ? interval : 10_000;
}
