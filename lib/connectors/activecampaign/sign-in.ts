import { Failed } from '@/lib/model/failure';
import type { KeySignIn } from '../sign-in';

/**
 * A user's own key, and the address that stands beside it: the vendor asks integrations to take that address as shown and
 * not to make it out of the account's name.
 *
 * Source: https://developers.activecampaign.com/reference/authentication, https://developers.activecampaign.com/reference/url
 */
export const key: KeySignIn = {
  fields: [
    { id: 'url', kind: 'address', example: 'https://youraccount.api-us1.com' },
    { id: 'token', kind: 'secret' },
  ],
  makeAt: '/app/settings/developer',
  help: 'https://help.activecampaign.com/hc/en-us/articles/207317590-Getting-started-with-the-API',
  base: ({ url: typed = '' }) => baseIn(typed),
  headers: ({ token = '' }) => ({ 'Api-Token': token }),
};

/** What people paste: with or without `https://`, with or without `/api/3` and what comes after it. */
function baseIn(typed: string): string {
  const url = addressIn(typed.includes('://') ? typed : `https://${typed}`);
  const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  const isAddress = url !== undefined && (isLocal || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(url.hostname));
  if (!isAddress || url.username !== '' || (url.protocol !== 'https:' && !isLocal)) {
    throw new Failed({ kind: 'bad-input', where: 'url', detail: 'not an address of ActiveCampaign’s API' });
  }
  const directory = url.pathname.replace(/\/(api|app|admin)(\/.*)?$/, '').replace(/\/+$/, '');
  return `${url.origin}${directory}`;
}

function addressIn(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
