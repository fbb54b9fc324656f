import { computed, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '@/lib/model/failure';
import type { Period } from '@/lib/model/scope';
import { type GoalMetric, type GoalTree, goalReports, goalTree } from './goal-tree';
import { type Answered, reportRun } from './report-run';
import type { Session } from './session';
import type { Span } from './spans';

/** How the goals of a span stand, one tree a metric; `null` while it is being computed for the first time. */
export interface GoalFigures {
  readonly trees: ReadonlySignal<Readonly<Record<GoalMetric, GoalTree>> | null>;
  /** The result behind each tree. */
  readonly answered: ReadonlySignal<Readonly<Record<GoalMetric, Answered | null>>>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly stale: ReadonlySignal<boolean>;
  again(): void;
}

/** Runs the goal reports for what is looked at, and again when anything under them changes. Call it inside a model. */
export function goalFiguresOf(
  session: Session,
  looked: ReadonlySignal<{ readonly span: Span; readonly period: Period }>,
): GoalFigures {
  const runOf = (metric: GoalMetric) =>
    reportRun(
      session,
      computed(() =>
        session.contents.value === null
          ? null
          : { report: goalReports[metric], period: looked.value.period, comparison: 'none', filters: {} },
      ),
    );
  const value = runOf('won_value');
  const count = runOf('won_count');
  return {
    trees: computed(() => {
      const people = session.contents.value;
      const values = value.answered.value;
      const counts = count.answered.value;
      if (!people || !values || !counts) return null;
      const { compare } = session.t.value;
      const treeOf = (metric: GoalMetric, figures: unknown): GoalTree =>
        goalTree(figures, session.goals.value, people, {
          metric,
          ...looked.value,
          baseCurrency: session.shown.value.currency,
          compare,
        });
      return {
        won_value: treeOf('won_value', values.result.figures),
        won_count: treeOf('won_count', counts.result.figures),
      };
    }),
    answered: computed(() => ({ won_value: value.answered.value, won_count: count.answered.value })),
    failure: computed(() => value.failure.value ?? count.failure.value),
    stale: computed(() => value.stale.value || count.stale.value),
    again() {
      value.again();
      count.again();
    },
  };
}
