import type { Goal } from '@/lib/model/entities';
import type { Period } from '@/lib/model/scope';
import { isMoney } from './goal-metrics';
import { filtersText, sameAim } from './goal-rules';
import { type GoalFigure, type GoalLine, standingOf } from './goal-tree';
import { overlaps } from './spans';

/** A goal in the list of the goals page. */
export interface ListedGoal extends GoalLine<Goal['metric']> {
  /** As it is kept; of a team's sum, what it would be. */
  readonly goal: Goal;
  /** What the members' own goals add up to, where that is another target than the team's. */
  readonly membersSum: { readonly count: number; readonly sum: number } | null;
  /** Of a quota: what is done today, or this week, and what should be. */
  readonly now: { readonly actual: number; readonly count: number; readonly each: 'day' | 'week' } | null;
}

/** The goals of one metric, as company, teams and people below them. */
export interface GoalGroup {
  readonly metric: Goal['metric'];
  readonly company: readonly ListedGoal[];
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly lines: readonly ListedGoal[];
    /** By name: this is no ranking. */
    readonly reps: readonly ListedGoal[];
  }[];
  /** People whose team is not known, and teams that are no more. */
  readonly others: readonly ListedGoal[];
}

export interface People {
  readonly users: readonly {
    readonly id: string;
    readonly name: string;
    readonly active: boolean;
    readonly teamIds?: readonly string[];
  }[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

const sumPrefix = 'sum:';
const nowPrefix = 'now:';

/**
 * For each team without a goal of its own, what its members' goals for the same dates add up to, as a goal.
 *
 * Rules: one a metric, dates and filters; amounts of several currencies have no sum. Their ids are told by `isSum`.
 */
export function teamSums(goals: readonly Goal[], { users, teams }: People): Goal[] {
  const byTeam = teams.flatMap(({ id: teamId }) => {
    const members = new Set(users.filter(({ teamIds }) => teamIds?.includes(teamId)).map(({ id }) => id));
    const own = goals.filter(({ scope, scopeId }) => scope === 'user' && members.has(scopeId ?? ''));
    const alike = Map.groupBy(own, (goal) => [goal.metric, goal.from, goal.to, filtersText(goal)].join(' '));
    return [...alike].flatMap(([key, parts]): Goal[] => {
      const [first] = parts;
      if (!first || new Set(parts.map(({ currency }) => currency ?? null)).size > 1) return [];
      const { quota: _, ...plain } = first;
      const target = parts.reduce((sum, part) => sum + part.target, 0);
      return [{ ...plain, id: `${sumPrefix}${teamId} ${key}`, scope: 'team', scopeId: teamId, target }];
    });
  });
  return byTeam.filter((sum) => !goals.some((goal) => sameAim(goal, sum) && overlaps(goal, sum)));
}

export const isSum = (id: string): boolean => id.startsWith(sumPrefix);

/** For each quota that runs, a goal for today, or this week, so that a report tells how far it is. */
export function quotasNow(goals: readonly Goal[], today: Period, week: Period): Goal[] {
  return goals.flatMap((goal): Goal[] => {
    if (!goal.quota || !overlaps(goal, today)) return [];
    const { each, count } = goal.quota;
    const period = each === 'day' ? today : week;
    return [{ ...goal, ...period, id: `${nowPrefix}${goal.id}`, target: count }];
  });
}

/** The goals of a list with their figures, in their own currency; a goal without a figure is left out. */
export function listed(
  goals: readonly Goal[],
  figures: Readonly<Record<string, GoalFigure>>,
  people: People,
  baseCurrency: string,
): ListedGoal[] {
  const teamsOf = new Map(people.users.map(({ id, teamIds }) => [id, teamIds ?? []]));
  return goals.flatMap((goal): ListedGoal[] => {
    const figure = figures[goal.id];
    if (!figure) return [];
    const currency = isMoney(goal.metric) ? (goal.currency ?? baseCurrency) : null;
    const { scopeId, from, to, metric } = goal;
    const parts =
      goal.scope === 'team' && !isSum(goal.id)
        ? goals.filter(
            (part) =>
              part.scope === 'user' &&
              teamsOf.get(part.scopeId ?? '')?.includes(scopeId ?? '') &&
              part.metric === metric &&
              part.from === from &&
              part.to === to &&
              filtersText(part) === filtersText(goal) &&
              (part.currency ?? null) === (goal.currency ?? null),
          )
        : [];
    const sum = parts.reduce((all, { target }) => all + target, 0);
    const now = figures[`${nowPrefix}${goal.id}`];
    return [
      {
        ...standingOf(goal.id, figure, {
          people,
          goal,
          currency,
        }),
        metric,
        period: { from, to },
        derived: isSum(goal.id),
        goal,
        membersSum: parts.length > 0 && sum !== goal.target ? { count: parts.length, sum } : null,
        now: now && goal.quota ? { actual: now.actual, ...goal.quota } : null,
      },
    ];
  });
}

/** The list by metric in the order of `metrics`, each as company, teams and people. */
export function groupsOf(
  lines: readonly ListedGoal[],
  metrics: readonly string[],
  people: People,
  compare: (a: string, b: string) => number,
): GoalGroup[] {
  const teamOf = new Map(people.users.map(({ id, teamIds }) => [id, teamIds?.[0]]));
  const inOrder = [...lines].sort(
    (a, b) =>
      compare(a.name ?? '', b.name ?? '') ||
      (a.period.from < b.period.from ? -1 : a.period.from > b.period.from ? 1 : 0) ||
      compare(filtersText(a.goal), filtersText(b.goal)),
  );
  const byMetric = Map.groupBy(inOrder, ({ metric }) => metric);
  const rank = (metric: string): number => {
    const at = metrics.indexOf(metric);
    return at < 0 ? metrics.length : at;
  };
  return [...byMetric]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([metric, all]) => {
      const teams = people.teams
        .map(({ id, name }) => ({
          id,
          name,
          lines: all.filter(({ scope, scopeId }) => scope === 'team' && scopeId === id),
          reps: all.filter(
            ({ scope, scopeId }) => scope === 'user' && scopeId !== null && teamOf.get(scopeId) === id,
          ),
        }))
        .filter(({ lines: own, reps }) => own.length + reps.length > 0)
        .sort((a, b) => compare(a.name, b.name));
      const placed = new Set(teams.flatMap(({ lines: own, reps }) => [...own, ...reps]));
      const company = all.filter(({ scope }) => scope === 'company');
      return {
        metric,
        company,
        teams,
        others: all.filter((line) => line.scope !== 'company' && !placed.has(line)),
      };
    });
}
