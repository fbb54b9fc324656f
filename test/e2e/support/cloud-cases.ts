import type { BrowserContext } from 'playwright-core';
import { portal } from '../../hosts/hubspot/simulator';
import { client as suiteClient } from '../../hosts/suitecrm/simulator';
import type { Simulator } from '../../hosts/toolkit/simulator';
import { zgid, client as zohoClient } from '../../hosts/zoho/simulator';

type Cookie = Parameters<BrowserContext['addCookies']>[0][number];

/** A CRM at its own address, and how somebody who sells there connects it. */
export interface CloudCase {
  /** Who it is, after "a salesperson". */
  readonly name: string;
  /** Of the simulator. */
  readonly connector: string;
  readonly brand: string;
  /** Names that lead to the simulator. */
  readonly hosts: readonly string[];
  /** Origins that the browser is asked to allow, and no others. */
  readonly grants: readonly string[];
  /** Address of the page of a deal, by the host's id of it. */
  pageOf(deal: string): string;
  /** A page of the same CRM whose address names no deal: the widget is not there. */
  readonly elsewhere: string;
  readonly connect: Way;
  /** The sign-in that the browser has. */
  cookies?(host: Simulator): Cookie[];
}

/**
 * What is clicked: Connect in the popup over the CRM's page; the page for its key that the popup leads to; or the CRM in
 * the settings, without a page of it.
 */
export type Way =
  | { readonly by: 'sign-in' }
  | { readonly by: 'key' | 'list'; typed(host: Simulator): Readonly<Record<string, string>> };

const signIn: Way = { by: 'sign-in' };
const bearer = ({ headers }: Simulator): string => (headers['Authorization'] ?? '').replace('Bearer ', '');

/** What an own server of a company is called. */
const own = 'https://crm.acme.example';
const onOwnServer = { hosts: ['crm.acme.example'], grants: [own] };

const espocrm = {
  connector: 'espocrm',
  brand: 'EspoCRM',
  ...onOwnServer,
  pageOf: (deal: string) => `${own}/#Opportunity/view/${deal}`,
  elsewhere: `${own}/#Opportunity`,
};
const frappe = {
  connector: 'frappe',
  brand: 'Frappe CRM',
  ...onOwnServer,
  pageOf: (deal: string) => `${own}/crm/deals/${deal}`,
  elsewhere: `${own}/crm/deals/view`,
};
const twenty = { connector: 'twenty', brand: 'Twenty' };

/** Every CRM of `test/hosts/all.ts`, each way in which people sign in to it. */
export const cloudCases: readonly CloudCase[] = [
  {
    name: 'at Zendesk Sell, with an access token',
    connector: 'zendesk-sell',
    brand: 'Zendesk Sell',
    hosts: ['*.zendesk.com', 'api.getbase.com'],
    grants: ['https://acme.zendesk.com', 'https://api.getbase.com'],
    pageOf: (deal) => `https://acme.zendesk.com/sales/deals/${deal}`,
    elsewhere: 'https://acme.zendesk.com/sales/deals',
    connect: { by: 'key', typed: (host) => ({ 'Access token': bearer(host) }) },
  },
  {
    name: 'at ActiveCampaign, with a key and the address beside it',
    connector: 'activecampaign',
    brand: 'ActiveCampaign',
    hosts: ['*.activehosted.com', '*.api-us1.com'],
    grants: ['https://acme.activehosted.com', 'https://acme.api-us1.com'],
    pageOf: (deal) => `https://acme.activehosted.com/app/deals/${deal}`,
    elsewhere: 'https://acme.activehosted.com/app/deals/',
    connect: {
      by: 'key',
      typed: ({ headers }) => ({ Address: 'https://acme.api-us1.com', Key: headers['Api-Token'] ?? '' }),
    },
  },
  {
    name: 'at Nutshell, with a key, where the number of a deal in an address is not its id',
    connector: 'nutshell',
    brand: 'Nutshell',
    hosts: ['*.nutshell.com'],
    grants: ['https://app.nutshell.com'],
    pageOf: (deal) => `https://app.nutshell.com/lead/id/${deal.replace('-leads', '')}`,
    elsewhere: 'https://app.nutshell.com/lead/501',
    connect: {
      by: 'key',
      typed: ({ headers }) => {
        const basic = (headers['Authorization'] ?? '').replace('Basic ', '');
        const [email = '', key = ''] = Buffer.from(basic, 'base64').toString().split(':');
        return { 'Your e-mail address': email, 'API key': key };
      },
    },
  },
  {
    name: 'at HubSpot, with a service key',
    connector: 'hubspot',
    brand: 'HubSpot',
    hosts: ['*.hubspot.com', 'api.hubapi.com'],
    grants: ['https://app.hubspot.com', 'https://api.hubapi.com'],
    pageOf: (deal) => `https://app.hubspot.com/contacts/${portal}/record/0-3/${deal}`,
    elsewhere: `https://app.hubspot.com/contacts/${portal}/objects/0-3/views/all/list`,
    connect: { by: 'key', typed: (host) => ({ 'Service key': bearer(host) }) },
  },
  {
    name: 'at Pipedrive, with a personal token',
    connector: 'pipedrive',
    brand: 'Pipedrive',
    hosts: ['*.pipedrive.com'],
    grants: ['https://acme.pipedrive.com', 'https://api.pipedrive.com'],
    pageOf: (deal) => `https://acme.pipedrive.com/deal/${deal}`,
    elsewhere: 'https://acme.pipedrive.com/deals',
    connect: {
      by: 'key',
      typed: ({ headers }) => ({ 'Personal API token': headers['x-api-token'] ?? '' }),
    },
  },
  {
    name: 'at Salesforce, by the sign-in of the browser',
    connector: 'salesforce',
    brand: 'Salesforce',
    hosts: ['*.force.com', '*.salesforce.com'],
    grants: ['https://acme.lightning.force.com', 'https://acme.my.salesforce.com'],
    pageOf: (deal) => `https://acme.lightning.force.com/lightning/r/Opportunity/${deal}/view`,
    elsewhere: 'https://acme.lightning.force.com/lightning/o/Opportunity/list',
    connect: signIn,
    cookies: (host) => [{ name: 'sid', value: bearer(host), url: 'https://acme.my.salesforce.com' }],
  },
  {
    name: 'at Zoho CRM, with an OAuth client',
    connector: 'zoho',
    brand: 'Zoho CRM',
    hosts: ['*.zoho.eu', '*.zohoapis.eu'],
    grants: ['https://crm.zoho.eu', 'https://www.zohoapis.eu', 'https://accounts.zoho.eu'],
    pageOf: (deal) => `https://crm.zoho.eu/crm/org${zgid}/tab/Potentials/${deal}`,
    elsewhere: `https://crm.zoho.eu/crm/org${zgid}/tab/Potentials`,
    connect: {
      by: 'key',
      typed: () => ({ 'Client ID': zohoClient.id, 'Client secret': zohoClient.secret }),
    },
  },
  {
    name: 'at Odoo, by the sign-in of its page',
    connector: 'odoo',
    brand: 'Odoo',
    hosts: ['*.odoo.com'],
    grants: ['https://acme.odoo.com'],
    pageOf: (deal) => `https://acme.odoo.com/web#id=${deal}&model=crm.lead&view_type=form`,
    elsewhere: 'https://acme.odoo.com/web#model=crm.lead&view_type=kanban',
    connect: signIn,
    cookies: ({ headers }) => [
      {
        name: 'session_id',
        value: (headers['Cookie'] ?? '').replace('session_id=', ''),
        url: 'https://acme.odoo.com',
      },
    ],
  },
  { name: 'at EspoCRM on an own server, by the sign-in of its page', ...espocrm, connect: signIn },
  {
    name: 'at EspoCRM on an own server, with the key of an API user',
    ...espocrm,
    connect: {
      by: 'list',
      typed: ({ headers }) => ({
        'Address of your EspoCRM': 'crm.acme.example',
        'API key': headers['X-Api-Key'] ?? '',
      }),
    },
  },
  {
    name: 'at Twenty on an own server, by the sign-in of its page',
    ...twenty,
    ...onOwnServer,
    pageOf: (deal) => `${own}/object/opportunity/${deal}`,
    elsewhere: `${own}/objects/opportunities`,
    connect: signIn,
  },
  {
    name: 'at Twenty in its cloud, with a key',
    ...twenty,
    hosts: ['*.twenty.com'],
    grants: ['https://acme.twenty.com', 'https://api.twenty.com'],
    pageOf: (deal) => `https://acme.twenty.com/object/opportunity/${deal}`,
    elsewhere: 'https://acme.twenty.com/objects/opportunities',
    connect: { by: 'key', typed: (host) => ({ 'API key': bearer(host) }) },
  },
  { name: 'at Frappe CRM, by the sign-in of its page', ...frappe, connect: signIn },
  {
    name: 'at Frappe CRM, with a key and its secret',
    ...frappe,
    connect: {
      by: 'list',
      typed: ({ headers }) => {
        const [key = '', secret = ''] = (headers['Authorization'] ?? '').replace('token ', '').split(':');
        return { 'Address of your Frappe CRM': own, 'API key optional': key, 'API secret': secret };
      },
    },
  },
  {
    name: 'at SuiteCRM on an own server, with an OAuth client',
    connector: 'suitecrm',
    brand: 'SuiteCRM',
    ...onOwnServer,
    pageOf: (deal) => `${own}/#/opportunities/record/${deal}`,
    elsewhere: `${own}/#/opportunities`,
    connect: {
      by: 'key',
      typed: () => ({ 'Client ID': suiteClient.id, 'Client secret': suiteClient.secret }),
    },
  },
  {
    name: 'at EngageBay, with a key, where only a guess at an address tells the deal',
    connector: 'engagebay',
    brand: 'EngageBay',
    hosts: ['*.engagebay.com'],
    grants: ['https://app.engagebay.com'],
    pageOf: (deal) => `https://app.engagebay.com/home#deal/${deal}`,
    elsewhere: 'https://app.engagebay.com/home',
    connect: { by: 'key', typed: ({ headers }) => ({ 'REST API key': headers['Authorization'] ?? '' }) },
  },
];
