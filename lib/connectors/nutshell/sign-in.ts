import { Failed } from '@/lib/model/failure';
import type { KeySignIn } from '../sign-in';

/** A user's e-mail address and a key. Source: https://developers.nutshell.com/docs/api-authentication */
export const key: KeySignIn = {
  fields: [
    { id: 'email', kind: 'text', example: 'you@company.com' },
    { id: 'key', kind: 'secret' },
  ],
  makeAt: 'https://app.nutshell.com/setup/api-key',
  help: 'https://developers.nutshell.com/docs/api-authentication',
  base({ email = '' }) {
    if (!/^[^\s@:]+@[^\s@:]+$/.test(email)) {
      throw new Failed({ kind: 'bad-input', where: 'email', detail: 'not an e-mail address' });
    }
    return 'https://app.nutshell.com';
  },
  headers: ({ email = '', key: secret = '' }) => ({ Authorization: `Basic ${base64(`${email}:${secret}`)}` }),
};

/** Of the UTF-8 bytes: an address may hold any letter. */
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
