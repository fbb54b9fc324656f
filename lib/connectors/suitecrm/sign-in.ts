import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { SignIn } from '../sign-in';

const reply = z.object({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.nullish(z.union([z.number(), z.string()])),
});

/** The folder of an installation, from any address in it. */
function rootIn(text: string, page: URL | undefined): { readonly root: string; readonly isEight: boolean } {
  const bad = new Failed({ kind: 'bad-input', where: 'url', detail: 'not an address of SuiteCRM' });
  let url: URL;
  try {
    if (text === '' && !page) throw bad;
    url = text === '' && page ? page : new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    throw bad;
  }
  if (!/^https?:$/.test(url.protocol) || url.username || !/[.:]|^localhost$/.test(url.host)) throw bad;
  const folder = url.pathname
    .replace(/\/(?:index\.php|Api)(?:\/.*)?$/i, '')
    .replace(/\/(?:public|legacy)\/?$/i, '')
    .replace(/\/+$/, '');
  return {
    root: `${url.origin}${folder}`,
    isEight: url.hash.startsWith('#/') || /\/(?:legacy|public)(?:\/|$)/.test(url.pathname),
  };
}

/**
 * A client that an administrator makes, for the installation itself or, with name and password, for one person.
 * Source: https://docs.suitecrm.com/developer/api/developer-setup-guide/json-api/
 */
export const signIn: SignIn = {
  key: {
    fields: [
      { id: 'url', kind: 'address', example: 'https://crm.example.com/#/home' },
      { id: 'version', kind: 'choice', choices: ['8', '7'], isOptional: true },
      { id: 'client', kind: 'text', example: '2f1c7a0e-5b7d-4c1f-9a6e-0d2b1c3e4f5a' },
      { id: 'secret', kind: 'secret' },
      { id: 'user', kind: 'text', isOptional: true },
      { id: 'password', kind: 'secret', isOptional: true },
    ],
    makeAt: '/index.php?module=OAuth2Clients&action=index',
    help: 'https://docs.suitecrm.com/developer/api/developer-setup-guide/json-api/',
    base(values, page) {
      const { root, isEight } = rootIn((values['url'] ?? '').trim(), page);
      for (const where of ['client', 'secret']) {
        if ((values[where] ?? '') === '') throw new Failed({ kind: 'bad-input', where, detail: 'missing' });
      }
      const version = values['version'] || (isEight ? '8' : '7');
      return version === '8' ? `${root}/legacy` : root;
    },
    headers: (_values, token) => ({ Authorization: `Bearer ${token ?? ''}` }),
    exchange: {
      request(values, base) {
        const user = values['user'] ?? '';
        return {
          url: `${base.replace(/\/+$/, '')}/Api/access_token`,
          form: {
            client_id: values['client'] ?? '',
            client_secret: values['secret'] ?? '',
            ...(user === ''
              ? { grant_type: 'client_credentials' }
              : { grant_type: 'password', username: user, password: values['password'] ?? '' }),
          },
        };
      },
      token(answer) {
        const parsed = z.safeParse(reply, answer);
        if (!parsed.success) return undefined;
        const seconds = Number(parsed.data.expires_in ?? 3600);
        return { token: parsed.data.access_token, forSec: seconds > 0 ? Math.min(seconds, 3600) : 3600 };
      },
    },
  },
};
