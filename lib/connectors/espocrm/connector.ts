import type { EntityName } from '@/lib/model/entities';
import type { Connector } from '../connector';
import { activities } from './activities';
import { customers } from './customers';
import { deals } from './deals';
import { sources, stages } from './dictionary';
import { identify } from './facts';
import { histories } from './history';
import { leads } from './leads';
import { page } from './page';
import { teams, users } from './people';
import { signIn } from './sign-in';

const types: { readonly [E in EntityName]?: string } = {
  deals: 'Opportunity',
  leads: 'Lead',
  users: 'User',
  teams: 'Team',
  campaigns: 'Campaign',
};

/** EspoCRM 8 to 10, on the customer's own server. Seen: 8.4; the rest from its source and documentation. */
export const espocrm: Connector = {
  page,
  signIn,
  identify,
  streams: [stages, sources, teams, users, customers, leads, deals, activities],
  histories,
  // It has no limit of its own; it is somebody's own server.
  pace: { everyMs: 50 },
  recordUrl({ base }, entity, id) {
    const [type, own] = id.includes('/') ? id.split('/') : [types[entity], id];
    // A note is shown where it was written, and nowhere else.
    return type && own && type !== 'Note' ? `${base}/#${type}/view/${encodeURIComponent(own)}` : undefined;
  },
};
