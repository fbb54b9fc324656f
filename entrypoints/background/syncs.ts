import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { AccountStore } from '@/lib/cache/account-store';
import { isUnreadable } from '@/lib/cache/storage-failure';
import { connectorOf } from '@/lib/connectors/all';
import { originPattern } from '@/lib/connectors/origin-pattern';
import { type Account, apiOriginOf, hasHost, signInOf } from '@/lib/model/account';
import { Failed } from '@/lib/model/failure';
import { type SyncStatus, syncAlarms } from '@/lib/model/sync-status';
import { setting } from '@/lib/settings/setting';
import { accountsSetting, choicesSetting } from '@/lib/settings/settings';
import { openTabs } from '@/lib/sync/page-http';
import { type SyncEnd, syncAccount } from '@/lib/sync/sync-account';
import { accountHttp } from './account-http';
import { accountOf, keepFacts } from './accounts';
import { applyChoices } from './choices';
import { isGranted, refreshPages } from './content-scripts';
import { SyncTraffic } from './sync-traffic';

/** Accounts whose sync has not come to its end, and from when on it may go on: survives the background. */
const unfinishedSetting = setting('unfinished-syncs', z.record(z.string(), z.number()), {});
/** Accounts whose last sync failed, and when it ended. */
const failedSetting = setting('failed-syncs', z.record(z.string(), z.number()), {});

const periodMinutes = 15;
/** The shortest that Chrome allows: a killed background goes on within it. */
const watchMinutes = 0.5;
const { periodic, of: alarmOf } = syncAlarms;
const heartbeatMs = 20_000;
/** A failed sync tells the CRM's pages, and they come back to us: without a pause that goes round in circles. */
const pauseAfterFailureMs = 2 * 60_000;

interface Running {
  readonly stop: AbortController;
  /** Its store is open. */
  readonly open: Promise<void>;
  readonly ended: Promise<void>;
}

/** The syncs of this background: started, watched over, and started again when the background was killed. */
export class Syncs {
  readonly #running = new Map<string, Running>();
  #heartbeat: ReturnType<typeof setInterval> | undefined;
  readonly #onEnd: (account: string) => void;

  /** `onEnd` is called when a sync has come to its end, however that was. */
  constructor(onEnd: (account: string) => void = () => undefined) {
    this.#onEnd = onEnd;
  }

  /**
   * Resolves when the account's store is open; the sync then runs on. With `mend`, records that cannot be read any more
   * are deleted first, to be read again from the host. A sync that is just being stopped is waited for.
   * Errors: `Failed` storage; bad-input when the account has been forgotten.
   */
  async start(account: Account, mend = false): Promise<void> {
    if (!hasHost(account)) return;
    for (let running = this.#running.get(account.id); running; running = this.#running.get(account.id)) {
      if (!running.stop.signal.aborted) return running.open;
      await running.ended;
    }
    const stop = new AbortController();
    let opened: () => void = () => undefined;
    const storeOpen = new Promise<void>((done) => {
      opened = done;
    });
    const whole = this.#run(account, mend, stop.signal, opened);
    const open = Promise.race([storeOpen, whole]);
    const ended = whole.catch(() => undefined).finally(() => this.#forget(account.id));
    this.#running.set(account.id, { stop, open, ended });
    this.#heartbeat ??= setInterval(() => void browser.runtime.getPlatformInfo(), heartbeatMs);
    await open;
  }

  isRunning(account: string): boolean {
    return this.#running.get(account)?.stop.signal.aborted === false;
  }

  /** Aborts a sync and waits until it has let go of the store. */
  async stop(account: string, why?: Failed): Promise<void> {
    const running = this.#running.get(account);
    running?.stop.abort(why);
    await running?.ended;
    if (this.#running.has(account)) return; // Started anew meanwhile.
    await failedSetting.change(({ [account]: _, ...rest }) => rest);
    await this.#finished(account);
  }

  /** What an alarm asks for. */
  async onAlarm(name: string): Promise<void> {
    if (name === periodic) return this.#startAll();
    const due = (await unfinishedSetting.read())[name.replace(/^sync:/, '')];
    if (due !== undefined && due <= Date.now()) await this.#startById(name.replace(/^sync:/, ''));
  }

  /** Alarms may be lost with the browser; called at each start of the background. */
  async restoreAlarms(): Promise<void> {
    const { list } = await accountsSetting.read();
    if (list.some(hasHost)) await ensureAlarm(periodic, { periodInMinutes: periodMinutes });
    for (const [account, from] of Object.entries(await unfinishedSetting.read())) {
      if (!(await browser.alarms.get(alarmOf(account)))) await watch(account, from);
    }
  }

  /** The CRM was opened: a good moment, unless the account was synced or failed just now, or the user paused it. */
  async startIfStale(account: Account): Promise<void> {
    const status = await statusOf(account.id);
    const ageMs = Date.now() - Date.parse(status?.syncedAt ?? '');
    const recent = status?.state === 'done' && ageMs >= 0 && ageMs < periodMinutes * 60_000;
    if (!recent && (await this.#mayStart(account.id, status))) await this.start(account);
  }

  /** Stops accounts whose origin may no longer be read, and says so. */
  async onPermissionsRemoved(): Promise<void> {
    await forEachHost(async (account) => {
      const { id } = account;
      const origin = apiOriginOf(account);
      if (await isGranted(origin)) return;
      await this.stop(id, closed(origin));
      const store = await AccountStore.existing(id);
      if (store) await keepClosed(store, origin);
    });
  }

  /** Starts the accounts that may be read again. */
  async onPermissionsAdded(origins: readonly string[] = []): Promise<void> {
    await forEachHost(async (account) => {
      const { id } = account;
      const origin = apiOriginOf(account);
      if (!(await isGranted(origin))) return;
      const status = await statusOf(id);
      const isMeant = origins.includes(originPattern(origin)) || status?.failure?.kind === 'forbidden';
      if (isMeant && !isPaused(status)) await this.start(account);
    });
  }

  async #run(asked: Account, mend: boolean, signal: AbortSignal, opened: () => void): Promise<void> {
    const account = await accountOf(asked.id); // It may have been forgotten meanwhile.
    const origin = apiOriginOf(account);
    if (!(await isGranted(origin))) {
      await keepClosed(await AccountStore.open(account.id), origin);
      return this.#finished(account.id);
    }
    if (mend) (await AccountStore.openSound(account.id)).close();
    await unfinishedSetting.change((all) => ({ ...all, [account.id]: 0 }));
    await watch(account.id, 0);
    const end = await this.#sync(account, signal, opened).catch(async (error: unknown) => {
      await failedSetting.change((all) => ({ ...all, [account.id]: Date.now() }));
      await this.#finished(account.id); // A store that does not open now will not in half a minute either.
      throw error;
    });
    if (!end) return; // Another context is at it, and will say when it is done.
    await failedSetting.change(({ [account.id]: _, ...rest }) =>
      end.failure ? { ...rest, [account.id]: Date.now() } : rest,
    );
    if (end.state === 'paused' && end.failure?.kind === 'rate-limited') {
      const { retryAtMs } = end.failure;
      await unfinishedSetting.change((all) => ({ ...all, [account.id]: retryAtMs }));
      await watch(account.id, retryAtMs);
    } else await this.#finished(account.id);
    if (account.origin) void refreshPages(account.origin).catch(() => undefined); // A page that is held up must not hold us up.
  }

  /** A store that turns out unreadable is deleted and read again from the host, once. */
  async #sync(account: Account, signal: AbortSignal, opened: () => void): Promise<SyncEnd | undefined> {
    const first = await this.#syncOnce(account, signal, opened);
    if (!first?.failure || !isUnreadable(new Failed(first.failure))) return first;
    await AccountStore.delete(account.id);
    return this.#syncOnce(account, signal, opened);
  }

  async #syncOnce(account: Account, signal: AbortSignal, opened: () => void): Promise<SyncEnd | undefined> {
    const connector = connectorOf(account.connector);
    const store = await AccountStore.open(account.id);
    const traffic = new SyncTraffic(account.id);
    opened();
    try {
      await applyChoices(account, store);
      return await syncAccount(connector, traffic.http(accountHttp(account, connector)), store, {
        pace: traffic.pace,
        account,
        choices: await choicesSetting(account.id).read(),
        signal,
        onFacts: (facts) => keepFacts(account.id, facts),
      });
    } finally {
      store.close();
      await traffic.end();
    }
  }

  async #startAll(): Promise<void> {
    await forEachHost(async (account) => {
      if (signInOf(account) === 'page' && (await openTabs.of(account.origin)).length === 0) return;
      if (await this.#mayStart(account.id, await statusOf(account.id))) await this.start(account);
    });
  }

  /** Nobody asked for it: not while the user or the host wants a pause, nor right after a failure. */
  async #mayStart(account: string, status: SyncStatus | undefined): Promise<boolean> {
    if (isPaused(status)) return false;
    const { [account]: retryAtMs = 0 } = await unfinishedSetting.read();
    const { [account]: endedAtMs = 0 } = await failedSetting.read();
    const nowMs = Date.now();
    // The clock may have been set back since.
    const justFailed = endedAtMs <= nowMs && nowMs - endedAtMs < pauseAfterFailureMs;
    return retryAtMs <= nowMs && !justFailed;
  }

  async #startById(id: string): Promise<void> {
    const account = (await accountsSetting.read()).list.find((one) => one.id === id);
    await (account ? this.start(account) : this.#finished(id));
  }

  async #finished(account: string): Promise<void> {
    await unfinishedSetting.change(({ [account]: _, ...rest }) => rest);
    await browser.alarms.clear(alarmOf(account));
  }

  #forget(account: string): void {
    this.#running.delete(account);
    this.#onEnd(account);
    if (this.#running.size > 0) return;
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
  }
}

const closed = (origin: string): Failed => new Failed({ kind: 'forbidden', what: origin });

/** Keeps that the browser lets nobody read the account, and closes the store. */
async function keepClosed(store: AccountStore, origin: string): Promise<void> {
  try {
    const { streams: _, ...sync } = (await store.version()).status;
    await store.setSync({ ...sync, state: 'stopped', failure: closed(origin).failure });
  } finally {
    store.close();
  }
}

/** One account after the other; what befalls one does not keep the others waiting. */
async function forEachHost(work: (account: Account) => Promise<void>): Promise<void> {
  for (const account of (await accountsSetting.read()).list.filter(hasHost)) {
    await work(account).catch(() => undefined); // Its status says what is wrong, as far as it can be written.
  }
}

/** The user's own pause lasts until they end it. */
const isPaused = (status: SyncStatus | undefined): boolean =>
  status?.state === 'paused' && status.failure === undefined;

async function statusOf(account: string): Promise<SyncStatus | undefined> {
  const store = await AccountStore.existing(account);
  const version = await store?.version();
  store?.close();
  return version?.status;
}

const watch = (account: string, fromMs: number): Promise<void> =>
  browser.alarms.create(alarmOf(account), {
    when: Math.max(fromMs, Date.now() + watchMinutes * 60_000),
    periodInMinutes: watchMinutes,
  });

/** Creating an alarm anew would start its period over, at each start of the background. */
async function ensureAlarm(name: string, how: { periodInMinutes: number }): Promise<void> {
  if (!(await browser.alarms.get(name))) await browser.alarms.create(name, how);
}
