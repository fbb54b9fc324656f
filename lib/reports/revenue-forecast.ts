import { addMonths } from '@/lib/math/civil';
import { type Outlook, outlookOf } from '@/lib/math/outlook';
import { enough, ratio } from '@/lib/math/rates';
import type { Block, Label } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { won } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import { dateIso } from '@/lib/table/column';
import type { DatedGoal } from '@/lib/table/goals';
import { labelOf } from '@/lib/table/labels';
import { joined, type Rows, sumOf } from '@/lib/table/rows';
import { moneyCaveats } from './parts/caveats';
import { toFourDecimals } from './parts/decimals';
import { figureSaid, said } from './parts/figures';
import { wonValueGoals } from './parts/goal-line';
import {
  carryingBlock,
  forecastColumns,
  groupedRows,
  leftOutBlock,
  monthRows,
  newBusiness,
  openBy,
  outlookFigures,
} from './parts/revenue-rows';
import { defineReport } from './report';

/** One deal carries a forecast from this share of its weighted value on. */
const carries = 0.4;

const always = { days: { from: -Infinity, to: Infinity }, from: -Infinity, to: Infinity };

/**
 * What open deals will bring over the next months, and how certain that is.
 *
 * Rows: `forecast`, one per month of the horizon (option `group`: owner, team, source or pipeline); `deals`, the twenty that carry
 * it; `left-out`, open deals that are not in it, by reason; `goal`, what is missing to the goal that runs today; `new-business`, what
 * deals not created yet usually add (option `new-business`).
 * Units: values are minor units of the base currency; bounds and `sd` need not be whole.
 * Rules: open deals as of now, expected from today up to the same day `horizon` months later (or to the end of the goal), whose
 * amount and chance are known; the period is not used. Levels sum the whole value of deals from a chance on; bounds take deals as
 * independent (option `confidence`). Overdue deals are expected today under the option `include-overdue`.
 * Caveats: `null-amount`, `unconverted`, `no-probability`, `current-values`.
 */
export const revenueForecast = defineReport({
  id: 'revenue-forecast',
  needs: ['deals', 'stages'],
  about: ['deals'],
  options: [
    {
      id: 'horizon',
      kind: 'choice',
      choices: ['3', '1', '2', '4', '5', '6', '7', '8', '9', '10', '11', '12', 'goal'],
    },
    { id: 'confidence', kind: 'choice', choices: ['level', 'bound'] },
    { id: 'group', kind: 'choice', choices: ['month', 'owner', 'team', 'source', 'pipeline'] },
    { id: 'include-overdue', kind: 'switch' },
    { id: 'new-business', kind: 'switch' },
  ],
  dateField: 'expected-open',

  compute(view) {
    const { company, options } = view;
    const goal = wonValueGoals(view, { from: company.today, to: company.today + 1 })[0];
    const months = options.horizon === 'goal' ? 3 : Number(options.horizon);
    const days = {
      from: company.today,
      to: options.horizon === 'goal' && goal ? goal.to : addMonths(company.today, months),
    };
    const outlying = openBy(view, days, options['include-overdue']);
    const rows = outlying.forecast;
    const byMonth = monthRows(view, days, rows);
    const isByMonth = options.group === 'month';
    const table = isByMonth ? byMonth : groupedRows(view, options.group, rows);
    const all = outlookOf(rows, company.amounts.base, company.chances);
    const total = outlookFigures(view, rows);
    const carrying = carryingBlock(view, rows);
    const [first] = carrying.rows;
    const share = ratio(Number(first?.cells['weighted'] ?? 0), all.weighted);
    const isThin = all.n < enough.toShow;
    const isBound = options.confidence === 'bound';
    const certain = isBound ? 'atLeast90' : 'high';
    const wonEver = populationIn(view, won, always).rows;
    const added = options['new-business'] ? newBusiness(view, wonEver, months) : undefined;
    return {
      n: all.n,
      isThin,
      ...(all.n > 0 && {
        finding: {
          key: `finding.revenue-forecast${isThin ? '.thin' : isBound ? '.bound' : ''}`,
          values: {
            n: figureSaid(all.n, 'count', total['count']?.records),
            to: figureSaid(dateIso(days.to), 'date'),
            weighted: figureSaid(all.weighted, 'money', total['weighted']?.records),
            certain: figureSaid(all[certain], 'money', total[certain]?.records),
          },
        },
      }),
      ...(first &&
        share !== null &&
        all.weighted > 0 &&
        share > carries && {
          remark: {
            key: 'remark.revenue-forecast.one-deal',
            values: {
              name: said(first.label),
              share: figureSaid(share, 'share', first.records?.['weighted']),
            },
          },
        }),
      headline: {
        id: 'headline',
        columns: [column('weighted', 'money'), column('value', 'money'), column(certain, 'money')],
        rows: [
          rowOf(
            'all',
            { word: 'row.all' },
            Object.fromEntries(['weighted', 'value', certain].map((key) => [key, total[key] as Figure])),
          ),
        ],
      },
      blocks: [
        {
          id: 'forecast',
          ...(isByMonth && { every: 'month' as const }),
          columns: forecastColumns(options.confidence),
          rows: table.map(({ row }) => row),
          total: rowOf('all', { word: 'row.all' }, total),
        },
        ...(goal ? [goalBlock(view, goal, rows, wonEver)] : []),
        ...(added ? [newBusinessBlock(added, all.weighted)] : []),
        carrying,
        leftOutBlock(view, outlying),
      ],
      charts: [
        isByMonth
          ? { kind: 'columns', block: 'forecast', value: 'weighted' }
          : { kind: 'bars', block: 'forecast', value: 'weighted' },
      ],
      caveats: {
        ...moneyCaveats(company, joined(rows, outlying.noAmount)),
        'no-probability': outlying.noProbability.length,
      },
      figures: {
        from: dateIso(days.from),
        to: dateIso(days.to),
        all: contractOf(all),
        months: Object.fromEntries(
          byMonth
            .filter(({ outlook }) => outlook.n > 0)
            .map(({ key, outlook }) => [key, contractOf(outlook)]),
        ),
        left_out: { noDate: outlying.noDate.length, overdue: outlying.overdue.length },
      },
    };
  },
});

/** An outlook with its bounds as the contract writes them. */
const contractOf = (outlook: Outlook): Outlook => ({
  ...outlook,
  sd: toFourDecimals(outlook.sd),
  atLeast80: toFourDecimals(outlook.atLeast80),
  atLeast90: toFourDecimals(outlook.atLeast90),
  atLeast95: toFourDecimals(outlook.atLeast95),
});

/** What is missing to the goal that runs today: its target less what is won in its dates and what is expected up to its end. */
function goalBlock(view: QueryView, goal: DatedGoal, forecast: Rows, wonEver: Rows): Block {
  const { company, select } = view;
  const { base } = company.amounts;
  const { from, to } = company.bounds(goal);
  const { closedAt } = company.deals;
  const sold = wonEver.filter(
    (deal) => (closedAt[deal] as number) >= from && (closedAt[deal] as number) < to,
  );
  const coming = forecast.filter((deal) => (company.expectedDays[deal] as number) < goal.to);
  const [actual, weighted] = [sumOf(base, sold), sumOf(company.weighted, coming)];
  const target = goal.target ?? 0;
  const label: Label =
    goal.scope === 'company'
      ? { word: 'row.company' }
      : labelOf(goal.scope === 'user' ? company.people : company.teamKeys, goal.scopeKey, goal.scope);
  return {
    id: 'goal',
    columns: [
      column('target', 'money'),
      column('actual', 'money'),
      column('weighted', 'money'),
      column('gap', 'money', { better: -1 }),
      column('to', 'date', { minWidth: 480 }),
    ],
    rows: [
      rowOf(goal.id, label, {
        target: { value: target },
        actual: { value: actual, records: select('deals', sold, 'base') },
        weighted: { value: weighted, records: select('deals', coming) },
        gap: { value: target - actual - weighted },
        to: { value: dateIso(goal.to) },
      }),
    ],
  };
}

const newBusinessBlock = (added: { value: number | null; n: number }, weighted: number): Block => ({
  id: 'new-business',
  columns: [column('added', 'money'), column('together', 'money'), column('windows', 'mean')],
  rows: [
    rowOf(
      'all',
      { word: 'row.all' },
      {
        added: { value: added.value },
        together: { value: added.value === null ? null : added.value + weighted },
        windows: { value: added.n },
      },
    ),
  ],
});
