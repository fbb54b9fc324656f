import type { PageDocument, PagePart, PageSession, PageStorage, Place } from '@/lib/connectors/connector';
import { lendsSession } from '@/lib/connectors/identity';
import type { Seen } from '@/lib/messages/protocol';

/** The host's page around the content script. Read anew each time: a page of today's CRMs is never reloaded. */
export interface PageAround {
  url(): URL;
  readonly storage: PageStorage;
  readonly document: PageDocument;
}

/** What is known of the page right now. */
export interface PageNow {
  readonly part: PagePart;
  readonly place: Place;
  /** Absent when nobody is signed in, or when the host has refused this very session. */
  readonly session?: PageSession;
}

/** Recognises the host and its session. Remembers a session that was refused until the page has another one. */
export class PageReader {
  readonly #parts: readonly PagePart[];
  readonly #around: PageAround;
  /** The refused session as one string. It stays in this closure, like the session itself. */
  #refused: string | undefined;

  constructor(parts: readonly PagePart[], around: PageAround) {
    this.#parts = parts;
    this.#around = around;
  }

  /** `undefined` on a page that is no CRM we know. */
  now(): PageNow | undefined {
    const { storage, document } = this.#around;
    const url = this.#around.url();
    try {
      const part = this.#parts.find((one) => one.recognises(url, storage, document));
      if (!part) return undefined;
      const session = part.session?.(url, storage, document);
      const usable = session !== undefined && sessionText(session) !== this.#refused;
      return { part, place: part.placeOf(url), ...(usable ? { session } : {}) };
    } catch {
      return undefined; // Storage that the page put in disorder, or that the browser denies.
    }
  }

  /**
   * Who is signed in, without what signs them in. A host whose pages do not tell is seen by its organisation at most:
   * login and base address are '' then.
   */
  seen(now = this.now()): Seen | null {
    if (now && !lendsSession(now.part, this.#around.url())) {
      const organisation = now.part.organisationIn?.(this.#around.url()) ?? '';
      return { connector: now.part.id, base: '', login: '', organisation };
    }
    if (!now?.session) return null;
    const { base, login, organisation } = now.session;
    return { connector: now.part.id, base, login, organisation };
  }

  /** The host answered 401: this session counts as signed out, though its key may stay in the page's storage. */
  refuse(session: PageSession): void {
    this.#refused = sessionText(session);
  }

  get origin(): string {
    return this.#around.url().origin;
  }
}

const sessionText = ({ base, login, headers }: PageSession): string => JSON.stringify([base, login, headers]);

/** The storages of a window. Each call may throw where the browser denies storage to the page. */
export function storageOf(window: Pick<Window, 'localStorage' | 'sessionStorage'>): PageStorage {
  return {
    local: (key) => window.localStorage.getItem(key),
    session: (key) => window.sessionStorage.getItem(key),
    localKeys: () =>
      Array.from({ length: window.localStorage.length }, (_, i) => window.localStorage.key(i) ?? ''),
  };
}
