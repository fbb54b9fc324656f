import * as z from 'zod/mini';
import type { AccountContents } from '@/lib/messages/engine';
import type { Goal } from '@/lib/model/entities';
import type { Period } from '@/lib/model/scope';
import { overlaps, type Span, spanOf } from './spans';

/** The goal metrics that can be set here. */
export const goalMetrics = ['won_value', 'won_count'] as const;
export type GoalMetric = (typeof goalMetrics)[number];
/** The report that tells how goals of a metric stand. */
export const goalReports: Readonly<Record<GoalMetric, string>> = {
  won_value: 'goal-sales',
  won_count: 'goal-won-deals',
};

const maybe = z.nullable(z.number());
/** One goal in the figures of a goal report (catalogue, "Goals"), in base currency. */
export const goalFigure = z.object({
  metric: z.string(),
  scope: z.enum(['user', 'team', 'company']),
  scopeId: z.nullish(z.string()),
  target: z.number(),
  actual: z.number(),
  attainment: maybe,
  workingDays: z.number(),
  elapsed: z.number(),
  pace: maybe,
  neededPerDay: maybe,
  status: z.enum(['ahead', 'close', 'behind', 'achieved', 'missed', 'not_started']),
  derived: z.optional(z.boolean()),
});
export type GoalFigure = z.infer<typeof goalFigure>;
export const goalFigures = z.record(z.string(), goalFigure);

/** How one goal stands, in its own currency. */
export interface GoalLine<M extends Goal['metric'] = GoalMetric> {
  readonly id: string;
  readonly metric: M;
  readonly scope: Goal['scope'];
  readonly scopeId: string | null;
  /** From the CRM; null for the company, or for somebody the CRM no longer lists. */
  readonly name: string | null;
  readonly period: Period;
  readonly currency: string | null;
  readonly target: number;
  readonly actual: number;
  readonly attainment: number | null;
  /** Where the share should be by today, 0 to 1; null when pace says nothing. */
  readonly pace: number | null;
  /** What is missing to the pace by today, 0 when nothing is. */
  readonly belowPace: number;
  readonly neededPerDay: number | null;
  readonly workingDays: number;
  readonly elapsed: number;
  readonly status: GoalFigure['status'];
  /** Nobody set it: the sum of the members' goals. */
  readonly derived: boolean;
}

export interface TeamGoals {
  readonly id: string;
  readonly name: string;
  /** Null when the team has no goal and its reps' do not add up to one. */
  readonly line: GoalLine | null;
  /** By name: this is no ranking. */
  readonly reps: readonly GoalLine[];
}
export interface GoalTree {
  readonly company: GoalLine | null;
  readonly teams: readonly TeamGoals[];
  /** Reps whose team is not known. */
  readonly others: readonly GoalLine[];
}

type People = Pick<AccountContents, 'users' | 'teams'>;
interface View {
  readonly metric: GoalMetric;
  readonly span: Span;
  readonly period: Period;
  readonly baseCurrency: string;
  compare(a: string, b: string): number;
}

/**
 * The figures of a goal report as company, teams and reps of one metric and span.
 *
 * Rules: money is shown in the goal's own currency, by the report's own conversion of the target; a rep stands under
 * the first team of theirs. Figures that do not look like goals are left out.
 */
export function goalTree(figures: unknown, goals: readonly Goal[], people: People, view: View): GoalTree {
  const found = goalFigures.safeParse(figures);
  // Of one for all deals and one for a part of them, the one for all is shown.
  const parts = new Set(
    goals.filter(({ filters }) => Object.values(filters ?? {}).some(Boolean)).map(({ id }) => id),
  );
  const lines = found.success
    ? Object.entries(found.data)
        .flatMap(([id, figure]) => lineOf(id, figure, goals, people, view) ?? [])
        .sort((a, b) => Number(parts.has(a.id)) - Number(parts.has(b.id)))
    : [];
  const byName = (a: { name: string | null }, b: { name: string | null }): number =>
    view.compare(a.name ?? '', b.name ?? '');
  const users = lines.filter(({ scope }) => scope === 'user').sort(byName);
  const teamOf = new Map(people.users.map(({ id, teamIds }) => [id, teamIds?.[0]]));
  const teams = people.teams
    .map(({ id, name }) => ({
      id,
      name,
      line: lines.find((line) => line.scope === 'team' && line.scopeId === id) ?? null,
      reps: users.filter(({ scopeId }) => scopeId !== null && teamOf.get(scopeId) === id),
    }))
    .filter(({ line, reps }) => line !== null || reps.length > 0)
    .sort(byName);
  const known = new Set(teams.flatMap(({ reps }) => reps));
  return {
    company: lines.find(({ scope }) => scope === 'company') ?? null,
    teams,
    others: users.filter((line) => !known.has(line)),
  };
}

export const linesOf = ({ company, teams, others }: GoalTree): GoalLine[] =>
  [company, ...teams.flatMap(({ line, reps }) => [line, ...reps]), ...others].filter((line) => line !== null);

export const isEmptyTree = ({ company, teams, others }: GoalTree): boolean =>
  company === null && teams.length === 0 && others.length === 0;

function lineOf(
  id: string,
  figure: GoalFigure,
  goals: readonly Goal[],
  people: People,
  { metric, span, period, baseCurrency }: View,
): GoalLine | undefined {
  if (figure.metric !== metric) return undefined;
  const goal = goals.find((each) => each.id === id);
  // A derived goal has no record of its own: its dates are in its key, and its length is that of the view.
  const from = goal?.from ?? /(\d{4}-\d\d-\d\d)$/.exec(id)?.[1];
  if (goal ? spanOf(goal) !== span || !overlaps(goal, period) : from !== period.from) return undefined;
  const currency = metric === 'won_value' ? (goal?.currency ?? baseCurrency) : null;
  return {
    ...standingOf(id, figure, { people, goal, currency }),
    metric,
    period: goal ? datesOf(goal) : period,
  };
}

/** How a goal stands by its figure, in the currency of its target. */
export function standingOf(
  id: string,
  figure: GoalFigure,
  {
    people,
    goal,
    currency,
  }: { readonly people: People; readonly goal: Goal | undefined; readonly currency: string | null },
): Omit<GoalLine, 'metric' | 'period'> {
  const { scope, scopeId = null, target, attainment, pace } = figure;
  const scale = goal && target > 0 ? goal.target / target : 1;
  const own = (value: number): number => Math.round(value * scale);
  const names = scope === 'team' ? people.teams : people.users;
  const started = figure.elapsed > 0 && figure.elapsed <= figure.workingDays;
  return {
    id,
    scope,
    scopeId: scopeId ?? null,
    name: names.find((each) => each.id === scopeId)?.name ?? null,
    currency,
    target: goal?.target ?? target,
    actual: own(figure.actual),
    attainment,
    pace: pace !== null && target > 0 && started ? pace / target : null,
    belowPace: pace === null ? 0 : Math.max(0, own(pace - figure.actual)),
    neededPerDay: figure.neededPerDay === null ? null : figure.neededPerDay * scale,
    workingDays: figure.workingDays,
    elapsed: figure.elapsed,
    status: figure.status,
    derived: figure.derived ?? false,
  };
}

const datesOf = ({ from, to }: Goal): Period => ({ from, to });
