import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** What the sync of one account has asked of its host since it was started. */
const traffic = z.object({
  startedAtMs: z.number(),
  /** Requests sent, those that were sent again among them. */
  requests: z.int(),
  /** Pauses, because the host wanted one or did not answer. */
  pauses: z.int(),
  waitedMs: z.number(),
  /** Until when it waits now; null while it does not. */
  waitsUntilMs: z.nullable(z.number()),
});
export type Traffic = z.infer<typeof traffic>;

const key = (account: string): string => `traffic:${account}`;

/** Of the sync that runs or has run last in this session of the browser; undefined when there was none. */
export async function trafficOf(account: string): Promise<Traffic | undefined> {
  return traffic.safeParse((await browser.storage.session.get(key(account)))[key(account)]).data;
}

export async function keepTraffic(account: string, now: Traffic): Promise<void> {
  await browser.storage.session.set({ [key(account)]: now });
}

export function watchTraffic(account: string, listener: (now: Traffic) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>): void => {
    const found = traffic.safeParse(changes[key(account)]?.newValue).data;
    if (found) listener(found);
  };
  browser.storage.session.onChanged.addListener(changed);
  return () => browser.storage.session.onChanged.removeListener(changed);
}
