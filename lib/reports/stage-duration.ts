import { type StayTimes, stayTimes } from '@/lib/metrics/stage-measures';
import type { Block, Sentence } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import { status } from '@/lib/table/deals';
import { arranged, groupKey, groupLabel } from '@/lib/table/grouping';
import { byText } from '@/lib/table/labels';
import { countOf, groupRows, type Rows, rowsOf, rowsThat, rowsWith } from '@/lib/table/rows';
import { entryGrouping, standingEntries } from '@/lib/table/stage-entries';
import { leftOutAs, stageStays } from '@/lib/table/stage-stays';
import { figureSaid, said } from './parts/figures';
import { dealsOf, entriesByStage, inOrderOf, type StageEntries } from './parts/stage-tables';
import { defineReport, type View } from './report';

const columns = [
  column('count', 'count'),
  column('finished', 'count', { minWidth: 480 }),
  column('standing', 'count', { minWidth: 480 }),
  column('medianStay', 'seconds', { better: -1 }),
  column('medianFinished', 'seconds', { better: -1, minWidth: 640 }),
  column('meanFinished', 'seconds', { better: -1, minWidth: 480 }),
  column('p75Finished', 'seconds', { better: -1, minWidth: 640 }),
  column('idealFrom', 'seconds', { minWidth: 480 }),
  column('idealTo', 'seconds', { minWidth: 360 }),
  column('beyond', 'count', { better: -1 }),
  column('revisits', 'count', { minWidth: 640 }),
];

/** Fewest stays for a median to be judged (catalogue 0.8). */
const enoughStays = 3;
const outcomes = ['open', 'won', 'lost', 'unqualified'] as const;

/**
 * How long deals stay in each stage, and how long those stayed that were won.
 *
 * Rows: `stages`, one per stage that deals first entered in the period, by pipeline and position, deleted ones too;
 * `groups`, the same with the median of each group (option `group`) as columns.
 * Units: seconds. `medianStay` is the Kaplan–Meier median, so stays that are not over count as lasting at least until now;
 * `idealFrom` and `idealTo` are the quartiles of finished stays of won deals, `idealTo` being the limit.
 * Rules: one deal and stage is one stay, all its visits added up; it belongs to the period of the first entry and to the
 * owner and source at that moment. `beyond` counts all deals that stand in the stage now for longer than the limit,
 * whenever they entered. Medians do not add up, so there is no total.
 * Caveats: `short-stays` under a second and `synthetic-stays` next to made-up changes, both left out.
 */
export const stageDuration = defineReport({
  id: 'stage-duration',
  needs: ['deals', 'transitions'],
  options: [{ id: 'group', kind: 'choice', choices: ['status', 'owner', 'source', 'amount-band'] }],
  dateField: 'stage-entered',

  compute(view) {
    const { company, options } = view;
    const { stages, passed } = entriesByStage(view, 'timed');
    const shown = stages.filter(({ entries }) => entries.length > 0);
    const standing = groupRows(
      standingEntries(company, view.filters),
      stageStays(company).stage,
      company.tables.stages.length,
    );
    const table = shown.map((stage) => {
      const parts = timesByOutcome(view, stage.entries);
      return { stage, parts, ...factsOf(view, stage, parts, rowsOf(standing, stage.stage)) };
    });
    const judged = table.filter(({ times }) => times.n >= enoughStays && times.median !== null);
    const [slowest] = [...judged].sort(
      (a, b) => (b.times.median ?? 0) - (a.times.median ?? 0) || byText(a.stage.key, b.stage.key),
    );
    const beyond = table.flatMap(({ late }) => [...late]);
    return {
      n: passed.rows.length,
      isThin: judged.length === 0,
      removed: passed.removed,
      ...(passed.rows.length > 0 && { finding: findingOf(view, slowest, passed.rows.length) }),
      ...(beyond.length > 0 && {
        remark: {
          key: 'remark.stage-duration',
          values: {
            n: figureSaid(beyond.length, 'count', view.select('deals', Int32Array.from(beyond).sort())),
          },
        },
      }),
      blocks: [
        {
          id: 'stages',
          columns,
          rows: table.map(({ stage, figures }) => rowOf(stage.key, stage.label, figures)),
        },
        groupsBlock(view, table, options.group),
      ],
      charts: [
        { kind: 'bars', block: 'stages', value: 'medianStay' },
        { kind: 'matrix', block: 'groups', value: 'medianStay' },
      ],
      caveats: leftOutOf(view),
      figures: Object.fromEntries(
        table.map(({ stage: { key }, parts }) => [
          key,
          Object.fromEntries([...parts].map(([outcome, times]) => [outcome, contract(times)])),
        ]),
      ),
    };
  },
});

/** Times by what became of the deals, those of all first; outcomes without an entry are left out. */
type Parts = ReadonlyMap<string, StayTimes>;

function timesByOutcome({ company }: View, entries: Rows): Parts {
  const groups = arranged(entries, entryGrouping(company, 'status'));
  const found = new Map([['all', stayTimes(company, entries)]]);
  for (const name of outcomes) {
    const rows = rowsOf(groups, status[name]);
    if (rows.length > 0) found.set(name, stayTimes(company, rows));
  }
  return found;
}

const contract = ({ p25Finished: _, ...times }: StayTimes) => times;

/** The cells of a stage, its times, and the open deals beyond the limit. */
function factsOf(view: View, { entries, earlier }: StageEntries, parts: Parts, standingNow: Rows) {
  const { company, select } = view;
  const { isOpen, seconds } = stageStays(company);
  const times = parts.get('all') ?? stayTimes(company, entries);
  const before = earlier && stayTimes(company, earlier);
  const won = parts.get('won');
  const limit = won?.p75Finished ?? null;
  const late = dealsOf(
    company,
    limit === null ? noEntries : standingNow.filter((entry) => (seconds[entry] as number) > limit),
  );
  const over = rowsThat(entries, (entry) => isOpen[entry] !== 1);
  const records = select('deals', dealsOf(company, entries));
  const ended = select('deals', dealsOf(company, over));
  const standing = rowsWith(entries, isOpen, 1);
  const figures: Record<string, Figure> = {
    count: { value: times.n, previous: before?.n, records },
    finished: { value: times.finished, previous: before?.finished, records: ended },
    standing: {
      value: times.open,
      previous: before?.open,
      records: select('deals', dealsOf(company, standing)),
    },
    medianStay: { value: times.median, previous: before?.median, records },
    medianFinished: { value: times.medianFinished, previous: before?.medianFinished, records: ended },
    meanFinished: { value: times.meanFinished, previous: before?.meanFinished, records: ended },
    p75Finished: { value: times.p75Finished, previous: before?.p75Finished, records: ended },
    idealFrom: { value: won?.p25Finished ?? null },
    idealTo: { value: limit },
    beyond: {
      value: limit === null ? null : late.length,
      ...(limit !== null && { records: select('deals', late) }),
    },
    revisits: { value: times.revisits, previous: before?.revisits },
  };
  return { times, figures, late };
}

const noEntries: Rows = new Int32Array(0);

/** The median of each group in each stage. */
function groupsBlock(
  view: View,
  table: readonly { readonly stage: StageEntries; readonly parts: Parts }[],
  dimension: string,
): Block {
  const { company, select } = view;
  const grouping = entryGrouping(company, dimension);
  const inStages = table.map(({ stage: { entries } }) => arranged(entries, grouping));
  const counts = Array.from({ length: grouping.size + 1 }, (_, group) =>
    inStages.reduce((sum, groups) => sum + countOf(groups, group), 0),
  );
  const inOrder = inOrderOf(company, dimension);
  const groups = [...counts.keys()]
    .filter((group) => (counts[group] as number) > 0)
    .sort(
      (a, b) =>
        Number(a === grouping.size) - Number(b === grouping.size) ||
        (inOrder ? inOrder(a, b) : (counts[b] as number) - (counts[a] as number)) ||
        byText(groupKey(grouping, a), groupKey(grouping, b)),
    );
  const keyOf = (group: number): string => `in-${groupKey(grouping, group)}`;
  return {
    id: 'groups',
    columns: groups.map((group) =>
      column(keyOf(group), 'seconds', { better: -1, label: groupLabel(grouping, group) }),
    ),
    rows: table.map(({ stage: { key, label }, parts }, at) => {
      const figures = groups.map((group): [string, Figure] => {
        const entries = rowsOf(inStages[at] as (typeof inStages)[number], group);
        if (entries.length === 0) return [keyOf(group), { value: null }];
        // By status they are known already.
        const known = dimension === 'status' ? parts.get(groupKey(grouping, group)) : undefined;
        const { median } = known ?? stayTimes(company, entries);
        return [keyOf(group), { value: median, records: select('deals', dealsOf(company, entries)) }];
      });
      return rowOf(key, label, Object.fromEntries(figures));
    }),
  };
}

function findingOf(
  view: View,
  slowest: { readonly stage: StageEntries; readonly times: StayTimes } | undefined,
  n: number,
): Sentence {
  if (!slowest) return { key: 'finding.stage-duration.thin', values: { n: figureSaid(n, 'count') } };
  const { stage, times } = slowest;
  const records = view.select('deals', dealsOf(view.company, stage.entries));
  return {
    key: 'finding.stage-duration',
    values: {
      stage: said(stage.label),
      time: figureSaid(times.median, 'seconds', records),
      n: figureSaid(times.n, 'count', records),
    },
  };
}

/** Stays of the period that durations leave out, by why. */
function leftOutOf({ company, period }: View): Record<string, number> {
  const { length, firstAt, leftOut } = stageStays(company);
  const { synthetic, closed, pipeline } = leftOutAs;
  let [short, made] = [0, 0];
  for (let entry = 0; entry < length; entry++) {
    const why = leftOut[entry] as number;
    const at = firstAt[entry] as number;
    if (why === 0 || (why & (closed | pipeline)) !== 0 || at < period.from || at >= period.to) continue;
    if ((why & synthetic) !== 0) made++;
    else short++;
  }
  return { 'short-stays': short, 'synthetic-stays': made };
}
