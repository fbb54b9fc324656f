import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Result } from '@/lib/model/result';
import type { Filters, Period, Scope } from '@/lib/model/scope';
import type { Session } from './session';

/** What a report is asked for; null while that cannot be known yet. */
export interface Question {
  readonly report: string;
  readonly period: Period;
  readonly comparison: Scope['comparison'];
  readonly filters: Filters;
  readonly options?: Scope['options'];
}

export interface Answered {
  readonly result: Result;
  readonly resultId: number;
  /** Answers which question, so that figures of another one can be greyed. */
  readonly key: string;
}

/** `answered` is the newest answer there is, even while a newer one is on its way or has failed. */
export interface ReportRun {
  readonly answered: ReadonlySignal<Answered | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** What is shown answers another question than the one asked: draw it greyed. */
  readonly stale: ReadonlySignal<boolean>;
  again(): void;
}

/** While a sync runs the records change many times a second; figures follow this often. */
const leastMsBetween = 1_000;

/**
 * A report that stays right: it runs when it is asked for, and again when records, goals or settings change.
 *
 * Rules: a slow answer never replaces a newer one, nor one of another account. Until the new figures are there the old
 * ones stay. Call it inside a model, which ends it.
 */
export function reportRun(session: Session, question: ReadonlySignal<Question | null>): ReportRun {
  const answered = signal<Answered | null>(null);
  const failure = signal<Failure | null>(null);
  const tries = signal(0);
  const accountId = computed(() => session.account.value?.id ?? null);
  const key = computed(() => {
    const settings = { ...session.preferences.value, theme: null };
    return JSON.stringify([accountId.value, question.value, settings, session.shown.value]);
  });
  let ended = false;
  let latest = 0;
  let lastKey = '';
  let lastMs = 0;

  const run = async (account: string, asked: Question, asks: string): Promise<void> => {
    const turn = ++latest;
    lastMs = Date.now();
    try {
      const { report, ...view } = asked;
      const goals = session.goals.peek();
      const answer = await session.engine.ask('run', { account, report, scope: session.scope(view), goals });
      if (ended || turn !== latest) return;
      failure.value = null;
      answered.value = { ...answer, key: asks };
    } catch (error) {
      if (!ended && turn === latest) failure.value = failureOf(error);
    }
  };

  effect(() => {
    const asks = key.value; // By its text: an equal question made anew is not asked again.
    const account = accountId.peek();
    const asked = question.peek();
    const running = session.status.peek().state === 'running';
    void session.position.value;
    void session.goals.value;
    void session.today.value;
    void tries.value;
    if (!sameFigures(answered.peek()?.key, asks)) answered.value = null;
    if (account === null || asked === null) return;
    const changed = asks !== lastKey;
    lastKey = asks;
    const wait = changed || !running ? 0 : Math.max(0, lastMs + leastMsBetween - Date.now());
    if (wait === 0) {
      void run(account, asked, asks);
      return;
    }
    const timer = setTimeout(() => void run(account, asked, asks), wait);
    return () => clearTimeout(timer);
  });
  effect(() => () => {
    ended = true; // Whoever asked is gone.
  });

  return {
    answered,
    failure,
    stale: computed(() => answered.value !== null && answered.value.key !== key.value),
    again() {
      tries.value++;
    },
  };
}

/** Figures of another account or report are never shown in this one's place, not even greyed; a pause keeps them. */
function sameFigures(before: string | undefined, now: string): boolean {
  if (before === undefined) return false;
  const [account, question] = JSON.parse(before);
  const [newAccount, newQuestion] = JSON.parse(now);
  return account === newAccount && (newQuestion === null || question?.report === newQuestion.report);
}
