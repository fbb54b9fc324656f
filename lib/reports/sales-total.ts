import { enough, ratio } from '@/lib/math/rates';
import {
  averageWon,
  largestWon,
  medianWon,
  reopenedWonCount,
  wonCount,
  wonValue,
} from '@/lib/metrics/deal-measures';
import type { Block, Row, Sentence } from '@/lib/model/result';
import type { Answer } from '@/lib/query/answer';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import { column, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import { won } from '@/lib/query/populations/deals';
import { isTimeDimension } from '@/lib/query/time-dimensions';
import { valueIn } from '@/lib/query/values';
import { groupingOf } from '@/lib/table/dimensions';
import { arranged, groupKey } from '@/lib/table/grouping';
import { countOf, groupsIn, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { moneyCaveats } from './parts/caveats';
import { figureSaid, said } from './parts/figures';
import { largestGroups } from './parts/largest-groups';
import { type ProductSales, productSales } from './parts/product-sales';
import { inPeriod, overlapOf } from './parts/ranked';
import { defineQueryReport, type View } from './report';

const columns: readonly MeasureColumn[] = [
  { key: 'value', measure: wonValue },
  { key: 'valueShare', measure: wonValue, as: 'share' },
  { key: 'count', measure: wonCount },
  { key: 'average', measure: averageWon, minWidth: 360 },
  { key: 'median', measure: medianWon, minWidth: 480 },
  { key: 'largest', measure: largestWon, minWidth: 480 },
];
const measures = [wonValue, wonCount, averageWon, medianWon, largestWon, reopenedWonCount];

/**
 * The value of the deals won in the period, and whose it is.
 *
 * Rows: `groups`, one per group of the option `group`, most value first, or in order of time; `(none)` holds deals without
 * a group and comes last; of customers the first 200, the rest together; `trend`, one per month, for periods of several months.
 * Units: money is minor units of the base currency.
 * Rules: a deal belongs to the period of its last close, and to its owner and source at that moment. By product the lines
 * of deals are added up; what they do not explain is `(not itemised)`, so that rows add up to the total.
 * Caveats: `null-amount`, `unconverted`, `current-values`, `reopened` (won again after having been opened again),
 * `rows-overlap` (somebody in two teams, or deals with several products).
 */
export const salesTotal = defineQueryReport({
  id: 'sales-total',
  needs: ['deals'],
  options: [
    {
      id: 'group',
      kind: 'choice',
      choices: [
        ...(['owner', 'source', 'customer', 'team', 'product', 'product-category'] as const),
        ...(['pipeline', 'region', 'month', 'week'] as const),
      ],
    },
  ],
  dateField: 'closed',

  queries({ options: { group } }) {
    return {
      groups: {
        measures,
        ...(!isOfLines(group) && group !== 'customer' && { by: [group] }),
        withEmpty: isTimeDimension(group),
      },
      trend: { measures: [wonValue, wonCount], by: ['month'], withEmpty: true },
    };
  },

  tell(view, answers) {
    const { group } = view.options;
    const isTime = isTimeDimension(group);
    const asked = group === 'customer' ? largestGroups(view, won, group, { measures }) : answers.groups;
    const groups = isTime ? asked : inPeriod(asked, won);
    const rows = groups.total.rows(won);
    const block = isOfLines(group)
      ? productBlock(view, groups, group)
      : blockOf(view, 'groups', groups, columns);
    const value = valueIn(groups, groups.total, wonValue) ?? 0;
    const isCourse = !isTime && answers.trend.groups.length > 1;
    const caveats = moneyCaveats(view.company, rows);
    const reopened = valueIn(groups, groups.total, reopenedWonCount) ?? 0;
    return {
      n: rows.length,
      isThin: rows.length < enough.toShow,
      finding: findingOf(block, rows.length, isTime),
      headline: headlineOf(view, groups, [
        { key: 'wonValue', measure: wonValue },
        { key: 'won', measure: wonCount },
        { key: 'avgWon', measure: averageWon },
      ]),
      blocks: [
        block,
        ...(isCourse
          ? [
              blockOf(view, 'trend', answers.trend, [
                { key: 'value', measure: wonValue },
                { key: 'count', measure: wonCount },
              ]),
            ]
          : []),
      ],
      charts: [
        isTime
          ? { kind: 'columns', block: 'groups', value: 'value' }
          : { kind: 'bars', block: 'groups', value: 'value', share: 'valueShare' },
        ...(isCourse ? [{ kind: 'columns', block: 'trend', value: 'value' } as const] : []),
      ],
      caveats: {
        ...caveats,
        reopened,
        'rows-overlap': isOfLines(group)
          ? block.rows.reduce((sum, { cells }) => sum + Number(cells['count']), 0) - rows.length
          : overlapOf(groups, wonCount),
      },
      figures: {
        total: {
          count: rows.length,
          value,
          average: valueIn(groups, groups.total, averageWon),
          median: valueIn(groups, groups.total, medianWon),
          nullAmount: caveats['null-amount'],
          unconverted: caveats['unconverted'],
        },
        reopened,
        by: {
          ...Object.fromEntries(dimensions.map((id) => [id, sharesBy(view, rows, id)])),
          month: monthsOf(inPeriod(answers.trend, won)),
        },
        byProduct: Object.fromEntries(
          productSales(view, rows, 'product').map(({ key, value }) => [key, value]),
        ),
      },
    };
  },
});

const isOfLines = (group: string): group is 'product' | 'product-category' =>
  group === 'product' || group === 'product-category';

const dimensions = ['owner', 'source', 'customer', 'team'] as const;

interface Share {
  readonly count: number;
  readonly value: number;
  readonly share: number | null;
}

/** The contract's figures by a dimension, however many groups it has. */
function sharesBy({ company }: View, deals: Rows, dimension: string): Record<string, Share> {
  const grouping = groupingOf(company, 'deals', dimension, won.moment);
  if (!grouping) return {};
  const { base } = company.amounts;
  const total = sumOf(base, deals);
  const groups = arranged(deals, grouping);
  return Object.fromEntries(
    groupsIn(groups).map((group) => {
      const value = sumOf(base, rowsOf(groups, group)) + 0;
      return [
        groupKey(grouping, group),
        { count: countOf(groups, group), value, share: ratio(value, total) },
      ];
    }),
  );
}

const monthsOf = (months: Answer) =>
  Object.fromEntries(
    months.groups.map((group) => {
      const value = valueIn(months, group, wonValue) ?? 0;
      const share = ratio(value, valueIn(months, months.total, wonValue) ?? 0);
      return [group.key, { count: valueIn(months, group, wonCount), value, share }];
    }),
  );

/** Products as rows; behind a value are the deals that it is a part of. */
function productBlock(view: View, { total }: Answer, by: 'product' | 'product-category'): Block {
  const { earlier, select } = view;
  const now = productSales(view, total.rows(won), by);
  const before = earlier && productSales(view, populationIn(view, won, earlier).rows, by);
  const sum = (parts: readonly ProductSales[]): number => parts.reduce((all, { value }) => all + value, 0);
  const row = (
    part: Omit<ProductSales, 'aside'>,
    aside: boolean,
    earlier?: Pick<ProductSales, 'value' | 'deals'>,
  ) => {
    const records = select('deals', part.deals);
    return rowOf(
      part.key,
      part.label,
      {
        value: { value: part.value, previous: earlier?.value, records },
        valueShare: {
          value: ratio(part.value, sum(now)),
          previous: earlier && before && ratio(earlier.value, sum(before)),
        },
        count: { value: part.deals.length, previous: earlier?.deals.length, records },
      },
      aside,
    );
  };
  const nothing = { value: 0, deals: new Int32Array(0) };
  const all = { key: 'all', label: { word: 'row.all' }, deals: total.rows(won), value: sum(now) };
  const allBefore = earlier && before && { value: sum(before), deals: populationIn(view, won, earlier).rows };
  return {
    id: 'groups',
    columns: [
      column('value', 'money', { better: 1 }),
      column('valueShare', 'share'),
      column('count', 'count', { better: 1 }),
    ],
    rows: now.map((part) =>
      row(part, part.aside, before && (before.find(({ key }) => key === part.key) ?? nothing)),
    ),
    total: row(all, false, allBefore),
  };
}

function findingOf({ rows, total }: Block, n: number, isTime: boolean): Sentence {
  const all = (row: Row | undefined) =>
    figureSaid(row?.cells['value'] ?? null, 'money', row?.records?.['value']);
  const values = { n: figureSaid(n, 'count', total?.records?.['count']), value: all(total) };
  const [first] = rows;
  if (n < enough.toShow) return { key: 'finding.sales.few', values };
  if (isTime || !first || first.aside) return { key: 'finding.sales-total.plain', values };
  return {
    key: 'finding.sales-total',
    values: {
      ...values,
      name: said(first.label),
      own: all(first),
      share: figureSaid(first.cells['valueShare'] ?? null, 'share'),
    },
  };
}
