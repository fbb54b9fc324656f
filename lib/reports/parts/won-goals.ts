import { type GoalStatus, paceOf } from '@/lib/math/pace';
import type { Goal } from '@/lib/model/entities';
import type { Cell, Label, Row, Sentence, Unit } from '@/lib/model/result';
import { dateIso } from '@/lib/table/column';
import { type DatedGoal, goalsOf } from '@/lib/table/goals';
import { joined, type Rows } from '@/lib/table/rows';
import type { Found, View } from '../report';
import { burnUpOf } from './burn-up';
import { byText, column, figureSaid, labelOf, rowOf, said } from './figures';
import { GoalDeals } from './goal-deals';

/** What a goal report counts: `measure` turns won deals into the number that is held against the target. */
export interface GoalMeasure {
  readonly metric: Goal['metric'];
  readonly unit: Extract<Unit, 'money' | 'count'>;
  /** The actual of won deals. */
  actual(view: View, won: Rows): number;
  /** What open deals are expected to add. */
  expected(view: View, open: Rows): number;
}

interface Standing extends DatedGoal {
  readonly label: Label;
  readonly won: Rows;
  readonly actual: number;
  readonly state: GoalStatus;
  /** How much is missing: to the pace while the goal runs, to the target afterwards. */
  readonly gap: number;
  readonly row: Row;
  readonly figures: Readonly<Record<string, unknown>>;
}

const levels = ['company', 'team', 'user'];

/**
 * Goals over won deals, each over its own dates (catalogue D).
 *
 * Rows: `goals`, one per goal; `burn-up`, the days of the only goal, or of the company's (`burn-up.ts`).
 * Rules: a goal counts deals whose last close is a win within its dates, by their owner at that moment; the filters for
 * people and teams choose the goals, the other filters the deals.
 */
export function wonGoals(view: View, measure: GoalMeasure): Found {
  const { company, scope, period } = view;
  const found = goalsOf(company, scope, measure.metric, period.days);
  const convertible = found.filter(({ target }) => target !== null);
  const shown = convertible.filter((goal) => isAskedFor(view, goal));
  const deals = new GoalDeals(view);
  const standings = shown.map((goal) => standingOf(view, measure, goal, deals)).sort(inOrder);
  const all = Int32Array.from(new Set(joined(...standings.map(({ won }) => won))));
  const { base, unconverted } = company.amounts;
  const { pipelineIds, sourceIds, customerIds } = view.filters;
  const isPart = [pipelineIds, sourceIds, customerIds].some((ids) => ids?.length);
  const pace = measure.unit === 'money' ? 'money' : 'mean';
  const drawn = drawnOf(standings, company.today);
  return {
    n: all.length,
    isEmpty: standings.length === 0,
    whyEmpty: found.length === 0 ? 'no-goals' : 'no-goals-left',
    finding: findingOf(standings, measure.unit),
    blocks: [
      {
        id: 'goals',
        columns: [
          column('target', measure.unit),
          column('actual', measure.unit),
          column('attainment', 'share', { better: 1 }),
          column('pace', pace),
          column('status', 'text'),
          column('projection', pace, { minWidth: 480 }),
          column('neededPerDay', pace),
          column('expected', pace, { minWidth: 480 }),
          column('elapsed', 'count', { minWidth: 480 }),
          column('workingDays', 'count', { minWidth: 480 }),
          column('from', 'date', { minWidth: 480 }),
          column('to', 'date', { minWidth: 480 }),
        ],
        rows: standings.map(({ row }) => row),
      },
      ...(drawn ? [burnUpOf(view, measure, drawn)] : []),
    ],
    charts: [{ kind: 'meters', block: 'goals', value: 'actual', share: 'attainment' }],
    caveats: {
      'goals-unconverted': found.length - convertible.length,
      'goals-part': isPart ? standings.length : 0,
      'goals-derived': standings.filter(({ derived }) => derived).length,
      'null-amount': all.filter((deal) => Number.isNaN(base[deal]) && !unconverted[deal]).length,
      unconverted: all.filter((deal) => unconverted[deal] === 1).length,
      'current-values': company.hasHistory ? 0 : all.length,
    },
    figures: Object.fromEntries(standings.map(({ id, figures }) => [id, figures])),
  };
}

function standingOf(view: View, measure: GoalMeasure, goal: DatedGoal, deals: GoalDeals): Standing {
  const { company, select } = view;
  const won = deals.won(goal);
  const actual = measure.actual(view, won);
  const target = goal.target ?? 0;
  const stand = paceOf({ ...goal, target, actual }, company.today, company.calendar);
  const expected = actual + measure.expected(view, deals.open(goal));
  const isOver = company.today >= goal.to;
  const label: Label =
    goal.scope === 'company'
      ? { word: 'row.company' }
      : labelOf(goal.scope === 'user' ? company.people : company.teamKeys, goal.scopeKey, goal.scope);
  const records = select('deals', won, measure.unit === 'money' ? 'base' : undefined);
  const { pace, attainment, workingDays, elapsed, projection, neededPerDay } = stand;
  const plain = (value: Cell) => ({ value });
  return {
    ...goal,
    label,
    won,
    actual,
    state: stand.status,
    gap: (isOver ? target : pace) - actual,
    row: rowOf(goal.id, label, {
      metric: plain(measure.metric),
      currency: plain(measure.unit === 'money' ? view.scope.baseCurrency : null),
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
      metric: measure.metric,
      scope: goal.scope,
      scopeId: goal.scopeId,
      target,
      actual,
      attainment,
      workingDays,
      elapsed,
      pace,
      projection,
      neededPerDay,
      status: stand.status,
      derived: goal.derived,
    },
  };
}

/** Longest goal that is drawn day by day. */
const mostDays = 400;

/** The goal to draw day by day: the only one, or else the company's that runs today, or its last. */
function drawnOf(standings: readonly Standing[], today: number): Standing | undefined {
  const company = standings.filter(({ scope }) => scope === 'company');
  const [only] = standings.length === 1 ? standings : company.length === 1 ? company : [];
  const running = company.filter(({ from, to }) => from <= today && today < to);
  const found = only ?? running[0] ?? company.at(-1);
  return found && found.to - found.from <= mostDays ? found : undefined;
}

/** Goals of the people and teams that are filtered for; the company's only when neither is. */
function isAskedFor({ company, filters: { userIds, teamIds, pipelineIds } }: View, goal: DatedGoal): boolean {
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

/** Who is behind, and by how much. */
function findingOf(standings: readonly Standing[], unit: Unit): Sentence | undefined {
  if (standings.length === 0) return undefined;
  const count = (value: number) => figureSaid(value, 'count');
  for (const state of ['behind', 'missed'] as const) {
    const late = standings.filter((standing) => standing.state === state).sort((a, b) => b.gap - a.gap);
    const [worst] = late;
    if (!worst) continue;
    const gap = figureSaid(worst.gap, unit === 'money' ? 'money' : 'mean', worst.row.records?.['actual']);
    const values = { n: count(late.length), of: count(standings.length), name: said(worst.label), gap };
    return { key: `finding.goals.${state}`, values };
  }
  return { key: 'finding.goals.fine', values: { n: count(standings.length) } };
}

const inOrder = (a: Standing, b: Standing): number =>
  levels.indexOf(a.scope) - levels.indexOf(b.scope) ||
  a.from - b.from ||
  byText('text' in a.label ? a.label.text : '', 'text' in b.label ? b.label.text : '') ||
  byText(a.id, b.id);
