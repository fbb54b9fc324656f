import { browser } from 'wxt/browser';
import { type Account, signInOf } from '@/lib/model/account';

/** Where on the options page a CRM is connected. */
export interface ConnectPlace {
  readonly connector: string;
  /** Address of the CRM's page where the user began; '' without one. */
  readonly page: string;
  /** The account whose key is typed in again. */
  readonly account?: string;
  /** By a key, though the session of its page would do. */
  readonly byKey?: true;
}

/** The place that a hash means; null for any other one. What is not understood in it is left out. */
export function connectPlaceOf(hash: string): ConnectPlace | null {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const connector = /^connection\/([a-z][a-z0-9-]*)$/.exec(path)?.[1];
  if (connector === undefined) return null;
  const given = new URLSearchParams(search);
  const account = given.get('account');
  return {
    connector,
    page: webAddress(given.get('page') ?? '')?.href ?? '',
    ...(account && { account }),
    ...(given.get('by') === 'key' && { byKey: true }),
  };
}

/** The hash of a place; `connectPlaceOf` reads it back. */
export function connectHash({ connector, page, account, byKey }: ConnectPlace): string {
  const given = new URLSearchParams();
  if (page) given.set('page', page);
  if (account) given.set('account', account);
  if (byKey) given.set('by', 'key');
  const search = given.toString();
  return `#connection/${connector}${search && `?${search}`}`;
}

/** An address that a browser opens as a page; undefined for anything else. */
export function webAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** Goes there: in the options page itself, else in a new tab. */
export async function openConnect(place: ConnectPlace): Promise<void> {
  const hash = connectHash(place);
  if (location.pathname.endsWith('/options.html')) location.hash = hash;
  else await browser.tabs.create({ url: `${browser.runtime.getURL('/')}options.html${hash}` });
}

/** Where the key of an account is typed in again. */
export const keyPlaceOf = ({ connector, id }: Pick<Account, 'connector' | 'id'>): ConnectPlace => ({
  connector,
  page: '',
  account: id,
});

/** Leads to where the account's key is typed in again; undefined for one that is signed in otherwise. */
export const keyEntry = (account: Account | null): (() => void) | undefined =>
  account && signInOf(account) === 'key' ? () => void openConnect(keyPlaceOf(account)) : undefined;
