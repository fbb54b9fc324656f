import type { PagePart } from '../connector';
import type { Request } from '../request';

export const mainOrigin = 'https://app.engagebay.com';

const root = '/dev/api/panel';
export const paths = {
  me: `${root}/users/profile/user-info`,
  users: `${root}/users`,
  tracks: `${root}/tracks`,
  dealFields: `${root}/customfields/list/DEAL`,
  events: `${root}/calendar/event/list`,
  calls: `${root}/call-logs`,
  notesOf: (contact: string): string => `${root}/notes/${encodeURIComponent(contact)}`,
} as const;

/** Lists that are asked for by a form. */
export const lists = {
  deals: `${root}/deals`,
  contacts: `${root}/subscribers`,
  companies: `${root}/companies`,
  products: `${root}/products`,
  tasks: `${root}/tasks`,
} as const;
export type List = keyof typeof lists;

const gets: readonly string[] = [
  paths.me,
  paths.users,
  paths.tracks,
  paths.dealFields,
  paths.events,
  paths.calls,
];
const posts: readonly string[] = Object.values(lists);
const asked = new Set(['page_size', 'sort_key', 'cursor', 'track_id', 'taskType']);

/**
 * EngageBay's pages: one application. Where its deals are is not documented: these addresses are guesses, and a page that
 * has another one counts as any page of the CRM.
 */
export const page: PagePart = {
  id: 'engagebay',
  brand: 'EngageBay',

  recognises: ({ hostname }) =>
    /^[a-z0-9-]+\.engagebay\.com$/.test(hostname) && !/^(?:www|blog|help|support|api)\./.test(hostname),

  home: ({ origin }) => `${origin || mainOrigin}/`,

  placeOf({ pathname, hash }) {
    const way = hash === '' ? pathname : `/${hash.replace(/^#\/?/, '')}`;
    const deal = /(?:^|\/)deals?\/(?:view\/|details\/)?(\d{6,})(?:[/?]|$)/.exec(way)?.[1];
    if (deal !== undefined) return { kind: 'deal', dealId: deal };
    return { kind: /(?:^|\/)deals(?:\/(?:list|grid|board))?\/?(?:\?|$)/.test(way) ? 'list' : 'other' };
  },

  /** The same path that lists tasks makes one, when it is sent JSON: forms with nothing but what a list takes. */
  allows({ method, path, body, form }: Request) {
    if (body !== undefined) return false;
    if (method === 'GET') {
      return form === undefined && (gets.includes(path) || /^\/dev\/api\/panel\/notes\/\d+$/.test(path));
    }
    return posts.includes(path) && form !== undefined && Object.keys(form).every((name) => asked.has(name));
  },

  anchors: [],
  controls: ['[role="dialog"]', '[role="menu"]', '.modal'],
};
