import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccountStore } from '@/lib/cache/account-store';
import type { Http } from '@/lib/connectors/connector';
import { CarelessStore, Lifetime, mortalStore } from './dying-store';
import { SimulatedHost } from './host';
import { anAccount, hashOf, pace, startMs, sync } from './setup';

/** Every request is a deed of the process too. */
const mortalHttp = (http: Http, life: Lifetime): Http => ({
  json: async (request, signal) => {
    life.deed();
    return http.json(request, signal);
  },
});

/** Syncs once in a process that dies after so many deeds. The answer is how many it lived to do. */
async function live(
  host: SimulatedHost,
  account: string,
  until: number,
  kind?: typeof AccountStore,
  ms = startMs,
): Promise<number> {
  const life = new Lifetime(until);
  const store = await mortalStore(account, life, kind);
  await sync(mortalHttp(host.http(), life), store, { time: pace(ms) }).catch(() => undefined);
  store.close();
  return life.deeds;
}

/** A first sync, changes at the host, and a second sync; killed as told, then left in peace. */
async function story(kills: readonly number[], kind?: typeof AccountStore): Promise<Story> {
  const host = new SimulatedHost(57);
  host.put(7, { broken: true });
  const account = anAccount();
  const after: string[] = [];
  for (const chapter of [0, 1]) {
    if (chapter === 1) {
      for (const id of [3, 30, 57]) host.put(id, { name: 'Renamed', stages: ['new'] });
      for (const id of [12, 41]) host.deals.delete(id);
      host.put(58);
      host.users.delete('u2');
      host.put(7);
    }
    const ms = startMs + chapter * 3_600_000;
    for (const until of kills) await live(host, account, until, kind, ms);
    await live(host, account, Number.POSITIVE_INFINITY, kind, ms);
    const store = await AccountStore.open(account);
    const { status } = await store.version();
    const rejected = status.streams.map((stream) => stream.rejected);
    after.push(`${await hashOf(store)} ${rejected} ${status.state}`);
    store.close();
  }
  return { after, requests: host.requests.length };
}
interface Story {
  readonly after: readonly string[];
  readonly requests: number;
}

describe('a sync that is killed', () => {
  it('loses nothing and doubles nothing, wherever and however often it dies', async () => {
    const undisturbed = await story([]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 4 }), async (kills) => {
        const { after, requests } = await story(kills);
        expect(after).toEqual(undisturbed.after);
        // A life costs at most who-is-it, the dictionary, the page it died over, and one sweep of two pages.
        expect(requests).toBeLessThanOrEqual(undisturbed.requests + kills.length * 2 * 8);
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('loses nothing at any single deed of the first sync', async () => {
    const undisturbed = await story([]);
    for (let until = 1; until <= 60; until += 1) {
      expect((await story([until])).after, `killed at deed ${until}`).toEqual(undisturbed.after);
    }
  });

  it('would lose records if the cursor were committed before them', async () => {
    const undisturbed = await story([]);
    const kind = CarelessStore as unknown as typeof AccountStore;
    expect((await story([], kind)).after).toEqual(undisturbed.after);
    let lost = false;
    for (let until = 1; until <= 60 && !lost; until++) {
      lost = JSON.stringify((await story([until], kind)).after) !== JSON.stringify(undisturbed.after);
    }
    expect(lost).toBe(true);
  });
});
