import type { Connector, PageStorage } from '@/lib/connectors/connector';
import type { KeySignIn, KeyValues } from '@/lib/connectors/sign-in';
import { webAddress } from './connect-place';

const noStorage: PageStorage = { local: () => null, session: () => null, localKeys: () => [] };
const noDocument = { title: '', querySelector: () => null };

/**
 * Is this an address of the CRM's pages, as far as an address alone tells? Where it tells nothing, any one may be: that
 * is so of CRMs on servers of their users', which are opened beside their API.
 */
export function isCrmAddress({ page }: Connector, address: string): boolean {
  const url = webAddress(address);
  if (!url) return false;
  const { origin } = url;
  const isBeside = page.home({ origin: '', base: origin, organisation: '' }).startsWith(`${origin}/`);
  return isBeside || page.session !== undefined || page.recognises(url, noStorage, noDocument);
}

/** The CRM's page that was typed, for a user who did not begin on one. */
export function typedPage(connector: Connector, key: KeySignIn, typed: KeyValues): URL | undefined {
  const field = key.fields.find(({ kind }) => kind === 'address');
  const text = (field && typed[field.id]) || '';
  const address = text === '' || text.includes('://') ? text : `https://${text}`;
  return isCrmAddress(connector, address) ? webAddress(address) : undefined;
}

/** What stands for a page in a field that asks for the CRM's address: its API where that is in the same place, else itself. */
export function siteAddress(key: KeySignIn, page: URL): string {
  return baseBeside(key, addressValues(key, page.href), page) ?? `${page.origin}${page.pathname}${page.hash}`;
}

/** Where the key is made. A path is one of the CRM's pages, below the directory that its API is in when that is there too. */
export function makeAddress(key: KeySignIn, typed: KeyValues, page: URL | undefined): string | undefined {
  const { makeAt } = key;
  if (!makeAt?.startsWith('/')) return makeAt;
  if (!page) return undefined;
  const values = { ...addressValues(key, page.href), ...withoutBlank(typed) };
  return `${baseBeside(key, values, page) ?? page.origin}${makeAt}`;
}

/** Values that a base address can be made of: the address, and something in every other field that is needed. */
const addressValues = (key: KeySignIn, address: string): KeyValues =>
  Object.fromEntries(
    key.fields.map(({ id, kind, isOptional }) => [
      id,
      kind === 'address' ? address : isOptional || kind === 'choice' ? '' : 'x',
    ]),
  );

const withoutBlank = (values: KeyValues): KeyValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** The API's base address where it is at the page's origin. */
function baseBeside(key: KeySignIn, values: KeyValues, page: URL): string | undefined {
  try {
    const base = key.base(values, page);
    return new URL(base).origin === page.origin ? base : undefined;
  } catch {
    return undefined; // What is typed is none yet, or more than the address is needed.
  }
}
