import { enough, ratio } from '@/lib/math/rates';
import {
  averageWon,
  closeRate,
  decidedCount,
  medianWon,
  wonCount,
  wonValue,
} from '@/lib/metrics/deal-measures';
import type { Group } from '@/lib/query/answer';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import { decided, won } from '@/lib/query/populations/deals';
import { columnOf, valueIn } from '@/lib/query/values';
import type { Company } from '@/lib/table/company';
import { byText } from '@/lib/table/labels';
import { cell } from '@/lib/table/table';
import { moneyCaveats } from './parts/caveats';
import { figureSaid, said } from './parts/figures';
import { inPeriod, overlapOf } from './parts/ranked';
import { defineQueryReport } from './report';

const columns: readonly MeasureColumn[] = [
  { key: 'value', measure: wonValue },
  { key: 'valueShare', measure: wonValue, as: 'share', minWidth: 360 },
  { key: 'count', measure: wonCount },
  { key: 'winRate', measure: closeRate },
  { key: 'average', measure: averageWon, minWidth: 480 },
  { key: 'median', measure: medianWon, minWidth: 480 },
  { key: 'rank', measure: wonValue, as: 'rank', minWidth: 480 },
];

/**
 * What each rep has won, and how that compares with the average of those who closed a deal.
 *
 * Rows: `owners`, one per owner, or team (option `group`), at the close of a deal won or lost in the period, most won
 * value first; `(none)` holds unowned deals, has no rank, no place in the figures' `order` and no part in the average, and
 * comes last.
 * Units: `value`, `average`, `median` and `toAverage` are minor units of the base currency.
 * Rules: a deal belongs to the period of its last close and to its owner at that moment. The average is the won value of
 * all owners by the number of owners with a closed deal. Whoever is in two teams counts in both.
 * Caveats: `null-amount`, `unconverted`, `current-values`, `rows-overlap`.
 */
export const salesByOwner = defineQueryReport({
  id: 'sales-by-owner',
  needs: ['deals', 'users'],
  options: [{ id: 'group', kind: 'choice', choices: ['owner', 'team'] }],
  dateField: 'closed',

  queries: ({ options: { group } }) => ({
    owners: { measures: [wonValue, wonCount, averageWon, medianWon, closeRate, decidedCount], by: [group] },
  }),

  tell(view, answers) {
    const owners = inPeriod(answers.owners, decided);
    const block = blockOf(view, 'owners', owners, columns);
    const reps = owners.groups.filter(({ aside }) => !aside);
    const value = (group: Group): number => valueIn(owners, group, wonValue) ?? 0;
    const teamAverage = ratio(
      reps.reduce((sum, group) => sum + value(group), 0),
      reps.length,
    );
    const gaps = owners.groups.map((group) =>
      group.aside || teamAverage === null ? null : value(group) - teamAverage,
    );
    const compared = columnOf(block, 'toAverage', 'money', { minWidth: 480 }, (_, at) => gaps[at] ?? null);
    const byOwner = view.options.group === 'owner';
    const n = valueIn(owners, owners.total, wonCount) ?? 0;
    const [first] = block.rows;
    const isTold = n >= enough.toShow && first && !first.aside;
    return {
      n,
      isThin: n < enough.toShow,
      isEmpty: owners.groups.length === 0,
      finding: isTold
        ? {
            key: 'finding.sales-by-owner',
            values: {
              name: said(first.label),
              value: figureSaid(first.cells['value'] ?? null, 'money', first.records?.['value']),
              share: figureSaid(first.cells['valueShare'] ?? null, 'share'),
            },
          }
        : {
            key: 'finding.sales.few',
            values: {
              n: figureSaid(n, 'count', block.total?.records?.['count']),
              value: figureSaid(
                block.total?.cells['value'] ?? null,
                'money',
                block.total?.records?.['value'],
              ),
            },
          },
      headline: headlineOf(view, owners, [
        { key: 'wonValue', measure: wonValue },
        { key: 'won', measure: wonCount },
        { key: 'winRate', measure: closeRate },
      ]),
      blocks: [
        byOwner
          ? columnOf(compared, 'team', 'text', { minWidth: 480 }, ({ key }) => teamsOf(view.company, key))
          : compared,
      ],
      charts: [{ kind: 'bars', block: 'owners', value: 'value', share: 'valueShare' }],
      caveats: {
        ...moneyCaveats(view.company, owners.total.rows(won)),
        'rows-overlap': overlapOf(owners, decidedCount),
      },
      figures: {
        rows: Object.fromEntries(
          block.rows.map(
            ({ key, cells: { count, value, valueShare, average, median, winRate, rank } }, at) => [
              key,
              {
                count,
                value,
                share: valueShare,
                average,
                median,
                winRate,
                rank,
                toAverage: gaps[at] ?? null,
              },
            ],
          ),
        ),
        teamAverage,
        order: block.rows.filter(({ aside }) => !aside).map(({ key }) => key),
        total: valueIn(owners, owners.total, wonValue),
      },
    };
  },
});

/** Names of the teams that a person is in now, without those above them. */
function teamsOf({ people, teams, teamKeys }: Company, id: string): string | null {
  const all = [...teams.of(people.find(id))];
  const outer = new Set(all.flatMap((team) => teams.above(team).slice(1)));
  const names = all
    .filter((team) => !outer.has(team) && teamKeys.isKnown(team))
    .map((team) => cell(teamKeys.table, 'name', team))
    .filter((name) => typeof name === 'string')
    .sort(byText);
  return names.length > 0 ? names.join(', ') : null;
}
