import { goalsIn } from '@/lib/metrics/goals-in';
import type { Goal } from '@/lib/model/entities';
import type { Unit } from '@/lib/model/result';
import { column } from '@/lib/query/figures';
import { byText } from '@/lib/table/labels';
import { joined, type Rows } from '@/lib/table/rows';
import type { Found, View } from '../report';
import { burnUpOf } from './burn-up';
import { GoalDeals } from './goal-deals';
import { findingOf, isAskedFor, type Standing, standingOf } from './goal-standing';

/** What a goal report counts: `measure` turns won deals into the number that is held against the target. */
export interface GoalMeasure {
  readonly metric: Goal['metric'];
  readonly unit: Extract<Unit, 'money' | 'count'>;
  /** The actual of won deals. */
  actual(view: View, won: Rows): number;
  /** What open deals are expected to add. */
  expected(view: View, open: Rows): number;
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
  const { company, period } = view;
  const found = goalsIn(company, measure.metric, period.days);
  const convertible = found.filter(({ target }) => target !== null);
  const shown = convertible.filter((goal) => isAskedFor(view, goal));
  const deals = new GoalDeals(view);
  const standings = shown
    .map((goal) => {
      const rows = deals.won(goal);
      const actual = measure.actual(view, rows);
      return standingOf(view, goal, {
        metric: measure.metric,
        unit: measure.unit,
        entity: 'deals',
        isSum: measure.unit === 'money',
        rows,
        actual,
        expected: actual + measure.expected(view, deals.open(goal)),
      });
    })
    .sort(inOrder);
  const all = Int32Array.from(new Set(joined(...standings.map(({ rows }) => rows))));
  const { base, unconverted } = company.amounts;
  const { pipelineIds, sourceIds, customerIds } = view.filters;
  const isPart = [pipelineIds, sourceIds, customerIds].some((ids) => ids?.length);
  const pace = measure.unit === 'money' ? 'money' : 'mean';
  const drawn = drawnOf(standings, company.today);
  return {
    n: all.length,
    isEmpty: standings.length === 0,
    whyEmpty: found.length === 0 ? 'no-goals' : 'no-goals-left',
    finding: findingOf(standings),
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
      ...(drawn ? [burnUpOf(view, measure, { ...drawn, won: drawn.rows })] : []),
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

const inOrder = (a: Standing, b: Standing): number =>
  levels.indexOf(a.scope) - levels.indexOf(b.scope) ||
  a.from - b.from ||
  byText('text' in a.label ? a.label.text : '', 'text' in b.label ? b.label.text : '') ||
  byText(a.id, b.id);
