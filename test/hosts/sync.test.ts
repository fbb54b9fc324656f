import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { AccountStore } from '@/lib/cache/account-store';
import { connectorOf } from '@/lib/connectors/all';
import type { EntityName } from '@/lib/model/entities';
import { syncAccount } from '@/lib/sync/sync-account';
import { simulators } from './all';
import { capabilityFaults } from './toolkit/compare';
import { fastClock, httpOf, readSimulator } from './toolkit/read';
import type { Simulator } from './toolkit/simulator';

const counts = async (store: AccountStore): Promise<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const entity of [
    'deals',
    'leads',
    'customers',
    'activities',
    'products',
    'lineItems',
    'transitions',
    'users',
  ] as EntityName[]) {
    found[entity] = (await store.recordsOf(entity)).length;
  }
  return found;
};

describe.each(Object.keys(simulators))('syncing %s', (id) => {
  it('brings what one reading brings, and a second sync with nothing new loses and doubles nothing', async () => {
    const host = await (simulators[id] as () => Promise<Simulator>)();
    const connector = connectorOf(id);
    const store = await AccountStore.open(`hosts-${id}-${process.pid}`);
    const clock = fastClock(host.company.now);
    const http = httpOf(connector, host, clock);
    const { login, organisation, userId, userName } = await connector.identify(
      http,
      AbortSignal.timeout(60_000),
    );
    const account = { login: login ?? userId ?? userName, organisation, connectedAt: host.company.now };
    const sync = () =>
      syncAccount(connector, http, store, { account, signal: AbortSignal.timeout(120_000), pace: clock });
    try {
      expect(await sync()).toMatchObject({ state: 'done' });
      const first = await counts(store);
      expect(first['deals']).toBeGreaterThanOrEqual(host.company.deals.length);
      expect(await sync()).toMatchObject({ state: 'done' });
      const { rejected } = await readSimulator(connector, host);
      const second = await counts(store);
      // Histories that cost a request a deal may still be read by the second one.
      expect({ ...second, transitions: 0 }).toEqual({ ...first, transitions: 0 });
      expect(second['transitions']).toBeGreaterThanOrEqual(first['transitions'] as number);
      expect(await store.rejected(10)).toHaveLength(Math.min(10, rejected.length));
    } finally {
      store.close();
      await host.close();
    }
  });

  it('fills exactly what its table of capabilities says', async () => {
    const host = await (simulators[id] as () => Promise<Simulator>)();
    try {
      expect(capabilityFaults(await readSimulator(connectorOf(id), host))).toEqual([]);
    } finally {
      await host.close();
    }
  });
});
