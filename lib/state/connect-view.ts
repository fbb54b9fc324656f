import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { originPattern } from '@/lib/connectors/origin-pattern';
import { ask } from '@/lib/messages/channel';
import type { Account } from '@/lib/model/account';
import { type Failure, failureOf } from '@/lib/model/failure';
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

/** Asks the browser for an account's site; what the user said. Call it directly in the click. */
export const allowSite = ({ origin }: Pick<Account, 'origin'>): Promise<boolean> =>
  browser.permissions.request({ origins: [originPattern(origin)] });

/** Connecting the CRM of one page: permission for its origin, who is signed in, first sync. */
export const ConnectView = createModel((session: Session, page: KnownPage) => {
  const step = signal<ConnectStep>({ kind: 'offered' });

  const read = async (): Promise<void> => {
    step.value = { kind: 'connecting' };
    try {
      const { tabId, connector, origin } = page;
      const { id } = await ask('account.connect', { tabId, connector, origin });
      await session.choose(id);
      step.value = { kind: 'connected' };
    } catch (error) {
      step.value = { kind: 'failed', failure: failureOf(error) };
    }
  };
  return {
    page: computed(() => page),
    step: step as ReadonlySignal<ConnectStep>,
    /** The stream being read now, for the one line that says so. */
    streams: computed(() => session.status.value.streams),
    /** Call it directly in the click: the browser asks for nothing else, so nothing is awaited before. */
    connect() {
      const granted = allowSite(page);
      step.value = { kind: 'asking' };
      return granted.then(
        (yes) => {
          if (yes) return read();
          step.value = { kind: 'denied' };
          return undefined;
        },
        (error: unknown) => {
          step.value = { kind: 'failed', failure: failureOf(error) };
        },
      );
    },
    /**
     * Goes on where the browser's question closed the popup after a yes. A site that an account of ours is at was allowed
     * for that account: another person there is connected by a click alone.
     */
    async resume() {
      if (session.accounts.peek().some(({ origin }) => origin === page.origin)) return;
      const granted = await browser.permissions.contains({ origins: [originPattern(page.origin)] });
      if (granted && step.peek().kind === 'offered') await read();
    },
  };
});
export type ConnectView = InstanceType<typeof ConnectView>;
