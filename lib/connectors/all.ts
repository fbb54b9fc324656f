import { Failed } from '@/lib/model/failure';
import { activecampaign } from './activecampaign/connector';
import type { Connector } from './connector';
import { engagebay } from './engagebay/connector';
import { espocrm } from './espocrm/connector';
import { frappe } from './frappe/connector';
import { hubspot } from './hubspot/connector';
import { nutshell } from './nutshell/connector';
import { odoo } from './odoo/connector';
import { pipedrive } from './pipedrive/connector';
import { salesforce } from './salesforce/connector';
import { suitecrm } from './suitecrm/connector';
import { tryton } from './tryton/connector';
import { twenty } from './twenty/connector';
import { zendeskSell } from './zendesk-sell/connector';
import { zoho } from './zoho/connector';

/** Every CRM that can be read, in the order in which they are offered. */
export const connectors: readonly Connector[] = [
  zendeskSell,
  activecampaign,
  nutshell,
  hubspot,
  pipedrive,
  salesforce,
  zoho,
  odoo,
  espocrm,
  twenty,
  frappe,
  suitecrm,
  engagebay,
  tryton,
];

/** Errors: `Failed` bad-input when there is none of that id. */
export function connectorOf(id: string): Connector {
  const found = connectors.find(({ page }) => page.id === id);
  if (!found) throw new Failed({ kind: 'bad-input', where: 'connector', detail: id });
  return found;
}
