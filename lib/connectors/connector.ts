import type { Deal, EntityName, RecordOf } from '@/lib/model/entities';
import type { Failure } from '@/lib/model/failure';
import type { Request } from './request';
import type { SignIn } from './sign-in';

/** An answer of the host, as far as it says what went wrong and how much more may be asked. */
export interface Reply {
  readonly status: number;
  /** By lower-case name; only those that are about limits and reasons. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed; undefined when it is no JSON. */
  readonly body: unknown;
}

/**
 * Sends requests to one signed-in account. Handed to a connector, so it runs in the browser, in Node and in tests.
 * The session is added by whoever hands it out; a connector never sees a token.
 */
export interface Http {
  /**
   * The parsed JSON body; `undefined` for an answer that says by its status that it has none (204, 304).
   * Errors: `Failed` what the connector's `failureIn` makes of it; else signed-out (401, or a sign-in page instead of
   * JSON), forbidden (402, 403), rate-limited (429), unreachable (no answer, 5xx), unexpected-reply (anything else:
   * its detail is `status 400`, or why it is no JSON).
   */
  json(request: Request, signal: AbortSignal): Promise<unknown>;
}

/** Any JSON value: a cursor is opaque to everyone but its connector, and is stored between pages. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A row that the host sent and that does not fit. Counted and shown, never dropped in silence. */
export interface Rejected {
  readonly entity: EntityName;
  /** The host's id, or '' where even that is missing. */
  readonly id: string;
  /** Field and reason, without the record's values. */
  readonly why: string;
}

/** What one request (or one small bundle of them) brought. Committed whole, together with `next`. */
export interface Page {
  readonly upserts: { readonly [E in EntityName]?: readonly RecordOf<E>[] };
  /**
   * Children that this page knows completely: of these parents, children that are not among the upserts are gone.
   * Example: `{ transitions: { field: 'dealId', of: ['12'] } }`.
   */
  readonly complete?: {
    readonly [E in EntityName]?: { readonly field: string; readonly of: readonly string[] };
  };
  /** Ids of records that the host says are deleted. */
  readonly removed?: { readonly [E in EntityName]?: readonly string[] };
  /** Where deals stand, for hosts whose history is not read: what changed since the last sync is recorded as a move. */
  readonly stands?: readonly Stand[];
  readonly rejected: readonly Rejected[];
  /** Host records in this page, rejected ones included. */
  readonly read: number;
  /** How many host records this stream has in all, when the host says so. */
  readonly total?: number;
  /** Where the next page starts; absent after the last one. */
  readonly next?: Json;
  /** Given with the last page: where the next incremental reading starts (`since`). Must overlap, never gap. */
  readonly checkpoint?: Json;
}

/**
 * The stage of a deal as a page shows it. From two of them, at two syncs, follows a move; from the first one, a history
 * with made-up moves (`synthetic`), which tells where the deal has been but not for how long; its present stay is real where the
 * host tells when it began.
 */
export interface Stand {
  readonly dealId: string;
  readonly stageId: string;
  /** The stage that deals of its pipeline begin in. */
  readonly firstStageId: string;
  readonly createdAt: string;
  /** Since when it stands there: as the host says (`isTold`), else when it was last changed. */
  readonly since: string;
  readonly isTold?: boolean;
}

/** One list of the host, read page by page. May fill several entities (a deal with its history). */
export interface Stream {
  readonly id: string;
  readonly fills: readonly EntityName[];
  /**
   * One page.
   * `cursor` undefined starts: a full reading, newest first, without `since`; with it, what changed since.
   */
  page(
    http: Http,
    at: {
      readonly cursor?: Json | undefined;
      readonly since?: Json | undefined;
      readonly facts: AccountFacts;
    },
    signal: AbortSignal,
  ): Promise<Page>;
  /** The checkpoint that a reading which ended at this instant would have left; absent: always read in full. */
  checkpointAt?(instant: string): Json;
  /**
   * Every id that `entity` still has at the host, to find deletions; a page at a time. It must see what `page` sees.
   * Absent: the host has a feed of deletions, or the stream is small and always read in full.
   */
  readonly sweep?: {
    readonly entity: EntityName;
    ids(
      http: Http,
      at: { readonly cursor?: Json | undefined; readonly facts: AccountFacts },
      signal: AbortSignal,
    ): Promise<{ readonly ids: readonly string[]; readonly next?: Json }>;
  };
}

/**
 * The history of deals, where it costs a request for each of them. Read after all streams, open deals first, a limited
 * number at each sync; the deals' stream gives `stands` meanwhile.
 */
export interface Histories {
  readonly fills: readonly EntityName[];
  /** Deals that one call of `page` reads together. */
  readonly atOnce: number;
  /** Deals to be read in one sync, so that the host's budget lasts for everybody else who needs it. */
  readonly perSync: number;
  /** Must name `complete` for each deal that it could read. */
  page(
    http: Http,
    at: { readonly deals: readonly Deal[]; readonly facts: AccountFacts },
    signal: AbortSignal,
  ): Promise<Page>;
}

/** Who is signed in, and what the account is like. Read first, at each sync. */
export interface AccountFacts {
  /** Host's id of the signed-in user (as in `users`, when that is known), and what to call them. */
  readonly userId?: string;
  readonly userName: string;
  /** Stable identity of the login itself: another one is another account. Absent where only the session tells it. */
  readonly login?: string;
  /** The organisation within the host (a database, a company). */
  readonly organisation: string;
  readonly organisationName: string;
  readonly currency?: string;
  readonly timeZone?: string;
  /** What a stream needs to know of this host (which modules it has, its digits), opaque to others. */
  readonly host: Json;
  readonly capabilities: Capabilities;
  /**
   * Fields of deals that may hold why one was lost, for hosts without a field of their own for it: keys of
   * `Deal.custom`. At most one is `likely`: it counts until the user says otherwise.
   */
  readonly reasonFields?: readonly {
    readonly id: string;
    readonly label: string;
    readonly likely?: boolean | undefined;
  }[];
}

/** What a host fills, per entity; an entity that is absent is not there at all. */
export type Capabilities = {
  readonly [E in EntityName]?: {
    readonly fields: readonly string[];
    readonly history?: 'none' | 'partial' | 'full';
    readonly historySince?: string;
  };
};

/** Where on the host's page we are. */
export interface Place {
  readonly kind: 'deal' | 'list' | 'other';
  readonly dealId?: string;
}

/** Where an account is: the pages of its CRM, its API, and its organisation there. */
export interface Site {
  /** Origin of the CRM's pages; '' when the user has signed in without one. */
  readonly origin: string;
  /** Base address of the API. */
  readonly base: string;
  readonly organisation: string;
}

/** What a connector may look at in a page. */
export type PageDocument = Pick<Document, 'querySelector' | 'title' | 'cookie'>;

/** The page's own storage, as far as a connector may look at it: in a content script, or in a test. */
export interface PageStorage {
  local(key: string): string | null;
  session(key: string): string | null;
  localKeys(): readonly string[];
}

/** A session that lives in the host's page. It is used there and never leaves it. */
export interface PageSession {
  /** Base address of the account's API, inside the page's origin, e.g. `http://crm.example/db`. */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The page's cookies sign a request in, alone or together with the headers. */
  readonly cookies?: true;
  /** Login and organisation, to tell accounts apart before the first request. */
  readonly login: string;
  readonly organisation: string;
}

/**
 * The part of a connector that runs inside the host's page (content script): small, without zod.
 * It recognises host and place, and holds the session where that lives in the page.
 */
export interface PagePart {
  readonly id: string;
  readonly brand: string;
  /** Is this page that CRM? Judged by address and by what only that CRM puts in its page. */
  recognises(url: URL, storage: PageStorage, document: Pick<Document, 'querySelector' | 'title'>): boolean;
  placeOf(url: URL): Place;
  /** Where the account's CRM is opened, inside its origin; '' when only its pages would tell. */
  home(site: Site): string;
  /**
   * The session of the page, when signed in. Absent for hosts whose API this page cannot ask: whoever has an account
   * there, by key, sees it on all pages of the host (of the same organisation, see `organisationIn`).
   */
  session?(url: URL, storage: PageStorage, document: PageDocument): PageSession | undefined;
  /** Whether pages at this address can lend their session at all; absent: all can. */
  lendsSession?(url: URL): boolean;
  /** The organisation that an address names, where it does; as in `AccountFacts`. */
  organisationIn?(url: URL): string | undefined;
  /** May this request be sent? Nothing but reads; checked again where it is sent. */
  allows(request: Request): boolean;
  /** Elements that a widget may stand after, best first; the widget floats when none is there. */
  readonly anchors: readonly string[];
  /** Elements of the host that a widget must never cover. */
  readonly controls: readonly string[];
}

/** A CRM that the extension can read. One folder per connector; nothing outside it knows the CRM's field names. */
export interface Connector {
  readonly page: PagePart;
  readonly signIn: SignIn;
  /** Where a record opens in the CRM, inside the site's origin; undefined when it has no page of its own. */
  recordUrl(site: Site, entity: EntityName, id: string): string | undefined;
  /** What one of the host's own errors means; undefined leaves it to its status. Must not quote texts of the host. */
  failureIn?(reply: Reply): Failure | undefined;
  /** How often to ask at most. */
  readonly pace?: {
    /** Least time between the beginnings of two requests. */
    readonly everyMs: number;
    /** How long to wait before the next request, from what the headers say of the limits. */
    pauseMs?(headers: Reply['headers'], nowMs: number): number | undefined;
  };
  /** Who is signed in and what is there. */
  identify(http: Http, signal: AbortSignal): Promise<AccountFacts>;
  /** In reading order: small dictionaries first, then deals, then activities. */
  readonly streams: readonly Stream[];
  readonly histories?: Histories;
}
