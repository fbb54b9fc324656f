import { batch, computed, createModel, effect, signal } from '@preact/signals';
import type { Goal } from '@/lib/model/entities';
import { minorDigits } from '@/lib/model/money';
import type { Period } from '@/lib/model/scope';
import { type Done, goalBook, instantNow } from './goal-book';
import { goalBurnUp } from './goal-burn-up';
import { copiedToNext } from './goal-copy';
import { workedDays } from './goal-days';
import { goalImport } from './goal-import-view';
import { isSum, type ListedGoal } from './goal-list';
import { aimMetric, aimMetrics, isMoney } from './goal-metrics';
import { type Aim, goalPeople } from './goal-people';
import { goalProducts } from './goal-products';
import {
  clashWith,
  type GoalDraft,
  type GoalProblem,
  goalOf,
  isLocked,
  sumOfParts,
  withGoal,
} from './goal-rules';
import { shareOut } from './goal-split';
import { goalSplitter } from './goal-splitter';
import { goalStandings, type Looked } from './goal-standings';
import type { Session } from './session';
import { listOf, nextOf, type Span, type SpanRules, spanAt, weeksIn } from './spans';

/** The goals page: the goals of one span, and the one that is being edited. Every change is kept at once. */
export const GoalEditor = createModel((session: Session) => {
  const span = signal<Span | 'own'>('month');
  const offset = signal(0);
  const rules = computed<SpanRules>(() => {
    const { calendar, weekStart } = session.shown.value;
    return { calendar, weekStart, fiscalYearStart: session.preferences.value.fiscalYearStart };
  });
  const looked = computed<Looked>(() => {
    const at = { today: session.today.value, ...rules.value };
    return {
      span: span.value,
      period: spanAt(span.value === 'own' ? 'month' : span.value, offset.value, at),
    };
  });
  const standings = goalStandings(session, looked, rules);
  const book = goalBook(session);
  const draft = signal<GoalDraft | null>(null);
  const problem = signal<GoalProblem | null>(null);
  const unlocked = signal<string | null>(null);

  const leave = (): void =>
    batch(() => {
      draft.value = null;
      problem.value = null;
      unlocked.value = null;
    });
  const accountId = computed(() => session.account.value?.id ?? null);
  effect(() => {
    void accountId.value;
    leave(); // A draft belongs to one account's people.
  });

  const people = goalPeople(session);
  const { calendarFor } = people;

  /** The edited goal as it is kept, and whom it could be shared out among. */
  const goal = computed(() => session.goals.value.find(({ id }) => id === draft.value?.id) ?? null);
  const members = computed(() => people.membersOf(goal.value));
  const shownTarget = (of: Pick<Goal, 'target' | 'currency' | 'metric'>): string => {
    const digits = isMoney(of.metric) ? minorDigits(of.currency ?? session.shown.peek().currency) : 0;
    return new Intl.NumberFormat(session.t.peek().locale, { maximumFractionDigits: digits }).format(
      of.target / 10 ** digits,
    );
  };
  const split = goalSplitter(session, { goal, members, rules, book, calendarOf: calendarFor, shownTarget });

  /** How the edited goal stands; null while it is new. */
  const line = computed<ListedGoal | null>(
    () => standings.lines.value?.find(({ id }) => id === draft.value?.id) ?? null,
  );
  const locked = computed(
    () =>
      goal.value !== null && isLocked(goal.value, session.today.value) && unlocked.value !== goal.value.id,
  );

  const commit = async (next: GoalDraft): Promise<boolean> => {
    draft.value = next;
    const made = {
      newId: crypto.randomUUID(),
      now: instantNow(),
      locale: session.t.peek().locale,
      calendar: calendarFor(next),
    };
    const checked = goalOf(next, session.goals.peek(), made);
    problem.value = 'problem' in checked ? checked.problem : null;
    if ('problem' in checked) return false;
    const kept = await book.keep((goals) =>
      clashWith(checked.goal, goals) ? goals : withGoal(goals, checked.goal),
    );
    if (kept) draft.value = { ...next, id: checked.goal.id, target: typedTarget(checked.goal) };
    return kept;
  };
  const typedTarget = (of: Goal): string => shownTarget(of.quota ? { ...of, target: of.quota.count } : of);
  const begin = (of: Partial<GoalDraft>): void =>
    batch(() => {
      problem.value = null;
      unlocked.value = null;
      book.settle();
      draft.value = {
        metric: 'won_value',
        scope: 'company',
        scopeId: null,
        period: looked.peek().period,
        currency: session.shown.peek().currency,
        target: '',
        each: 'total',
        filters: {},
        ...of,
      };
    });
  const copy = (which: readonly Goal[]): Promise<boolean> => {
    const made = { newId: () => crypto.randomUUID(), now: instantNow(), calendarOf: calendarFor };
    const plan = copiedToNext(which, session.goals.peek(), rules.peek(), made);
    const as: Done = { key: 'copied', n: plan.added, skipped: plan.skipped };
    return book.keep((goals) => copiedToNext(which, goals, rules.peek(), made).goals, as);
  };

  return {
    looked,
    rules,
    lines: standings.lines,
    groups: standings.groups,
    figuresFailure: standings.failure,
    stale: standings.stale,
    again: () => standings.again(),
    book,
    draft,
    problem,
    members,
    goal,
    line,
    split,
    file: goalImport(session, book),
    /** What deals are about, by name. */
    products: goalProducts(session),
    /** Everybody a goal can be for: company, teams, people. */
    aims: computed(() => people.aims(draft.value?.scopeId ?? null)),
    /** Metrics whose records the account has, and that of the draft. */
    metrics: computed(() => {
      const counts = session.contents.value?.counts ?? {};
      return aimMetrics.filter(
        ({ id, entity }) => !id.startsWith('custom:') || counts[entity] || id === draft.value?.metric,
      );
    }),
    /** The edited goal is over, and nobody has unlocked it. */
    locked,
    unlock() {
      unlocked.value = goal.peek()?.id ?? null;
    },
    /** The weeks of a month's goal: worked days, and what an even pace asks of each, in whole units. */
    weeks: computed<readonly (Period & { days: number; share: number })[]>(() => {
      const of = goal.value;
      if (!of || listOf(of, rules.value) !== 'month') return [];
      const calendar = calendarFor(of);
      const weeks = weeksIn(of, rules.value)
        .map((week) => ({ ...week, days: workedDays(calendar, week) }))
        .filter(({ days }) => days > 0);
      const digits = isMoney(of.metric) ? minorDigits(of.currency ?? session.shown.value.currency) : 0;
      const shares = shareOut(
        Math.round(of.target / 10 ** digits),
        weeks.map(({ days }) => days),
      );
      return weeks.map((week, at) => ({ ...week, share: shares[at] as number }));
    }),
    /** Worked days of whom and when the draft is for. */
    draftDays: computed(() => (draft.value ? workedDays(calendarFor(draft.value), draft.value.period) : 0)),
    /** The edited goal day by day; null until its records are there. */
    burnUp: goalBurnUp(session, line, standings.answered, calendarFor),
    /** What the members' goals for the same dates add up to. */
    parts: computed(() => (goal.value ? sumOfParts(goal.value, members.value, session.goals.value) : null)),
    /** The dates that a copy of the edited goal, or of the first in the list, would be for. */
    next: computed(() => {
      const of = goal.value ?? standings.lines.value?.find(({ derived }) => !derived)?.goal;
      return of ? nextOf(of, rules.value) : null;
    }),
    look(next: Span | 'own') {
      span.value = next;
      offset.value = 0;
      leave();
      book.settle();
    },
    step(by: number) {
      offset.value += by;
      leave();
      book.settle();
    },
    leave,
    /** A new goal: for the first who has none yet. */
    add() {
      const { period } = looked.peek();
      const goals = session.goals.peek();
      const free = (aim: Aim): boolean => {
        const { scope, id: scopeId } = aim;
        return !clashWith(
          { id: '', metric: 'won_value', scope, scopeId, ...period, target: 1, filters: {} },
          goals,
        );
      };
      const aim = looked.peek().span === 'own' ? undefined : people.aims(null).find(free);
      const today = session.today.peek();
      const twoWeeks = { from: today, to: Temporal.PlainDate.from(today).add({ days: 14 }).toString() };
      const isOwn = looked.peek().span === 'own';
      begin({ ...(aim && { scope: aim.scope, scopeId: aim.id }), ...(isOwn && { period: twoWeeks }) });
    },
    edit({ id, goal: of }: Pick<ListedGoal, 'id' | 'goal'>) {
      const { metric, scope, scopeId = null, from, to, filters, quota } = of;
      const own = Object.entries(filters ?? {}).flatMap(([name, value]) => (value ? [[name, value]] : []));
      begin({
        metric,
        scope,
        scopeId: scopeId ?? null,
        currency: of.currency ?? session.shown.peek().currency,
        period: { from, to },
        target: typedTarget(of),
        each: quota?.each ?? 'total',
        filters: Object.fromEntries(own),
        ...(!isSum(id) && { id }),
      });
    },
    /** Changes the draft; a goal that is there already is kept at once. */
    change(part: Partial<Omit<GoalDraft, 'id'>>) {
      if (locked.peek()) return Promise.resolve(false);
      const now = draft.peek() as GoalDraft;
      const metric = part.metric ?? now.metric;
      const each = aimMetric(metric)?.isQuota ? (part.each ?? now.each) : 'total';
      const next = { ...now, ...part, each };
      if (next.id !== undefined) return commit(next);
      draft.value = next;
      problem.value = null;
      return Promise.resolve(false);
    },
    /** Makes a goal of a new draft. */
    create: () => (draft.peek() ? commit(draft.peek() as GoalDraft) : Promise.resolve(false)),
    async remove() {
      const gone = goal.peek();
      if (!gone || locked.peek()) return;
      const as = { key: 'deleted', n: 1, skipped: 0 } as const;
      if (await book.keep((goals) => goals.filter(({ id }) => id !== gone.id), as)) leave();
    },
    copyOne: () => copy(goal.peek() ? [goal.peek() as Goal] : []),
    copyAll: () =>
      copy((standings.lines.peek() ?? []).flatMap(({ derived, goal: of }) => (derived ? [] : [of]))),
  };
});
export type GoalEditor = InstanceType<typeof GoalEditor>;
