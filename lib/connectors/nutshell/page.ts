import type { PagePart } from '../connector';
import type { Request } from '../request';

const host = 'app.nutshell.com';

/** Everything that is read, all of it with GET; several ids may be asked for at once. */
const reads =
  /^\/rest\/(users|stages|stagesets|sources|outcomes|products|productmaps|competitors|territories|industries|activitytypes|events|events\/deleted|tasks|(leads|accounts|contacts|activities|notes)(\/\d+-[a-z]+(,\d+-[a-z]+)*)?)$/;

/**
 * Nutshell's pages: `https://app.nutshell.com/lead/1000-acme`. The API is on the same host and takes a key, not the page's
 * session.
 */
export const page: PagePart = {
  id: 'nutshell',
  brand: 'Nutshell',

  recognises: (url) => url.protocol === 'https:' && url.hostname === host,

  home: ({ origin }) => `${origin || `https://${host}`}/leads`,

  /** An address has the number that people know a lead by, which is not its id; only an old form has the id. */
  placeOf({ pathname }) {
    const [area, first = '', second = ''] = pathname.split('/').filter((part) => part !== '');
    if (area === 'leads') return { kind: 'list' };
    if (area !== 'lead') return { kind: 'other' };
    if (first === 'id' && /^[1-9]\d*$/.test(second)) return { kind: 'deal', dealId: `${second}-leads` };
    return /^[1-9]\d*(-.*)?$/.test(first) ? { kind: 'deal' } : { kind: 'other' };
  },

  allows: ({ method, path, body, form }: Request) =>
    method === 'GET' && body === undefined && form === undefined && reads.test(path),

  // The pages' own structure is not published; a widget floats where these are not there.
  anchors: ['main > header'],
  controls: ['header', 'nav', '[role="dialog"]', '[role="menu"]'],
};
