import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { originPattern } from '@/lib/connectors/origin-pattern';
import { pageParts } from '@/lib/connectors/page-parts';
import { type Failure, failureOf } from '@/lib/model/failure';
import { openDemo } from './actions';
import { webAddress } from './connect-place';
import { openPanel } from './open-panel';
import { type KnownPage, knownPageIn } from './page-snapshot';
import type { Session } from './session';

/** How far the first step has come: the site is named, allowed, and the CRM found on it. */
export type WelcomeStep =
  | { readonly kind: 'address' }
  /** What was typed is no address of a web page. */
  | { readonly kind: 'not-address' }
  /** The browser asks the user. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'looking'; readonly site: string }
  /** No CRM that is known shows there: another page, or its sign-in. */
  | { readonly kind: 'not-found'; readonly site: string }
  | { readonly kind: 'found'; readonly page: KnownPage };

/** The CRMs that can be connected, by name. */
export const knownBrands: readonly string[] = pageParts.map(({ brand }) => brand);

const patienceMs = 15_000;
const lookEveryMs = 500;
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Behind the first page: the CRM's address, the permission for that one site, and the CRM on it; or the demo company. */
export const WelcomeView = createModel(
  (session: Session, wait: (ms: number) => Promise<void> = sleep, clock: () => number = Date.now) => {
    const step = signal<WelcomeStep>({ kind: 'address' });
    const failure = signal<Failure | null>(null);
    const busy = signal(false);
    let windowId = -1;
    let turn = 0;
    void browser.windows
      ?.getCurrent()
      .then(({ id = -1 }) => {
        windowId = id;
      })
      .catch(() => undefined);

    /** Looks until the page has drawn itself; a single-page CRM takes a while. */
    const find = async (url: URL): Promise<void> => {
      const mine = ++turn;
      step.value = { kind: 'looking', site: url.host };
      const until = clock() + patienceMs;
      let tab = await tabAt(url.origin);
      tab ??= (await browser.tabs.create({ url: url.href, active: false })).id;
      for (;;) {
        const page = tab === undefined ? null : await knownPageIn(tab, pageParts);
        if (mine !== turn) return;
        if (page) {
          step.value = { kind: 'found', page };
          return;
        }
        if (clock() >= until) break;
        await wait(lookEveryMs);
      }
      step.value = { kind: 'not-found', site: url.host };
      if (tab !== undefined) await browser.tabs.update(tab, { active: true }).catch(() => undefined); // To sign in there.
    };
    const attempt = async (what: () => Promise<unknown>): Promise<void> => {
      failure.value = null;
      busy.value = true;
      try {
        await what();
      } catch (error) {
        failure.value = failureOf(error);
        if (step.peek().kind !== 'found') step.value = { kind: 'address' };
      } finally {
        busy.value = false;
      }
    };
    effect(() => () => {
      turn++; // Whoever has left is not waited for.
    });
    return {
      step: step as ReadonlySignal<WelcomeStep>,
      failure: failure as ReadonlySignal<Failure | null>,
      busy: busy as ReadonlySignal<boolean>,
      /** The account is there: what follows is reading. */
      connected: computed(() => session.account.value !== null),
      /** Directly in the click: nothing is awaited before the browser asks. */
      allow(typed: string) {
        const url = addressOf(typed);
        if (!url) {
          step.value = { kind: 'not-address' };
          return Promise.resolve();
        }
        step.value = { kind: 'asking' };
        const granted = browser.permissions.request({ origins: [originPattern(url.origin)] });
        return attempt(async () => {
          if (await granted) await find(url);
          else step.value = { kind: 'denied' };
        });
      },
      /** Once more, after a sign-in. */
      look(typed: string) {
        const url = addressOf(typed);
        return url ? attempt(() => find(url)) : Promise.resolve();
      },
      /** Another CRM than the one that was named. */
      restart() {
        turn++;
        failure.value = null;
        step.value = { kind: 'address' };
      },
      demo: () => attempt(() => openDemo(session)),
      /** Directly in the click. */
      openPanel: () => attempt(() => openPanel(windowId, '#/')),
    };
  },
);
export type WelcomeView = InstanceType<typeof WelcomeView>;

/** An address as people write it, `acme.pipedrive.com` as well as a whole link; undefined for what is none. */
export function addressOf(typed: string): URL | undefined {
  const text = typed.trim();
  const url =
    webAddress(text) ?? (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? undefined : webAddress(`https://${text}`));
  const isHost = url !== undefined && /[.:]|^localhost$/.test(url.host) && !/\s/.test(text);
  return isHost ? url : undefined;
}

/** A tab of the site, the one looked at last; its address may be read now that the site is allowed. */
async function tabAt(origin: string): Promise<number | undefined> {
  const tabs = await browser.tabs.query({ url: originPattern(origin) });
  const own = tabs.filter(({ url }) => url?.startsWith(`${origin}/`));
  return own.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
}
