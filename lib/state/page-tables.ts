import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type TableSnapshot, tableSnapshot } from '@/lib/list-page/snapshot';
import type { TableReader } from '@/lib/list-page/table-reader';
import { Failed } from '@/lib/model/failure';

const script = '/list-reader.js';

/** What may be asked of the page in a tab, with answers that have been checked: the page can be made to say anything. */
export interface PageTables {
  tables(): Promise<TableSnapshot[]>;
  point(): Promise<TableSnapshot | null>;
  stop(): Promise<void>;
  next(headers: readonly string[]): Promise<string | null>;
  press(headers: readonly string[], label: string): Promise<boolean>;
}

/**
 * The tables of the page in a tab.
 *
 * Rules: the click on the toolbar button lets us in, until the tab shows another site. Our script is gone after each answer.
 * Errors: `Failed` forbidden when we may not look at the page (any more).
 */
export function tablesOfTab(tabId: number): PageTables {
  const ask = async (name: keyof TableReader, ...given: unknown[]): Promise<unknown> => {
    try {
      await browser.scripting.executeScript({ target: { tabId }, files: [script as never] });
      const [answer] = await browser.scripting.executeScript({
        target: { tabId },
        args: [name, given],
        func: answered,
      });
      return answer?.result ?? null;
    } catch (error) {
      throw new Failed({ kind: 'forbidden', what: 'page' }, { cause: error });
    }
  };
  return {
    tables: async () => readable(await ask('tables')),
    point: async () => tableSnapshot.safeParse(await ask('point')).data ?? null,
    stop: async () => {
      await ask('stop');
    },
    next: async (headers) => z.string().safeParse(await ask('next', headers)).data ?? null,
    press: async (headers, label) => (await ask('press', headers, label)) === true,
  };
}

const readable = (answer: unknown): TableSnapshot[] =>
  (Array.isArray(answer) ? answer : []).flatMap((each) => tableSnapshot.safeParse(each).data ?? []);

/** Runs in the page, so it stands alone. Stopping leaves the reader to the question that it stops. */
async function answered(name: string, given: unknown[]): Promise<unknown> {
  type Reader = Record<string, (...given: unknown[]) => unknown>;
  const place = globalThis as typeof globalThis & { dealscopeTables?: Reader };
  try {
    return await place.dealscopeTables?.[name]?.(...given);
  } finally {
    if (name !== 'stop') delete place.dealscopeTables;
  }
}
