import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';

/** One thing the user chose, kept in the extension's own storage; never synced, never in a page. */
export interface Setting<T> {
  /** What is read while nothing, or nothing that fits, is stored. */
  readonly fallback: T;
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Reads, changes and writes as one step among all contexts of the extension. */
  change(how: (now: T) => T): Promise<T>;
  /** Calls back with the new value whenever it changes, in any context. */
  watch(listener: (value: T) => void): () => void;
}

/** A setting under `key`. What is stored and no longer fits the schema reads as `fallback`. */
export function setting<S extends z.ZodMiniType>(
  key: string,
  schema: S,
  fallback: z.infer<S>,
): Setting<z.infer<S>> {
  const parse = (stored: unknown): z.infer<S> => {
    const parsed = schema.safeParse(stored);
    return parsed.success ? parsed.data : fallback;
  };
  const read = async (): Promise<z.infer<S>> => parse((await browser.storage.local.get(key))[key]);
  const write = async (value: z.infer<S>): Promise<void> => {
    await browser.storage.local.set({ [key]: schema.parse(value) });
  };
  return {
    fallback,
    read,
    write,
    change: (how) =>
      navigator.locks.request(`setting:${key}`, async () => {
        const next = how(await read());
        await write(next);
        return next;
      }),
    watch(listener) {
      const changed = (changes: Record<string, { newValue?: unknown }>): void => {
        if (changes[key]) listener(parse(changes[key].newValue));
      };
      browser.storage.local.onChanged.addListener(changed);
      return () => browser.storage.local.onChanged.removeListener(changed);
    },
  };
}
