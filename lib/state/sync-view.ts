import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { hasHost } from '@/lib/model/account';
import { syncAlarms } from '@/lib/model/sync-status';
import { type Traffic, trafficOf, watchTraffic } from '@/lib/settings/traffic';
import type { Session } from './session';
import { type Reading, syncPace, withReading } from './sync-pace';

/** How the sync of the shown account goes: its pace, what it has asked of the host, and when the next one is due. */
export const SyncView = createModel((session: Session, clock: () => number = Date.now) => {
  const readings = signal<readonly Reading[]>([]);
  const traffic = signal<Traffic | null>(null);
  const nextAt = signal<string | null>(null);
  const accountId = computed(() => session.account.value?.id ?? null);
  const state = computed(() => session.status.value.state);

  effect(() => {
    const id = accountId.value;
    traffic.value = null;
    readings.value = [];
    if (id === null) return;
    void trafficOf(id).then((found) => {
      if (accountId.peek() === id) traffic.value = found ?? null;
    });
    return watchTraffic(id, (now) => {
      traffic.value = now;
    });
  });
  effect(() => {
    const { streams } = session.status.value;
    if (state.value !== 'running') readings.value = [];
    else readings.value = withReading(readings.peek(), streams, clock());
  });
  effect(() => {
    const account = session.account.value;
    const stands = state.value;
    nextAt.value = null;
    if (!account || !hasHost(account) || stands === 'running' || stands === 'paused') return;
    void dueAt(account.id).then((at) => {
      if (accountId.peek() === account.id && state.peek() === stands) nextAt.value = at;
    });
  });
  return {
    pace: computed(() => syncPace(readings.value, session.status.value.streams)),
    traffic: traffic as ReadonlySignal<Traffic | null>,
    /** Instant at which the browser starts the next sync on its own; null where it does not. */
    nextAt: nextAt as ReadonlySignal<string | null>,
  };
});
export type SyncView = InstanceType<typeof SyncView>;

async function dueAt(account: string): Promise<string | null> {
  const alarms = await browser.alarms.getAll();
  const own = alarms.filter(({ name }) => name === syncAlarms.periodic || name === syncAlarms.of(account));
  const at = Math.min(...own.map(({ scheduledTime }) => scheduledTime));
  return Number.isFinite(at) ? new Date(at).toISOString() : null;
}
