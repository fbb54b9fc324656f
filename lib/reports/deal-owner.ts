import { enough } from '@/lib/math/rates';
import {
  createdCount,
  createdValue,
  lostCount,
  lostValue,
  netDeals,
  unqualifiedCount,
  wonCount,
  wonValue,
} from '@/lib/metrics/deal-measures';
import type { Row } from '@/lib/model/result';
import type { Answer } from '@/lib/query/answer';
import { blockOf, headlineOf, type MeasureColumn } from '@/lib/query/block';
import type { Measure } from '@/lib/query/measure';
import { created, lost, unqualified, won } from '@/lib/query/populations/deals';
import { valueIn } from '@/lib/query/values';
import { moneyCaveats } from './parts/caveats';
import { crossBlock, measureFigure } from './parts/cross';
import { figureSaid, said } from './parts/figures';
import { inPeriod, overlapOf, rankedBy } from './parts/ranked';
import { defineQueryReport } from './report';

const columns: readonly MeasureColumn[] = [
  { key: 'created', measure: createdCount },
  { key: 'won', measure: wonCount },
  { key: 'lost', measure: lostCount },
  { key: 'unqualified', measure: unqualifiedCount, minWidth: 480 },
  { key: 'net', measure: netDeals },
  { key: 'createdValue', measure: createdValue, minWidth: 480 },
  { key: 'wonValue', measure: wonValue, minWidth: 360 },
  { key: 'lostValue', measure: lostValue, minWidth: 480 },
];
const measures = columns.map(({ measure }) => measure);
const populations = [created, won, lost, unqualified];
const counted: readonly (readonly [id: string, measure: Measure])[] = [
  ['created', createdCount],
  ['won', wonCount],
  ['lost', lostCount],
];

/**
 * How many deals each owner has created, won and lost over time.
 *
 * Rows: `owners`, one per owner or team (option `group`) with such a deal, most won first; `(none)` holds unowned deals and
 * comes last; `created`, `won` and `lost`, the same rows with a column per month, week or quarter (option `bucket`);
 * `course`, everybody by the same stretches of time.
 * Units: money is minor units of the base currency; `net` is created − won − lost − unqualified.
 * Rules: a deal is created under its owner at the creation and won or lost under its owner at the last close, so it may be in
 * two rows.
 * Caveats: `null-amount`, `unconverted`, `current-values`, `rows-overlap`.
 */
export const dealOwner = defineQueryReport({
  id: 'deal-owner',
  needs: ['deals', 'users'],
  options: [
    { id: 'group', kind: 'choice', choices: ['owner', 'team'] },
    { id: 'bucket', kind: 'choice', choices: ['month', 'week', 'quarter'] },
  ],
  dateField: 'own',

  queries: ({ options: { group, bucket } }) => ({
    owners: { measures, by: [group, bucket], rankBy: wonCount.id, withEmpty: true },
    course: { measures, by: [bucket], withEmpty: true },
  }),

  tell(view, answers) {
    // People without any such deal have no row, stretches of time do.
    const { groups } = rankedBy(inPeriod(answers.owners, ...populations), wonCount, createdCount);
    const owners: Answer = { ...answers.owners, groups };
    const block = blockOf(view, 'owners', owners, columns);
    const closed = [won, lost, unqualified].reduce((sum, part) => sum + owners.total.rows(part).length, 0);
    const n = closed + owners.total.rows(created).length;
    const [first] = block.rows;
    const all = block.total;
    const count = (row: Row | undefined, key: string) =>
      figureSaid(row?.cells[key] ?? null, 'count', row?.records?.[key]);
    const isTold = n >= enough.toShow && first && !first.aside && Number(first.cells['won']) > 0;
    const overlap = [createdCount, wonCount, lostCount, unqualifiedCount].map((one) =>
      overlapOf(owners, one),
    );
    return {
      n,
      isThin: n < enough.toShow,
      finding: isTold
        ? {
            key: 'finding.deal-owner',
            values: { name: said(first.label), won: count(first, 'won'), all: count(all, 'won') },
          }
        : {
            key: 'finding.deal-owner.few',
            values: { created: count(all, 'created'), won: count(all, 'won'), lost: count(all, 'lost') },
          },
      headline: headlineOf(view, owners, columns.slice(0, 3)),
      blocks: [
        block,
        ...counted.map(([id, measure]) =>
          crossBlock(id, owners, {
            unit: 'count',
            better: measure.better,
            figureOf: (cell) => measureFigure(view, owners, cell, measure),
          }),
        ),
        blockOf(view, 'course', answers.course, columns.slice(0, 5)),
      ],
      charts: [
        { kind: 'bars', block: 'owners', value: 'won' },
        { kind: 'columns', block: 'course', value: 'won' },
      ],
      caveats: {
        ...moneyCaveats(view.company, owners.total.rows(created)),
        'rows-overlap': Math.max(...overlap),
      },
      figures: figuresOf(owners),
    };
  },
});

/** For each owner the counts above 0 by stretch of time and kind. */
function figuresOf(owners: Answer) {
  const kinds = [...counted, ['unqualified', unqualifiedCount] as const];
  return Object.fromEntries(
    owners.groups.map((group) => {
      const cells = owners.across.flatMap(({ key }) => {
        const cell = owners.cell(group.key, key);
        return kinds.flatMap(([kind, measure]) => {
          const value = cell ? valueIn(owners, cell, measure) : 0;
          return value ? [[`${key} ${kind}`, value] as const] : [];
        });
      });
      return [group.key, Object.fromEntries(cells)];
    }),
  );
}
