import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { createTranslator, type Translator } from '@/lib/i18n/translator';
import type { AccountContents, Engine, EngineQuestion } from '@/lib/messages/engine';
import type { Account } from '@/lib/model/account';
import type { Goal } from '@/lib/model/entities';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Scope } from '@/lib/model/scope';
import { neverSynced, type SyncStatus } from '@/lib/model/sync-status';
import { colleaguesOf, type Shown, scopeOf, shownBy } from '@/lib/settings/scope-of';
import { accountsSetting, goalsSetting, type Preferences, preferencesSetting } from '@/lib/settings/settings';
import { dateIn } from './periods';

/** What every screen stands on: the account that is shown, the settings, the words, and how the sync stands. */
export interface Session {
  readonly engine: Engine;
  readonly accounts: ReadonlySignal<readonly Account[]>;
  readonly account: ReadonlySignal<Account | null>;
  readonly preferences: ReadonlySignal<Preferences>;
  readonly shown: ReadonlySignal<Shown>;
  readonly t: ReadonlySignal<Translator>;
  readonly goals: ReadonlySignal<readonly Goal[]>;
  readonly status: ReadonlySignal<SyncStatus>;
  /** Why the account's records cannot be read at all; null while they can. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Grows with every change of the account's records: whoever shows figures runs them again. */
  readonly position: ReadonlySignal<number>;
  readonly contents: ReadonlySignal<AccountContents | null>;
  /** The present instant, to the second. A signal, so that "4 min ago" grows. */
  readonly now: ReadonlySignal<string>;
  readonly today: ReadonlySignal<string>;
  scope(view: Pick<Scope, 'period' | 'comparison' | 'filters' | 'options'>): Scope;
  choose(accountId: string): Promise<void>;
}

/** Reads the settings and starts to watch them; resolves when the first screen can be drawn. */
export async function openSession(worker: Engine): Promise<Session> {
  const [firstAccounts, firstPreferences] = await Promise.all([
    accountsSetting.read(),
    preferencesSetting.read(),
  ]);
  const known = signal(firstAccounts);
  const preferences = signal(firstPreferences);
  const accounts = computed(() => known.value.list);
  /** Every question bears whose names may be told: those with a scope in it, the others beside it. */
  const engine: Engine = {
    ask: (name, question) => worker.ask(name, { ...question, ...(isAboutPeople.has(name) && seen()) }),
    onEvent: (listener) => worker.onEvent(listener),
  };
  const account = computed(() => known.value.list.find(({ id }) => id === known.value.current) ?? null);
  const shown = computed(() => shownBy(preferences.value, account.value ?? undefined));
  const t = signal(await createTranslator(shown.value));
  const goals = signal<readonly Goal[]>([]);
  const status = signal<SyncStatus>(neverSynced);
  const contents = signal<AccountContents | null>(null);
  const failure = signal<Failure | null>(null);
  const position = signal(0);
  const now = signal(instantNow());
  const today = computed(() => dateIn(now.value, shown.value.timeZone));

  accountsSetting.watch((value) => {
    known.value = value;
  });
  preferencesSetting.watch((value) => {
    preferences.value = value;
  });
  setInterval(() => {
    now.value = instantNow();
  }, 30_000);

  let language = 0;
  effect(() => {
    const turn = ++language;
    void createTranslator(shown.value).then((next) => {
      if (turn === language) t.value = next; // A slow catalogue never replaces a newer one.
    });
  });

  const seen = () => (account.peek() ? colleaguesOf(account.peek() as Account, preferences.peek()) : {});

  const accountId = computed(() => account.value?.id ?? null);
  const colleagues = computed(() => preferences.value.colleagues);
  effect(() => {
    const id = accountId.value;
    void colleagues.value; // What may be told of people is read anew.
    status.value = neverSynced;
    contents.value = null;
    goals.value = [];
    failure.value = null;
    if (id === null) return;
    const stillShown = (): boolean => accountId.peek() === id;
    void goalsSetting(id)
      .read()
      .then((value) => {
        if (stillShown()) goals.value = value;
      });
    const refresh = async (): Promise<void> => {
      const value = await engine.ask('contents', { account: id });
      if (stillShown()) contents.value = value;
    };
    const watch = async (): Promise<void> => {
      const value = await engine.ask('watch', { account: id });
      if (stillShown()) status.value = value;
    };
    const failed = (error: unknown): void => {
      if (stillShown()) failure.value = failureOf(error);
    };
    watch().catch(failed);
    refresh().catch(failed);
    const stopGoals = goalsSetting(id).watch((value) => {
      goals.value = value;
    });
    const stopEvents = engine.onEvent((event) => {
      if (event.account !== id) return;
      now.value = instantNow();
      if (event.kind === 'sync') status.value = event.status;
      else {
        position.value = event.position;
        refresh().catch(failed);
      }
    });
    return () => {
      stopGoals();
      stopEvents();
    };
  });

  return {
    engine,
    accounts,
    account,
    preferences,
    shown,
    t,
    goals,
    status,
    failure,
    position,
    contents,
    now,
    today,
    scope(view) {
      const current = account.peek();
      if (!current) throw new Error('no account is shown');
      return scopeOf(current, preferences.peek(), { ...view, asOf: instantNow() });
    },
    async choose(id) {
      await accountsSetting.change((value) => ({ ...value, current: id }));
    },
  };
}

/** Words for a page that could not read the settings: the browser's language, nothing else. */
export const plainTranslator = (): Promise<Translator> =>
  createTranslator(shownBy(preferencesSetting.fallback, undefined));

/** Questions that tell names of people and bear no scope. */
const isAboutPeople: ReadonlySet<EngineQuestion> = new Set(['contents', 'find']);

const instantNow = (): string => `${new Date().toISOString().slice(0, 19)}Z`;
