import { describe, expect, it } from 'vitest';
import { accountAt, lendsSession } from '@/lib/connectors/identity';
import { page as twenty } from '@/lib/connectors/twenty/page';
import { page as zoho } from '@/lib/connectors/zoho/page';

const origin = 'https://crm.acme.example';
const seen = { connector: 'espocrm', base: origin, login: 'ewa', organisation: '' };
const ewa = { ...seen, origin, signIn: 'page' };
const jan = { ...ewa, login: 'jan' };
const apiUser = { ...ewa, login: 'api', signIn: 'key' };

describe('the account that a page shows', () => {
  it('is of whoever is signed in there, though a key reads the same CRM', () => {
    expect(accountAt(seen, origin, [apiUser, jan, ewa])).toBe(ewa);
  });

  it('is one that a key reads when nobody has connected the sign-in of the page', () => {
    expect(accountAt(seen, origin, [jan, apiUser])).toBe(apiUser);
    const unsaid = { ...apiUser, organisation: '' };
    expect(accountAt({ ...seen, organisation: 'workspace-1' }, origin, [unsaid])).toBe(unsaid);
  });

  it.each([
    ['somebody else’s sign-in', [jan], seen],
    ['a key of another site', [{ ...apiUser, origin: 'https://crm.other.example' }], seen],
    ['a key of another CRM', [{ ...apiUser, connector: 'odoo' }], seen],
    ['a key of another directory', [{ ...apiUser, base: `${origin}/second` }], seen],
    ['a key of another organisation', [{ ...apiUser, organisation: 'a' }], { ...seen, organisation: 'b' }],
  ])('is never of %s', (_, accounts, page) => {
    expect(accountAt(page, origin, accounts)).toBeUndefined();
  });
});

describe('the session of a page', () => {
  it('can be lent where the API is: on an own server, not in a cloud that has it elsewhere', () => {
    expect(lendsSession(twenty, new URL(`${origin}/objects/opportunities`))).toBe(true);
    expect(lendsSession(twenty, new URL('https://acme.twenty.com/objects/opportunities'))).toBe(false);
    expect(lendsSession(zoho, new URL('https://crm.zoho.eu/crm/org1/tab/Potentials'))).toBe(false);
  });
});
