import { computed, createModel, effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { ask } from '@/lib/messages/channel';
import { type Account, signInOf } from '@/lib/model/account';
import { type Failure, failureOf } from '@/lib/model/failure';
import { type Fault, faultLog } from '@/lib/settings/fault-log';
import { keyOfAccount } from '@/lib/settings/keys';
import { type Preferences, preferencesSetting } from '@/lib/settings/settings';
import { type Traffic, trafficOf } from '@/lib/settings/traffic';
import { openCrm, openDemo, pauseSync, startSync } from './actions';
import { connectPlaceOf } from './connect-place';
import { diagnosticsText } from './diagnostics';
import { importFile } from './import-file';
import type { Session } from './session';

/** Parts of the options page, in the order of its menu. */
export const sections = [
  'connection',
  'sync',
  'words',
  'coverage',
  'goals',
  'alerts',
  'calendar',
  'display',
  'widgets',
  'shortcuts',
  'import',
  'privacy',
  'diagnostics',
] as const;
export type Section = (typeof sections)[number];

const sectionOf = (hash: string): Section =>
  sections.find((section) => section === /^#\/?([\w-]+)/.exec(hash)?.[1]) ?? 'connection';

/** The part of a section that its address names after a slash, such as `overview` of `#privacy/overview`. */
const partOf = (hash: string): string => /^#\/?[\w-]+\/([\w-]+)/.exec(hash)?.[1] ?? '';

type Rejected = Awaited<ReturnType<typeof rejectedOf>>;
const rejectedOf = (session: Session, account: string) =>
  session.engine.ask('rejected', { account, limit: 50 });

async function keyless(accounts: readonly Account[]): Promise<ReadonlySet<string>> {
  const byKey = accounts.filter((account) => signInOf(account) === 'key');
  const keys = await Promise.all(byKey.map(({ id }) => keyOfAccount(id)));
  return new Set(byKey.flatMap(({ id }, at) => (keys[at] ? [] : [id])));
}

/** Behind the options page. What is changed is kept at once; `saved` counts how often. */
export const OptionsView = createModel((session: Session) => {
  const hash = signal(location.hash);
  const saved = signal(0);
  const failure = signal<Failure | null>(null);
  const busy = signal<string | null>(null);
  const rejected = signal<Rejected>([]);
  const imported = signal<{ readonly file: string; readonly records: number } | null>(null);
  const importFailure = signal<{ readonly file: string; readonly failure: Failure } | null>(null);
  const deleted = signal(false);
  const section = computed(() => sectionOf(hash.value));
  const lostKeys = signal<ReadonlySet<string>>(new Set());

  effect(() => {
    const changed = (): void => {
      hash.value = location.hash;
      failure.value = null;
    };
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  });
  const accountId = computed(() => session.account.value?.id ?? null);
  const rejectedCount = computed(() =>
    session.status.value.streams.reduce((sum, stream) => sum + stream.rejected, 0),
  );
  effect(() => {
    const id = accountId.value;
    void rejectedCount.value;
    rejected.value = [];
    if (id === null || (section.value !== 'sync' && section.value !== 'diagnostics')) return;
    rejectedOf(session, id).then(
      (rows) => {
        if (accountId.peek() === id) rejected.value = rows;
      },
      (error: unknown) => {
        failure.value = failureOf(error);
      },
    );
  });

  const faults = signal<readonly Fault[]>([]);
  const traffic = signal<Traffic | null>(null);
  effect(() => {
    const id = accountId.value;
    if (section.value !== 'diagnostics') return;
    void faultLog.read().then((found) => {
      faults.value = found;
    });
    traffic.value = null;
    if (id !== null)
      void trafficOf(id).then((found) => {
        if (accountId.peek() === id) traffic.value = found ?? null;
      });
    return faultLog.watch((found) => {
      faults.value = found;
    });
  });

  effect(() => {
    void hash.value; // Whoever comes back may have typed one in.
    if (section.value !== 'connection') return;
    keyless(session.accounts.value).then(
      (found) => {
        lostKeys.value = found;
      },
      (error: unknown) => {
        failure.value = failureOf(error);
      },
    );
  });

  /** Does it, with its name as what is going on, and keeps why it could not be done. */
  const attempt = async (name: string, what: () => Promise<unknown>): Promise<void> => {
    failure.value = null;
    busy.value = name;
    try {
      await what();
    } catch (error) {
      failure.value = failureOf(error);
    } finally {
      busy.value = null;
    }
  };
  const withAccount = async (name: string, what: (account: Account) => Promise<unknown>): Promise<void> => {
    const account = session.account.peek();
    if (account) await attempt(name, () => what(account));
  };
  return {
    section,
    part: computed(() => partOf(hash.value)),
    /** The first page, which stands alone. */
    isWelcome: computed(() => /^#\/?welcome\b/.test(hash.value)),
    /** The CRM that is being connected, within the section for that; null when none is. */
    connecting: computed(() => connectPlaceOf(hash.value)),
    /** Accounts, by id, whose key went when the browser was closed, or is no longer taken. */
    lostKeys: computed<ReadonlySet<string>>(() => {
      const shown = session.account.value;
      const refused =
        session.status.value.failure?.kind === 'signed-out' && shown && signInOf(shown) === 'key';
      return refused ? new Set([...lostKeys.value, shown.id]) : lostKeys.value;
    }),
    saved,
    failure,
    /** What is going on now, by name; null when nothing is. */
    busy,
    rejected,
    rejectedCount,
    /** What went wrong last in this browser, oldest first. */
    faults,
    imported,
    importFailure,
    /** Everything has just been deleted. */
    deleted,
    version: computed(() => browser.runtime.getManifest().version),
    change: (part: Partial<Preferences>) =>
      attempt('save', async () => {
        await preferencesSetting.change((now) => ({ ...now, ...part }));
        saved.value++;
      }),
    show: (account: string) => attempt('show', () => session.choose(account)),
    forget: (account: string) => attempt('forget', () => ask('account.forget', { account })),
    demo: () => attempt('demo', () => openDemo(session)),
    openCrm: () => withAccount('open', openCrm),
    startSync: () => withAccount('sync', ({ id }) => startSync(id)),
    pauseSync: () => withAccount('sync', ({ id }) => pauseSync(id)),
    async importFile(file: Pick<File, 'name' | 'text'>) {
      imported.value = null;
      importFailure.value = null;
      busy.value = 'import';
      try {
        imported.value = { file: file.name, records: await importFile(session, file) };
      } catch (error) {
        importFailure.value = { file: file.name, failure: failureOf(error) };
      } finally {
        busy.value = null;
      }
    },
    deleteEverything: () =>
      attempt('delete', async () => {
        await ask('everything.delete', {});
        deleted.value = true;
      }),
    copyDiagnostics: () =>
      attempt('copy', async () => {
        await navigator.clipboard.writeText(
          diagnosticsText({
            version: browser.runtime.getManifest().version,
            browser: navigator.userAgent,
            account: session.account.peek(),
            status: session.status.peek(),
            counts: session.contents.peek()?.counts ?? {},
            rejected: rejected.peek(),
            preferences: session.preferences.peek(),
            shown: session.shown.peek(),
            traffic: traffic.peek(),
            storage: await navigator.storage?.estimate?.(),
            faults: faults.peek(),
          }),
        );
        saved.value++;
      }),
  };
});
export type OptionsView = InstanceType<typeof OptionsView>;
