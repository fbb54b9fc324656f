import { type GoalStatus, paceOf } from '@/lib/math/pace';
import type { Goal } from '@/lib/model/entities';
import type { Cell, Label, Row, Sentence, Unit } from '@/lib/model/result';
import { dateIso } from '@/lib/table/column';
import { status } from '@/lib/table/deals';
import { dealsIn, dealTests, passing } from '@/lib/table/filters';
import { type DatedGoal, goalsOf } from '@/lib/table/goals';
import { joined, type Rows, rowsWhere } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';
import type { Found, View } from '../report';
import { byText, column, figureSaid, labelOf, rowOf, said } from './figures';

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
 * Rules: a goal counts deals whose last close is a win within its dates, by their owner at that moment; the filters for
 * people and teams choose the goals, the other filters the deals.
 */
export function wonGoals(view: View, measure: GoalMeasure): Found {
  const { company, scope, period } = view;
  const found = goalsOf(company, scope, measure.metric, period.days);
  const convertible = found.filter(({ target }) => target !== null);
  const shown = convertible.filter((goal) => isAskedFor(view, goal));
  const within = candidatesOf(view);
  const standings = shown.map((goal) => standingOf(view, measure, goal, within(goal))).sort(inOrder);
  const deals = Int32Array.from(new Set(joined(...standings.map(({ won }) => won))));
  const { base, unconverted } = company.amounts;
  const { pipelineIds, sourceIds, customerIds } = view.filters;
  const isPart = [pipelineIds, sourceIds, customerIds].some((ids) => ids?.length);
  const pace = measure.unit === 'money' ? 'money' : 'mean';
  return {
    n: deals.length,
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
    ],
    charts: [{ kind: 'meters', block: 'goals', value: 'actual', share: 'attainment' }],
    caveats: {
      'goals-unconverted': found.length - convertible.length,
      'goals-part': isPart ? standings.length : 0,
      'goals-derived': standings.filter(({ derived }) => derived).length,
      'null-amount': deals.filter((deal) => Number.isNaN(base[deal]) && !unconverted[deal]).length,
      unconverted: deals.filter((deal) => unconverted[deal] === 1).length,
      'current-values': company.hasHistory ? 0 : deals.length,
    },
    figures: Object.fromEntries(standings.map(({ id, figures }) => [id, figures])),
  };
}

function standingOf(view: View, measure: GoalMeasure, goal: DatedGoal, within: Candidates): Standing {
  const { company, select } = view;
  const won = dealsOf(view, goal, 'closed', within.won);
  const actual = measure.actual(view, won);
  const target = goal.target ?? 0;
  const stand = paceOf({ ...goal, target, actual }, company.today, company.calendar);
  const open = dealsOf(view, goal, 'now', within.open);
  const expected = actual + measure.expected(view, open);
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

/** Of some deals those that count for a goal, by owner and source at a moment. */
function dealsOf(view: View, goal: DatedGoal, moment: 'closed' | 'now', deals: Rows): Rows {
  const { pipelineId, sourceId, productId } = goal.filters;
  const tests = dealTests(
    view.company,
    {
      ...(goal.scope === 'user' && { userIds: [goal.scopeId ?? ''] }),
      ...(goal.scope === 'team' && { teamIds: [goal.scopeId ?? ''] }),
      ...(pipelineId && { pipelineIds: [pipelineId] }),
      ...(sourceId && { sourceIds: [sourceId] }),
    },
    moment,
  );
  const { rows } = passing(deals, tests);
  return productId ? withProduct(view, rows, productId) : rows;
}

function withProduct({ company: { tables } }: View, deals: Rows, productId: string): Rows {
  const [deal, product] = [codes(tables.lineItems, 'dealId'), codes(tables.lineItems, 'productId')];
  const wanted = product.dictionary.indexOf(productId);
  const ids = new Set<string | undefined>();
  for (let row = 0; row < tables.lineItems.length; row++) {
    if (wanted >= 0 && product.codes[row] === wanted) ids.add(deal.dictionary[deal.codes[row] as number]);
  }
  const id = codes(tables.deals, 'id');
  return deals.filter((row) => ids.has(id.dictionary[id.codes[row] as number]));
}

/** Deals of the dates of a goal, whoever's: won in them, and open and expected to close in what is left of them. */
interface Candidates {
  readonly won: Rows;
  readonly open: Rows;
}

/** Goals mostly share their dates, so the deals of each span are looked up once. */
function candidatesOf(view: View): (goal: DatedGoal) => Candidates {
  const { company } = view;
  const { deals, expectedDays, today } = company;
  const { userIds: _, teamIds: __, ...others } = view.filters;
  const isOpen = (deal: number) => deals.exists[deal] === 1 && deals.status[deal] === status.open;
  const open = passing(rowsWhere(deals.length, isOpen), dealTests(company, others, 'now')).rows;
  const won = passing(
    dealsIn(
      company,
      deals.closedAt,
      { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
      status.won,
    ),
    dealTests(company, others, 'closed'),
  ).rows;
  const kept = new Map<string, Candidates>();
  return ({ from, to }) => {
    const key = `${from} ${to}`;
    const bounds = company.bounds({ from, to });
    const closedWithin = (deal: number) =>
      (deals.closedAt[deal] as number) >= bounds.from && (deals.closedAt[deal] as number) < bounds.to;
    const dueWithin = (deal: number) =>
      (expectedDays[deal] as number) >= Math.max(today, from) && (expectedDays[deal] as number) < to;
    const found = kept.get(key) ?? { won: won.filter(closedWithin), open: open.filter(dueWithin) };
    kept.set(key, found);
    return found;
  };
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
