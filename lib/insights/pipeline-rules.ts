import { enough } from '@/lib/math/rates';
import { mainFunnel, stageId, stageLabel, weakestStep } from '@/lib/metrics/stage-figures';
import { stageOutcomes } from '@/lib/metrics/stage-measures';
import { rowsIn } from '@/lib/metrics/taken';
import { open } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import { attentionOf } from '@/lib/table/attention';
import { dateDays } from '@/lib/table/column';
import { changesOf } from '@/lib/table/field-changes';
import { groupKey, groupLabel, isMany } from '@/lib/table/grouping';
import { groupRows, groupsIn, type Rows, rowsOf, sumOf } from '@/lib/table/rows';
import { entriesIn, entryGrouping } from '@/lib/table/stage-entries';
import { stageStays } from '@/lib/table/stage-stays';
import { apart, type Finding, figure, type Rule, said } from './insight';

/** What holds deals up on their way. */
export const pipelineRules: readonly Rule[] = [
  { id: 'bottleneck-step', report: 'sales-funnel', find: bottleneck },
  { id: 'owner-stage-below', report: 'stage-conversion-by-owner', find: ownersBelow },
  { id: 'beyond-usual-time', report: 'pipeline-overview', find: beyondUsual },
  { id: 'slipping-twice', report: 'forecast-vs-actual', find: slippingTwice },
];

/** The step that fewer take than take the others. */
function bottleneck(view: QueryView): readonly Finding[] {
  const { company, select } = view;
  const { steps } = mainFunnel(view);
  const weakest = weakestStep(steps);
  if (!weakest) return [];
  const others = steps.filter((step) => step !== weakest);
  const sum = (of: (step: (typeof steps)[number]) => number): number =>
    others.reduce((total, step) => total + of(step), 0);
  const [k, n] = [weakest.reached.length, weakest.before.length];
  const [otherK, otherN] = [sum(({ reached }) => reached.length), sum(({ before }) => before.length)];
  const z = apart(k, n, otherK, otherN);
  if (z === undefined || z > 0) return [];
  const reached = new Set(weakest.reached);
  const stopped = weakest.before.filter((deal) => !reached.has(deal));
  return [
    {
      subject: stageId(company, weakest.stage),
      values: {
        name: said(stageLabel(company, weakest.stage)),
        k: figure(k, 'count', select('deals', weakest.reached)),
        n: figure(n, 'count', select('deals', weakest.before)),
        others: figure(otherK / otherN, 'share'),
      },
      n,
      moneyAtStake: sumOf(company.amounts.base, stopped),
      z,
    },
  ];
}

/** People from whom fewer deals go on from a stage than from the others. */
function ownersBelow({ company, filters, period, select }: QueryView): readonly Finding[] {
  const { rows } = entriesIn(company, filters, period, 'entered');
  const { stage, deal } = stageStays(company);
  const owners = entryGrouping(company, 'owner');
  if (isMany(owners.keys)) return [];
  const keys = owners.keys;
  const byStage = groupRows(rows, stage, company.tables.stages.length);
  const advanced = (entries: Rows): number => stageOutcomes(company, entries).advanced.length;
  return groupsIn(byStage).flatMap((row) => {
    const all = rowsOf(byStage, row).filter((entry) => (keys[entry] as number) >= 0);
    const byOwner = groupRows(all, keys, owners.size);
    const whole = advanced(all);
    return groupsIn(byOwner).flatMap((owner): Finding[] => {
      const own = rowsOf(byOwner, owner);
      const k = advanced(own);
      const [otherK, otherN] = [whole - k, all.length - own.length];
      const z = apart(k, own.length, otherK, otherN);
      if (z === undefined || z > 0) return [];
      const { lost, unqualified } = stageOutcomes(company, own);
      const dealsOf = (entries: Rows): Rows => entries.map((entry) => deal[entry] as number);
      return [
        {
          subject: `${groupKey(owners, owner)} ${stageId(company, row)}`,
          values: {
            name: said(groupLabel(owners, owner)),
            stage: said(stageLabel(company, row)),
            k: figure(k, 'count'),
            n: figure(own.length, 'count', select('deals', dealsOf(own))),
            others: figure(otherK / otherN, 'share'),
          },
          n: own.length,
          moneyAtStake: sumOf(company.amounts.base, dealsOf(Int32Array.from([...lost, ...unqualified]))),
          z,
        },
      ];
    });
  });
}

/** Open deals that have been in their stage for longer than three in four of the deals won last year. */
function beyondUsual(view: QueryView): readonly Finding[] {
  const { company, select } = view;
  const { age, limits } = attentionOf(company);
  const rows = rowsIn(view, open);
  const late = rows.filter(
    (deal) =>
      (age[deal] as number) > (limits.get(company.deals.stage[deal] as number) ?? Number.POSITIVE_INFINITY),
  );
  return factOf(view, rows, late, { n: figure(late.length, 'count', select('deals', late)) });
}

/** Open deals whose expected date was moved to a later one twice or more. */
function slippingTwice(view: QueryView): readonly Finding[] {
  const { company, select } = view;
  const { deal, at, from } = changesOf(company.tables, 'expectedCloseDate');
  const moved = new Uint16Array(company.deals.length);
  for (let i = 0; i < deal.length; i++) {
    const row = deal[i] as number;
    if ((at[i] as number) > company.asOf) continue;
    const isNext = deal[i + 1] === row && (at[i + 1] as number) <= company.asOf;
    const after = isNext ? dayOf(from[i + 1]) : (company.expectedDays[row] as number);
    if (after > dayOf(from[i])) moved[row] = (moved[row] as number) + 1;
  }
  const rows = rowsIn(view, open);
  const late = rows.filter((row) => (moved[row] as number) >= 2);
  return factOf(view, rows, late, { n: figure(late.length, 'count', select('deals', late)) });
}

const dayOf = (date: unknown): number => (typeof date === 'string' ? dateDays(date) : Number.NaN);

/** A fact about some of enough open deals. */
function factOf(
  { company, select }: QueryView,
  all: Rows,
  some: Rows,
  values: Finding['values'],
): readonly Finding[] {
  if (some.length === 0 || all.length < enough.toCompare) return [];
  const value = sumOf(company.amounts.base, some);
  return [
    {
      subject: 'open',
      values: {
        ...values,
        of: figure(all.length, 'count', select('deals', all)),
        value: figure(value, 'money', select('deals', some, 'base')),
      },
      n: all.length,
      moneyAtStake: value,
      z: null,
    },
  ];
}
