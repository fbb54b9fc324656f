import type { Connector } from '../connector';
import { calls, notes, tasks, texts, visits } from './activities';
import { appointments } from './appointments';
import { customers } from './customers';
import { deals } from './deals';
import { lossReasons, pipelines, products, sources, stages, users } from './dictionaries';
import { identify } from './facts';
import { conversions, leads } from './leads';
import { orders } from './orders';
import { originOf, page } from './page';
import { signIn } from './sign-in';

/** Zendesk Sell, until its end on 31 August 2027: version 2 of its API, and the stream of appointments. */
export const zendeskSell: Connector = {
  page,
  signIn,
  identify,
  // 36,000 requests an hour. Source: https://developer.zendesk.com/api-reference/sales-crm/rate-limits/
  pace: { everyMs: 110 },
  streams: [
    pipelines,
    stages,
    users,
    sources,
    lossReasons,
    customers,
    products,
    leads,
    conversions,
    deals,
    orders,
    calls,
    tasks,
    notes,
    visits,
    texts,
    appointments,
  ],
  recordUrl({ origin, organisation }, entity, id) {
    const at = origin || originOf(organisation);
    const place = { deals: 'deals', customers: 'contacts', leads: 'leads' }[entity as string];
    return at && place && /^\d+$/.test(id) ? `${at}/sales/${place}/${id}` : undefined;
  },
};
