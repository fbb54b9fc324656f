import type { Connector } from '@/lib/connectors/connector';
import type { KeySignIn } from '@/lib/connectors/sign-in';
import { Failed } from '@/lib/model/failure';

/** Signs in by an address and a key; the API is where the address says. */
export const aKey: KeySignIn = {
  fields: [
    { id: 'url', kind: 'address', example: 'https://crm.example' },
    { id: 'token', kind: 'secret', example: 'k-123' },
    { id: 'note', kind: 'text', isOptional: true },
  ],
  makeAt: '/settings/keys',
  help: 'https://help.example/keys',
  base({ url = '' }) {
    if (!URL.canParse(url)) throw new Failed({ kind: 'bad-input', where: 'url', detail: 'no address' });
    return new URL(url).origin;
  },
  headers: ({ token = '' }) => ({ Authorization: token }),
};

/** A CRM of the tests: its pages are at `*.pages.example`. */
export const aConnector = (signIn: Connector['signIn'], hasSession = false): Connector => ({
  page: {
    id: 'acme',
    brand: 'Acme',
    recognises: ({ hostname }) => hostname.endsWith('.pages.example'),
    placeOf: () => ({ kind: 'other' }),
    home: ({ origin }) => (origin === '' ? '' : `${origin}/deals`),
    organisationIn: ({ hostname }) => hostname.split('.')[0],
    ...(hasSession && { session: () => undefined }),
    allows: () => true,
    anchors: [],
    controls: [],
  },
  signIn,
  recordUrl: () => undefined,
  identify: async () => {
    throw new Error('not asked here');
  },
  streams: [],
});
