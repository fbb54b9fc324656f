import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const key = (account: string): string => `key:${account}`;
const values = z.record(z.string(), z.string());

/**
 * What the user typed to sign in to an account: in the browser's memory only, gone when it closes, readable by the
 * extension's own contexts only (see `TRUSTED_CONTEXTS` in the background).
 */
export async function keyOfAccount(account: string): Promise<Readonly<Record<string, string>> | undefined> {
  const stored = (await browser.storage.session.get(key(account)))[key(account)];
  return values.safeParse(stored).data;
}

export async function keepKey(account: string, typed: Readonly<Record<string, string>>): Promise<void> {
  await browser.storage.session.set({ [key(account)]: { ...typed } });
}

export async function forgetKey(account: string): Promise<void> {
  await browser.storage.session.remove(key(account));
}
