import { Failed } from '@/lib/model/failure';
import type { SignIn } from '../sign-in';

/** Source: https://docs.espocrm.com/development/api/#authentication-by-api-key */
export const signIn: SignIn = {
  page: true,
  key: {
    fields: [
      { id: 'url', kind: 'address', example: 'https://crm.example.com' },
      { id: 'token', kind: 'secret', example: '4f1c2a9be0d34c5f8a7b6c5d4e3f2a1b' },
    ],
    makeAt: '/#ApiUser',
    help: 'https://docs.espocrm.com/development/api/#authentication-by-api-key',
    base: ({ url = '' }) => baseOf(url),
    headers: ({ token = '' }) => ({ 'X-Api-Key': token, 'X-Requested-With': 'XMLHttpRequest' }),
  },
};

/**
 * The installation's directory, from whatever of its addresses was pasted: of a page, of its API, without a scheme.
 * Errors: `Failed` bad-input.
 */
function baseOf(pasted: string): string {
  const text = pasted.trim();
  try {
    const url = new URL(/^[a-z][\w+.-]*:\/\//i.test(text) ? text : `https://${text}`);
    const { protocol, hostname, origin, pathname, username } = url;
    const isHost = /^[\w.-]+$|^\[[\da-f:]+\]$/i.test(hostname);
    if (text !== '' && /^https?:$/.test(protocol) && isHost && !username) {
      return origin + pathname.replace(/\/(api(\/.*)?|index\.(html|php))?$/, '').replace(/\/+$/, '');
    }
  } catch {
    // Said below.
  }
  throw new Failed({ kind: 'bad-input', where: 'url', detail: 'not a web address' });
}
