import type { Block, Row } from '@/lib/model/result';
import { type Figure, rowOf } from '@/lib/query/figures';
import { byText, keyText, labelOf } from '@/lib/table/labels';
import { flags } from '@/lib/table/table';
import { measureColumns, measuredOf, measures } from './parts/rep-measures';
import { standingBlock } from './parts/rep-ranks';
import { findingOf, standingOf } from './parts/rep-standing';
import { nothing, type Person, peopleIn, togetherOf, type Work } from './parts/rep-work';
import { defineReport, type View } from './report';

/** The measures of the contract; the others stand in the blocks only. */
const contract = [
  'wonValue',
  'won',
  'lost',
  'winRate',
  'avgWon',
  'medianCycle',
  'created',
  'activities',
  'calls',
  'connectRate',
  'openCount',
  'openValue',
  'openWeighted',
  'medianFirstAction',
];

/**
 * How a rep stands against the others.
 *
 * Rows: `measures`, the one person filtered for (`me`; everybody together without one), the `peer` of the option beside
 * one person, the team's `average` and the quartiles `p25` and `p75` of its people; `reps`, one per person with a record,
 * most won value first, `(none)` last; `standing`, for one person, the place in each measure (`rep-ranks.ts`).
 * Units: by measure; money in minor units of the base currency, times in seconds.
 * Rules: won and lost by close date and owner at the close, created by creation and owner then, activities by who did
 * them, open and overdue deals as of now; replies as in `work-keys.ts`; `attainment` is won towards the person's own
 * value goals that overlap the period, out of their targets. The team is the active people with any record, whatever person is filtered for: the mean
 * of their counts and values, the pooled rate, average or median of their records; records without an owner are in
 * totals only.
 * Caveats: `unassigned`, `null-amount`, `unconverted`, `bad-dates`, `no-probability`, `current-values`.
 */
export const repDashboard = defineReport({
  id: 'rep-dashboard',
  needs: ['users', 'deals'],
  options: [{ id: 'peer', kind: 'person' }],
  dateField: 'own',

  compute(view) {
    const { company, period, earlier } = view;
    const everybody = peopleIn(view, period);
    const before = new Map(
      (earlier ? peopleIn(view, earlier, true) : []).map(({ key, work }) => [key, work]),
    );
    const asked = askedFor(view);
    const shown = everybody.filter(({ key }) => asked === undefined || asked.has(key));
    const team = everybody.filter(({ key }) => isActive(view, key));
    const ranked = shown
      .map((person) => ({ ...person, value: measuredOf(person.work, company).get('wonValue')?.value ?? 0 }))
      .sort(
        (a, b) =>
          Number(a.key < 0) - Number(b.key < 0) ||
          b.value - a.value ||
          byText(keyText(company.people, a.key), keyText(company.people, b.key)),
      );
    const rows = ranked.map(({ key, work }) =>
      rowOf(
        keyText(company.people, key),
        labelOf(company.people, key, 'user'),
        figuresOf(view, work, earlier && (before.get(key) ?? nothing)),
        key < 0,
      ),
    );
    const all = togetherOf(shown.map(({ work }) => work));
    const allBefore =
      earlier && togetherOf([...before].filter(([key]) => asked?.has(key) ?? true).map(([, work]) => work));
    const total = rowOf('all', { word: 'row.all' }, figuresOf(view, all, allBefore));
    const single = asked?.size === 1 ? ranked.find(({ key }) => key >= 0) : undefined;
    const person = single && labelOf(company.people, single.key, 'user');
    const me = { ...total, key: 'me', label: person ?? { word: 'row.everyone' } };
    const standing = standingOf(
      view,
      team.map(({ work }) => work),
      all,
      me,
    );
    const peer = single && single.key !== view.options.peer ? view.options.peer : -1;
    const { base, unconverted } = company.amounts;
    const repsBlock = { id: 'reps', columns: measureColumns, rows, total };
    const measuresBlock = {
      id: 'measures',
      // The mean of a count is no whole number.
      columns: measureColumns.map((column) =>
        column.unit === 'count' ? { ...column, unit: 'mean' as const } : column,
      ),
      rows: [me, ...(peer < 0 ? [] : [peerRow()]), standing.average, standing.p25, standing.p75],
    };
    const valued = [...all.won, ...all.open];
    return {
      n: all.won.length + all.lost.length,
      isEmpty: rows.length === 0,
      finding: findingOf(standing, person, total, rows.filter((row) => !row.aside).length),
      headline: headlineOf(total),
      blocks: single
        ? [measuresBlock, repsBlock, standingBlock(view, single.work, worksOf(team, single.key))]
        : [repsBlock, measuresBlock],
      charts: [
        single
          ? { kind: 'bullets', block: 'measures', value: 'wonValue' }
          : { kind: 'bars', block: 'reps', value: 'wonValue' },
      ],
      caveats: {
        unassigned: countUnowned(shown),
        'null-amount': valued.filter((deal) => Number.isNaN(base[deal]) && !unconverted[deal]).length,
        unconverted: valued.filter((deal) => unconverted[deal] === 1).length,
        'bad-dates': all.won.length - (measuredOf(all, company).get('medianCycle')?.rows.length ?? 0),
        'no-probability': all.open.filter((deal) => Number.isNaN(company.chances[deal])).length,
        'current-values': company.hasHistory ? 0 : all.won.length + all.lost.length,
      },
      figures: Object.fromEntries(
        rows
          .filter((row) => !row.aside)
          .map(({ key, cells }) => [key, Object.fromEntries(contract.map((name) => [name, cells[name]]))]),
      ),
    };

    function peerRow(): Row {
      const work = everybody.find(({ key }) => key === peer)?.work ?? nothing;
      const figures = figuresOf(view, work, earlier && (before.get(peer) ?? nothing));
      return rowOf('peer', labelOf(company.people, peer, 'user'), figures);
    }
  },
});

/** Keys of the people filtered for; `undefined` without such a filter. */
function askedFor({ company: { people }, filters: { userIds } }: View): Set<number> | undefined {
  if (!userIds?.length) return undefined;
  return new Set(
    userIds
      .map((id) => (id === null ? -1 : people.find(id)))
      .filter((key, i) => key >= 0 || userIds[i] === null),
  );
}

/** The work of the others of a team. */
const worksOf = (team: readonly Person[], without: number): Work[] =>
  team.filter(({ key }) => key !== without).map(({ work }) => work);

const isActive = ({ company: { people, tables } }: View, key: number): boolean =>
  people.isKnown(key) && flags(tables.users, 'active')[key] !== 0;

function figuresOf({ company, select }: View, work: Work, before: Work | undefined): Record<string, Figure> {
  const now = measuredOf(work, company);
  const then = before && measuredOf(before, company);
  return Object.fromEntries(
    measures.flatMap(({ key, snapshot }) => {
      const found = now.get(key);
      if (!found) return [];
      const { value, of, entity, rows, sumOf } = found;
      const previous = snapshot ? undefined : then?.get(key)?.value;
      return [[key, { value, previous, of, records: select(entity, rows, sumOf) }]];
    }),
  );
}

function headlineOf(total: Row): Block {
  const keys = ['won', 'wonValue', 'winRate'];
  const pick = <T>(from: Readonly<Record<string, T>> | undefined) =>
    from && Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, from[key] as T]));
  const [previous, records, of] = [pick(total.previous), pick(total.records), pick(total.of)];
  return {
    id: 'headline',
    columns: measureColumns.filter(({ key }) => keys.includes(key)),
    rows: [
      {
        key: 'all',
        label: total.label,
        cells: pick(total.cells) ?? {},
        ...(previous && { previous }),
        ...(records && { records }),
        ...(of && { of }),
      },
    ],
  };
}

const countUnowned = (people: readonly Person[]): number => {
  const work = people.find(({ key }) => key < 0)?.work;
  return work ? new Set([...work.won, ...work.lost, ...work.created, ...work.open]).size : 0;
};
