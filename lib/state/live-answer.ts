import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { EngineQuestion, EngineQuestions } from '@/lib/messages/engine';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Session } from './session';

/** The newest answer there is, even while a newer one is on its way or has failed. */
export interface LiveAnswer<A> {
  readonly answer: ReadonlySignal<A | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** What is shown answers another question than the one asked: draw it greyed. */
  readonly stale: ReadonlySignal<boolean>;
  again(): void;
}

/** While a sync runs the records change many times a second; lists follow this often. */
const leastMsBetween = 2_000;

/**
 * An answer of the engine about the shown account that stays right: asked again when its records, goals or the day change.
 *
 * Rules: `key` says what is asked in words that are the same for the same question, `null` while it cannot be asked yet; what
 * `ask` reads besides is read when it is asked. A slow answer never replaces a newer one. An answer about another account is
 * dropped at once, one to another question stays until the new one is there. Call it inside a model, which ends it.
 */
export function liveAnswer<Q extends EngineQuestion>(
  session: Session,
  name: Q,
  key: ReadonlySignal<string | null>,
  ask: (account: string) => EngineQuestions[Q]['ask'],
): LiveAnswer<EngineQuestions[Q]['answer']> {
  type Answer = EngineQuestions[Q]['answer'];
  const answered = signal<{ readonly of: string; readonly account: string; readonly answer: Answer } | null>(
    null,
  );
  const failure = signal<Failure | null>(null);
  const tries = signal(0);
  const account = computed(() => session.account.value?.id ?? null);
  const shown = computed(() => JSON.stringify([session.preferences.value, session.shown.value]));
  const asks = computed(() => (key.value === null ? null : `${key.value} ${shown.value}`));
  let ended = false;
  let latest = 0;
  let lastMs = 0;
  let lastAsked = '';

  effect(() => {
    const [of, id] = [asks.value, account.value];
    void session.position.value;
    void session.goals.value;
    void session.today.value;
    void tries.value;
    if (answered.peek()?.account !== id) answered.value = null;
    const turn = ++latest;
    if (of === null || id === null) return;
    const run = (): void => {
      lastMs = Date.now();
      session.engine.ask(name, ask(id)).then(
        (answer) => {
          if (ended || turn !== latest) return;
          failure.value = null;
          answered.value = { of, account: id, answer };
        },
        (error: unknown) => {
          if (!ended && turn === latest) failure.value = failureOf(error);
        },
      );
    };
    const isNew = `${id} ${of}` !== lastAsked;
    lastAsked = `${id} ${of}`;
    const isReading = session.status.peek().state === 'running';
    const wait = isNew || !isReading ? 0 : lastMs + leastMsBetween - Date.now();
    if (wait <= 0) {
      run();
      return;
    }
    const timer = setTimeout(run, wait);
    return () => clearTimeout(timer);
  });
  effect(() => () => {
    ended = true; // Whoever asked is gone.
  });

  return {
    answer: computed(() => answered.value?.answer ?? null),
    failure,
    stale: computed(() => answered.value !== null && asks.value !== null && answered.value.of !== asks.value),
    again() {
      tries.value++;
    },
  };
}
