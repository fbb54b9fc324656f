import { enough, ratio } from '@/lib/math/rates';
import { cycleMeasures, cyclesFrom } from '@/lib/metrics/cycle-measures';
import type { Block, Row } from '@/lib/model/result';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import { column, rowOf } from '@/lib/query/figures';
import { populationIn } from '@/lib/query/population';
import type { QueryView } from '@/lib/query/view';
import { inPosition } from '@/lib/table/dimensions/deal-groups';
import { Keys } from '@/lib/table/keys';
import { byText, labelOf } from '@/lib/table/labels';
import type { Rows } from '@/lib/table/rows';
import { leftOutAs, stageStays } from '@/lib/table/stage-stays';
import { figureSaid } from './parts/figures';
import { defineQueryReport } from './report';

type Counted = (typeof cycleMeasures)['won']['deal'];

const chosen = (options: {
  readonly 'cycle-end': 'won' | 'lost';
  readonly 'cycle-from-lead': boolean;
}): Counted => cycleMeasures[options['cycle-end']][options['cycle-from-lead'] ? 'lead' : 'deal'];

const columnsOf = (of: Counted): readonly MeasureColumn[] => [
  { key: 'median', measure: of.median },
  { key: 'mean', measure: of.mean, minWidth: 360 },
  { key: 'count', measure: of.count },
  { key: 'p25', measure: of.p25, minWidth: 480 },
  { key: 'p75', measure: of.p75, minWidth: 480 },
  { key: 'p90', measure: of.p90, minWidth: 360 },
  { key: 'min', measure: of.min, minWidth: 640 },
  { key: 'max', measure: of.max, minWidth: 640 },
];

/**
 * How long deals take from start to close.
 *
 * Rows: `groups`, one per source (option `group`: owner, team, pipeline, amount band, month), longest median first; `(none)`
 * comes last; `stages`, what part of the time was spent in each stage; `trend`, one per month.
 * Units: times are seconds, DST makes no difference.
 * Rules: deals won in the period (option `cycle-end`: lost), by their last close, so time spent closed in between counts; from
 * the deal's creation, or under the option `cycle-from-lead` that of its lead. Stage shares are of all stays of these deals together.
 * Caveats: `bad-dates` (closed before the start: in no figure), `current-values`.
 */
export const salesCycle = defineQueryReport({
  id: 'sales-cycle',
  needs: ['deals'],
  options: [
    { id: 'group', kind: 'choice', choices: ['source', 'owner', 'team', 'pipeline', 'amount-band', 'month'] },
    { id: 'cycle-end', kind: 'choice', choices: ['won', 'lost'] },
    { id: 'cycle-from-lead', kind: 'switch' },
  ],
  dateField: 'closed',

  queries({ options }) {
    const of = chosen(options);
    const isKnown =
      ({ company }: QueryView) =>
      (deal: number) =>
        !Number.isNaN(cyclesFrom(company, options['cycle-from-lead'] ? 'lead' : 'deal')[deal]);
    const { population: _, ...measures } = of;
    return {
      groups: {
        measures: Object.values(measures),
        by: [options.group],
        rankBy: of.median.id,
        where: isKnown,
      },
      trend: { measures: [of.median, of.p90, of.count], by: ['month'], where: isKnown, withEmpty: true },
    };
  },

  tell(view, { groups, trend }) {
    const { company, options } = view;
    const of = chosen(options);
    const rows = groups.total.rows(of.population);
    const all = populationIn(view, of.population, view.period).rows;
    const block = blockOf(view, 'groups', groups, columnsOf(of));
    const stages = stagesBlock(view, rows);
    const n = rows.length;
    const { cells = {}, records } = block.total ?? {};
    const hasTrend = trend.groups.length > 1 && options.group !== 'month';
    return {
      n,
      isThin: n < 3,
      ...(n > 0 && {
        finding: {
          key: `finding.sales-cycle${n < 3 ? '.thin' : n < enough.toCompare ? '.few' : ''}`,
          values: {
            n: figureSaid(n, 'count', records?.['count']),
            ...(n >= 3 && { median: figureSaid(cells['median'] ?? null, 'seconds', records?.['median']) }),
            ...(n >= enough.toCompare && { p90: figureSaid(cells['p90'] ?? null, 'seconds') }),
          },
        },
      }),
      headline: headlineOf(view, groups, [
        { key: 'median', measure: of.median },
        { key: 'mean', measure: of.mean },
        { key: 'count', measure: of.count },
      ]),
      blocks: [
        block,
        stages,
        ...(hasTrend
          ? [
              blockOf(view, 'trend', trend, [
                { key: 'median', measure: of.median },
                { key: 'p90', measure: of.p90 },
                { key: 'count', measure: of.count },
              ]),
            ]
          : []),
      ],
      charts: [
        options.group === 'month'
          ? { kind: 'lines', block: 'groups', value: 'median' }
          : { kind: 'bars', block: 'groups', value: 'median' },
        { kind: 'bars', block: 'stages', value: 'time', share: 'share' },
        ...(hasTrend ? [{ kind: 'lines' as const, block: 'trend', value: 'median' }] : []),
      ],
      caveats: {
        'bad-dates': all.length - n,
        'current-values': company.hasHistory ? 0 : n,
      },
      figures: {
        all: contractOf(block.total),
        bySource: Object.fromEntries(
          // A group of the earlier period alone has a row to compare, and no figures of its own.
          block.rows.flatMap((row, at) =>
            row.cells['count'] === 0 ? [] : [[groups.groups[at]?.key ?? row.key, contractOf(row)]],
          ),
        ),
        badDates: all.length - n,
        stageShare: Object.fromEntries(stages.rows.map(({ key, cells: of }) => [key, of['share']])),
      },
    };
  },
});

function contractOf(row: Row | undefined) {
  const { count, mean, median, p25, p75, p90, min, max } = row?.cells ?? {};
  return { n: count, mean, median, p25, p75, p90, min, max };
}

/** What part of the time each stage took; deleted stages too, time spent closed not. */
function stagesBlock(view: QueryView, deals: Rows): Block {
  const { company, select } = view;
  const stays = stageStays(company);
  const { stages } = company.tables;
  const seconds = new Float64Array(stages.length);
  const inStage: number[][] = Array.from({ length: stages.length }, () => []);
  let whole = 0;
  for (const deal of deals) {
    const end = stays.starts[deal + 1] as number;
    for (let entry = stays.starts[deal] as number; entry < end; entry++) {
      // A stage that was passed through at once has its share, 0.
      if (((stays.leftOut[entry] as number) & ~leftOutAs.short) !== 0) continue;
      const stage = stays.stage[entry] as number;
      const stay = stays.seconds[entry] as number;
      seconds[stage] = (seconds[stage] as number) + stay;
      whole += stay;
      inStage[stage]?.push(deal);
    }
  }
  const keys = new Keys(stages);
  const { inOrder } = inPosition(company, 'stages');
  const found = Array.from(seconds.keys())
    .filter((stage) => (inStage[stage]?.length ?? 0) > 0)
    .sort((a, b) => inOrder?.(a, b) || byText(keys.idOf(a), keys.idOf(b)));
  return {
    id: 'stages',
    columns: [column('share', 'share'), column('time', 'seconds'), column('count', 'count')],
    rows: found.map((stage) => {
      const rows = Int32Array.from(inStage[stage] ?? []);
      const records = select('deals', rows);
      return rowOf(keys.idOf(stage), labelOf(keys, stage, 'stage'), {
        share: { value: ratio(seconds[stage] as number, whole), records },
        time: { value: seconds[stage] as number, records },
        count: { value: rows.length, records },
      });
    }),
  };
}
