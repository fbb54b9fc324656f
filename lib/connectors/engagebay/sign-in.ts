import { Failed } from '@/lib/model/failure';
import type { KeyValues, SignIn } from '../sign-in';
import { mainOrigin } from './page';

const keyIn = ({ key = '' }: KeyValues): string =>
  key
    .trim()
    .replace(/^authorization:\s*/i, '')
    .replace(/^["']|["']$/g, '');

/** Source: https://github.com/engagebay/restapi, Authentication */
export const signIn: SignIn = {
  key: {
    fields: [{ id: 'key', kind: 'secret', example: 'p0aaaaaa0a00aa0aa0a0a0aa0a' }],
    makeAt: mainOrigin,
    help: 'https://github.com/engagebay/restapi',
    base(values) {
      if (!/^[\x21-\x7e]+$/.test(keyIn(values))) {
        throw new Failed({ kind: 'bad-input', where: 'key', detail: 'not a key' });
      }
      return mainOrigin;
    },
    headers: (values) => ({ Authorization: keyIn(values) }),
  },
};
