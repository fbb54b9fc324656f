import { browser } from 'wxt/browser';
import type { Connector, Http } from '@/lib/connectors/connector';
import type { CookieSignIn } from '@/lib/connectors/sign-in';
import { type Account, signInOf } from '@/lib/model/account';
import { Failed } from '@/lib/model/failure';
import { keyOfAccount } from '@/lib/settings/keys';
import { directWire } from '@/lib/sync/direct-wire';
import { hostHttp } from '@/lib/sync/host-http';
import { keyedHeaders } from '@/lib/sync/keyed-headers';
import { openTabs, pageHttp } from '@/lib/sync/page-http';
import { realPace } from '@/lib/sync/patient-http';

/**
 * Requests of an account, signed in the way it was connected: through a page of the CRM, or from here with a key or a
 * cookie.
 *
 * Errors: of its requests: `Failed` signed-out when the key or the cookie is gone.
 */
export function accountHttp(account: Account, connector: Connector): Http {
  const headers = headersOf(account, connector);
  if (!headers) return pageHttp(account, connector, openTabs);
  return hostHttp(directWire(account.base, headers), connector, realPace);
}

type Headers = (signal: AbortSignal) => Promise<Readonly<Record<string, string>>>;

function headersOf(account: Account, { signIn }: Connector): Headers | undefined {
  if (signInOf(account) === 'page') return undefined;
  const { key, cookie } = signIn;
  let signed: Promise<Headers> | undefined;
  const find = async (): Promise<Headers> => {
    if (signInOf(account) === 'cookie' && cookie) return async () => cookieHeaders(cookie, account.base);
    const typed = await keyOfAccount(account.id);
    if (!typed || !key) throw new Failed({ kind: 'signed-out' });
    return keyedHeaders(key, typed, account.base);
  };
  return async (signal) => {
    signed ??= find();
    return (await signed)(signal);
  };
}

/** The host's cookie, read anew for each request: the user may sign out any time. Errors: `Failed` signed-out. */
export async function cookieHeaders(
  { name, headers }: CookieSignIn,
  base: string,
): Promise<Readonly<Record<string, string>>> {
  const cookie = await browser.cookies?.get({ url: base, name });
  if (!cookie) throw new Failed({ kind: 'signed-out' });
  return headers(cookie.value);
}
