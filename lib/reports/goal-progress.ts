import type { Goal } from '@/lib/model/entities';
import type { Block, Label } from '@/lib/model/result';
import { column } from '@/lib/query/figures';
import { type DatedGoal, goalsOf } from '@/lib/table/goals';
import { byText } from '@/lib/table/labels';
import { sumOf } from '@/lib/table/rows';
import { cell } from '@/lib/table/table';
import { GoalDeals } from './parts/goal-deals';
import { measureOfGoal } from './parts/goal-measures';
import { GoalRecords } from './parts/goal-records';
import { findingOf, gapShare, isAskedFor, type Standing, standingOf } from './parts/goal-standing';
import { defineReport, type View } from './report';

/**
 * Every goal in one list, whatever it is for: how far it is, and who is furthest behind.
 *
 * Rows: `goals`, one per goal that overlaps the period or runs today, each over its own dates, the greatest gap to its pace
 * first; `money` and `counts`, the same goals with their targets and actuals.
 * Units: `gap` is the part of the target that is missing to the pace, or to the target once the goal is over; negative is
 * ahead. `money` is minor units of the base currency.
 * Rules: a goal counts the records of its metric within its dates, by their owner at the event; `custom:` metrics are those of
 * the metric catalogue that add up. A team without a goal has no row here.
 * Caveats: `goals-unconverted`, `goals-unknown` (a metric that is not known here), `goals-part`.
 */
export const goalProgress = defineReport({
  id: 'goal-progress',
  needs: ['deals'],
  about: ['deals', 'activities', 'leads'],
  dateField: 'goal-own',

  compute(view) {
    const { company } = view;
    const found = goalsIn(view);
    const known = found.filter(({ goal, metric }) => goal.target !== null && measureOfGoal(metric));
    const asked = known.filter(({ goal }) => isAskedFor(view, goal));
    const records = new GoalRecords(view);
    const deals = new GoalDeals(view);
    const standings = asked
      .flatMap(({ goal, metric }): Standing[] => {
        const measure = measureOfGoal(metric);
        if (!measure) return [];
        const { population, unit, sumOf: isSum } = measure;
        const all = records.of(goal, population);
        const span = { days: goal, ...company.bounds(goal) };
        const { value, rows } = measure.of({ company, span }, all);
        const actual = value ?? 0;
        const values = metric === 'won_value' ? company.weighted : company.chances;
        const isForecast = metric === 'won_value' || metric === 'won_count';
        return [
          standingOf(view, goal, {
            metric,
            unit: unit === 'money' ? 'money' : 'count',
            entity: population.entity,
            isSum: isSum !== undefined,
            rows: rows ?? all,
            actual,
            expected: isForecast ? actual + sumOf(values, deals.open(goal)) : null,
          }),
        ];
      })
      .sort((a, b) => gapShare(b) - gapShare(a) || byText(a.id, b.id));
    const { pipelineIds, sourceIds, customerIds } = view.filters;
    const isPart = [pipelineIds, sourceIds, customerIds].some((ids) => ids?.length);
    const values = (['money', 'count'] as const).flatMap((unit) => {
      const own = standings.filter((standing) => standing.unit === unit);
      return own.length > 0 ? [valuesOf(unit, own)] : [];
    });
    return {
      n: standings.length,
      whyEmpty: found.length === 0 ? 'no-goals' : 'no-goals-left',
      finding: findingOf(standings),
      blocks: [listOf(standings), ...values],
      charts: [{ kind: 'meters', block: 'goals', value: 'attainment', share: 'attainment' }],
      caveats: {
        'goals-unconverted': found.filter(({ goal }) => goal.target === null).length,
        'goals-unknown': found.filter(({ metric }) => !measureOfGoal(metric)).length,
        'goals-part': isPart ? standings.length : 0,
      },
      figures: Object.fromEntries(standings.map(({ id, figures }) => [id, figures])),
    };
  },
});

/** The goals themselves that overlap the period or run today; sums of members' goals are no goals. */
function goalsIn({ company, scope, period: { days } }: View): { metric: Goal['metric']; goal: DatedGoal }[] {
  const { today } = company;
  const span = { from: Math.min(days.from, today), to: Math.max(days.to, today + 1) };
  const isShown = ({ derived, from, to }: DatedGoal): boolean =>
    !derived && ((from < days.to && to > days.from) || (from <= today && today < to));
  const { goals } = company.tables;
  const inUse = new Set(
    Array.from({ length: goals.length }, (_, row) => cell(goals, 'metric', row) as Goal['metric']),
  );
  return [...inUse].flatMap((metric) => {
    return goalsOf(company, scope, metric, span)
      .filter(isShown)
      .map((goal) => ({ metric, goal }));
  });
}

const listOf = (standings: readonly Standing[]): Block => ({
  id: 'goals',
  columns: [
    column('attainment', 'share', { better: 1 }),
    column('gap', 'share'),
    column('status', 'text'),
    column('elapsed', 'count', { minWidth: 480 }),
    column('workingDays', 'count', { minWidth: 480 }),
    column('from', 'date', { minWidth: 360 }),
    column('to', 'date', { minWidth: 360 }),
  ],
  rows: standings.map((standing) => ({
    ...standing.row,
    label: namedOf(standing),
    cells: { ...standing.row.cells, gap: gapShare(standing) + 0 },
    ...(standing.unit === 'money' && { units: moneyUnits }),
  })),
});

/** The cells of a goal for won value that are money, for whoever draws goals of all kinds in one list. */
const moneyUnits = {
  target: 'money',
  actual: 'money',
  pace: 'money',
  projection: 'money',
  neededPerDay: 'money',
  expected: 'money',
} as const;

const valuesOf = (unit: 'money' | 'count', standings: readonly Standing[]): Block => {
  const pace = unit === 'money' ? 'money' : 'mean';
  return {
    id: unit === 'money' ? 'money' : 'counts',
    columns: [
      column('target', unit),
      column('actual', unit),
      column('pace', pace),
      column('projection', pace, { minWidth: 480 }),
      column('neededPerDay', pace),
      column('expected', pace, { minWidth: 480 }),
    ],
    rows: standings.map((standing) => ({ ...standing.row, label: namedOf(standing) })),
  };
};

/** Whose goal it is, and what for. */
function namedOf({ label, metric, scope, scopeId }: Standing): Label {
  const isCustom = metric.startsWith('custom:');
  const word = isCustom ? 'custom' : metric;
  const values = isCustom ? { metric: metric.slice('custom:'.length) } : {};
  if (scope === 'company') return { word: `row.company-goal.${word}`, values };
  return { word: `row.goal.${word}`, values: { ...values, name: 'text' in label ? label.text : scopeId } };
}
