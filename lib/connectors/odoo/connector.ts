import type { EntityName } from '@/lib/model/entities';
import type { Connector } from '../connector';
import { activitySweep } from './activity-sweep';
import { customers } from './customers';
import { deals } from './deals';
import { dictionaries, products } from './dictionaries';
import { identify } from './facts';
import { leads } from './leads';
import { meetings } from './meetings';
import { messages } from './messages';
import { orders } from './orders';
import { page } from './page';
import { people } from './people';
import { planned } from './planned';
import { failureIn } from './rpc';
import { signIn } from './sign-in';
import { stages } from './stages';
import { voip } from './voip';

const models: { readonly [E in EntityName]?: string } = {
  deals: 'crm.lead',
  leads: 'crm.lead',
  customers: 'res.partner',
  users: 'res.users',
  products: 'product.product',
};

/** Odoo 16 to 19, Community and Enterprise, with the module CRM; what else is installed is read too. */
export const odoo: Connector = {
  page,
  signIn,
  identify,
  failureIn,
  // Odoo Online asks for moderation without naming a limit; a server of one's own has none.
  pace: { everyMs: 100 },
  streams: [
    stages,
    people,
    dictionaries,
    customers,
    products,
    deals,
    orders,
    leads,
    planned,
    messages,
    meetings,
    { ...voip, sweep: activitySweep },
  ],
  recordUrl({ origin, base }, entity, id) {
    const model = models[entity];
    if (!model || !/^\d+$/.test(id)) return undefined;
    // 18 and later lead on from here to their own address.
    return `${origin || new URL(base).origin}/web#id=${id}&model=${model}&view_type=form`;
  },
};
