import * as z from 'zod/mini';
import { account } from '@/lib/model/account';
import { hostChoices } from '@/lib/model/host-choices';
import { dockLayout, hideWhere } from '@/lib/model/widget';
import { dealCards } from '@/lib/model/widget-card';

/** Who may send a message: a page of the extension, or the content script in a CRM's page. */
export type Asker = 'page' | 'content';

const pages: readonly Asker[] = ['page'];
const contentScripts: readonly Asker[] = ['content'];
const both: readonly Asker[] = ['page', 'content'];
const nothing = z.object({});

/** What the content script's page holds, so that the background knows which account it is. */
const seen = z.object({
  connector: z.string(),
  base: z.string(),
  login: z.string(),
  organisation: z.string(),
});

/** Every message to the background: who may ask, what is asked, what is answered. Each side parses what it receives. */
export const protocol = {
  /** Reads who is signed in on a tab of a granted origin, keeps the account, registers the content script, starts the first sync. */
  'account.connect': {
    from: pages,
    ask: z.object({ tabId: z.int(), connector: z.string(), origin: z.string() }),
    answer: account,
  },
  /**
   * Signs in to a host with what the user typed, keeps the account and its key, starts the first sync. `page` is the CRM's
   * page where the user began, '' without one; `account` names the one whose key is typed in again.
   */
  'account.sign-in': {
    from: pages,
    ask: z.object({
      connector: z.string(),
      page: z.string(),
      values: z.record(z.string(), z.string()),
      account: z.optional(z.string()),
    }),
    answer: account,
  },
  /** Keeps what the user says of their CRM's words, and changes the records that are stored accordingly. */
  'account.choices': {
    from: pages,
    ask: z.object({ account: z.string(), choices: hostChoices }),
    answer: nothing,
  },
  /** Makes the bundled company an account of its own. */
  'account.demo': { from: pages, ask: z.object({ locale: z.string() }), answer: account },
  /** Removes an account: database, goals, pins, content script, permission. */
  'account.forget': { from: pages, ask: z.object({ account: z.string() }), answer: nothing },
  'everything.delete': { from: pages, ask: nothing, answer: nothing },
  'sync.start': { from: pages, ask: z.object({ account: z.string() }), answer: nothing },
  'sync.pause': { from: pages, ask: z.object({ account: z.string() }), answer: nothing },
  /** Opens a record in the account's CRM tab, or in a new one. */
  'record.open': {
    from: pages,
    ask: z.object({
      account: z.string(),
      entity: z.string(),
      id: z.string(),
      newTab: z.optional(z.boolean()),
    }),
    answer: nothing,
  },
  /** The content script tells where it is; the answer says whether widgets belong here, and how the dock is arranged. */
  'place.entered': {
    from: contentScripts,
    ask: z.object({ seen: z.nullable(seen), dealId: z.nullable(z.string()) }),
    answer: z.object({
      connected: z.boolean(),
      /** The user hid the widgets: here, on this site, or everywhere. */
      hidden: z.boolean(),
      layout: dockLayout,
      locale: z.string(),
      direction: z.enum(['ltr', 'rtl']),
      /** The dock's own words in that language; none where no widget belongs. */
      words: z.record(z.string(), z.string()),
      /** What can be pinned, by key. */
      titles: z.record(z.string(), z.string()),
    }),
  },
  /** The pinned widgets of this deal, and nothing else; `null` when the deal is not in the cache. */
  'widget.read': {
    from: contentScripts,
    ask: z.object({ seen, dealId: z.string() }),
    answer: z.nullable(dealCards),
  },
  'widget.layout': { from: contentScripts, ask: dockLayout, answer: nothing },
  /** No widgets any more on the deal's page, on the page's site, or anywhere. */
  'widget.hide': {
    from: contentScripts,
    ask: z.object({ seen: z.nullable(seen), dealId: z.nullable(z.string()), where: hideWhere }),
    answer: nothing,
  },
  /** The arrangement was changed on a page of ours: open CRM pages look again. */
  'widgets.changed': { from: pages, ask: nothing, answer: nothing },
  /** Opens the side panel beside the asking tab. Must be the direct consequence of a click. */
  'panel.open': { from: both, ask: nothing, answer: nothing },
} as const;

export type Name = keyof typeof protocol;
export type Ask<N extends Name> = z.infer<(typeof protocol)[N]['ask']>;
export type Answer<N extends Name> = z.infer<(typeof protocol)[N]['answer']>;

/** What the background may ask of the content script of a CRM's page. */
export const pageProtocol = {
  'page.session': { ask: nothing, answer: z.nullable(seen) },
  /** Something that widgets show has changed (connected, synced, arranged elsewhere): ask again. */
  'page.refresh': { ask: nothing, answer: nothing },
  /** Sends one allowed request with the page's own session. The body comes back as text, unparsed. */
  'page.fetch': {
    ask: z.object({
      base: z.string(),
      login: z.string(),
      organisation: z.string(),
      request: z.object({
        method: z.enum(['GET', 'POST']),
        path: z.string(),
        query: z.optional(z.record(z.string(), z.union([z.string(), z.array(z.string())]))),
        body: z.optional(z.unknown()),
        form: z.optional(z.record(z.string(), z.string())),
        headers: z.optional(z.record(z.string(), z.string())),
      }),
    }),
    answer: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('answered'),
        status: z.int(),
        contentType: z.string(),
        redirected: z.boolean(),
        headers: z.record(z.string(), z.string()),
        body: z.string(),
      }),
      z.object({ kind: z.literal('signed-out'), as: z.optional(z.string()) }),
      z.object({ kind: z.literal('refused'), why: z.string() }),
      z.object({ kind: z.literal('unreachable'), why: z.enum(['offline', 'timeout']) }),
    ]),
  },
} as const;
export type PageName = keyof typeof pageProtocol;
export type PageAsk<N extends PageName> = z.infer<(typeof pageProtocol)[N]['ask']>;
export type PageAnswer<N extends PageName> = z.infer<(typeof pageProtocol)[N]['answer']>;
export type Seen = z.infer<typeof seen>;
