import { browser } from 'wxt/browser';
import type { Connector, Http } from '@/lib/connectors/connector';
import type { CookieSignIn, KeySignIn } from '@/lib/connectors/sign-in';
import { type Account, signInOf } from '@/lib/model/account';
import { Failed } from '@/lib/model/failure';
import { keyOfAccount } from '@/lib/settings/keys';
import { directWire, type Signer } from '@/lib/sync/direct-wire';
import { hostHttp } from '@/lib/sync/host-http';
import { keySigner } from '@/lib/sync/key-signer';
import { openTabs, pageHttp } from '@/lib/sync/page-http';
import { realPace } from '@/lib/sync/patient-http';

/**
 * Requests of an account, signed in the way it was connected: through a page of the CRM, or from here with a key or a
 * cookie.
 *
 * Errors: of its requests: `Failed` signed-out when the key or the cookie is gone.
 */
export function accountHttp(account: Account, connector: Connector): Http {
  const kind = signInOf(account);
  if (kind === 'page') return pageHttp(account, connector, openTabs);
  const { cookie } = connector.signIn;
  const sign: Signer =
    kind === 'cookie' && cookie
      ? async (request) => ({ request, headers: await cookieHeaders(cookie, account.base) })
      : keptKeySigner(account, connector.signIn.key);
  return hostHttp(directWire(account.base, sign), connector, realPace);
}

/** Looks for the key when the first request is sent. */
function keptKeySigner(account: Account, key: KeySignIn | undefined): Signer {
  let signer: Promise<Signer> | undefined;
  const find = async (): Promise<Signer> => {
    const typed = await keyOfAccount(account.id);
    if (!typed || !key) throw new Failed({ kind: 'signed-out' });
    return keySigner(key, typed, account.base);
  };
  return async (request, signal) => {
    signer ??= find();
    return (await signer)(request, signal);
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
