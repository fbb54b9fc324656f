import type { EntityName } from '@/lib/model/entities';
import type { Connector } from '../connector';
import { calls } from './calls';
import { customers } from './customers';
import { deals } from './deals';
import { identify } from './facts';
import { page } from './page';
import { sources } from './sources';
import { stages } from './stages';
import { users } from './users';

const models: { readonly [E in EntityName]?: string } = {
  activities: 'crm.call',
  customers: 'party.party',
  deals: 'sale.opportunity',
  users: 'company.employee',
};

/** Tryton 6.0 with the module sale_opportunity; calls, sources and loss reasons come from crm_call where it is there. */
export const tryton: Connector = {
  page,
  signIn: { page: true },
  identify,
  streams: [stages, users, sources, customers, deals, calls],
  recordUrl({ base }, entity, id) {
    const model = models[entity];
    const at = new URL(base);
    return model && `${at.origin}/#${at.pathname.slice(1)}/model/${model}/${encodeURIComponent(id)}`;
  },
};
