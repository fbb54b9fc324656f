import { enough } from '@/lib/math/rates';
import { closeRate, wonCount, wonValue } from '@/lib/metrics/deal-measures';
import { expectedCount, expectedSales, expectedWeighted } from '@/lib/metrics/forecast-measures';
import type { Block } from '@/lib/model/result';
import type { Group } from '@/lib/query/answer';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import { decided, expected, won } from '@/lib/query/populations/deals';
import { valueIn } from '@/lib/query/values';
import { joined } from '@/lib/table/rows';
import { moneyCaveats } from './parts/caveats';
import { figureSaid, said } from './parts/figures';
import { defineQueryReport } from './report';

const columns: readonly MeasureColumn[] = [
  { key: 'expected', measure: expectedSales },
  { key: 'share', measure: expectedSales, as: 'share', minWidth: 360 },
  { key: 'wonValue', measure: wonValue },
  { key: 'openWeighted', measure: expectedWeighted },
  { key: 'won', measure: wonCount, minWidth: 480 },
  { key: 'openCount', measure: expectedCount, minWidth: 480 },
  { key: 'winRate', measure: closeRate, minWidth: 360 },
];

/**
 * What each source has brought in the period, and what its open deals are still expected to bring.
 *
 * Rows: `sources`, one per source or channel (option `group`) with a deal won, lost or expected in the period, most expected
 * sales first; `(none)` comes last.
 * Units: values are minor units of the base currency.
 * Rules: a won deal belongs to the date of its close and its source of then, an open one to its expected date from today on;
 * shares are of the sum over all sources, `(none)` included.
 * Caveats: `null-amount`, `unconverted`, `no-probability`, `current-values`.
 */
export const forecastBySource = defineQueryReport({
  id: 'forecast-by-source',
  needs: ['deals', 'stages'],
  about: ['deals'],
  options: [{ id: 'group', kind: 'choice', choices: ['source', 'channel'] }],
  dateField: 'closed-or-expected',

  queries: ({ options }) => ({
    sources: {
      measures: [expectedSales, wonValue, wonCount, expectedWeighted, expectedCount, closeRate],
      by: [options.group],
    },
  }),

  tell(view, { sources }) {
    const { chances } = view.company;
    const rows = joined(sources.total.rows(won), sources.total.rows(expected));
    const block = onlyPast(blockOf(view, 'sources', sources, columns));
    const total = valueIn(sources, sources.total, expectedSales);
    const [first] = block.rows.filter(({ aside }) => !aside);
    const isThin = rows.length < enough.toShow;
    const key = `finding.forecast-by-source${isThin || !first ? '.thin' : ''}`;
    return {
      n: rows.length,
      isThin,
      isEmpty: !sources.groups.some(hasDeals),
      ...(rows.length > 0 && {
        finding: {
          key,
          values: {
            n: figureSaid(rows.length, 'count'),
            total: figureSaid(total, 'money'),
            ...(first && {
              name: said(first.label),
              value: figureSaid(first.cells['expected'] ?? null, 'money'),
              share: figureSaid(first.cells['share'] ?? null, 'share'),
            }),
          },
        },
      }),
      headline: onlyPast(
        headlineOf(view, sources, [
          { key: 'expected', measure: expectedSales },
          { key: 'wonValue', measure: wonValue },
          { key: 'openWeighted', measure: expectedWeighted },
        ]),
      ),
      blocks: [block],
      charts: [{ kind: 'stacked', block: 'sources', value: 'wonValue', share: 'share' }],
      caveats: {
        ...moneyCaveats(view.company, rows),
        'no-probability': sources.total.rows(expected).filter((deal) => Number.isNaN(chances[deal])).length,
      },
      figures: {
        rows: Object.fromEntries(
          // A source that had sales in the earlier period only has a row to compare, and no figures of its own.
          block.rows
            .filter((_, at) => hasDeals(sources.groups[at]))
            .map(({ key: id, cells }) => [
              id,
              {
                wonCount: cells['won'],
                wonValue: cells['wonValue'],
                openCount: cells['openCount'],
                openWeighted: cells['openWeighted'],
                expected: cells['expected'],
                winRate: cells['winRate'],
                share: cells['share'],
              },
            ]),
        ),
        expected: total,
      },
    };
  },
});

const hasDeals = (group: Group | undefined): boolean =>
  [decided, expected].some((population) => (group?.rows(population).length ?? 0) > 0);

/** Open deals of now have nothing to be compared with in an earlier period. */
const pastColumns = new Set(['wonValue', 'won', 'winRate']);

function onlyPast(block: Block): Block {
  const kept = (row: Block['rows'][number]) => ({
    ...row,
    ...(row.previous && {
      previous: Object.fromEntries(Object.entries(row.previous).filter(([key]) => pastColumns.has(key))),
    }),
  });
  return { ...block, rows: block.rows.map(kept), ...(block.total && { total: kept(block.total) }) };
}
