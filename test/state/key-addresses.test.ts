import { describe, expect, it } from 'vitest';
import { connectorOf } from '@/lib/connectors/all';
import type { Connector } from '@/lib/connectors/connector';
import type { KeySignIn } from '@/lib/connectors/sign-in';
import { isCrmAddress, makeAddress, siteAddress, typedPage } from '@/lib/state/key-addresses';
import { aConnector, aKey } from './a-connector';

const known = (id: string): { connector: Connector; key: KeySignIn } => {
  const connector = connectorOf(id);
  return { connector, key: connector.signIn.key as KeySignIn };
};

describe('addresses of connecting by a key', () => {
  it('offers the installation of a self-hosted CRM, not the record that is open', () => {
    expect(siteAddress(known('espocrm').key, new URL('https://crm.example/sales/#Opportunity'))).toBe(
      'https://crm.example/sales',
    );
    expect(siteAddress(known('odoo').key, new URL('https://my.odoo.example/odoo/crm/26'))).toBe(
      'https://my.odoo.example',
    );
  });

  it('offers the page itself where the API is elsewhere', () => {
    const page = new URL('https://crm.zoho.eu/crm/org123/tab/Potentials?a=1');
    expect(siteAddress(known('zoho').key, page)).toBe('https://crm.zoho.eu/crm/org123/tab/Potentials');
  });

  it('takes no address of an API for one of a page', () => {
    const { connector } = known('activecampaign');
    expect(isCrmAddress(connector, 'https://acme.api-us1.com')).toBe(false);
    expect(isCrmAddress(connector, 'https://acme.activehosted.com')).toBe(true);
    expect(isCrmAddress(known('espocrm').connector, 'https://anything.example')).toBe(true);
    expect(isCrmAddress(known('espocrm').connector, 'nonsense')).toBe(false);
  });

  it('takes any address for one of a CRM that is opened beside its API', () => {
    const beside = aConnector({ key: aKey });
    const home = ({ base }: { base: string }) => `${base}/index`;
    const connector = { ...beside, page: { ...beside.page, home } };
    expect(isCrmAddress(connector, 'https://anything.example/crm')).toBe(true);
    expect(isCrmAddress(beside, 'https://anything.example/crm')).toBe(false);
  });

  it('finds the installation though more than its address is needed for it', () => {
    const base: KeySignIn['base'] = ({ url = '', token = '' }) => {
      if (token === '') throw new Error('no token');
      return `${new URL(url).origin}/api`;
    };
    expect(siteAddress({ ...aKey, base }, new URL('https://crm.example/a#/b'))).toBe(
      'https://crm.example/api',
    );
  });

  it('finds the CRM’s page in what is typed, with or without its scheme', () => {
    const connector = aConnector({ key: aKey });
    expect(typedPage(connector, aKey, { url: 'a.pages.example/x' })?.href).toBe('https://a.pages.example/x');
    expect(typedPage(connector, aKey, { url: 'https://elsewhere.example' })).toBeUndefined();
    expect(typedPage(connector, aKey, { url: '' })).toBeUndefined();
  });

  it('leads to where keys are made: below the installation, on the page’s origin, or at a fixed address', () => {
    const espo = known('espocrm').key;
    expect(makeAddress(espo, {}, new URL('https://crm.example/sales/'))).toBe(
      'https://crm.example/sales/#ApiUser',
    );
    const active = known('activecampaign').key;
    const page = new URL('https://acme.activehosted.com/app/deals/1');
    expect(makeAddress(active, { url: 'https://acme.api-us1.com' }, page)).toBe(
      'https://acme.activehosted.com/app/settings/developer',
    );
    expect(makeAddress(known('pipedrive').key, {}, undefined)).toBe('https://app.pipedrive.com/settings/api');
  });

  it('knows no such place while the CRM’s address is unknown', () => {
    expect(makeAddress(aKey, { url: '' }, undefined)).toBeUndefined();
  });
});
