import { Failed } from '@/lib/model/failure';
import type { SignIn } from '../sign-in';

const cloud = 'https://api.twenty.com';

/** Source: https://docs.twenty.com/developers/api-and-webhooks/api */
export const signIn: SignIn = {
  page: true,
  key: {
    fields: [
      { id: 'url', kind: 'address', isOptional: true, example: 'https://crm.example.com' },
      { id: 'token', kind: 'secret', example: 'eyJhbGciOiJIUzI1NiIs…' },
    ],
    makeAt: '/settings/api-webhooks',
    help: 'https://docs.twenty.com/developers/api-and-webhooks/api',
    base: ({ url = '' }, page) => baseOf(url.trim() || (page?.origin ?? '')),
    headers: ({ token = '' }) => ({ Authorization: `Bearer ${token.replace(/^Bearer\s+/i, '')}` }),
  },
};

/**
 * The server's origin, from any of its addresses; every workspace of the cloud is asked at the same one.
 * Errors: `Failed` bad-input.
 */
function baseOf(text: string): string {
  if (text === '') return cloud;
  try {
    const url = new URL(/^[a-z][\w+.-]*:\/\//i.test(text) ? text : `https://${text}`);
    const isHost = /^[\w.-]+$|^\[[\da-f:]+\]$/i.test(url.hostname);
    if (/^https?:$/.test(url.protocol) && isHost && !url.username) {
      return /(^|\.)twenty\.com$/.test(url.hostname) ? cloud : url.origin;
    }
  } catch {
    // Said below.
  }
  throw new Failed({ kind: 'bad-input', where: 'url', detail: 'not a web address' });
}
