import { enough, ratio } from '@/lib/math/rates';
import type { Label } from '@/lib/model/result';
import { created } from '@/lib/query/populations/deals';
import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { groupRows, type Rows, rowsOf } from '@/lib/table/rows';
import { entriesIn, stagesInOrder } from '@/lib/table/stage-entries';
import { stageStays } from '@/lib/table/stage-stays';
import { cell } from '@/lib/table/table';
import { type FunnelStep, funnelSteps } from './funnel-steps';
import type { Found, Part } from './metric';
import { stageOutcomes, stayTimes } from './stage-measures';
import { rowsIn } from './taken';

/** Id of a stage; that of Won, which is no stage, is `won`. */
export const stageId = ({ tables }: Company, stage: number): string =>
  stage < 0 ? 'won' : String(cell(tables.stages, 'id', stage));

/** What a stage is called, −1 being Won. */
export function stageLabel({ tables }: Company, stage: number): Label {
  if (stage < 0) return { word: 'deal-status.won' };
  const name = cell(tables.stages, 'name', stage);
  return typeof name === 'string' && name !== '' ? { text: name } : { word: 'gone.stage' };
}

/** Entries by their stage, those of stages with an entry, in the order of their pipelines. */
function byStage(company: Company, entries: Rows): { stage: number; rows: Rows }[] {
  const { stage } = stageStays(company);
  const groups = groupRows(entries, stage, company.tables.stages.length);
  return stagesInOrder(company)
    .map(({ stage: row }) => ({ stage: row, rows: rowsOf(groups, row) }))
    .filter(({ rows }) => rows.length > 0);
}

const dealsOf = (company: Company, entries: Rows): Rows => {
  const { deal } = stageStays(company);
  return entries.map((entry) => deal[entry] as number);
};

/** Kaplan–Meier median of a deal's time in a stage, over all stages; each stage's own beside it. */
export function stageDuration({ company, filters, period, select }: QueryView): Found {
  const { rows, removed } = entriesIn(company, filters, period, 'timed');
  const all = stayTimes(company, rows);
  return {
    value: all.median,
    n: all.n,
    removed,
    parts: byStage(company, rows).map(({ stage, rows: own }): Part => {
      const { median, n } = stayTimes(company, own);
      return {
        key: stageId(company, stage),
        label: stageLabel(company, stage),
        unit: 'seconds',
        value: median,
        n,
        records: select('deals', dealsOf(company, own)),
      };
    }),
  };
}

/** Share of the deals that went on from a stage, over all stages; each stage's own beside it. */
export function stageConversion({ company, filters, period, select }: QueryView): Found {
  const { rows, removed } = entriesIn(company, filters, period, 'entered');
  const rateOf = (entries: Rows) => {
    const k = stageOutcomes(company, entries).advanced.length;
    return {
      value: ratio(k, entries.length),
      n: entries.length,
      of: [k, entries.length] as [number, number],
    };
  };
  return {
    ...rateOf(rows),
    removed,
    parts: byStage(company, rows).map(
      ({ stage, rows: own }): Part => ({
        key: stageId(company, stage),
        label: stageLabel(company, stage),
        unit: 'share',
        ...rateOf(own),
        records: select('deals', dealsOf(company, own)),
      }),
    ),
  };
}

/** A step of a funnel against the one before it. */
export interface StepRate extends FunnelStep {
  readonly before: Rows;
}

/** The funnel of the pipeline with most of the deals created in the period; of two alike the first. */
export function mainFunnel(view: QueryView): {
  readonly first: Rows;
  readonly steps: readonly StepRate[];
  readonly isOne: boolean;
} {
  const { company } = view;
  const cohort = rowsIn(view, created);
  const counts = new Map<number, number>();
  for (const deal of cohort) {
    const own = company.dealPipelines[deal] as number;
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const idOf = (key: number): string => (key < 0 ? '' : company.pipelines.idOf(key));
  const [main] = [...counts].sort((a, b) => b[1] - a[1] || (idOf(a[0]) < idOf(b[0]) ? -1 : 1));
  const all = main ? funnelSteps(company, main[0], cohort) : [];
  const steps = all.flatMap((step, at): StepRate[] => {
    const before = all[at - 1];
    return before ? [{ ...step, before: before.reached }] : [];
  });
  return { first: all[0]?.reached ?? new Int32Array(0), steps, isOne: counts.size < 2 };
}

/** The step at which most stop: the lowest rate of those that ten or more deals could take, else of all. */
export function weakestStep(steps: readonly StepRate[]): StepRate | undefined {
  const taken = steps.filter(({ before }) => before.length > 0);
  const judged = taken.filter(({ before }) => before.length >= enough.toCompare);
  const rate = ({ reached, before }: StepRate): number => reached.length / before.length;
  return (judged.length > 0 ? judged : taken).reduce<StepRate | undefined>(
    (weakest, step) => (weakest && rate(weakest) <= rate(step) ? weakest : step),
    undefined,
  );
}

/** Rate of the step at which most stop; every step's beside it. */
export function funnelWeakest(view: QueryView): Found {
  const { steps, isOne } = mainFunnel(view);
  const weakest = weakestStep(steps);
  return {
    ...(weakest ? stepFound(view, weakest) : { value: null, n: 0 }),
    notes: ['weakest-step', ...(isOne ? [] : ['main-pipeline'])],
    parts: steps.map((step) => partOf(view, step)),
  };
}

/** Share of the deals that got to the first step which are won; every step's share of the first beside it. */
export function funnelOverall(view: QueryView): Found {
  const { first, steps, isOne } = mainFunnel(view);
  const ofFirst = steps.map((step) => ({ ...step, before: first }));
  const last = ofFirst.at(-1);
  return {
    ...(last ? stepFound(view, last) : { value: null, n: 0 }),
    notes: isOne ? [] : ['main-pipeline'],
    parts: ofFirst.map((step) => partOf(view, step)),
  };
}

const stepFound = ({ select }: QueryView, { reached, before }: StepRate) => ({
  value: ratio(reached.length, before.length),
  n: before.length,
  of: [reached.length, before.length] as [number, number],
  records: select('deals', reached),
});

const partOf = (view: QueryView, step: StepRate): Part => ({
  key: stageId(view.company, step.stage),
  label: stageLabel(view.company, step.stage),
  unit: 'share',
  ...stepFound(view, step),
});
