import { computed, signal } from '@preact/signals';
import { en } from '@/lib/i18n/locales/en';
import { translatorOf } from '@/lib/i18n/translator';
import type { AccountContents, Engine, EngineQuestions, RecordPage } from '@/lib/messages/engine';
import type { Account } from '@/lib/model/account';
import type { Goal } from '@/lib/model/entities';
import type { Failure } from '@/lib/model/failure';
import type { Result } from '@/lib/model/result';
import type { SyncStatus } from '@/lib/model/sync-status';
import type { Shown } from '@/lib/settings/scope-of';
import { scopeOf } from '@/lib/settings/scope-of';
import type { Preferences } from '@/lib/settings/settings';
import type { Session } from '@/lib/state/session';

type Asked = {
  name: string;
  question: unknown;
  done: (answer: unknown) => void;
  fail: (error: unknown) => void;
};

/** An engine that answers from a table, or, for what is not in it, when the test says so. */
export function fakeEngine(
  results: Readonly<Record<string, Result>> = {},
  page?: RecordPage,
): Engine & { readonly asked: Asked[] } {
  const asked: Asked[] = [];
  return {
    asked,
    ask(name, question) {
      return new Promise((done, fail) => {
        asked.push({ name, question, done: done as (answer: unknown) => void, fail });
        if (name === 'run') {
          const result = results[(question as EngineQuestions['run']['ask']).report];
          if (result) (done as (answer: unknown) => void)({ result, resultId: asked.length });
        }
        if (name === 'records' && page) (done as (answer: unknown) => void)(page);
      });
    },
    onEvent: () => () => {},
  };
}

const shown: Shown = {
  locale: 'en-GB',
  timeZone: 'Europe/Warsaw',
  calendar: 'gregory',
  currency: 'EUR',
  weekStart: 1,
  weekdays: [1, 2, 3, 4, 5],
};

const preferences: Preferences = {
  locale: 'en',
  theme: 'auto',
  timeZone: 'Europe/Warsaw',
  weekStart: 'auto',
  calendarSystem: 'auto',
  currency: 'EUR',
  rates: {},
  weekdays: 'auto',
  holidays: [],
  attribution: 'event',
  density: 'comfortable',
  digits: 'auto',
  fiscalYearStart: 1,
  colleagues: 'names',
};

export const anAccount: Account = {
  id: 'acct-1',
  connector: 'tryton',
  brand: 'Tryton',
  origin: 'https://crm.example',
  base: 'https://crm.example/',
  login: 'maja',
  organisation: 'o',
  organisationName: 'Northwind',
  userId: 'u1',
  userName: 'Maja Kowalczyk',
  currency: 'EUR',
  capabilities: {},
  connectedAt: '2026-11-01T08:00:00Z',
};

export const contents: AccountContents = {
  users: [
    { id: 'u1', name: 'Maja Kowalczyk', active: true },
    { id: 'u2', name: 'Ömer Aydın', active: true },
  ],
  teams: [],
  pipelines: [{ id: 'p1', name: 'Sales' }],
  sources: [],
  counts: {},
  deals: null,
  first: null,
  filters: [],
  position: 1,
};

export type FakeSession = ReturnType<typeof fakeSession>;

/** A session whose signals the test writes; nothing is read from a browser. */
export function fakeSession(engine: Engine, over: { account?: Account | null; locale?: string } = {}) {
  const account = signal<Account | null>(over.account === undefined ? anAccount : over.account);
  const display = { ...shown, locale: over.locale ?? shown.locale };
  const t = signal(translatorOf(over.locale?.startsWith('fa') ? 'fa' : 'en', en, display));
  const now = signal('2026-11-19T12:00:00Z');
  const session = {
    engine,
    accounts: computed(() => (account.value ? [account.value] : [])),
    account,
    preferences: signal(preferences),
    shown: signal(display),
    t,
    goals: signal<readonly Goal[]>([]),
    status: signal<SyncStatus>({ state: 'done', syncedAt: '2026-11-19T11:56:00Z', streams: [] }),
    failure: signal<Failure | null>(null),
    position: signal(1),
    contents: signal<AccountContents | null>(contents),
    now,
    today: computed(() => now.value.slice(0, 10)),
    scope: (view) => scopeOf(anAccount, preferences, { ...view, asOf: now.peek() }),
    async choose() {},
  } satisfies Session;
  return session;
}
