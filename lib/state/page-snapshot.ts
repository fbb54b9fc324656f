import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { PagePart, PageStorage } from '@/lib/connectors/connector';
import { originPattern } from '@/lib/connectors/origin-pattern';
import { pageProtocol, type Seen } from '@/lib/messages/protocol';

/** A page that one of our connectors recognises. */
export interface KnownPage {
  readonly tabId: number;
  readonly connector: string;
  readonly brand: string;
  readonly origin: string;
  /** Its address, without its query: some CRMs have their places behind a `#`. */
  readonly address: string;
  /** The organisation that its address names; '' where it names none. */
  readonly organisation: string;
}

/** What is looked at in a page to recognise it: names of storage keys, never what they hold. */
export interface Snapshot {
  readonly url: string;
  readonly title: string;
  readonly localKeys: readonly string[];
  readonly sessionKeys: readonly string[];
  /** Of the selectors asked for, those that match something. */
  readonly found: readonly string[];
}

/**
 * The known page in the active tab; `null` when it is another page, or none that may be looked at.
 *
 * Rules: the click on the toolbar button lets us look at this tab this once (`activeTab`); nothing is left behind there.
 */
export async function knownPageIn(tabId: number, parts: readonly PagePart[]): Promise<KnownPage | null> {
  return recognised(tabId, parts, (selectors) => lookAt(tabId, selectors));
}

const seenReply = z.object({ ok: z.literal(true), answer: pageProtocol['page.session'].answer });
const longestWaitMs = 1_000;

/** Who is signed in on a known page, as it says itself; `null` where its site is not allowed, or it does not say so in time. */
export async function signedInOn({
  tabId,
  origin,
}: Pick<KnownPage, 'tabId' | 'origin'>): Promise<Seen | null> {
  try {
    if (!(await browser.permissions.contains({ origins: [originPattern(origin)] }))) return null;
    const reply: unknown = await Promise.race([
      browser.tabs.sendMessage(tabId, { name: 'page.session', ask: {} }, { frameId: 0 }),
      new Promise((done) => setTimeout(done, longestWaitMs)),
    ]);
    return seenReply.safeParse(reply).data?.answer ?? null;
  } catch {
    return null; // No content script of ours runs there.
  }
}

/** Asks the page parts with one snapshot after another, until they ask for no selector that was not looked for. */
export async function recognised(
  tabId: number,
  parts: readonly PagePart[],
  look: (selectors: readonly string[]) => Promise<Snapshot | null>,
): Promise<KnownPage | null> {
  const asked = new Set<string>();
  for (;;) {
    const looked = [...asked];
    const snapshot = await look(looked);
    const url = snapshot && URL.canParse(snapshot.url) ? new URL(snapshot.url) : null;
    if (!snapshot || !url || !/^https?:$/.test(url.protocol)) return null;
    const document = {
      title: snapshot.title,
      querySelector: (selector: string) => {
        asked.add(selector);
        return snapshot.found.includes(selector) ? ({} as Element) : null;
      },
    };
    const part = parts.find((each) => each.recognises(url, storageOf(snapshot), document));
    if (part) {
      const organisation = part.organisationIn?.(url) ?? '';
      const address = `${url.origin}${url.pathname}${url.hash}`;
      return { tabId, connector: part.id, brand: part.brand, origin: url.origin, address, organisation };
    }
    if (asked.size === looked.length) return null;
  }
}

/** Every key is there, and none says what it holds. */
function storageOf({ localKeys, sessionKeys }: Snapshot): PageStorage {
  return {
    local: (key) => (localKeys.includes(key) ? 'present' : null),
    session: (key) => (sessionKeys.includes(key) ? 'present' : null),
    localKeys: () => localKeys,
  };
}

async function lookAt(tabId: number, selectors: readonly string[]): Promise<Snapshot | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      args: [[...selectors]],
      func: snapshotOf,
    });
    return answer?.result ?? null;
  } catch {
    return null; // A page of the browser itself, or of its store: nobody may look there.
  }
}

/** Runs in the page, so it stands alone. */
function snapshotOf(selectors: string[]): Snapshot {
  const keysOf = (storage: () => Storage): string[] => {
    try {
      return Object.keys(storage());
    } catch {
      return []; // The page forbids itself storage.
    }
  };
  return {
    url: location.href,
    title: document.title,
    localKeys: keysOf(() => localStorage),
    sessionKeys: keysOf(() => sessionStorage),
    found: selectors.filter((selector) => document.querySelector(selector) !== null),
  };
}
