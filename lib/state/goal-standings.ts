import { computed, type ReadonlySignal } from '@preact/signals';
import type { Goal } from '@/lib/model/entities';
import type { Failure } from '@/lib/model/failure';
import type { Period } from '@/lib/model/scope';
import { type GoalGroup, groupsOf, type ListedGoal, listed, quotasNow, teamSums } from './goal-list';
import { aimMetrics } from './goal-metrics';
import { goalFigures } from './goal-tree';
import { type Answered, reportRun } from './report-run';
import type { Session } from './session';
import { listOf, overlaps, type Span, type SpanRules, spanAt } from './spans';

/** What the goals page looks at: a span, or all goals with dates of their own. */
export interface Looked {
  readonly span: Span | 'own';
  readonly period: Period;
}

/** The goals that are looked at, and how they stand; `null` while that is being computed for the first time. */
export interface GoalStandings {
  readonly lines: ReadonlySignal<readonly ListedGoal[] | null>;
  readonly groups: ReadonlySignal<readonly GoalGroup[] | null>;
  readonly answered: ReadonlySignal<Answered | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly stale: ReadonlySignal<boolean>;
  again(): void;
}

/** The goals that stand in a list. */
export const goalsLookedAt = (goals: readonly Goal[], { span, period }: Looked, rules: SpanRules): Goal[] =>
  goals.filter((goal) => listOf(goal, rules) === span && (span === 'own' || overlaps(goal, period)));

/** Runs the report of all goals for what is looked at, with teams' sums and today's quotas. Call it inside a model. */
export function goalStandings(
  session: Session,
  looked: ReadonlySignal<Looked>,
  rules: ReadonlySignal<SpanRules>,
): GoalStandings {
  const people = computed(() => session.contents.value ?? { users: [], teams: [] });
  const shown = computed(() => {
    const goals = goalsLookedAt(session.goals.value, looked.value, rules.value);
    return [...goals, ...teamSums(goals, people.value)];
  });
  const asked = computed(() => {
    const today = session.today.value;
    const day = { from: today, to: Temporal.PlainDate.from(today).add({ days: 1 }).toString() };
    const week = spanAt('week', 0, { ...rules.value, today });
    return [...shown.value, ...quotasNow(shown.value, day, week)];
  });
  const run = reportRun(
    { ...session, goals: asked },
    computed(() => {
      if (session.contents.value === null) return null;
      // Own dates may lie anywhere: all of them are asked for.
      const dates = asked.value.flatMap(({ from, to }) => [from, to]).sort();
      const { span, period } = looked.value;
      const [from = period.from] = dates;
      const whole = { from, to: dates.at(-1) ?? period.to };
      return {
        report: 'goal-progress',
        period: span === 'own' ? whole : period,
        comparison: 'none',
        filters: {},
      };
    }),
  );
  const lines = computed(() => {
    const answered = run.answered.value;
    if (!answered) return null;
    const figures = goalFigures.safeParse(answered.result.figures);
    return listed(
      shown.value,
      figures.success ? figures.data : {},
      people.value,
      session.shown.value.currency,
    );
  });
  return {
    lines,
    groups: computed(() => {
      const all = lines.value;
      const order = aimMetrics.map(({ id }) => id);
      return all && groupsOf(all, order, people.value, session.t.value.compare);
    }),
    answered: run.answered,
    failure: run.failure,
    stale: run.stale,
    again: run.again,
  };
}
