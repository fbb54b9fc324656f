import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { AccountStore } from '@/lib/cache/account-store';
import { databaseHash } from '@/lib/cache/database-hash';
import { LiveTables } from '@/lib/cache/live-tables';
import type { Stream } from '@/lib/connectors/connector';
import type { Failure } from '@/lib/model/failure';
import { cell } from '@/lib/table/table';
import { failing, type HostDeal, pageOf, SimulatedHost, simulated, withDeals } from './host';
import { anAccount, hashOf, pace, startMs, sync } from './setup';

const at = new Date(startMs).toISOString();

describe('a sync', () => {
  let host: SimulatedHost;
  let store: AccountStore;
  beforeEach(async () => {
    host = new SimulatedHost(35);
    store = await AccountStore.open(anAccount());
  });

  it('brings exactly the records of the host', async () => {
    expect(await sync(host.http(), store)).toEqual({ state: 'done', startedAt: at, syncedAt: at });
    expect(await hashOf(store)).toBe(hashOfHost(host));
    const { status } = await store.version();
    expect(status.streams.map(({ phase, read, whole }) => [phase, read, whole])).toEqual([
      ['done', 2, true],
      ['done', 35, true],
    ]);
  });

  it('then asks only for what changed', async () => {
    await sync(host.http(), store);
    host.put(4, { amount: 5 });
    host.requests = [];
    await sync(host.http(), store);
    expect(host.requests).toEqual(['/me', '/users', '/deals', '/ids']);
    expect(await hashOf(store)).toBe(hashOfHost(host));
  });

  it('marks deals as deleted that the host no longer lists, and forgets users', async () => {
    await sync(host.http(), store);
    host.deals.delete(9);
    host.users.delete('u2');
    await sync(host.http(), store);
    const { deals, users } = (await store.tables()).tables();
    expect(users.length).toBe(1);
    expect(deals.length).toBe(35);
    const row = Array.from({ length: 35 }, (_, at) => at).find(
      (at) => cell(deals, 'id', at) === '9',
    ) as number;
    expect(cell(deals, 'deletedAt', row)).toBe('2026-03-01T08:00:00Z');
    expect(await store.keysOf('deals')).toHaveLength(34);
  });

  it('looks twice before it believes that most records are gone', async () => {
    await sync(host.http(), store);
    const all = new Map(host.deals);
    let asked = 0;
    host.fault = ({ path }) => (path === '/ids' && ++asked === 1 ? [] : undefined);
    await sync(host.http(), store);
    expect(asked).toBe(2);
    expect(await store.keysOf('deals')).toHaveLength(35);
    host.fault = undefined;
    host.deals = new Map([...all].slice(0, 3));
    await sync(host.http(), store);
    expect(await store.keysOf('deals')).toHaveLength(3);
  });

  it('looks twice before it believes that a dictionary has become empty', async () => {
    for (let user = 3; user < 30; user++) host.users.set(`u${user}`, 'User');
    await sync(host.http(), store);
    let asked = 0;
    host.fault = ({ path }) => (path === '/users' && ++asked === 1 ? [] : undefined);
    await sync(host.http(), store);
    expect(asked).toBe(2);
    expect(await store.keysOf('users')).toHaveLength(29);
  });

  /** A deal that this user may see from now on; nobody has changed it. */
  const reveal = (id: number): void => {
    host.put(id);
    host.deals.set(id, { ...(host.deals.get(id) as HostDeal), changed: 0 });
  };
  /** Syncs, and tells for each whether it read all deals or those that changed. */
  const readings = async (times: number, connector = simulated): Promise<string[]> => {
    const kinds: string[] = [];
    for (let n = 0; n < times; n++) {
      let kind = 'changed';
      host.fault = ({ path, query }) => {
        if (path === '/deals' && query?.['since'] === undefined) kind = 'all';
        return undefined;
      };
      await sync(host.http(), store, { connector });
      kinds.push(kind);
    }
    return kinds;
  };

  it('reads everything once more when two sweeps saw records that it does not have', async () => {
    expect(await readings(2)).toEqual(['all', 'changed']);
    reveal(99);
    expect(await readings(4)).toEqual(['changed', 'changed', 'all', 'changed']);
    expect(await hashOf(store)).toBe(hashOfHost(host));
  });

  it('brings back a record that was taken for deleted by mistake', async () => {
    await readings(1);
    const nine = host.deals.get(9) as HostDeal;
    host.deals.delete(9);
    await readings(1);
    host.deals.set(9, nine);
    expect(await readings(3)).toEqual(['changed', 'changed', 'all']);
    expect(await store.keysOf('deals')).toContain('9');
  });

  it('reads everything once, not for ever, for records that are listed and never come', async () => {
    const [, deals] = simulated.streams as [Stream, Stream];
    const blind = withDeals(async (...asked) => {
      const page = await deals.page(...asked);
      const seen = page.upserts.deals?.filter(({ id }) => id !== '99') ?? [];
      return { ...page, upserts: { ...page.upserts, deals: seen } };
    });
    await readings(1, blind);
    reveal(99);
    expect(await readings(6, blind)).toEqual(['changed', 'changed', 'all', 'changed', 'changed', 'changed']);
    reveal(98);
    expect(await readings(4, blind)).toEqual(['changed', 'changed', 'all', 'changed']);
  });

  it('does not read everything again for rows that it has rejected', async () => {
    host.put(3, { broken: true });
    expect(await readings(4)).toEqual(['all', 'changed', 'changed', 'changed']);
  });

  it('asks for ids with the facts of this very sync', async () => {
    const [users, deals] = simulated.streams as [Stream, Stream];
    const given: unknown[] = [];
    const sweep: Stream['sweep'] = {
      entity: 'deals',
      ids: async (_, { facts }) => {
        given.push(facts.organisation);
        return { ids: [...host.deals.keys()].map(String) };
      },
    };
    await sync(host.http(), store, { connector: { ...simulated, streams: [users, { ...deals, sweep }] } });
    expect(given).toEqual(['org']);
  });

  it('counts rows that do not fit, until they do', async () => {
    host.put(3, { broken: true });
    host.put(5, { broken: true });
    await sync(host.http(), store);
    expect((await store.rejected(10)).map(({ id, why }) => [id, why])).toEqual([
      ['3', 'amount: not a number'],
      ['5', 'amount: not a number'],
    ]);
    host.put(3);
    await sync(host.http(), store);
    expect((await store.version()).status.streams.map(({ rejected }) => rejected)).toEqual([0, 1]);
  });

  it('leaves the cache as it is when somebody else is signed in', async () => {
    await sync(host.http(), store);
    const before = { hash: await hashOf(store), position: (await store.version()).position };
    host.login = 'eve';
    host.put(4, { amount: 5 });
    const end = await sync(host.http(), store);
    expect(end).toMatchObject({ state: 'stopped', failure: { kind: 'signed-out', as: 'eve' } });
    expect({ hash: await hashOf(store), position: (await store.version()).position }).toEqual(before);
    expect(host.requests.at(-1)).toBe('/me');
  });

  it('stops at once when signed out in the middle, and goes on from there', async () => {
    host.fault = (_, nth) => (nth === 4 ? failing({ kind: 'signed-out' }) : undefined);
    expect(await sync(host.http(), store)).toMatchObject({ state: 'stopped' });
    expect(host.requests).toHaveLength(4);
    host.fault = undefined;
    host.requests = [];
    expect(await sync(host.http(), store)).toMatchObject({ state: 'done' });
    // Neither the dictionary nor the first page of deals again.
    expect(host.requests).toEqual(['/me', '/deals', '/deals', '/deals', '/ids']);
    expect(await hashOf(store)).toBe(hashOfHost(host));
  });

  it('reads on past a stream that is closed to this user', async () => {
    host.fault = ({ path }) =>
      path === '/users' ? failing({ kind: 'forbidden', what: 'users' }) : undefined;
    expect(await sync(host.http(), store)).toMatchObject({ state: 'done' });
    const { streams } = (await store.version()).status;
    expect(streams.map(({ phase }) => phase)).toEqual(['no-access', 'done']);
  });

  it('heals short failures, and gives up on long ones with what it has', async () => {
    const time = pace();
    host.fault = (_, nth) => (nth % 3 === 0 ? failing({ kind: 'unreachable' }) : undefined);
    expect(await sync(host.http(), store, { time })).toMatchObject({ state: 'done' });
    expect(await hashOf(store)).toBe(hashOfHost(host));
    host.fault = ({ path }) => (path === '/deals' ? failing({ kind: 'unreachable' }) : undefined);
    time.clock.waited = [];
    host.requests = [];
    expect(await sync(host.http(), store, { time })).toMatchObject({
      state: 'stopped',
      failure: { kind: 'unreachable' },
    });
    expect(host.requests.filter((path) => path === '/deals')).toHaveLength(5);
    expect(time.clock.waited.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(5000);
  });

  it('waits out a short pause that the host asks for, and leaves for a long one', async () => {
    const time = pace();
    const limited = (ms: number): Failure => ({ kind: 'rate-limited', retryAtMs: time.now() + ms });
    host.fault = (_, nth) => (nth === 3 ? failing(limited(9_000)) : undefined);
    expect(await sync(host.http(), store, { time })).toMatchObject({ state: 'done' });
    expect(time.clock.waited).toEqual([9_000]);
    host.fault = () => failing(limited(120_000));
    host.requests = [];
    const end = await sync(host.http(), store, { time });
    expect(end).toMatchObject({ state: 'paused', failure: limited(120_000) });
    expect(host.requests).toHaveLength(1);
  });

  it('stops a cursor that goes in circles', async () => {
    for (const cursors of [['a'], ['a', 'b']]) {
      let pages = 0;
      const connector = withDeals(async () => ({
        ...pageOf([]),
        next: cursors[pages++ % cursors.length] as string,
      }));
      const end = await sync(host.http(), store, { connector });
      expect(end).toMatchObject({ state: 'stopped', failure: { kind: 'unexpected-reply', where: 'deals' } });
      expect(pages).toBeLessThanOrEqual(cursors.length + 1);
    }
  });

  it('stops a list that goes on for longer than the host said', async () => {
    let pages = 0;
    const rows = [...host.deals.values()].slice(0, 10);
    const connector = withDeals(async () => ({ ...pageOf(rows), total: 35, next: ++pages }));
    expect(await sync(host.http(), store, { connector })).toMatchObject({ state: 'stopped' });
    expect(pages).toBeLessThanOrEqual(Math.ceil(35 / 10) + 5);
  });

  it('does not take a list that was cut short for the whole', async () => {
    const cut = withDeals(async () => ({ ...pageOf([...host.deals.values()].slice(0, 10)), total: 35 }));
    expect(await sync(host.http(), store, { connector: cut })).toMatchObject({
      state: 'stopped',
      failure: { kind: 'unexpected-reply' },
    });
    expect((await store.version()).status.streams[1]).toMatchObject({ whole: false, phase: 'waiting' });
    expect(await sync(host.http(), store)).toMatchObject({ state: 'done' });
    expect(await hashOf(store)).toBe(hashOfHost(host));
  });

  it('starts a reading over when the same place brings nonsense twice', async () => {
    let broken = true;
    const [users, deals] = simulated.streams;
    const connector = {
      ...simulated,
      streams: [users, { ...deals, page: nonsenseAt20 }],
    } as typeof simulated;
    async function nonsenseAt20(...[http, from, signal]: Parameters<NonNullable<typeof deals>['page']>) {
      const at = from.cursor as { below: number } | undefined;
      if (broken && at && at.below < 20)
        failing({ kind: 'unexpected-reply', where: 'deals', detail: 'expired' });
      return (deals as NonNullable<typeof deals>).page(http, from, signal);
    }
    await sync(host.http(), store, { connector });
    await sync(host.http(), store, { connector });
    broken = false;
    host.requests = [];
    expect(await sync(host.http(), store, { connector })).toMatchObject({ state: 'done' });
    expect(host.requests.filter((path) => path === '/deals')).toHaveLength(4);
  });

  it('pauses when asked to', async () => {
    const pause = new AbortController();
    host.fault = (_, nth) => {
      if (nth === 3) pause.abort();
      return undefined;
    };
    const end = await sync(host.http(), store, { signal: pause.signal });
    expect(end).toEqual({ state: 'paused', startedAt: at });
    expect(host.requests).toHaveLength(3);
  });

  it('runs once at a time for an account', async () => {
    const ends = await Promise.all([1, 2, 3, 4].map(() => sync(host.http(), store)));
    expect(ends.filter((end) => end !== undefined)).toHaveLength(1);
  });
});

/** The hash that the cache must have, worked out from the host without any sync. */
function hashOfHost(host: SimulatedHost): string {
  const tables = new LiveTables(new Map(), 0);
  const users = [...host.users].map(([id, name]) => ({ id, name, active: true }));
  tables.apply({ stream: 'oracle', upserts: { ...pageOf([...host.deals.values()]).upserts, users } });
  return databaseHash(tables.tables());
}
