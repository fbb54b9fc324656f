import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { accountAt } from '@/lib/connectors/identity';
import { originPattern } from '@/lib/connectors/origin-pattern';
import { pageParts } from '@/lib/connectors/page-parts';
import { ask } from '@/lib/messages/channel';
import type { Account } from '@/lib/model/account';
import { knownPageIn, signedInOn } from './page-snapshot';
import type { Session } from './session';

/** What stands in the tab beside the panel. */
export type BesidePanel =
  | { readonly kind: 'looking' }
  /** No page of a CRM that we know, or none that we may look at. */
  | { readonly kind: 'none' }
  /** The site of the shown account may not be looked at. */
  | { readonly kind: 'not-allowed'; readonly origin: string }
  /** A CRM where nobody we know is signed in. */
  | { readonly kind: 'stranger'; readonly brand: string }
  /** A page of the CRM that is no deal's. */
  | { readonly kind: 'no-deal'; readonly brand: string }
  | {
      readonly kind: 'deal';
      readonly account: Account;
      readonly dealId: string;
      readonly origin: string;
    };

/** Hosts move twice and draw after it: one look when it has become quiet. */
const quietMs = 200;

/** The deal of the active tab of this window: follows the user from tab to tab, and a page that moves without loading. */
export function activeDeal(session: Session, active: ReadonlySignal<boolean>) {
  const beside = signal<BesidePanel>({ kind: 'looking' });
  let latest = 0;
  const look = async (): Promise<void> => {
    const turn = ++latest;
    const found = await besidePanel(session.accounts.peek(), session.account.peek()).catch(
      (): BesidePanel => ({ kind: 'none' }),
    );
    if (turn === latest && !isSame(beside.peek(), found)) beside.value = found;
  };
  effect(() => {
    if (!active.value) return;
    void session.accounts.value;
    void session.account.value;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), quietMs);
    };
    const moved = (_: number, change: { url?: string; status?: string }, tab: { active?: boolean }): void => {
      if (tab.active && (change.url !== undefined || change.status === 'complete')) soon();
    };
    browser.tabs.onActivated.addListener(soon);
    browser.tabs.onUpdated.addListener(moved);
    browser.permissions.onAdded.addListener(soon);
    browser.permissions.onRemoved.addListener(soon);
    void look();
    return () => {
      latest++;
      clearTimeout(timer);
      browser.tabs.onActivated.removeListener(soon);
      browser.tabs.onUpdated.removeListener(moved);
      browser.permissions.onAdded.removeListener(soon);
      browser.permissions.onRemoved.removeListener(soon);
    };
  });
  return {
    beside: beside as ReadonlySignal<BesidePanel>,
    again: () => void look(),
    /** Call it directly in a click. The account's content script is there again once its site is allowed. */
    async allow(origin: string): Promise<void> {
      if (await browser.permissions.request({ origins: [originPattern(origin)] })) {
        await ask('widgets.changed', {}).catch(() => undefined);
        await look();
      }
    },
  };
}
export type ActiveDeal = ReturnType<typeof activeDeal>;

/** Looks once. The address of a tab is only told where its site is allowed. */
export async function besidePanel(accounts: readonly Account[], shown: Account | null): Promise<BesidePanel> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const page = tab?.id === undefined ? null : await knownPageIn(tab.id, pageParts);
  if (!page || !tab?.url) {
    if (shown?.origin && !(await browser.permissions.contains({ origins: [originPattern(shown.origin)] })))
      return { kind: 'not-allowed', origin: shown.origin };
    return { kind: 'none' };
  }
  const seen = await signedInOn(page);
  const account = seen && accountAt(seen, page.origin, accounts);
  if (!account) return { kind: 'stranger', brand: page.brand };
  const part = pageParts.find(({ id }) => id === page.connector);
  const { dealId } = part?.placeOf(new URL(tab.url)) ?? {};
  return dealId === undefined
    ? { kind: 'no-deal', brand: page.brand }
    : { kind: 'deal', account, dealId, origin: page.origin };
}

const isSame = (a: BesidePanel, b: BesidePanel): boolean => JSON.stringify(a) === JSON.stringify(b);
