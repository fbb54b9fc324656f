import { enough, ratio } from '@/lib/math/rates';
import { twoProportions } from '@/lib/math/two-proportions';
import { type StageOutcomes, stageOutcomes } from '@/lib/metrics/stage-measures';
import type { Block, Label, Sentence } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { byText } from '@/lib/table/labels';
import type { Rows } from '@/lib/table/rows';
import { entryGrouping } from '@/lib/table/stage-entries';
import { stageStays } from '@/lib/table/stage-stays';
import { figureSaid, said } from './parts/figures';
import { dealsOf, entriesByStage, rowsByGroup, type StageEntries, stageMatrix } from './parts/stage-tables';
import { defineReport, type View } from './report';

/** What became of a person's entries in each stage; `undefined` where they have none. */
interface OwnerRow {
  readonly key: string;
  readonly label: Label;
  readonly isNone: boolean;
  readonly isAside: boolean;
  readonly isTotal: boolean;
  readonly outcomes: readonly (StageOutcomes | undefined)[];
  readonly earlier: readonly (StageOutcomes | undefined)[];
}

const rateOf = ({ advanced, entered }: StageOutcomes): number | null =>
  ratio(advanced.length, entered.length);
const decidedOf = ({ advanced, decided }: StageOutcomes): number | null =>
  ratio(advanced.length, decided.length);

/**
 * In which stage each rep loses deals, against the team.
 *
 * Rows: `stages`, one per stage with everybody's deals; `conversion`, `decided` and `difference`, one per owner at the entry,
 * most entries first, `(none)` and the team's average aside, columns the stages; `all` is everybody.
 * Units: shares, 0 to 1; a difference is to the team's average.
 * Rules: a deal counts in a stage once, at its first entry, for its owner then. It advanced when it later entered a higher
 * stage or a won one; else it is lost, unqualified or pending, as its status is now. `decided` leaves pending ones out.
 * The average is pooled over owned deals. Stages that were deleted are not shown.
 * Caveats: `backward-moves`, returns to a stage after the first entry; `current-values`.
 */
export const stageConversionByOwner = defineReport({
  id: 'stage-conversion-by-owner',
  needs: ['deals', 'transitions', 'users'],
  dateField: 'stage-entered',

  compute(view) {
    const { company } = view;
    const { stages: all, passed } = entriesByStage(view, 'entered');
    const listed = all.filter(({ isListed }) => isListed);
    const stages = listed.filter(({ entries }) => entries.length > 0);
    const some = (rows: Rows | undefined) =>
      rows && rows.length > 0 ? stageOutcomes(company, rows) : undefined;
    const byOwner = rowsByGroup(stages, entryGrouping(company, 'owner'));
    const row = (
      { key, label, isNone }: Pick<OwnerRow, 'key' | 'label' | 'isNone'>,
      entries: readonly Rows[],
      earlier: readonly (Rows | undefined)[],
      more: Partial<OwnerRow> = {},
    ): OwnerRow => ({
      ...{ key, label, isNone, isAside: isNone, isTotal: false },
      outcomes: entries.map(some),
      earlier: earlier.map(some),
      ...more,
    });
    const owners = byOwner.map((owner) => row(owner, owner.entries, owner.earlier));
    const owned = ownedIn(view);
    const average = row(
      { key: '*average', label: { word: 'row.average' }, isNone: false },
      stages.map(({ entries }) => entries.filter(owned)),
      stages.map(({ earlier }) => earlier?.filter(owned)),
      { isAside: true },
    );
    const everybody = row(
      { key: 'all', label: { word: 'row.all' }, isNone: false },
      stages.map(({ entries }) => entries),
      stages.map(({ earlier }) => earlier),
      { isTotal: true },
    );
    const rows = [...owners, average, everybody];
    const n = stages.reduce((sum, { entries }) => sum + entries.length, 0);
    const { visits } = stageStays(company);
    return {
      n,
      isThin: !everybody.outcomes.some((found) => found && found.entered.length >= enough.toShow),
      removed: passed.removed,
      ...(n > 0 && { finding: findingOf(view, stages, owners, average, everybody, n) }),
      blocks: [
        stagesBlock(view, stages, everybody),
        matrix(view, 'conversion', stages, rows, ({ entered }) => entered, rateOf),
        matrix(view, 'decided', stages, rows, ({ decided }) => decided, decidedOf),
        stageMatrix(
          'difference',
          stages,
          owners,
          'share',
          (at, stage) => differenceIn(view, owners[at] as OwnerRow, average, stage),
          { better: 1 },
        ),
      ],
      charts: [{ kind: 'matrix', block: 'conversion', value: 'advancedShare' }],
      caveats: {
        'backward-moves': stages.reduce(
          (sum, { entries }) => entries.reduce((moves, entry) => moves + (visits[entry] as number) - 1, sum),
          0,
        ),
        'current-values': company.hasHistory ? 0 : n,
      },
      figures: Object.fromEntries(
        listed.map(({ key }) => [key, contract(key, stages, [...owners, average, everybody])]),
      ),
    };
  },
});

/** Whether an entry had an owner. */
function ownedIn({ company }: View): (entry: number) => boolean {
  const { keys } = entryGrouping(company, 'owner');
  return (entry) => ((keys as Int32Array)[entry] as number) >= 0;
}

/** A rate of each owner in each stage, "k of n" behind it. */
function matrix(
  { company, select }: View,
  id: string,
  stages: readonly StageEntries[],
  rows: readonly OwnerRow[],
  whole: (outcomes: StageOutcomes) => Rows,
  rate: (outcomes: StageOutcomes) => number | null,
): Block {
  return stageMatrix(
    id,
    stages,
    rows,
    'share',
    (at, stage) => {
      const { outcomes, earlier } = rows[at] as OwnerRow;
      const [now, before] = [outcomes[stage], earlier[stage]];
      if (!now) return undefined;
      const of = whole(now);
      return {
        value: rate(now),
        ...(before && { previous: rate(before) }),
        of: [now.advanced.length, of.length],
        records: select('deals', dealsOf(company, of)),
      };
    },
    { better: 1 },
  );
}

function differenceIn(view: View, owner: OwnerRow, average: OwnerRow, stage: number): Figure | undefined {
  const [own, team] = [owner.outcomes[stage], average.outcomes[stage]];
  if (!own) return undefined;
  const [rate, whole] = [rateOf(own), team ? rateOf(team) : null];
  return {
    value: owner.isNone || rate === null || whole === null ? null : rate - whole,
    records: view.select('deals', dealsOf(view.company, own.entered)),
  };
}

/** Everybody's deals by stage, and what became of them. */
function stagesBlock({ company, select }: View, stages: readonly StageEntries[], everybody: OwnerRow): Block {
  const parts = ['entered', 'advanced', 'lost', 'unqualified', 'pending'] as const;
  return {
    id: 'stages',
    columns: [
      column('entered', 'count'),
      column('advanced', 'count'),
      column('lost', 'count', { better: -1, minWidth: 360 }),
      column('unqualified', 'count', { minWidth: 480 }),
      column('pending', 'count', { minWidth: 360 }),
      column('advancedShare', 'share', { better: 1 }),
      column('decidedShare', 'share', { better: 1, minWidth: 480 }),
    ],
    rows: stages.map(({ key, label }, at) => {
      const [now, before] = [everybody.outcomes[at] as StageOutcomes, everybody.earlier[at]];
      const counts = parts.map((part): [string, Figure] => [
        part,
        {
          value: now[part].length,
          ...(before && { previous: before[part].length }),
          records: select('deals', dealsOf(company, now[part])),
        },
      ]);
      const rate = (of: (outcomes: StageOutcomes) => number | null, whole: Rows): Figure => ({
        value: of(now),
        ...(before && { previous: of(before) }),
        of: [now.advanced.length, whole.length],
        records: select('deals', dealsOf(company, whole)),
      });
      return rowOf(key, label, {
        ...Object.fromEntries(counts),
        advancedShare: rate(rateOf, now.entered),
        decidedShare: rate(decidedOf, now.decided),
      });
    }),
  };
}

function contract(key: string, stages: readonly StageEntries[], rows: readonly OwnerRow[]) {
  const at = stages.findIndex((stage) => stage.key === key);
  return Object.fromEntries(
    rows.flatMap(({ key: owner, outcomes, isTotal }) => {
      const found = outcomes[at];
      if (!found) return [];
      const { entered, advanced, lost, unqualified, pending } = found;
      const figures = {
        entered: entered.length,
        advanced: advanced.length,
        lost: lost.length,
        unqualified: unqualified.length,
        pending: pending.length,
        conversion: rateOf(found),
        decided: decidedOf(found),
      };
      return [[isTotal ? '*all' : owner, figures]];
    }),
  );
}

/** Where somebody falls behind the others for sure; else the stage where most stop. */
function findingOf(
  view: View,
  stages: readonly StageEntries[],
  owners: readonly OwnerRow[],
  average: OwnerRow,
  everybody: OwnerRow,
  n: number,
): Sentence {
  const records = ({ entered }: StageOutcomes) => view.select('deals', dealsOf(view.company, entered));
  const [first] = owners
    .filter(({ isNone }) => !isNone)
    .flatMap((owner) =>
      stages.flatMap((stage, at) => {
        const [own, team] = [owner.outcomes[at], average.outcomes[at]];
        if (!own || !team || own.entered.length < enough.toCompare) return [];
        const [k, of] = [
          team.advanced.length - own.advanced.length,
          team.entered.length - own.entered.length,
        ];
        const z =
          of < enough.toCompare ? null : twoProportions(own.advanced.length, own.entered.length, k, of);
        return z === null || z > -1.96 ? [] : [{ owner, stage, own, team, z }];
      }),
    )
    .sort((a, b) => a.z - b.z || byText(a.owner.key, b.owner.key) || byText(a.stage.key, b.stage.key));
  if (first) {
    const { owner, stage, own, team } = first;
    return {
      key: 'finding.stage-conversion-by-owner',
      values: {
        name: said(owner.label),
        stage: said(stage.label),
        k: figureSaid(own.advanced.length, 'count'),
        n: figureSaid(own.entered.length, 'count', records(own)),
        team: figureSaid(rateOf(team), 'share', records(team)),
      },
    };
  }
  const [lowest] = everybody.outcomes
    .flatMap((found, at) => {
      const stage = stages[at];
      return found && stage && found.entered.length >= enough.toShow ? [{ found, stage }] : [];
    })
    .sort((a, b) => (rateOf(a.found) ?? 0) - (rateOf(b.found) ?? 0) || byText(a.stage.key, b.stage.key));
  if (!lowest)
    return { key: 'finding.stage-conversion-by-owner.thin', values: { n: figureSaid(n, 'count') } };
  return {
    key: 'finding.stage-conversion-by-owner.even',
    values: {
      stage: said(lowest.stage.label),
      k: figureSaid(lowest.found.advanced.length, 'count'),
      n: figureSaid(lowest.found.entered.length, 'count', records(lowest.found)),
    },
  };
}
