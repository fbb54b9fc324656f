import { Failed } from '@/lib/model/failure';
import type { KeyValues, SignIn } from '../sign-in';
import { apiHostOf } from './domains';

const tokenIn = ({ token = '' }: KeyValues): string =>
  token
    .trim()
    .replace(/^(?:authorization:\s*)?bearer\s+/i, '')
    .replace(/^["']|["']$/g, '');

const bad = (where: string, detail: string): Failed => new Failed({ kind: 'bad-input', where, detail });

function hostIn(text: string): string | undefined {
  try {
    return apiHostOf(new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`).hostname);
  } catch {
    return undefined;
  }
}

/**
 * The session of the browser, which is in the cookie `sid` of the API's host and opens the API unless an administrator
 * forbids that; or an access token.
 *
 * Source: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/quickstart_oauth.htm
 */
export const signIn: SignIn = {
  cookie: {
    name: 'sid',
    bases(page) {
      const host = apiHostOf(page.hostname);
      return host === undefined ? [] : [`https://${host}`];
    },
    headers: (value) => ({ Authorization: `Bearer ${value}` }),
  },
  key: {
    fields: [
      { id: 'url', kind: 'address', example: 'https://acme.my.salesforce.com' },
      { id: 'token', kind: 'secret', example: '00D5g0000012345!AQEAQ…' },
    ],
    help: 'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/quickstart_oauth.htm',
    base(values, page) {
      const typed = (values['url'] ?? '').trim();
      const host = typed === '' ? page && apiHostOf(page.hostname) : hostIn(typed);
      if (host === undefined) throw bad('url', 'not an address of Salesforce');
      if (!/^[\x21-\x7e]+$/.test(tokenIn(values))) throw bad('token', 'not a token');
      return `https://${host}`;
    },
    headers: (values) => ({ Authorization: `Bearer ${tokenIn(values)}` }),
  },
};
