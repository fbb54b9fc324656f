import { Failed } from '@/lib/model/failure';
import type { SignIn } from '../sign-in';

/**
 * An access token that a user makes for themselves; it does not expire.
 *
 * Source: https://developer.zendesk.com/api-reference/sales-crm/authentication/introduction/
 */
export const signIn: SignIn = {
  key: {
    fields: [{ id: 'token', kind: 'secret', example: '5f2a9c0d7b1e4f3a8c6d2b9e0f1a3c5d7e9b2d4f' }],
    help: 'https://developer.zendesk.com/api-reference/sales-crm/authentication/introduction/',
    base({ token = '' }) {
      if (!/^[\w.~+/=-]{8,}$/.test(bare(token)) || token.includes('://')) {
        throw new Failed({ kind: 'bad-input', where: 'token', detail: 'not an access token' });
      }
      return 'https://api.getbase.com';
    },
    headers: ({ token = '' }) => ({ Authorization: `Bearer ${bare(token)}` }),
  },
};

/** People copy it out of an example together with the word before it. */
const bare = (token: string): string => token.replace(/^Bearer\s+/i, '');
