import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Goal } from '@/lib/model/entities';
import { type Failure, failureOf } from '@/lib/model/failure';
import { type GoalLogEntry, goalLogSetting } from '@/lib/settings/goal-log';
import { goalsSetting } from '@/lib/settings/settings';
import { isLocked } from './goal-rules';
import type { Session } from './session';

/** What was done last and can be taken back: its words are under `goals.done.<key>`. */
export interface Done {
  readonly key: 'deleted' | 'copied' | 'split' | 'imported';
  readonly n: number;
  /** Goals that were there already and stayed as they were. */
  readonly skipped: number;
}

/** The kept goals of the shown account: every change at once, the last one reversible, those of past goals logged. */
export interface GoalBook {
  readonly failure: ReadonlySignal<Failure | null>;
  /** Counts what was kept, so that each time can be said. */
  readonly saved: ReadonlySignal<number>;
  readonly done: ReadonlySignal<Done | null>;
  readonly log: ReadonlySignal<readonly GoalLogEntry[]>;
  /** Whether it was kept. With `as`, the change can be undone by one click. */
  keep(how: (goals: Goal[]) => Goal[], as?: Done): Promise<boolean>;
  undo(): Promise<void>;
  /** What was done is no longer offered to be undone. */
  settle(): void;
}

const longestLog = 50;

export const instantNow = (): string => `${new Date().toISOString().slice(0, 19)}Z`;

/** Call it inside a model. */
export function goalBook(session: Session): GoalBook {
  const failure = signal<Failure | null>(null);
  const saved = signal(0);
  const done = signal<Done | null>(null);
  const log = signal<readonly GoalLogEntry[]>([]);
  let back: { readonly touched: ReadonlySet<string>; readonly before: readonly Goal[] } | null = null;
  const accountId = computed(() => session.account.value?.id ?? null);
  effect(() => {
    const id = accountId.value;
    log.value = [];
    done.value = null;
    back = null;
    if (id === null) return;
    const show = (entries: readonly GoalLogEntry[]): void => {
      if (accountId.peek() === id) log.value = entries;
    };
    const setting = goalLogSetting(id);
    setting.read().then(show, (error: unknown) => {
      failure.value = failureOf(error);
    });
    return setting.watch(show);
  });

  const change = async (how: (goals: Goal[]) => Goal[]): Promise<Changes | null> => {
    const id = accountId.peek();
    if (id === null) return null;
    try {
      let before: Goal[] = [];
      const after = await goalsSetting(id).change((now) => {
        before = now;
        return how(now);
      });
      const changes = changesOf(before, after);
      const today = session.today.peek();
      const late = changes.filter(({ was, is }) => isLocked((was ?? is) as Goal, today));
      if (late.length > 0) {
        const entries = late.map((each) => entryOf(each, instantNow()));
        await goalLogSetting(id).change((now) => [...entries, ...now].slice(0, longestLog));
      }
      saved.value++;
      failure.value = null;
      return changes;
    } catch (error) {
      failure.value = failureOf(error);
      return null;
    }
  };
  return {
    failure,
    saved,
    done,
    log,
    async keep(how, as) {
      const changes = await change(how);
      if (!changes) return false;
      back = {
        touched: new Set(changes.map(({ was, is }) => (is ?? (was as Goal)).id)),
        before: changes.flatMap(({ was }) => was ?? []),
      };
      done.value = as ?? null;
      return true;
    },
    async undo() {
      const last = back;
      if (!last) return;
      const restored = await change((goals) => {
        const left = goals.filter(({ id }) => !last.touched.has(id));
        return [...left, ...last.before];
      });
      if (!restored) return;
      back = null;
      done.value = null;
    },
    settle() {
      done.value = null;
      back = null;
    },
  };
}

type Changes = { readonly was: Goal | undefined; readonly is: Goal | undefined }[];

function changesOf(before: readonly Goal[], after: readonly Goal[]): Changes {
  const old = new Map(before.map((goal) => [goal.id, goal]));
  const now = new Map(after.map((goal) => [goal.id, goal]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((id) => ({ was: old.get(id), is: now.get(id) }))
    .filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is));
}

function entryOf({ was, is }: Changes[number], at: string): GoalLogEntry {
  const { metric, scope, scopeId = null, from, to, currency = null } = (is ?? was) as Goal;
  return {
    at,
    metric,
    scope,
    scopeId: scopeId ?? null,
    from,
    to,
    currency: currency ?? null,
    before: was?.target ?? null,
    after: is?.target ?? null,
  };
}
