import { bucketsOf } from '@/lib/math/buckets';
import { ratio } from '@/lib/math/rates';
import { spearman } from '@/lib/math/spearman';
import * as web from '@/lib/metrics/marketing-measures';
import type { Block, Cell } from '@/lib/model/result';
import { sum } from '@/lib/query/aggregates';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import { populationIn } from '@/lib/query/population';
import { listDays, webDays } from '@/lib/query/populations/marketing';
import { columnOf, valueIn } from '@/lib/query/values';
import { dateIso } from '@/lib/table/column';
import { campaignsDuring, subscribersBefore } from '@/lib/table/mailing-lists';
import { numbers } from '@/lib/table/table';
import { figureSaid } from './parts/figures';
import { withoutLists } from './parts/plain-columns';
import { defineQueryReport } from './report';

const joined = sum('list-joined', listDays, ({ tables }) => numbers(tables.listDays, 'joined'), 'count', {
  better: 1,
});
const left = sum('list-left', listDays, ({ tables }) => numbers(tables.listDays, 'left'), 'count', {
  better: -1,
});

const columns: readonly MeasureColumn[] = [
  { key: 'pageViews', measure: web.pageViews },
  { key: 'visits', measure: web.visits, minWidth: 360 },
  { key: 'goalRate', measure: web.webGoalRate },
  { key: 'secondsPerVisit', measure: web.timePerVisit, minWidth: 480 },
  { key: 'buyerRate', measure: web.buyerRate, minWidth: 360 },
  { key: 'joined', measure: joined, minWidth: 480 },
  { key: 'left', measure: left, minWidth: 480 },
];
const sums: ReadonlySet<string> = new Set(['pageViews', 'visits', 'joined', 'left']);

/** Fewest stretches for a correlation. */
const fewest = 5;

/**
 * Whether website and mailing lists grow, beside the campaigns that ran.
 *
 * Rows: `buckets`, one per day, week, month or quarter of the period, empty ones too.
 * Units: rates are shares of visits and of visitors, `listGrowth` is a share of the subscribers at the beginning.
 * Rules: days count by their date. Subscribers of a list on a day are those of its last known day before; lists are added up.
 * Campaigns count in every stretch in which they run.
 * Caveats: `correlation` is no cause; it is shown from five stretches on.
 */
export const webAndList = defineQueryReport({
  id: 'web-and-list',
  needs: [],
  about: ['webDays', 'listDays'],
  options: [{ id: 'group', kind: 'choice', choices: ['week', 'day', 'month', 'quarter'] }],
  dateField: 'date',

  queries: ({ options }) => ({
    buckets: { measures: columns.map(({ measure }) => measure), by: [options.group], withEmpty: true },
  }),

  tell(view, { buckets }) {
    const { company, period, earlier, options, scope } = view;
    const { tables } = company;
    const bounds = new Map(
      bucketsOf(period.days, options.group, scope).map((bucket) => [dateIso(bucket.first), bucket]),
    );
    const growthOf = (days: { readonly from: number; readonly to: number }): number | null => {
      const [start, end] = [subscribersBefore(company, days.from), subscribersBefore(company, days.to)];
      return start === null || end === null ? null : ratio(end - start, start);
    };
    const plain = withoutLists(blockOf(view, 'buckets', buckets, columns), sums);
    const growths = plain.rows.map(({ key }) => {
      const bucket = bounds.get(key);
      return bucket ? growthOf(bucket) : null;
    });
    const campaigns = plain.rows.map(({ key }) => {
      const bucket = bounds.get(key);
      return bucket ? campaignsDuring(company, company.bounds(bucket)) : 0;
    });
    const listGrowth = growthOf(period.days);
    const pairs = growths.filter((growth) => growth !== null).length;
    const together =
      pairs < fewest
        ? null
        : spearman(
            growths.map((growth) => growth ?? Number.NaN),
            campaigns,
          );
    const total = (measure: MeasureColumn['measure']) => valueIn(buckets, buckets.total, measure);
    const n =
      populationIn(view, webDays, period).rows.length + populationIn(view, listDays, period).rows.length;
    const withGrowth = columnOf(
      plain,
      'listGrowth',
      'share',
      { better: 1 },
      (_, at) => growths[at] ?? null,
      listGrowth,
    );
    return {
      n,
      ...(tables.webDays.length + tables.listDays.length === 0 && { lacks: 'no-web-and-list' }),
      ...(n > 0 && {
        finding: {
          key: 'finding.web-and-list',
          values: {
            views: figureSaid(total(web.pageViews), 'count'),
            share: figureSaid(total(web.webGoalRate), 'share'),
            growth: figureSaid(listGrowth, 'share'),
          },
        },
        ...(together !== null && {
          remark: { key: 'remark.web-and-list', values: { value: figureSaid(together, 'mean') } },
        }),
      }),
      headline: withPrevious(
        columnOf(
          withoutLists(headlineOf(view, buckets, [...columns.slice(0, 1), ...columns.slice(2, 5)]), sums),
          'listGrowth',
          'share',
          { better: 1 },
          () => listGrowth,
        ),
        'listGrowth',
        earlier && growthOf(earlier.days),
      ),
      blocks: [
        columnOf(
          withGrowth,
          'campaigns',
          'count',
          { minWidth: 360 },
          (_, at) => campaigns[at] ?? 0,
          campaignsDuring(company, period),
        ),
      ],
      charts: [
        { kind: 'columns', block: 'buckets', value: 'pageViews' },
        { kind: 'lines', block: 'buckets', value: 'goalRate' },
        { kind: 'lines', block: 'buckets', value: 'listGrowth' },
      ],
      figures: {
        pageViews: total(web.pageViews),
        goalRate: total(web.webGoalRate),
        secondsPerVisit: total(web.timePerVisit),
        buyerRate: total(web.buyerRate),
        listStart: subscribersBefore(company, period.days.from),
        listEnd: subscribersBefore(company, period.days.to),
        listGrowth,
      },
    };
  },
});

/** A block of one row with the value that a column had before. */
const withPrevious = (block: Block, key: string, previous: Cell | undefined): Block => ({
  ...block,
  rows: block.rows.map((row) =>
    previous === undefined ? row : { ...row, previous: { ...row.previous, [key]: previous } },
  ),
});
