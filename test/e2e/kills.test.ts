import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type TestBrowser, waitFor } from './support/browser';
import { connect, openDeal, synced, syncState } from './support/journey';
import { type Rpc, signIn, tryton, trytonInstalled, trytonOrigin } from './support/tryton';

const deals = 2000;
const kills = 25;
const db = `volume${Date.now() % 1_000_000}`;

/** Everything the extension keeps of an account, read past its own code: key → record, by entity. */
async function readCache(page: Page): Promise<Record<string, Record<string, string>>> {
  return page.evaluate(async () => {
    const known = (await indexedDB.databases()).find(({ name }) => name?.startsWith('account-'));
    const open = indexedDB.open(known?.name ?? '');
    const ended = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const db = await ended(open);
    const at = db.transaction(['entities', 'journal']);
    // biome-ignore lint/suspicious/noExplicitAny: the store's rows, looked at from outside
    const [tables, journal]: [any[], any[]] = await Promise.all([
      ended(at.objectStore('entities').getAll()),
      ended(at.objectStore('journal').getAll()),
    ]);
    db.close();
    const records: Record<string, Record<string, Record<string, unknown>>> = {};
    const rows: Record<string, Record<string, unknown>[]> = {};
    const arrays = { Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float64Array };
    type Numbers = InstanceType<(typeof arrays)[keyof typeof arrays]>;
    const textOf = (block: Numbers): string =>
      block instanceof Uint8Array
        ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(block)
        : String.fromCharCode(...block);
    /** Texts lie end to end, 65,536 to a block. */
    const textsOf = (lengths: Numbers | undefined, blocks: readonly Numbers[]): string[] => {
      const joined = blocks.map(textOf);
      let at = 0;
      return Array.from(lengths ?? [], (length, index) => {
        if (index % 65_536 === 0) at = 0;
        at += length;
        return String(joined[Math.floor(index / 65_536)]).slice(at - length, at);
      });
    };
    const valuesOf = (kind: string, all: (part: string) => readonly Numbers[]): unknown[] => {
      if (kind === 'json') return all('block').flatMap((block) => JSON.parse(textOf(block)));
      const [[codes], [values = new Int8Array(0)]] = [all('codes'), all('values')];
      if (kind === 'flag') return [...values].map((value) => (value < 0 ? null : value));
      if (kind === 'code') {
        const texts = textsOf(all('lengths')[0], all('block'));
        if (!codes) return texts;
        // Narrow codes are one more than the code.
        const less = codes instanceof Int32Array ? 0 : 1;
        return [...codes].map((code) => texts[code - less] ?? null);
      }
      const unknown =
        values instanceof Float64Array ? Number.NaN : -(2 ** (8 * values.BYTES_PER_ELEMENT - 1));
      return [...values].map((value) => (Object.is(value, unknown) ? null : value));
    };
    for (const { entity, columns, sections } of tables) {
      const bytes: ArrayBuffer[] = await Promise.all(sections.map((section: Blob) => section.arrayBuffer()));
      for (const { field, kind, pieces } of columns) {
        const all = (part: string): Numbers[] =>
          // biome-ignore lint/suspicious/noExplicitAny: as it lies in the store
          pieces.flatMap((piece: any) => {
            const Kind = arrays[piece.type as keyof typeof arrays];
            return piece.part === part
              ? [new Kind(bytes[piece.section] as ArrayBuffer, piece.from, piece.count)]
              : [];
          });
        const values = valuesOf(kind, all);
        rows[entity] ??= values.map(() => ({}));
        for (const [row, value] of values.entries()) {
          if (value !== null) (rows[entity]?.[row] as Record<string, unknown>)[field] = value;
        }
      }
    }
    const keyOf = (record: Record<string, unknown>): string =>
      String(record['id'] ?? [record['dealId'], record['field'], record['at'], record['seq']].join(' '));
    for (const [entity, list] of Object.entries(rows)) {
      records[entity] = Object.fromEntries(list.map((record) => [keyOf(record), record]));
      if (Object.keys(records[entity]).length !== list.length)
        throw new Error(`${entity}: a record is doubled`);
    }
    if (journal.length > 0) throw new Error('the journal has not been folded');
    return Object.fromEntries(
      Object.entries(records).map(([entity, list]) => [
        entity,
        Object.fromEntries(
          Object.entries(list).map(([key, record]) => [
            key,
            JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))),
          ]),
        ),
      ]),
    );
  });
}

/** One sync of the whole company from nothing; `during` is called as long as it runs. */
async function syncAll(rpc: Rpc, during?: (browser: TestBrowser) => Promise<void>) {
  const browser = await launch({ grants: [trytonOrigin] });
  try {
    const crm = await openDeal(browser, rpc, 1);
    const popup = await connect(browser, crm);
    await popup.getByText('Reading your records').waitFor();
    const page = await browser.open('options.html#sync', { width: 1280, height: 800 });
    await during?.(browser);
    const syncedAt = await synced(page, '', 400_000);
    await waitFor('the cache to be folded', () => readCache(page));
    return { browser, page, syncedAt, cache: await readCache(page) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

describe.skipIf(!trytonInstalled)(`a sync of ${deals} opportunities`, () => {
  let rpc: Rpc;
  beforeAll(async () => {
    tryton('all', '300');
    tryton('clone', db, String(deals));
    rpc = await signIn(db, 'alice');
  }, 400_000);
  afterAll(() => {
    tryton('drop', db);
  });

  it(`ends with the same database after ${kills} kills of its service worker as without any, and then reads only what changed`, async () => {
    const truth = {
      deals: await rpc.call<number[]>('model.sale.opportunity.search', [], 0, null, null),
      activities: await rpc.call<number[]>('model.crm.call.search', [], 0, null, null),
      customers: await rpc.call<number[]>('model.party.party.search', [], 0, null, null),
    };
    expect(truth.deals.length).toBeGreaterThanOrEqual(deals * 0.9);
    const calm = await syncAll(rpc);
    await calm.browser.close();

    let killed = 0;
    const rough = await syncAll(rpc, async (browser) => {
      const page = await browser.open('sidepanel.html');
      while (killed < kills) {
        // Long enough for a page or a part of one, at another point of it each time.
        await new Promise((done) => setTimeout(done, 150 + ((killed * 377) % 900)));
        const { state } = (await syncState(page)) ?? { state: 'never' };
        if (state === 'done') break;
        if (await browser.killWorker()) killed++;
        // What a user does who sees it standing still; the alarm would do the same within half a minute.
        await page.evaluate(async () => {
          // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, in one of our pages
          const { storage, runtime } = (globalThis as any).chrome;
          const { accounts } = await storage.local.get('accounts');
          await runtime
            .sendMessage({ name: 'sync.start', ask: { account: accounts.current } })
            .catch(() => undefined);
        });
      }
      await page.close();
    });
    try {
      expect(killed).toBe(kills);
      for (const [entity, ids] of Object.entries(truth)) {
        expect(Object.keys(rough.cache[entity] ?? {}).sort(), entity).toEqual(ids.map(String).sort());
      }
      expect(rough.cache).toEqual(calm.cache);

      const toCrm = (): number =>
        rough.browser.requested.filter((each) => each.startsWith(`POST ${trytonOrigin}`)).length;
      const admin = await signIn(db, 'admin');
      const [first] = truth.deals;
      await admin.call('model.sale.opportunity.write', [first], { description: 'Renamed by the test' });
      const before = toCrm();
      await rough.page.getByRole('button', { name: 'Sync now' }).click();
      await synced(rough.page, rough.syncedAt);
      const rows = await rough.page.locator('tbody tr').allInnerTexts();
      const readOf = (name: string): number =>
        Number(/\d+/.exec(rows.find((row) => row.startsWith(name))?.split('\t')[1] ?? '')?.[0]);
      expect(readOf('Deals')).toBeLessThan(20);
      expect(readOf('Activities')).toBeLessThan(60);
      expect(toCrm() - before).toBeLessThan(60);
    } finally {
      await rough.browser.close();
    }
  }, 900_000);
});
