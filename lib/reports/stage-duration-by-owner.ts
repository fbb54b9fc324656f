import { enough } from '@/lib/math/rates';
import { type StayTimes, stayTimes } from '@/lib/metrics/stage-measures';
import type { Block, Label, Sentence } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { byText } from '@/lib/table/labels';
import { entryGrouping } from '@/lib/table/stage-entries';
import { figureSaid, said } from './parts/figures';
import { dealsOf, entriesByStage, rowsByGroup, type StageEntries, stageMatrix } from './parts/stage-tables';
import { defineReport } from './report';

/** A person's, or everybody's, times in each stage; `undefined` where they have no entry. */
interface OwnerRow {
  readonly key: string;
  readonly label: Label;
  readonly isAside: boolean;
  readonly isTotal: boolean;
  readonly times: readonly (StayTimes | undefined)[];
  readonly earlier: readonly (StayTimes | undefined)[];
  readonly records: readonly (number | undefined)[];
}

/**
 * How fast each rep moves deals through each stage, against everybody.
 *
 * Rows: `difference`, `median`, `mean` and `count`, one per owner at the entry, most entries first, `(none)` last, columns the
 * stages; `all` is everybody, unowned deals included; `slow`, one per owner and stage whose median is above everybody's.
 * Units: seconds. Medians are Kaplan–Meier ones, means are of finished stays; a difference is to everybody's median.
 * Rules: unit and time as in stage-duration; a deal that changes hands inside a stage stays with the owner at its entry.
 * `slow` needs 10 entries of the owner in the stage.
 * Caveats: `current-values`.
 */
export const stageDurationByOwner = defineReport({
  id: 'stage-duration-by-owner',
  needs: ['deals', 'transitions', 'users'],
  dateField: 'stage-entered',

  compute(view) {
    const { company, select } = view;
    const { stages: all, passed } = entriesByStage(view, 'timed');
    const stages = all.filter(({ entries }) => entries.length > 0);
    const some = (rows: Int32Array | undefined) =>
      rows && rows.length > 0 ? stayTimes(company, rows) : undefined;
    const owners = rowsByGroup(stages, entryGrouping(company, 'owner')).map(
      ({ key, label, isNone, entries, earlier }): OwnerRow => ({
        key,
        label,
        isAside: isNone,
        isTotal: false,
        times: entries.map(some),
        earlier: earlier.map(some),
        records: entries.map((rows) =>
          rows.length > 0 ? select('deals', dealsOf(company, rows)) : undefined,
        ),
      }),
    );
    const everybody: OwnerRow = {
      key: 'all',
      label: { word: 'row.all' },
      isAside: false,
      isTotal: true,
      times: stages.map(({ entries }) => some(entries)),
      earlier: stages.map(({ earlier }) => some(earlier)),
      records: stages.map(({ entries }) => select('deals', dealsOf(company, entries))),
    };
    const overall = everybody.times.map((times) => times?.median ?? null);
    const slow = slowOf(owners, stages, overall);
    const rows = [...owners, everybody];
    const matrix = (id: string, unit: 'seconds' | 'count', of: (times: StayTimes) => number | null): Block =>
      stageMatrix(
        id,
        stages,
        rows,
        unit,
        (row, stage) => {
          const { times, earlier, records } = rows[row] as OwnerRow;
          const [now, before] = [times[stage], earlier[stage]];
          return (
            now && {
              value: of(now),
              ...(before && { previous: of(before) }),
              ...(records[stage] !== undefined && { records: records[stage] }),
            }
          );
        },
        unit === 'seconds' ? { better: -1 } : {},
      );
    return {
      n: passed.rows.length,
      isThin: !everybody.times.some((times) => times && times.n >= enough.toCompare),
      removed: passed.removed,
      ...(passed.rows.length > 0 && { finding: findingOf(slow, passed.rows.length, everybody) }),
      blocks: [
        stageMatrix(
          'difference',
          stages,
          owners,
          'seconds',
          (row, stage) => differenceIn(owners[row] as OwnerRow, stage, overall),
          { better: -1 },
        ),
        matrix('median', 'seconds', ({ median }) => median),
        matrix('mean', 'seconds', ({ meanFinished }) => meanFinished),
        matrix('count', 'count', ({ n }) => n),
        matrix('standing', 'count', ({ open }) => open),
        slowBlock(slow),
      ].map((block) => (block.id === 'standing' ? withoutRecords(block) : block)),
      charts: [{ kind: 'matrix', block: 'difference', value: 'difference' }],
      caveats: { 'current-values': company.hasHistory ? 0 : passed.rows.length },
      figures: Object.fromEntries(
        stages.map(({ key }, stage) => [
          key,
          {
            overall: overall[stage] ?? null,
            rows: Object.fromEntries(
              owners.flatMap((owner) => {
                const times = owner.times[stage];
                if (!times) return [];
                const { n, median, meanFinished } = times;
                const difference = differenceIn(owner, stage, overall)?.value ?? null;
                return [[owner.key, { n, median, meanFinished, difference }]];
              }),
            ),
          },
        ]),
      ),
    };
  },
});

/** An owner's median less everybody's. */
function differenceIn(
  { times, records }: OwnerRow,
  stage: number,
  overall: readonly (number | null)[],
): Figure | undefined {
  const [own, whole] = [times[stage]?.median, overall[stage]];
  if (!times[stage]) return undefined;
  const value = own == null || whole == null ? null : own - whole;
  return { value, ...(records[stage] !== undefined && { records: records[stage] }) };
}

/** An owner who is slower than everybody in a stage. */
interface Slow {
  readonly owner: OwnerRow;
  readonly stage: StageEntries;
  readonly times: StayTimes;
  readonly overall: number;
  readonly gap: number;
  readonly records: number | undefined;
}

function slowOf(
  owners: readonly OwnerRow[],
  stages: readonly StageEntries[],
  overall: readonly (number | null)[],
): Slow[] {
  return owners
    .flatMap((owner) =>
      stages.flatMap((stage, at): Slow[] => {
        const [times, whole] = [owner.times[at], overall[at]];
        if (owner.isAside || !times || times.n < enough.toCompare) return [];
        if (times.median === null || whole == null || times.median <= whole) return [];
        return [
          { owner, stage, times, overall: whole, gap: times.median - whole, records: owner.records[at] },
        ];
      }),
    )
    .sort((a, b) => b.gap - a.gap || byText(a.owner.key, b.owner.key) || byText(a.stage.key, b.stage.key));
}

function slowBlock(slow: readonly Slow[]): Block {
  return {
    id: 'slow',
    columns: [
      column('owner', 'text'),
      column('count', 'count'),
      column('medianStay', 'seconds', { better: -1 }),
      column('overall', 'seconds'),
      column('difference', 'seconds', { better: -1 }),
    ],
    rows: slow.map(({ owner, stage, times, overall, gap, records }) =>
      rowOf(`${owner.key} ${stage.key}`, stage.label, {
        owner: { value: 'text' in owner.label ? owner.label.text : owner.key },
        count: { value: times.n, records },
        medianStay: { value: times.median, records },
        overall: { value: overall },
        difference: { value: gap },
      }),
    ),
  };
}

/** Deals that stand in a stage are a part of the list behind the other figures. */
const withoutRecords = (block: Block): Block => ({
  ...block,
  rows: block.rows.map(({ records: _, ...row }) => row),
  ...(block.total && { total: { ...block.total, records: {} } }),
});

function findingOf([first]: readonly Slow[], n: number, everybody: OwnerRow): Sentence {
  const canCompare = everybody.times.some((times) => times && times.n >= enough.toCompare);
  if (!canCompare)
    return { key: 'finding.stage-duration-by-owner.thin', values: { n: figureSaid(n, 'count') } };
  if (!first) return { key: 'finding.stage-duration-by-owner.even', values: { n: figureSaid(n, 'count') } };
  return {
    key: 'finding.stage-duration-by-owner',
    values: {
      name: said(first.owner.label),
      stage: said(first.stage.label),
      own: figureSaid(first.times.median, 'seconds', first.records),
      all: figureSaid(first.overall, 'seconds'),
      n: figureSaid(first.times.n, 'count', first.records),
    },
  };
}
