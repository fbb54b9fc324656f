import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import { type Browser, browser } from 'wxt/browser';
import type { Connector } from '@/lib/connectors/connector';
import { lendsSession, mayBe } from '@/lib/connectors/identity';
import { originPattern } from '@/lib/connectors/origin-pattern';
import { pageParts } from '@/lib/connectors/page-parts';
import { ask } from '@/lib/messages/channel';
import { type Account, apiOriginOf, originsOf, signInOf } from '@/lib/model/account';
import { type Failure, failureOf } from '@/lib/model/failure';
import { keyOfAccount } from '@/lib/settings/keys';
import { type ConnectWay, loadOffers } from './connect-offers';
import { keyPlaceOf, openConnect } from './connect-place';
import type { KnownPage } from './page-snapshot';
import type { Session } from './session';

/** How far connecting has come. */
export type ConnectStep =
  | { readonly kind: 'offered' }
  /** The browser asks the user. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'connecting' }
  /** The account is there and its first records are being read. */
  | { readonly kind: 'connected' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Asks the browser for what an account needs; what the user said. Call it directly in the click. */
export const allowSite = (
  account: Pick<Account, 'base' | 'exchange' | 'origin' | 'signIn'>,
): Promise<boolean> => requestSites(originsOf(account), signInOf(account) === 'cookie');

/** Connecting the CRM of one page: permission for its origin, who is signed in, first sync. */
export const ConnectView = createModel((session: Session, page: KnownPage) => {
  const step = signal<ConnectStep>({ kind: 'offered' });
  const connector = signal<Connector | null>(null);
  const ways = signal<readonly ConnectWay[] | null>(hasSession(page) ? ['page'] : null);
  /** Connected by key without a page of its CRM; this is one. */
  const keyed = computed<Account | null>(() => keyedFor(page, session.accounts.value));
  const fail = (error: unknown): void => {
    step.value = { kind: 'failed', failure: failureOf(error) };
  };
  /** What ways there are is a thing of the connector itself; a page whose own session will do needs none of it. */
  const lookForWays = async (): Promise<void> => {
    try {
      const found = (await loadOffers()).find(({ id }) => id === page.connector);
      connector.value = found?.connector ?? null;
      ways.value = (found?.ways ?? []).filter((each) => each !== 'page' || hasSession(page));
    } catch (error) {
      fail(error);
    }
  };
  const looked = ways.peek() === null ? lookForWays() : Promise.resolve();

  const way = computed<ConnectWay | null>(() => ways.value?.[0] ?? null);
  const withCookies = (): boolean => way.peek() === 'cookie';
  /** Origins to be asked for: the page's, and the API's where that is elsewhere. */
  const sites = computed<readonly string[]>(() => {
    const { cookie } = connector.value?.signIn ?? {};
    const bases = way.value === 'cookie' && cookie ? cookie.bases(new URL(page.address)) : [];
    return [...new Set([page.origin, ...bases.map((base) => new URL(base).origin)])];
  });
  const keep = async (found: Promise<Account>): Promise<void> => {
    step.value = { kind: 'connecting' };
    try {
      await session.choose((await found).id);
      step.value = { kind: 'connected' };
    } catch (error) {
      fail(error);
      if (connector.peek() === null) void lookForWays(); // There may be a key instead.
    }
  };
  const read = (): Promise<void> => {
    const { tabId, connector: id, origin } = page;
    return keep(ask('account.connect', { tabId, connector: id, origin }));
  };
  const join = async (account: Account): Promise<void> => {
    const values = await keyOfAccount(account.id);
    if (!values) return openConnect({ ...keyPlaceOf(account), page: page.address });
    const { connector: id, address } = page;
    await keep(
      ask('account.sign-in', { connector: id, page: address, values: { ...values }, account: account.id }),
    );
  };
  const afterYes = (granted: Promise<boolean>, go: () => Promise<void>): Promise<void> => {
    step.value = { kind: 'asking' };
    return granted
      .then((yes) => {
        if (yes) return go();
        step.value = { kind: 'denied' };
        return undefined;
      })
      .catch(fail);
  };
  return {
    page: computed(() => page),
    step: step as ReadonlySignal<ConnectStep>,
    /** How it is connected; null while that is being looked for. */
    way,
    /** A key would do where this way did not. */
    keyInstead: computed(() => way.value !== 'key' && (ways.value?.includes('key') ?? false)),
    sites,
    keyed,
    /** The stream being read now, for the one line that says so. */
    streams: computed(() => session.status.value.streams),
    /** Call it directly in the click: the browser asks for nothing else, so nothing is awaited before. */
    connect: () => afterYes(requestSites(sites.peek(), withCookies()), read),
    /** Lets this site show the figures of the account that is connected already. Directly in the click. */
    join(account: Account) {
      return afterYes(requestSites(sites.peek(), false), () => join(account));
    },
    enterKey: () => openConnect({ connector: page.connector, page: page.address, byKey: true }).catch(fail),
    /**
     * Goes on where the browser's question closed the popup after a yes. A site that an account of ours is at was allowed
     * for that account: another person there is connected by a click alone.
     */
    async resume() {
      await looked;
      if (session.accounts.peek().some(({ origin }) => origin === page.origin)) return;
      const account = keyed.peek();
      if (account === null && way.peek() === 'key') return;
      const granted = await browser.permissions.contains(needed(sites.peek(), withCookies()));
      if (granted && step.peek().kind === 'offered') await (account ? join(account) : read());
    },
  };
});
export type ConnectView = InstanceType<typeof ConnectView>;

const needed = (origins: readonly string[], withCookies: boolean): Browser.permissions.Permissions => ({
  origins: origins.map(originPattern),
  ...(withCookies && { permissions: ['cookies'] }),
});
const requestSites = (origins: readonly string[], withCookies: boolean): Promise<boolean> =>
  browser.permissions.request(needed(origins, withCookies));

/** The page itself may know who is signed in. */
function hasSession({ connector, address }: Pick<KnownPage, 'address' | 'connector'>): boolean {
  const part = pageParts.find(({ id }) => id === connector);
  return part !== undefined && lendsSession(part, new URL(address));
}

/**
 * The one account, connected by key, that a page at a site of no account can be of: the page names its organisation, or
 * its API is there. A page with a session of its own is at a server of its own: it is nobody else's.
 */
function keyedFor(page: KnownPage, accounts: readonly Account[]): Account | null {
  if (hasSession(page) || accounts.some(({ origin }) => origin === page.origin)) return null;
  const seen = { connector: page.connector, base: '', login: '', organisation: page.organisation };
  const found = accounts.filter(
    (account) =>
      signInOf(account) === 'key' &&
      mayBe(seen, account) &&
      (page.organisation !== '' || apiOriginOf(account) === page.origin),
  );
  return found.length === 1 ? (found[0] as Account) : null;
}
