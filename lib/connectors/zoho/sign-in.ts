import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { KeyValues, SignIn } from '../sign-in';

/** Data centres by the end of their addresses; Canada's has a name of its own. */
const endings = ['com', 'eu', 'in', 'com.au', 'jp', 'sa', 'com.cn', 'uk', 'ae', 'ca'];
const known = new RegExp(
  `(?:^|\\.)zoho(?:apis)?\\.(${endings.map((one) => one.replace('.', '\\.')).join('|')})$`,
);

/** What reading takes. Source: https://www.zoho.com/crm/developer/docs/api/v8/scopes.html */
const scope = [
  'ZohoCRM.modules.READ',
  'ZohoCRM.settings.READ',
  'ZohoCRM.users.READ',
  'ZohoCRM.org.READ',
].join(',');

function addressIn(text: string): URL | undefined {
  try {
    return text === '' ? undefined : new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return undefined;
  }
}

function endingOf(hostname: string): string | undefined {
  if (/(?:^|\.)zohocloud\.ca$/.test(hostname)) return 'ca';
  return known.exec(hostname)?.[1];
}

const organisationOf = (address: URL | undefined): string | undefined =>
  address && /\/crm\/org(\d+)/.exec(address.pathname)?.[1];

const reply = z.object({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.nullish(z.union([z.number(), z.string()])),
});

/**
 * A self client of the organisation: its id and secret fetch a token for an hour, by the organisation's number or, where
 * people have one, by a refresh token.
 *
 * Source: https://zoho.com/accounts/protocol/oauth/self-client/client-credentials-flow.html,
 * https://www.zoho.com/crm/developer/docs/api/v8/client-credentials.html, …/refresh.html
 */
export const signIn: SignIn = {
  key: {
    fields: [
      { id: 'url', kind: 'address', example: 'https://crm.zoho.eu/crm/org20071234567/tab/Potentials' },
      { id: 'client', kind: 'text', example: '1000.ABCDEFGHIJKLMNOPQRSTUVWXYZ' },
      { id: 'secret', kind: 'secret' },
      { id: 'refresh', kind: 'secret', isOptional: true },
    ],
    makeAt: 'https://api-console.zoho.com',
    help: 'https://www.zoho.com/crm/developer/docs/api/v8/client-credentials.html',
    base(values, page) {
      const bad = (detail: string): Failed => new Failed({ kind: 'bad-input', where: 'url', detail });
      const address = addressIn((values['url'] ?? '').trim()) ?? page;
      const ending = address && endingOf(address.hostname);
      if (ending === undefined) throw bad('not an address of Zoho CRM');
      const hasRefresh = (values['refresh'] ?? '') !== '';
      if (!hasRefresh && organisationOf(address) === undefined) throw bad('no organisation in the address');
      return `https://www.zohoapis.${ending}`;
    },
    headers: (_values, token) => ({ Authorization: `Zoho-oauthtoken ${token ?? ''}` }),
    exchange: {
      request(values, base) {
        const ending = endingOf(new URL(base).hostname);
        const accounts =
          ending === undefined
            ? base
            : ending === 'ca'
              ? 'https://accounts.zohocloud.ca'
              : `https://accounts.zoho.${ending}`;
        return { url: `${accounts}/oauth/v2/token`, form: formOf(values) };
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

function formOf(values: KeyValues): Record<string, string> {
  const client = { client_id: values['client'] ?? '', client_secret: values['secret'] ?? '' };
  const refresh = values['refresh'] ?? '';
  if (refresh !== '') return { ...client, grant_type: 'refresh_token', refresh_token: refresh };
  const organisation = organisationOf(addressIn((values['url'] ?? '').trim()));
  return {
    ...client,
    grant_type: 'client_credentials',
    scope,
    ...(organisation !== undefined && { soid: `ZohoCRM.${organisation}` }),
  };
}
