import { type GoalStatus, paceOf } from '@/lib/math/pace';
import type { EntityName } from '@/lib/model/entities';
import type { Cell, Label, Row, Sentence, Unit } from '@/lib/model/result';
import { rowOf } from '@/lib/query/figures';
import { dateIso } from '@/lib/table/column';
import type { DatedGoal } from '@/lib/table/goals';
import { labelOf } from '@/lib/table/labels';
import type { Rows } from '@/lib/table/rows';
import type { View } from '../report';
import { figureSaid, said } from './figures';

/** What is held against a goal's target, and the records it is made of. */
export interface Progress {
  readonly metric: string;
  readonly unit: Extract<Unit, 'money' | 'count'>;
  readonly entity: EntityName;
  /** The records' amounts add up to the actual. */
  readonly isSum: boolean;
  readonly rows: Rows;
  readonly actual: number;
  /** What it should be at the end; unknown for what has no forecast. */
  readonly expected: number | null;
}

/** How a goal stands. */
export interface Standing extends DatedGoal {
  readonly metric: string;
  readonly unit: Extract<Unit, 'money' | 'count'>;
  readonly label: Label;
  readonly rows: Rows;
  readonly actual: number;
  readonly state: GoalStatus;
  /** How much is missing: to the pace while the goal runs, to the target afterwards. */
  readonly gap: number;
  readonly row: Row;
  readonly figures: Readonly<Record<string, unknown>>;
}

export function standingOf(
  { company, scope, select }: View,
  goal: DatedGoal,
  { metric, unit, entity, isSum, rows, actual, expected }: Progress,
): Standing {
  const target = goal.target ?? 0;
  const calendar = company.calendarFor(goal.scope, goal.scopeId);
  const stand = paceOf({ ...goal, target, actual }, company.today, calendar);
  const isOver = company.today >= goal.to;
  const label: Label =
    goal.scope === 'company'
      ? { word: 'row.company' }
      : labelOf(goal.scope === 'user' ? company.people : company.teamKeys, goal.scopeKey, goal.scope);
  const records = select(entity, rows, isSum ? 'base' : undefined);
  const { pace, attainment, workingDays, elapsed, projection, neededPerDay } = stand;
  const plain = (value: Cell) => ({ value });
  // The contract gives means of counts with four decimals; money is too large for it to matter.
  const inContract = (value: number | null): number | null =>
    unit === 'money' || value === null ? value : Math.round(value * 10_000) / 10_000;
  return {
    ...goal,
    metric,
    unit,
    label,
    rows,
    actual,
    state: stand.status,
    gap: (isOver ? target : pace) - actual,
    row: rowOf(goal.id, label, {
      metric: plain(metric),
      currency: plain(unit === 'money' ? scope.baseCurrency : null),
      target: plain(target),
      actual: { value: actual, records },
      attainment: { value: attainment, records },
      pace: plain(pace),
      status: plain(stand.status),
      projection: plain(projection),
      neededPerDay: plain(neededPerDay),
      expected: plain(expected),
      elapsed: plain(elapsed),
      workingDays: plain(workingDays),
      daysLeft: plain(workingDays - elapsed),
      from: plain(dateIso(goal.from)),
      to: plain(dateIso(goal.to)),
    }),
    figures: {
      metric,
      scope: goal.scope,
      scopeId: goal.scopeId,
      target,
      actual,
      attainment,
      workingDays,
      elapsed,
      pace: inContract(pace),
      projection: inContract(projection),
      neededPerDay: inContract(neededPerDay),
      status: stand.status,
      derived: goal.derived,
    },
  };
}

/** Goals of the people and teams that are filtered for; the company's only when neither is. */
export function isAskedFor(
  { company, filters: { userIds, teamIds, pipelineIds } }: View,
  goal: DatedGoal,
): boolean {
  const ofPipeline = goal.filters.pipelineId;
  if (pipelineIds?.length && ofPipeline && !pipelineIds.includes(ofPipeline)) return false;
  if (userIds?.length && (goal.scope !== 'user' || !userIds.includes(goal.scopeId))) return false;
  if (!teamIds?.length) return true;
  const teams = new Set(
    teamIds.map((id) => (id === null ? -1 : company.teamKeys.find(id))).filter((team) => team >= 0),
  );
  if (goal.scope === 'team') return teams.has(goal.scopeKey);
  return goal.scope === 'user' && company.teams.membership(teams)(goal.scopeKey, company.asOf);
}

/** Who is behind, and by how much; of goals with different units the part of the target that is missing decides. */
export function findingOf(standings: readonly Standing[]): Sentence | undefined {
  if (standings.length === 0) return undefined;
  const count = (value: number) => figureSaid(value, 'count');
  const isMixed = new Set(standings.map(({ metric }) => metric)).size > 1;
  const size = (standing: Standing): number => (isMixed ? gapShare(standing) : standing.gap);
  for (const state of ['behind', 'missed'] as const) {
    const late = standings.filter((standing) => standing.state === state).sort((a, b) => size(b) - size(a));
    const [worst] = late;
    if (!worst) continue;
    const records = worst.row.records?.['actual'];
    const gap = figureSaid(worst.gap, worst.unit === 'money' ? 'money' : 'mean', records);
    const values = { n: count(late.length), of: count(standings.length), name: said(worst.label), gap };
    return { key: `finding.goals.${state}`, values };
  }
  return { key: 'finding.goals.fine', values: { n: count(standings.length) } };
}

/** The part of the target that is missing to the pace, or to the target once the goal is over; of no target nothing is. */
export const gapShare = ({ gap, target }: Standing): number => (target ? gap / target : 0);
