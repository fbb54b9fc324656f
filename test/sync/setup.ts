import type { AccountStore } from '@/lib/cache/account-store';
import { databaseHash } from '@/lib/cache/database-hash';
import type { Connector, Http } from '@/lib/connectors/connector';
import { type SyncEnd, syncAccount } from '@/lib/sync/sync-account';
import { simulated } from './host';

export const startMs = Date.parse('2026-03-01T08:00:00Z');

/** Time that passes only by waiting. */
export const pace = (from = startMs) => {
  const clock = { ms: from, waited: [] as number[] };
  return {
    clock,
    now: () => clock.ms,
    wait: async (ms: number) => {
      clock.waited.push(ms);
      clock.ms += ms;
    },
  };
};

let last = 0;
/** An account nobody else uses. */
export const anAccount = (): string => `test-${++last}-${process.pid}`;

export const sync = (
  http: Http,
  store: AccountStore,
  { connector = simulated, time = pace(), signal = new AbortController().signal } = {} as {
    connector?: Connector;
    time?: ReturnType<typeof pace>;
    signal?: AbortSignal;
  },
): Promise<SyncEnd | undefined> =>
  syncAccount(connector, http, store, {
    account: { login: 'ana', organisation: 'org', connectedAt: '2026-03-01T08:00:00Z' },
    signal,
    pace: time,
  });

export const hashOf = async (store: AccountStore): Promise<string> =>
  databaseHash((await store.tables()).tables());
