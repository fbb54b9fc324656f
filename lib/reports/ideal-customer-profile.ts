import { enough } from '@/lib/math/rates';
import { prospectCount, winRateHigh, winRateLow, wonPerDecided } from '@/lib/metrics/customer-measures';
import { averageWon, closeRate, decidedCount, salesCycle } from '@/lib/metrics/deal-measures';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import { decided } from '@/lib/query/populations/deals';
import { columnOf, valueIn } from '@/lib/query/values';
import { moneyCaveats } from './parts/caveats';
import { figureSaid, said } from './parts/figures';
import { pairsBlock } from './parts/profile-pairs';
import { defineQueryReport } from './report';

const columns: readonly MeasureColumn[] = [
  { key: 'winRate', measure: closeRate },
  { key: 'low', measure: winRateLow, minWidth: 480 },
  { key: 'high', measure: winRateHigh, minWidth: 480 },
  { key: 'decided', measure: decidedCount },
  { key: 'average', measure: averageWon },
  { key: 'medianCycle', measure: salesCycle, minWidth: 360 },
  { key: 'perDeal', measure: wonPerDecided, minWidth: 480 },
  { key: 'prospects', measure: prospectCount, minWidth: 480 },
];

/**
 * Which kind of customer goes with winning often, big and fast.
 *
 * Rows: `segments`, one per value of an attribute (option `group`) among the deals won or lost in the period, the highest lower end
 * of its win rate first; `pairs`, the best two attributes together, from 20 deals on.
 * Units: `low` and `high` are the 95% interval of the win rate, `lift` is the win rate by that of all deals.
 * Rules: deals belong to the period of their last close. `prospects` are leads as of now with the same value. What goes with
 * winning need not be its cause.
 * Caveats: `null-amount`, `unconverted`, `current-values`.
 */
export const idealCustomerProfile = defineQueryReport({
  id: 'ideal-customer-profile',
  needs: ['deals'],
  options: [
    {
      id: 'group',
      kind: 'choice',
      choices: [
        'industry',
        'customer-size',
        'region',
        'source',
        'channel',
        'product',
        'deal-kind',
        'campaign',
      ],
    },
  ],
  dateField: 'closed',

  queries: ({ options }) => ({
    segments: {
      measures: columns.map(({ measure }) => measure),
      by: [options.group],
      rankBy: winRateLow.id,
    },
  }),

  tell(view, { segments }) {
    const n = valueIn(segments, segments.total, decidedCount) ?? 0;
    const all = valueIn(segments, segments.total, closeRate);
    const block = blockOf(view, 'segments', segments, columns);
    const ofRow = (row: { readonly cells: Readonly<Record<string, unknown>> }): number | null => {
      const rate = row.cells['winRate'];
      return typeof rate === 'number' && all ? rate / all : null;
    };
    const [best] = block.rows.filter(
      ({ aside, cells }) =>
        !aside && Number(cells['decided']) >= enough.toCompare && all !== null && Number(cells['low']) > all,
    );
    return {
      n,
      isThin: n < enough.toCompare,
      finding: best
        ? {
            key: 'finding.ideal-customer-profile',
            values: {
              name: said(best.label),
              share: figureSaid(best.cells['winRate'] ?? null, 'share', best.records?.['winRate']),
              n: figureSaid(best.cells['decided'] ?? null, 'count', best.records?.['decided']),
              all: figureSaid(all, 'share'),
            },
          }
        : n > 0
          ? { key: 'finding.ideal-customer-profile.none', values: { n: figureSaid(n, 'count') } }
          : undefined,
      headline: headlineOf(view, segments, columns.slice(0, 1).concat(columns.slice(3, 6))),
      blocks: [
        columnOf(block, 'lift', 'mean', { better: 1, minWidth: 360 }, ofRow, all === null ? null : 1),
        pairsBlock(view, segments.total.rows(decided)),
      ],
      charts: [{ kind: 'dots', block: 'segments', value: 'winRate' }],
      caveats: moneyCaveats(view.company, segments.total.rows(decided)),
      figures: {
        n,
        winRate: all,
        rows: Object.fromEntries(
          block.rows.map((row) => {
            const { decided: closed, winRate, low, high, average, medianCycle, perDeal } = row.cells;
            return [
              row.key,
              { closed, winRate, wilson: [low, high], lift: ofRow(row), average, medianCycle, perDeal },
            ];
          }),
        ),
      },
    };
  },
});
