import { Failed } from '@/lib/model/failure';
import type { Request } from '../request';
import type { KeySignIn, KeyValues, SignIn } from '../sign-in';

/**
 * A key of the user's own. From 19 on it goes into a header; up to 18 it goes into the body of `/jsonrpc`, together with
 * the database and the user's number or login.
 *
 * Source: https://www.odoo.com/documentation/19.0/developer/reference/external_api.html#api-keys and
 * https://www.odoo.com/documentation/17.0/developer/reference/external_api.html#api-keys
 */
const key: KeySignIn = {
  fields: [
    { id: 'url', kind: 'address', example: 'https://mycompany.odoo.com' },
    { id: 'db', kind: 'text', isOptional: true, example: 'mycompany' },
    { id: 'login', kind: 'text', isOptional: true, example: 'ana@mycompany.com' },
    { id: 'token', kind: 'secret' },
  ],
  makeAt: '/odoo/my-profile',
  help: 'https://www.odoo.com/documentation/19.0/developer/reference/external_api.html',
  base(values, page) {
    const typed = (values['url'] ?? '').trim() || page?.origin || '';
    const text = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isHost = url && /^[\w.-]+$|^\[[\da-f:]+\]$/i.test(url.hostname) && !url.username;
    const isKnown = isHost && (url.hostname.includes('.') || url.hostname === 'localhost' || url.port !== '');
    if (typed === '' || !isKnown)
      throw new Failed({ kind: 'bad-input', where: 'url', detail: 'no web address' });
    return url.origin;
  },
  headers(values) {
    const { db = '', token = '' } = values;
    if (token === '') throw new Failed({ kind: 'bad-input', where: 'token', detail: 'is missing' });
    return { Authorization: `bearer ${token}`, ...(db !== '' && { 'X-Odoo-Database': db }) };
  },
  sign: signed,
};

export const signIn: SignIn = { page: true, key };

/** A request to `/jsonrpc` with database, login and key where they belong; any other as it is. */
export function signed(request: Request, { db = '', login = '', token = '' }: KeyValues): Request {
  if (request.path !== '/jsonrpc') return request;
  const body = request.body as {
    readonly params: { readonly service: string; readonly args: readonly unknown[] };
  };
  const [, uid, , ...rest] = body.params.args;
  const args = body.params.service === 'common' ? [db, login, token, ...rest] : [db, uid, token, ...rest];
  return { ...request, body: { ...body, params: { ...body.params, args } } };
}
