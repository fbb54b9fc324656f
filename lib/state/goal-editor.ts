import { batch, computed, createModel, effect, signal } from '@preact/signals';
import type { RecordLine } from '@/lib/messages/engine';
import type { Goal } from '@/lib/model/entities';
import { type Failure, failureOf } from '@/lib/model/failure';
import { minorDigits } from '@/lib/model/money';
import { goalsSetting } from '@/lib/settings/settings';
import { type BurnUp, burnUpOf } from './burn-up';
import { goalFiguresOf } from './goal-figures';
import {
  clashWith,
  type GoalDraft,
  type GoalProblem,
  goalOf,
  splitEvenly,
  sumOfParts,
  withGoal,
} from './goal-rules';
import { type GoalLine, type GoalMetric, goalMetrics, linesOf } from './goal-tree';
import type { Session } from './session';
import { type Span, spanAt } from './spans';

/** Somebody a goal can be for. */
export interface Aim {
  readonly scope: Goal['scope'];
  readonly id: string | null;
  readonly name: string | null;
}

/** The goals page: the goals of one span, and the one that is being edited. Every change is kept at once. */
export const GoalEditor = createModel((session: Session) => {
  const span = signal<Span>('month');
  const offset = signal(0);
  const looked = computed(() => ({
    span: span.value,
    period: spanAt(span.value, offset.value, {
      today: session.today.value,
      calendar: session.shown.value.calendar,
    }),
  }));
  const figures = goalFiguresOf(session, looked);
  const draft = signal<GoalDraft | null>(null);
  const problem = signal<GoalProblem | null>(null);
  const failure = signal<Failure | null>(null);
  /** Counts what was kept, so that each time can be said. */
  const saved = signal(0);
  const deleted = signal<Goal | null>(null);
  const accountId = computed(() => session.account.value?.id ?? null);

  const leave = (): void =>
    batch(() => {
      draft.value = null;
      problem.value = null;
      deleted.value = null;
    });
  effect(() => {
    void accountId.value;
    leave(); // A draft belongs to one account's people.
  });

  const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;
  const newId = (): string => crypto.randomUUID();
  const keep = async (how: (goals: Goal[]) => Goal[]): Promise<boolean> => {
    const id = accountId.peek();
    if (id === null) return false;
    try {
      await goalsSetting(id).change(how);
      saved.value++;
      failure.value = null;
      return true;
    } catch (error) {
      failure.value = failureOf(error);
      return false;
    }
  };

  const people = computed(() => session.contents.value ?? { users: [], teams: [] });
  const partsOf = (scope: Goal['scope'], id: string | null) => {
    const { users, teams } = people.value;
    const active = users.filter((user) => user.active);
    if (scope === 'company' && teams.length > 0)
      return teams.map((team) => ({ scope: 'team' as const, id: team.id }));
    if (scope === 'user') return [];
    return active
      .filter((user) => scope === 'company' || user.teamIds?.includes(id ?? ''))
      .map((user) => ({ scope: 'user' as const, id: user.id }));
  };
  /** The edited goal as it is kept, and whom it could be shared out among. */
  const goal = computed(() => session.goals.value.find(({ id }) => id === draft.value?.id) ?? null);
  const members = computed(() => (goal.value ? partsOf(goal.value.scope, goal.value.scopeId ?? null) : []));

  /** How the edited goal stands; null while it is new. */
  const line = computed<GoalLine | null>(() => {
    const trees = figures.trees.value;
    const id = draft.value?.id;
    if (!trees || id === undefined) return null;
    const all = goalMetrics.flatMap((metric) => linesOf(trees[metric]));
    return all.find((each) => each.id === id) ?? null;
  });
  const records = signal<{ readonly id: string; readonly lines: readonly RecordLine[] } | null>(null);
  effect(() => {
    const of = line.value;
    const answer = of && figures.answered.value[of.metric];
    const row = answer?.result.blocks.flatMap(({ rows }) => rows).find(({ key }) => key === of?.id);
    const selection = row?.records?.['actual'];
    if (!of || !answer || selection === undefined) return;
    const { locale } = session.t.peek();
    const asked = {
      resultId: answer.resultId,
      selection,
      offset: 0,
      limit: 2_000,
      sort: 'newest',
      search: '',
      locale,
    } as const;
    session.engine.ask('records', asked).then(
      ({ lines }) => {
        if (line.peek()?.id === of.id) records.value = { id: of.id, lines };
      },
      () => {}, // The chart is an addition: without it the figures stand.
    );
  });

  const commit = async (next: GoalDraft): Promise<boolean> => {
    draft.value = next;
    const checked = goalOf(next, session.goals.peek(), { newId: newId(), now: now() });
    problem.value = 'problem' in checked ? checked.problem : null;
    if ('problem' in checked) return false;
    const kept = await keep((goals) =>
      clashWith(checked.goal, goals) ? goals : withGoal(goals, checked.goal),
    );
    if (kept) draft.value = { ...next, id: checked.goal.id, target: shownTarget(checked.goal) };
    return kept;
  };
  const shownTarget = (of: Pick<Goal, 'target' | 'currency' | 'metric'>): string => {
    const digits = of.metric === 'won_value' ? minorDigits(of.currency ?? session.shown.peek().currency) : 0;
    return new Intl.NumberFormat(session.t.peek().locale, { maximumFractionDigits: digits }).format(
      of.target / 10 ** digits,
    );
  };
  const begin = (of: Partial<GoalDraft>): void =>
    batch(() => {
      problem.value = null;
      deleted.value = null;
      draft.value = {
        metric: 'won_value',
        scope: 'company',
        scopeId: null,
        period: looked.peek().period,
        currency: session.shown.peek().currency,
        target: '',
        ...of,
      };
    });

  return {
    looked,
    trees: figures.trees,
    figuresFailure: figures.failure,
    stale: figures.stale,
    draft,
    problem,
    failure,
    saved,
    deleted,
    members,
    goal,
    /** Everybody a goal can be for: company, teams, people. */
    aims: computed<readonly Aim[]>(() => {
      const { compare } = session.t.value;
      const byName = (a: Aim, b: Aim): number => compare(a.name ?? '', b.name ?? '');
      const { users, teams } = people.value;
      return [
        { scope: 'company', id: null, name: null },
        ...teams.map(({ id, name }): Aim => ({ scope: 'team', id, name })).sort(byName),
        ...users
          .filter(({ active }) => active)
          .map(({ id, name }): Aim => ({ scope: 'user', id, name }))
          .sort(byName),
      ];
    }),
    line,
    /** The edited goal day by day; null until its records are there. */
    burnUp: computed<BurnUp | null>(() => {
      const of = line.value;
      const behind = records.value;
      if (!of || behind?.id !== of.id) return null;
      const { timeZone, weekdays } = session.shown.value;
      const { holidays } = session.preferences.value;
      return burnUpOf(of, behind.lines, { today: session.today.value, timeZone, weekdays, holidays });
    }),
    /** What the members' goals for the same dates add up to. */
    parts: computed(() => (goal.value ? sumOfParts(goal.value, members.value, session.goals.value) : null)),
    again: () => figures.again(),
    look(next: Span) {
      span.value = next;
      offset.value = 0;
      leave();
    },
    step(by: number) {
      offset.value += by;
      leave();
    },
    leave,
    /** A new goal: for the first who has none yet. */
    add() {
      const { period } = looked.peek();
      const goals = session.goals.peek();
      const free = (metric: GoalMetric, aim: Aim): boolean =>
        !clashWith(
          { id: '', metric, scope: aim.scope, scopeId: aim.id, ...period, target: 1, filters: {} },
          goals,
        );
      const { users, teams } = people.peek();
      const aims: Aim[] = [
        { scope: 'company', id: null, name: null },
        ...teams.map((team): Aim => ({ scope: 'team', ...team })),
        ...users.filter(({ active }) => active).map(({ id, name }): Aim => ({ scope: 'user', id, name })),
      ];
      for (const metric of goalMetrics) {
        const aim = aims.find((each) => free(metric, each));
        if (aim) {
          begin({ metric, scope: aim.scope, scopeId: aim.id });
          return;
        }
      }
      begin({});
    },
    edit(line: GoalLine) {
      const found = session.goals.peek().find(({ id }) => id === line.id);
      const { metric, scope, scopeId } = line;
      const currency = found?.currency ?? line.currency ?? session.shown.peek().currency;
      begin({
        metric,
        scope,
        scopeId,
        currency,
        period: line.period,
        target: shownTarget(found ?? line),
        ...(found && { id: found.id }),
      });
    },
    /** Changes the draft; a goal that is there already is kept at once. */
    change(part: Partial<Pick<GoalDraft, 'metric' | 'scope' | 'scopeId' | 'target' | 'currency'>>) {
      const next = { ...(draft.peek() as GoalDraft), ...part };
      if (next.id !== undefined) return commit(next);
      draft.value = next;
      problem.value = null;
      return Promise.resolve(false);
    },
    /** Makes a goal of a new draft. */
    create: () => (draft.peek() ? commit(draft.peek() as GoalDraft) : Promise.resolve(false)),
    async split() {
      const whole = goal.peek();
      if (!whole) return;
      const share = (goals: readonly Goal[]) =>
        splitEvenly(whole, members.peek(), goals, { newId, now: now() });
      const tried = share(session.goals.peek());
      if ('clash' in tried) {
        problem.value = { field: 'scope', key: 'clash', with: tried.clash };
        return;
      }
      await keep((goals) => {
        const shared = share(goals);
        return 'clash' in shared ? goals : shared.goals;
      });
    },
    async remove() {
      const gone = goal.peek();
      if (!gone || !(await keep((goals) => goals.filter(({ id }) => id !== gone.id)))) return;
      leave();
      deleted.value = gone;
    },
    async undo() {
      const back = deleted.peek();
      if (back && (await keep((goals) => (clashWith(back, goals) ? goals : withGoal(goals, back)))))
        deleted.value = null;
    },
  };
});
export type GoalEditor = InstanceType<typeof GoalEditor>;
