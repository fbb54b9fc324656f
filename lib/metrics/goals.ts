import type { Days } from '@/lib/math/comparison';
import { paceOf } from '@/lib/math/pace';
import { ratio } from '@/lib/math/rates';
import type { Filters } from '@/lib/model/scope';
import type { Population } from '@/lib/query/population';
import { open, won } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import { addableGoals } from '@/lib/table/addable-goals';
import { passing, testsOf } from '@/lib/table/filters';
import { type DatedGoal, goalsOf } from '@/lib/table/goals';
import { joined, type Rows, sumOf } from '@/lib/table/rows';
import { defineMetric, type Found, type Metric, part } from './metric';

/** A won-value goal and the deals that count for it. */
export interface GoalState {
  readonly goal: DatedGoal & { readonly target: number };
  readonly won: Rows;
  readonly actual: number;
  /** What it should be by now at an even pace over its working days. */
  readonly pace: number;
  readonly neededPerDay: number | null;
  readonly status: ReturnType<typeof paceOf>['status'];
}

/**
 * The won-value goals that the view asks for: those of the people or teams that are filtered for, else the company's; without
 * any of that level the next one down. Goals of different levels are never added together, nor those that `addableGoals`
 * tells apart.
 */
export function goalStates(view: QueryView): readonly GoalState[] {
  const { company, scope, period, filters } = view;
  const all = goalsOf(company, scope, 'won_value', period.days).filter(
    (goal): goal is DatedGoal & { target: number } => goal.target !== null && !goal.derived,
  );
  const { userIds, teamIds } = filters;
  const levels = userIds?.length
    ? [all.filter((goal) => goal.scope === 'user' && userIds.includes(goal.scopeId))]
    : teamIds?.length
      ? [all.filter((goal) => goal.scope === 'team' && teamIds.includes(goal.scopeId))]
      : (['company', 'team', 'user'] as const).map((level) => all.filter((goal) => goal.scope === level));
  const asked = levels.find((goals) => goals.length > 0) ?? [];
  return addableGoals(asked, period.days).map((goal) => {
    const deals = recordsOf(view, goal, won, goal);
    const actual = sumOf(company.amounts.base, deals);
    const calendar = company.calendarFor(goal.scope, goal.scopeId);
    const { pace, neededPerDay, status } = paceOf({ ...goal, actual }, company.today, calendar);
    return { goal, won: deals, actual, pace, neededPerDay, status };
  });
}

/** Records of some days that count for a goal; the filters for people and teams have chosen goals already. */
function recordsOf(view: QueryView, goal: DatedGoal, population: Population, days: Days): Rows {
  const { company } = view;
  const { userIds: _, teamIds: __, ...others } = view.filters;
  const { pipelineId, sourceId, productId } = goal.filters;
  const own: Filters = {
    ...(goal.scope === 'user' && { userIds: [goal.scopeId] }),
    ...(goal.scope === 'team' && { teamIds: [goal.scopeId] }),
    ...(pipelineId && { pipelineIds: [pipelineId] }),
    ...(sourceId && { sourceIds: [sourceId] }),
    ...(productId && { productIds: [productId] }),
  };
  const tests = [others, own].flatMap((filters) =>
    testsOf(company, population.entity, filters, population.moment),
  );
  return passing(population.rows(company, { days, ...company.bounds(days) }), tests).rows;
}

/** Open deals that are expected to close in what is left of a goal. */
export function openTowards(view: QueryView, { goal }: GoalState): Rows {
  const { expectedDays, today } = view.company;
  const from = Math.max(today, goal.from);
  return recordsOf(view, goal, open, goal).filter((deal) => {
    const day = expectedDays[deal] as number;
    return day >= from && day < goal.to;
  });
}

const spec = {
  class: 'BP',
  areas: ['S'],
  needs: ['deals', 'goals'],
  dateField: 'goal-closed',
  supply: 'goals',
} as const;
const total = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((sum, one) => sum + of(one), 0);
const wonOf = (states: readonly GoalState[]): Rows =>
  Int32Array.from(new Set(joined(...states.map((state) => state.won))));

/** How goals stand (3-metrics 3.4). */
export const goalMetrics: readonly Metric[] = [
  defineMetric({
    ...spec,
    id: 'goal-attainment',
    unit: 'share',
    better: 1,
    compute: (view) => against(view, ({ goal }) => goal.target, 'target'),
  }),
  defineMetric({
    ...spec,
    id: 'goal-pace-ratio',
    unit: 'share',
    better: 1,
    compute: (view) => against(view, ({ pace }) => pace, 'pace'),
  }),
  defineMetric({ ...spec, id: 'pipeline-coverage', unit: 'mean', better: 1, compute: coverage }),
];

/** What is won for all goals together against something of theirs. */
function against(view: QueryView, of: (state: GoalState) => number, key: string): Found {
  const states = goalStates(view);
  if (states.length === 0) return { value: null, n: 0, lacks: ['no-goals'] };
  const [actual, whole] = [total(states, (state) => state.actual), total(states, of)];
  return {
    value: ratio(actual, whole),
    n: states.length,
    records: view.select('deals', wonOf(states)),
    parts: [
      part('won', 'money', { value: actual, n: states.length }),
      part(key, 'money', { value: whole, n: states.length }),
    ],
  };
}

/** Value of the open deals expected in the rest of the goals by what is still missing; unknown once nothing is. */
function coverage(view: QueryView): Found {
  const states = goalStates(view);
  if (states.length === 0) return { value: null, n: 0, lacks: ['no-goals'] };
  const rows = Int32Array.from(new Set(joined(...states.map((state) => openTowards(view, state)))));
  const value = total(states, (state) => sumOf(view.company.amounts.base, openTowards(view, state)));
  const missing = total(states, ({ goal, actual }) => Math.max(0, goal.target - actual));
  return {
    value: missing > 0 ? ratio(value, missing) : null,
    n: states.length,
    ...(missing === 0 && { notes: ['goal-met'] }),
    records: view.select('deals', rows, 'base'),
    parts: [
      part('open-value', 'money', { value, n: rows.length, records: view.select('deals', rows, 'base') }),
      part('missing', 'money', { value: missing, n: states.length }),
    ],
  };
}
