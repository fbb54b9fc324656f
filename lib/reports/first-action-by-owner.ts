import { enough } from '@/lib/math/rates';
import type { Block, Row, Sentence } from '@/lib/model/result';
import { blockOf, headlineOf } from '@/lib/query/block';
import { figureSaid, said } from './parts/figures';
import { firstActionOptions, firstActionQuery, withinLimit } from './parts/first-action-options';
import {
  type FirstActionFigures,
  firstActionCaveats,
  firstActionColumns,
  firstActionFigures,
} from './parts/first-actions';
import { defineQueryReport } from './report';

/**
 * Who acts quickest on new deals.
 *
 * Rows: `owners`, one per owner at the creation of a deal, shortest Kaplan–Meier median first, then those whose is not
 * known; `(none)` and the team's average aside.
 * Units: seconds; `withinHour` is a share.
 * Rules: as first-action-by-outcome. The action may be another person's, unless the option `own-action` says otherwise. The
 * average is pooled over owned deals.
 * Caveats: `outliers` left out; `working-hours`; `current-values`.
 */
export const firstActionByOwner = defineQueryReport({
  id: 'first-action-by-owner',
  needs: ['deals', 'activities', 'users'],
  about: ['deals'],
  options: firstActionOptions,
  dateField: 'created',

  queries({ options }) {
    const asked = firstActionQuery(options);
    return {
      owners: { ...asked, by: ['owner'], rankBy: 'first-action-time', ascending: true },
      owned: {
        ...asked,
        where: (view) => {
          const owners = view.company.owners('created');
          const fits = withinLimit(view, options);
          return (deal) => (owners[deal] as number) >= 0 && (fits?.(deal) ?? true);
        },
      },
    };
  },

  tell(view, { owners, owned }) {
    const columns = firstActionColumns(owners);
    const block = unknownLast(blockOf(view, 'owners', owners, columns));
    const all = firstActionFigures(owners, owners.total);
    const [average] = headlineOf(view, owned, firstActionColumns(owned)).rows;
    const n = all.n ?? 0;
    const rows = block.rows.filter(({ cells }) => cells['count'] !== 0);
    return {
      n,
      isThin: n < enough.toShow,
      ...(n > 0 && { finding: findingOf(block.rows, all) }),
      headline: headlineOf(view, owners, firstActionColumns(owners, ['count', 'kmMedian', 'withinHour'])),
      blocks: [
        {
          ...block,
          rows: average
            ? [...block.rows, { ...average, key: '*average', label: { word: 'row.average' }, aside: true }]
            : block.rows,
        },
      ],
      charts: [{ kind: 'bars', block: 'owners', value: 'kmMedian' }],
      caveats: firstActionCaveats(view, view.options, true),
      figures: Object.fromEntries(
        rows.map(({ key }) => {
          const group = owners.groups.find((one) => one.key === key) ?? owners.total;
          return [key, firstActionFigures(owners, group)];
        }),
      ),
    };
  },
});

/** The unknown median of those who have hardly acted is the longest one, not the shortest. */
function unknownLast(block: Block): Block {
  const named = block.rows.filter(({ aside }) => !aside);
  const known = ({ cells }: Row): boolean => cells['kmMedian'] !== null;
  return {
    ...block,
    rows: [
      ...named.filter(known),
      ...named.filter((row) => !known(row)),
      ...block.rows.filter(({ aside }) => aside),
    ],
  };
}

/** The quickest of those with enough deals against everybody. */
function findingOf(rows: readonly Row[], all: FirstActionFigures): Sentence {
  const judged = rows.filter(
    ({ aside, cells }) => !aside && Number(cells['count']) >= enough.toCompare && cells['kmMedian'] !== null,
  );
  const values = { k: figureSaid(all.acted ?? 0, 'count'), n: figureSaid(all.n ?? 0, 'count') };
  const [first] = judged;
  if (!first || judged.length < 2 || all.kmMedian == null)
    return { key: 'finding.first-action.thin', values };
  return {
    key: 'finding.first-action-by-owner',
    values: {
      name: said(first.label),
      own: figureSaid(first.cells['kmMedian'] ?? null, 'seconds', first.records?.['kmMedian']),
      n: figureSaid(first.cells['count'] ?? null, 'count', first.records?.['count']),
      all: figureSaid(all.kmMedian, 'seconds'),
    },
  };
}
