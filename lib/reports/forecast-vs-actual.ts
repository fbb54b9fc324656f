import { enough, ratio } from '@/lib/math/rates';
import { forecastBefore, type PastDeals } from '@/lib/metrics/past-deals';
import type { Block, Row } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { expected, open, won } from '@/lib/query/populations/deals';
import { joined, type Rows, rowsKnown, sumOf } from '@/lib/table/rows';
import { moneyCaveats } from './parts/caveats';
import { figureSaid } from './parts/figures';
import { type ForecastPart, forecastParts } from './parts/forecast-parts';
import { targetOver, wonValueGoals } from './parts/goal-line';
import { slippedFrom } from './parts/slipped';
import { defineReport, type View } from './report';

const columns = [
  column('actual', 'money', { better: 1 }),
  column('openWeighted', 'money'),
  column('expected', 'money', { better: 1 }),
  column('forecast', 'money'),
  column('error', 'share', { minWidth: 360 }),
  column('target', 'money', { minWidth: 480 }),
  column('openValue', 'money', { minWidth: 480 }),
  column('won', 'count', { minWidth: 480 }),
  column('openCount', 'count', { minWidth: 480 }),
];

/**
 * What was sold, what is still expected, and what had been expected when each stretch of time began.
 *
 * Rows: `periods`, one per month of the period (option `group`: week, quarter, owner, team or pipeline), empty ones too;
 * `outside`, open deals that are overdue, have no date, or no probability; `accuracy`, how far past forecasts were off.
 * Units: values are minor units of the base currency; `error` is (actual − forecast) / forecast.
 * Rules: a won deal belongs to the date of its close, an open one to its expected date from today on; `forecast` weighs the
 * deals open just before the stretch began, at their stage, amount and date of then; unknown for stretches to come.
 * Overdue deals are expected today under the option `include-overdue`. The target is that of the won-value goals of
 * whom the filters leave, shared out by working days.
 * Caveats: `null-amount`, `unconverted`, `no-probability`, `current-values`.
 */
export const forecastVsActual = defineReport({
  id: 'forecast-vs-actual',
  needs: ['deals', 'stages'],
  about: ['deals'],
  options: [
    { id: 'group', kind: 'choice', choices: ['month', 'week', 'quarter', 'owner', 'team', 'pipeline'] },
    { id: 'include-overdue', kind: 'switch' },
  ],
  dateField: 'closed-or-expected',

  compute(view) {
    const { company, period, earlier, options } = view;
    const outside = outsideOf(view);
    const isIn =
      options['include-overdue'] && company.today >= period.days.from && company.today < period.days.to;
    const coming = populationIn(view, expected, period);
    const openRows = isIn ? joined(coming.rows, outside.overdue).sort() : coming.rows;
    const wonIn = populationIn(view, won, period);
    const parts = forecastParts(view, options.group, { won: wonIn.rows, open: openRows });
    const goals = wonValueGoals(view, period.days);
    const rows = parts.map((part) =>
      stretchRow(view, part, part.days ? targetOver(company, goals, part.days) : null),
    );
    const forecast = totalForecast(view, parts);
    const total = figuresOf(view, { won: wonIn.rows, open: openRows }, forecast);
    const wonBefore = earlier && populationIn(view, won, earlier).rows;
    const n = wonIn.rows.length + openRows.length;
    const slipped = slippedFrom(view);
    const errors = parts.flatMap(({ won: sold, past }) =>
      past && past.forecast > 0
        ? [Math.abs(sumOf(company.amounts.base, sold) - past.forecast) / past.forecast]
        : [],
    );
    const mape = ratio(
      errors.reduce((sum, error) => sum + error, 0),
      errors.length,
    );
    const totalFigures: Record<string, Figure> = {
      ...total,
      actual: {
        ...(total['actual'] as Figure),
        ...(wonBefore && { previous: sumOf(company.amounts.base, wonBefore) }),
      },
      target: { value: targetOver(company, goals, period.days) },
    };
    return {
      n,
      isThin: n < enough.toShow,
      removed: wonIn.removed,
      ...(n > 0 && {
        finding: {
          key: `finding.forecast-vs-actual${n < enough.toShow ? '.thin' : forecast ? '.against' : ''}`,
          values: {
            n: figureSaid(n, 'count'),
            actual: figureSaid(total['actual']?.value ?? null, 'money', total['actual']?.records),
            open: figureSaid(total['openWeighted']?.value ?? null, 'money', total['openWeighted']?.records),
            expected: figureSaid(total['expected']?.value ?? null, 'money', total['expected']?.records),
            ...(forecast && {
              forecast: figureSaid(forecast.forecast, 'money', total['forecast']?.records),
            }),
          },
        },
      }),
      headline: {
        id: 'headline',
        columns: columns.slice(0, 3),
        rows: [rowOf('all', { word: 'row.all' }, pick(totalFigures, ['actual', 'openWeighted', 'expected']))],
      },
      blocks: [
        {
          id: 'periods',
          ...(isTime(options.group) && { every: options.group }),
          columns,
          rows,
          total: rowOf('all', { word: 'row.all' }, totalFigures),
        },
        outside.block,
        {
          id: 'accuracy',
          columns: [column('mape', 'share', { better: -1 }), column('slipped', 'share', { better: -1 })],
          rows: [rowOf('all', { word: 'row.all' }, { mape: { value: mape }, slipped })],
        },
      ],
      charts: [
        isTime(options.group)
          ? { kind: 'columns', block: 'periods', value: 'actual' }
          : { kind: 'stacked', block: 'periods', value: 'actual' },
      ],
      caveats: {
        ...moneyCaveats(company, joined(wonIn.rows, openRows)),
        'no-probability': outside.noProbability.length,
      },
      figures: {
        rows: Object.fromEntries(parts.map((part, at) => [part.key, contractRow(part, rows[at] as Row)])),
        total: {
          actual: total['actual']?.value,
          openWeighted: total['openWeighted']?.value,
          openUnweighted: total['openValue']?.value,
          expected: total['expected']?.value,
          forecastAtStart: forecast?.forecast ?? null,
        },
        ...outside.figures,
      },
    };
  },
});

const isTime = (group: string): group is 'month' | 'week' | 'quarter' =>
  group === 'month' || group === 'week' || group === 'quarter';

const pick = (figures: Record<string, Figure>, keys: readonly string[]): Record<string, Figure> =>
  Object.fromEntries(keys.map((key) => [key, figures[key] as Figure]));

function stretchRow(view: View, part: ForecastPart, target: number | null): Row {
  const figures = { ...figuresOf(view, part, part.past), target: { value: target } };
  return {
    ...rowOf(part.rowKey, part.label, figures, part.aside),
    ...(part.isPartial && { partial: true as const }),
  };
}

function contractRow({ won: sold, open: coming, past }: ForecastPart, { cells }: Row) {
  return {
    actual: cells['actual'],
    actualCount: sold.length,
    openWeighted: cells['openWeighted'],
    openUnweighted: cells['openValue'],
    openCount: coming.length,
    expected: cells['expected'],
    forecastAtStart: cells['forecast'],
    forecastAtStartCount: past?.rows.length ?? 0,
    error: cells['error'],
  };
}

function figuresOf(
  { company, select }: View,
  { won: sold, open: coming }: { readonly won: Rows; readonly open: Rows },
  past: Pick<PastDeals, 'rows' | 'forecast'> | null,
): Record<string, Figure> {
  const { base } = company.amounts;
  const actual = sumOf(base, sold);
  const weighted = sumOf(company.weighted, coming);
  const forecast = past?.forecast ?? null;
  return {
    actual: { value: actual, records: select('deals', sold, 'base') },
    openWeighted: { value: weighted, records: select('deals', rowsKnown(company.weighted, coming)) },
    expected: { value: actual + weighted, records: select('deals', joined(sold, coming)) },
    forecast: { value: forecast, ...(past && { records: select('deals', past.rows) }) },
    error: { value: forecast === null ? null : ratio(actual - forecast, forecast) },
    openValue: { value: sumOf(base, coming), records: select('deals', coming, 'base') },
    won: { value: sold.length, records: select('deals', sold) },
    openCount: { value: coming.length, records: select('deals', coming) },
  };
}

/** The forecasts of the stretches together; of groups the one for the whole period. `null` when none has begun. */
function totalForecast(
  view: View,
  parts: readonly ForecastPart[],
): Pick<PastDeals, 'rows' | 'forecast'> | null {
  if (!isTime(view.options['group'] as string)) return forecastBefore(view, view.period.days);
  const known = parts.flatMap(({ past }) => (past ? [past] : []));
  if (known.length === 0) return null;
  // A deal that slipped was in the forecast of several stretches.
  const rows = Int32Array.from(new Set(joined(...known.map((past) => past.rows)))).sort();
  return { rows, forecast: known.reduce((sum, past) => sum + past.forecast, 0) };
}

/** Open deals that are in no stretch, or in no weighted value. */
function outsideOf(view: View) {
  const { company, select } = view;
  const all = populationIn(view, open, view.period).rows;
  const { amounts, weighted, chances, expectedDays: day, today } = company;
  const overdue = all.filter((deal) => (day[deal] as number) < today);
  const noDate = all.filter((deal) => Number.isNaN(day[deal]));
  const noProbability = all.filter((deal) => Number.isNaN(chances[deal]));
  const row = (key: string, rows: Rows) =>
    rowOf(
      key,
      { word: `row.forecast.${key}` },
      {
        count: { value: rows.length, records: select('deals', rows) },
        value: { value: sumOf(amounts.base, rows), records: select('deals', rows, 'base') },
        openWeighted: { value: sumOf(weighted, rows), records: select('deals', rowsKnown(weighted, rows)) },
      },
    );
  const block: Block = {
    id: 'outside',
    columns: [
      column('count', 'count', { better: -1 }),
      column('value', 'money'),
      column('openWeighted', 'money'),
    ],
    rows: [row('overdue', overdue), row('noDate', noDate), row('noProbability', noProbability)],
  };
  return {
    overdue,
    noProbability,
    block,
    figures: {
      overdue: {
        count: overdue.length,
        value: sumOf(amounts.base, overdue),
        weighted: sumOf(weighted, overdue),
      },
      noDate: { count: noDate.length, value: sumOf(amounts.base, noDate) },
      noProbability: noProbability.length,
    },
  };
}
