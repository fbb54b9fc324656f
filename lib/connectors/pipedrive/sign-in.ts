import { Failed } from '@/lib/model/failure';
import type { SignIn } from '../sign-in';

/**
 * A personal API token. Each user has one per company; it opens what the user may see, so no address is needed.
 *
 * Source: https://pipedrive.readme.io/docs/how-to-find-the-api-token,
 * https://pipedrive.readme.io/docs/core-api-concepts-authentication
 */
export const signIn: SignIn = {
  key: {
    fields: [{ id: 'token', kind: 'secret', example: '1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d5e6f1a2b' }],
    makeAt: 'https://app.pipedrive.com/settings/api',
    help: 'https://pipedrive.readme.io/docs/how-to-find-the-api-token',
    base({ token = '' }) {
      // What is no token at all is said here; a wrong one only the host knows.
      if (!/^[\w-]{8,}$/.test(token)) {
        throw new Failed({ kind: 'bad-input', where: 'token', detail: 'not an API token' });
      }
      return 'https://api.pipedrive.com';
    },
    headers: ({ token = '' }) => ({ 'x-api-token': token }),
  },
};
