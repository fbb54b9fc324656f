import { Failed } from '@/lib/model/failure';
import type { SignIn } from '../sign-in';

/** Source: https://docs.frappe.io/framework/user/en/api/rest#1-token-based-authentication */
export const signIn: SignIn = {
  page: true,
  key: {
    fields: [
      { id: 'url', kind: 'address', example: 'https://mycompany.frappe.cloud' },
      { id: 'key', kind: 'text', isOptional: true, example: '0f1e2d3c4b5a697' },
      { id: 'token', kind: 'secret' },
    ],
    makeAt: '/app/user-profile',
    help: 'https://docs.frappe.io/framework/user/en/api/rest',
    base(values, page) {
      const typed = (values['url'] ?? '').trim() || page?.origin || '';
      const text = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
      const url = URL.canParse(text) ? new URL(text) : undefined;
      const isHost = url && /^[\w.-]+$|^\[[\da-f:]+\]$/i.test(url.hostname) && !url.username;
      const isKnown =
        isHost && (url.hostname.includes('.') || url.hostname === 'localhost' || url.port !== '');
      if (typed === '' || !isKnown)
        throw new Failed({ kind: 'bad-input', where: 'url', detail: 'no web address' });
      return url.origin;
    },
    /** Key and secret make one token; whoever has it in one piece leaves the key's field empty. */
    headers(values) {
      const { key = '', token = '' } = values;
      const whole = key === '' ? token : `${key}:${token}`;
      if (!/^[^:\s]+:[^:\s]+$/.test(whole)) {
        throw new Failed({ kind: 'bad-input', where: key === '' ? 'key' : 'token', detail: 'is missing' });
      }
      return { Authorization: `token ${whole}` };
    },
  },
};
