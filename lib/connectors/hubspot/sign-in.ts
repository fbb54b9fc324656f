import { Failed } from '@/lib/model/failure';
import type { KeyValues, SignIn } from '../sign-in';

/** People copy it with the word before it, or with the quotes around it. */
const tokenIn = ({ token = '' }: KeyValues): string =>
  token
    .trim()
    .replace(/^(?:authorization:\s*)?bearer\s+/i, '')
    .replace(/^["']|["']$/g, '');

/**
 * A service key, or the token of a private app: both are sent in the same way.
 * Source: https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/account-service-keys
 */
export const signIn: SignIn = {
  key: {
    fields: [{ id: 'token', kind: 'secret', example: 'pat-eu1-01234567-89ab-cdef-0123-456789abcdef' }],
    makeAt: 'https://app.hubspot.com/l/private-apps',
    help: 'https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/account-service-keys',
    base(values) {
      if (!/^[\x21-\x7e]+$/.test(tokenIn(values))) {
        throw new Failed({ kind: 'bad-input', where: 'token', detail: 'not a key' });
      }
      return 'https://api.hubapi.com';
    },
    headers: (values) => ({ Authorization: `Bearer ${tokenIn(values)}` }),
  },
};
