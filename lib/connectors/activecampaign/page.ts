import type { PagePart } from '../connector';
import type { Request } from '../request';

const domain = '.activehosted.com';

/** Everything that is read, all of it with GET. Paths: https://developers.activecampaign.com/reference/overview */
const reads =
  /^\/api\/3\/(users|users\/me|users\/\d+\/userGroup|groups|dealGroups|dealStages|dealTasktypes|taskOutcomes|dealCustomFieldMeta|dealCustomFieldData|contacts|accounts|accountContacts|deals|deals\/\d+|dealActivities|dealTasks|notes|emailActivities)$/;

/**
 * ActiveCampaign's pages: `https://<account>.activehosted.com/app/deals/12`. The API is on another host and takes a key
 * only, so there is no session here.
 */
export const page: PagePart = {
  id: 'activecampaign',
  brand: 'ActiveCampaign',

  recognises: (url) => url.protocol === 'https:' && accountIn(url.hostname) !== undefined,

  home: ({ origin }) => (origin === '' ? '' : `${origin}/app/deals/`),

  organisationIn: (url) => accountIn(url.hostname),

  placeOf({ pathname }) {
    const [app, area, id, more] = pathname.split('/').filter((part) => part !== '');
    if (app !== 'app' || area !== 'deals') return { kind: 'other' };
    if (id === undefined) return { kind: 'list' };
    if (/^[1-9]\d*$/.test(id)) return { kind: 'deal', dealId: id };
    // `/app/deals/pipeline/3` and `/app/deals/list` show deals; what else there is are settings.
    return /^(pipelines?|list|board)$/.test(id) && !/^(edit|settings)$/.test(more ?? '')
      ? { kind: 'list' }
      : { kind: 'other' };
  },

  allows: ({ method, path, body, form }: Request) =>
    method === 'GET' && body === undefined && form === undefined && reads.test(path),

  // The pages' own structure is not published; a widget floats where these are not there.
  anchors: ['main > header'],
  controls: ['header', 'nav', '[role="dialog"]', '[role="menu"]'],
};

/** `acme` of `acme.activehosted.com`. */
export function accountIn(hostname: string): string | undefined {
  const name = hostname.endsWith(domain) ? hostname.slice(0, -domain.length) : '';
  return /^[a-z0-9-]+$/.test(name) && name !== 'www' ? name : undefined;
}
