import type { Goal } from '@/lib/model/entities';
import { filterText } from './addable-goals';
import { toBase } from './base-amounts';
import { dateDays, dateIso } from './column';
import type { Company, CompanyScope } from './company';
import { byText } from './labels';
import { recordAt } from './table';

/** A goal with its dates as days and its target in the base currency. */
export interface DatedGoal {
  readonly id: string;
  readonly scope: Goal['scope'];
  readonly scopeId: string | null;
  /** Key of `people` or `teamKeys`; −2 when nobody has this id, and for the company. */
  readonly scopeKey: number;
  readonly from: number;
  readonly to: number;
  /** At the rate of the day the goal begins; `null` when its currency has no rate. */
  readonly target: number | null;
  readonly filters: NonNullable<Goal['filters']>;
  /** Summed from the goals of the team's members. */
  readonly derived: boolean;
}

/**
 * The goals of one metric that overlap a period, and a sum for each team that has none of its own.
 *
 * Rows: goals as they are; for a team without an overlapping goal of the same filters, one derived goal per set of
 * dates and filters that its members have goals for, with the sum of their targets (catalogue D). Members are those at
 * the goal's end, or as of now when it has not ended, and those of the teams below.
 */
export function goalsOf(
  company: Company,
  scope: CompanyScope,
  metric: Goal['metric'],
  days: { readonly from: number; readonly to: number },
): DatedGoal[] {
  const { goals: table } = company.tables;
  const all = Array.from({ length: table.length }, (_, row) => recordAt(table, row) as unknown as Goal)
    .filter((goal) => goal.metric === metric)
    .map((goal) => dated(company, scope, goal));
  // A goal that ends before it begins has no day to be reached on.
  const own = all.filter(({ from, to }) => from < to && from < days.to && to > days.from);
  return [...own, ...derivedGoals(company, metric, own, all)];
}

function dated(company: Company, scope: CompanyScope, goal: Goal): DatedGoal {
  const keys = goal.scope === 'user' ? company.people : goal.scope === 'team' ? company.teamKeys : undefined;
  const found = goal.scopeId && keys ? keys.find(goal.scopeId) : -1;
  const convert = isMoney(goal) && goal.currency ? toBase(goal.currency, scope, dateDays(goal.from)) : asIs;
  return {
    id: goal.id,
    scope: goal.scope,
    scopeId: goal.scopeId ?? null,
    scopeKey: found < 0 ? -2 : found,
    from: dateDays(goal.from),
    to: dateDays(goal.to),
    target: convert ? convert(goal.target) : null,
    filters: goal.filters ?? {},
    derived: false,
  };
}

/** Sums of the goals of `members`, for teams that have none of their own among `all`, whatever the period shows. */
function derivedGoals(
  company: Company,
  metric: string,
  members: readonly DatedGoal[],
  all: readonly DatedGoal[],
): DatedGoal[] {
  const sums = new Map<string, DatedGoal>();
  for (const goal of members) {
    if (goal.scope !== 'user' || goal.target === null) continue;
    const end = Math.min(company.asOf, company.zone.startOf(goal.to) - 1);
    for (const team of company.teams.of(goal.scopeKey, end)) {
      if (all.some((other) => standsFor(other, team, goal))) continue;
      const key = JSON.stringify([team, goal.from, goal.to, filterText(goal)]);
      const teamId = company.teamKeys.idOf(team);
      sums.set(key, {
        ...goal,
        id: `derived:${teamId}:${metric}:${dateIso(goal.from)}`,
        scope: 'team',
        scopeId: teamId,
        scopeKey: team,
        target: (sums.get(key)?.target ?? 0) + goal.target,
        derived: true,
      });
    }
  }
  return withOwnIds([...sums.values()]);
}

/** Whether a goal is the team's own for the dates and filters of a member's. */
const standsFor = (goal: DatedGoal, team: number, member: DatedGoal): boolean =>
  goal.scope === 'team' &&
  goal.scopeKey === team &&
  goal.from < member.to &&
  goal.to > member.from &&
  filterText(goal) === filterText(member);

/** Two derived goals of one team that begin on one day are told apart by their filters and end; the plainest has the plain id. */
function withOwnIds(goals: readonly DatedGoal[]): DatedGoal[] {
  const seen = new Set<string>();
  return goals.toSorted(plainestFirst).map((goal) => {
    const id = seen.has(goal.id) ? `${goal.id}:${dateIso(goal.to)}:${filterText(goal)}` : goal.id;
    seen.add(id);
    return { ...goal, id };
  });
}

function plainestFirst(a: DatedGoal, b: DatedGoal): number {
  const [one, other] = [filterText(a), filterText(b)];
  return one.length - other.length || byText(one, other) || a.to - b.to;
}

/** A currency beside a count says nothing of it; a metric of the list has one only when it is money. */
const isMoney = ({ metric }: Goal): boolean => metric === 'won_value' || metric.startsWith('custom:');

const asIs = (amount: number): number => amount;
