import type { EntityName } from '@/lib/model/entities';
import type { Connector, Site } from '../connector';
import { activities } from './activities';
import { customers } from './customers';
import { deals } from './deals';
import { identify } from './facts';
import { histories } from './history';
import { teams, users } from './organisation';
import { page } from './page';
import { pipelines } from './pipelines';
import { key } from './sign-in';

/** ActiveCampaign, API version 3. Source: https://developers.activecampaign.com/reference/overview */
export const activecampaign: Connector = {
  page,
  signIn: { key },
  identify,
  streams: [teams, users, pipelines, customers, deals, activities],
  histories,
  recordUrl(site, entity, id) {
    const origin = pagesOf(site);
    const path = pathOf(entity, id);
    return origin === undefined || path === undefined ? undefined : `${origin}/app/${path}`;
  },
  pace: {
    // Five a second, for all integrations of an account together: one is left to the others.
    everyMs: 250,
    pauseMs: (headers) => (Number(headers['ratelimit-remaining'] ?? 1) > 0 ? undefined : 1000),
  },
};

/** Pages are not where the API is; whoever signed in without one is known by the account's name. */
const pagesOf = ({ origin, organisation }: Site): string | undefined =>
  origin || (/^[a-z0-9-]+$/.test(organisation) ? `https://${organisation}.activehosted.com` : undefined);

function pathOf(entity: EntityName, id: string): string | undefined {
  const [list, number = ''] = id.split(':');
  if (entity === 'deals') return `deals/${encodeURIComponent(id)}`;
  if (entity !== 'customers' || !/^\d+$/.test(number)) return undefined;
  return list === 'account' ? `accounts/${number}` : `contacts/${number}`;
}
