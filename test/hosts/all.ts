import { heldCompany as activecampaignCompany } from './activecampaign/company';
import { start as startActivecampaign } from './activecampaign/simulator';
import { richCompany as engagebayCompany } from './engagebay/rich-company';
import { start as startEngagebay } from './engagebay/simulator';
import { makeInstance } from './espocrm/instance';
import { start as startEspocrm } from './espocrm/simulator';
import { frappeCompany } from './frappe/company';
import { start as startFrappe } from './frappe/simulator';
import { richCompany as hubspotCompany } from './hubspot/rich-company';
import { start as startHubspot } from './hubspot/simulator';
import { heldCompany as nutshellCompany } from './nutshell/company';
import { start as startNutshell } from './nutshell/simulator';
import { odooCompany } from './odoo/company';
import { start as startOdoo } from './odoo/simulator';
import { start as startPipedrive } from './pipedrive/simulator';
import { richCompany as salesforceCompany } from './salesforce/rich-company';
import { start as startSalesforce } from './salesforce/simulator';
import { richCompany as suitecrmCompany } from './suitecrm/rich-company';
import { start as startSuitecrm } from './suitecrm/simulator';
import { makeCompany } from './toolkit/company';
import type { Simulator } from './toolkit/simulator';
import { makeWorkspace } from './twenty/instance';
import { start as startTwenty } from './twenty/simulator';
import { start as startZendeskSell } from './zendesk-sell/simulator';
import { richCompany as zohoCompany } from './zoho/rich-company';
import { start as startZoho } from './zoho/simulator';

/** Every simulated CRM, by the id of its connector, with as much of the made-up company as it can hold. */
export const simulators: Readonly<Record<string, () => Promise<Simulator>>> = {
  'zendesk-sell': () => startZendeskSell(makeCompany()),
  activecampaign: () => startActivecampaign(activecampaignCompany()),
  nutshell: () => startNutshell(nutshellCompany()),
  hubspot: () => startHubspot(hubspotCompany()),
  pipedrive: () => startPipedrive(makeCompany()),
  salesforce: () => startSalesforce(salesforceCompany()),
  zoho: () => startZoho(zohoCompany()),
  odoo: () => startOdoo(odooCompany()),
  espocrm: () => startEspocrm(makeInstance()),
  twenty: () => startTwenty(makeWorkspace()),
  frappe: () => startFrappe(frappeCompany()),
  suitecrm: () => startSuitecrm(suitecrmCompany()),
  engagebay: () => startEngagebay(engagebayCompany()),
};
