import { page as activecampaign } from './activecampaign/page';
import type { PagePart } from './connector';
import { page as engagebay } from './engagebay/page';
import { page as espocrm } from './espocrm/page';
import { page as frappe } from './frappe/page';
import { page as hubspot } from './hubspot/page';
import { page as nutshell } from './nutshell/page';
import { page as odoo } from './odoo/page';
import { page as pipedrive } from './pipedrive/page';
import { page as salesforce } from './salesforce/page';
import { page as suitecrm } from './suitecrm/page';
import { page as tryton } from './tryton/page';
import { page as twenty } from './twenty/page';
import { page as zendeskSell } from './zendesk-sell/page';
import { page as zoho } from './zoho/page';

/** What the content script and the popup know of each CRM: small, without the connectors themselves. */
export const pageParts: readonly PagePart[] = [
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
