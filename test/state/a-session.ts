import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AccountContents, Engine, EngineEvent, EngineQuestions } from '@/lib/messages/engine';
import type { Account } from '@/lib/model/account';
import type { Goal } from '@/lib/model/entities';
import { neverSynced, type SyncStatus } from '@/lib/model/sync-status';
import { accountsSetting, goalsSetting, preferencesSetting } from '@/lib/settings/settings';
import { openSession } from '@/lib/state/session';

export const anAccount: Account = {
  id: 'crm-0001',
  connector: 'tryton',
  brand: 'Tryton',
  origin: 'https://crm.example',
  base: 'https://crm.example/crm',
  login: 'ana',
  organisation: '1',
  organisationName: '<b>Nordlab</b>',
  userId: 'u1',
  userName: 'Ana',
  currency: 'EUR',
  capabilities: {},
  connectedAt: '2026-01-02T00:00:00Z',
};

export const someContents: AccountContents = {
  users: [
    { id: 'u1', name: 'Lotte <i>de Wit</i>', active: true, teamIds: ['t1'] },
    { id: 'u2', name: 'Bram Peeters', active: true, teamIds: ['t1'] },
    { id: 'u3', name: 'Ada Long', active: true, teamIds: ['t2'] },
  ],
  teams: [
    { id: 't1', name: 'Benelux' },
    { id: 't2', name: 'Istanbul' },
  ],
  pipelines: [],
  sources: [],
  counts: { deals: 12, users: 3 },
  deals: null,
  first: null,
  filters: [],
  position: 1,
};

/** The month that is running: goals are for now. */
export const thisMonth = (() => {
  const first = Temporal.Now.plainDateISO('UTC').with({ day: 1 });
  return { from: first.toString(), to: first.add({ months: 1 }).toString() };
})();

export const aGoal = (id: string, part: Partial<Goal> = {}): Goal => ({
  id,
  metric: 'won_value',
  scope: 'company',
  scopeId: null,
  ...thisMonth,
  target: 1_000_000,
  currency: 'EUR',
  filters: {},
  ...part,
});

/** Figures of a goal report: how a goal stands at two thirds of its days. */
const figureOf = (goal: Goal, actual: number): object => {
  const attainment = actual / goal.target;
  const { metric, scope, scopeId, target } = goal;
  const status = attainment >= 0.6 ? 'ahead' : attainment >= 0.54 ? 'close' : 'behind';
  const pace = target * 0.6;
  const neededPerDay = (target - actual) / 8;
  return {
    metric,
    scope,
    scopeId,
    target,
    actual,
    attainment,
    workingDays: 20,
    elapsed: 12,
    pace,
    neededPerDay,
    status,
    derived: false,
  };
};

/** Answers of its own to some questions. */
type Asked = {
  [Q in Exclude<keyof EngineQuestions, 'contents' | 'watch'>]?: (ask: EngineQuestions[Q]['ask']) => unknown;
};

/** An engine that knows how much of each goal is won, and answers anything else as it is told. */
export function anEngine(
  actuals: Readonly<Record<string, number>> = {},
  {
    contents = someContents,
    status = neverSynced,
    ...others
  }: Asked & { contents?: AccountContents; status?: SyncStatus } = {},
) {
  const listeners = new Set<(event: EngineEvent) => void>();
  const ask = vi.fn(async (name: string, question: never): Promise<unknown> => {
    const other = (others as Record<string, ((ask: never) => unknown) | undefined>)[name];
    if (other) return other(question);
    if (name === 'contents') return contents;
    if (name === 'watch') return status;
    if (name === 'rejected') return [];
    if (name === 'insights') return { insights: [], resultId: 1 };
    if (name === 'records') return { lines: [] };
    const { report, goals } = question as EngineQuestions['run']['ask'];
    const metric = report === 'goal-sales' ? 'won_value' : report === 'goal-won-deals' ? 'won_count' : null;
    const figures = Object.fromEntries(
      goals
        .filter((goal) => metric === null || goal.metric === metric)
        .map((goal) => [goal.id, figureOf(goal, actuals[goal.id] ?? 0)]),
    );
    return { result: { state: 'ok', reasons: [], figures, blocks: [] }, resultId: 1 };
  });
  return {
    ask,
    send: (event: EngineEvent) => {
      for (const listener of listeners) listener(event);
    },
    engine: {
      ask,
      onEvent(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    } as Engine,
  };
}

/** A session over the browser's own (fake) storage, with what is stored there. */
export async function aSession(
  engine: Engine,
  { account = anAccount, goals = [] }: { account?: Account | null; goals?: Goal[] } = {},
) {
  fakeBrowser.reset();
  // happy-dom has no locks; one page at a time needs none.
  const locks = { request: async (_name: string, work: () => unknown) => work() };
  if (!navigator.locks) Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
  const preferences = await preferencesSetting.read();
  await preferencesSetting.write({
    ...preferences,
    locale: 'en',
    timeZone: 'UTC',
    weekdays: [1, 2, 3, 4, 5],
  });
  if (account) {
    await accountsSetting.write({ list: [account], current: account.id });
    await goalsSetting(account.id).write(goals);
  }
  const session = await openSession(engine);
  await vi.waitFor(() => {
    if (account && session.contents.value === null && session.failure.value === null)
      throw new Error('not open');
  });
  return session;
}
