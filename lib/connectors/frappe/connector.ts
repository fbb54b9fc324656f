import type { Connector } from '../connector';
import { activities } from './activities';
import { failureIn } from './api';
import { contacts, organizations } from './customers';
import { deals } from './deals';
import { dictionaries, products, stages, users } from './dictionaries';
import { identify } from './facts';
import { leads } from './leads';
import { page } from './page';
import { signIn } from './sign-in';

/** Frappe CRM 1, on Frappe Cloud or a site of one's own. */
export const frappe: Connector = {
  page,
  signIn,
  identify,
  failureIn,
  pace: { everyMs: 50 },
  streams: [stages, users, dictionaries, organizations, contacts, products, deals, leads, ...activities],
  recordUrl({ origin, base }, entity, id) {
    const crm = `${origin || new URL(base).origin}/crm`;
    if (entity === 'deals' || entity === 'leads') return `${crm}/${entity}/${encodeURIComponent(id)}`;
    const customer = entity === 'customers' ? /^(organization|contact)\/(.+)$/s.exec(id) : null;
    return customer ? `${crm}/${customer[1]}s/${encodeURIComponent(customer[2] ?? '')}` : undefined;
  },
};
