import { ratio } from '@/lib/math/rates';
import type { Block, Label, Row } from '@/lib/model/result';
import { column, type Figure, rowOf } from '@/lib/query/figures';
import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { type Rows, rowsWith, sumOf } from '@/lib/table/rows';
import type { Funnel, Step } from './funnel';
import { type Pipeline, stageId, stageLabel } from './pipelines';

const columns = [
  column('reached', 'count', { better: 1 }),
  column('step', 'share', { better: 1 }),
  column('overall', 'share', { better: 1, minWidth: 360 }),
  column('value', 'money', { better: 1 }),
  column('stopped', 'count', { better: -1, minWidth: 480 }),
  column('openHere', 'count'),
  column('lostHere', 'count', { better: -1 }),
  column('unqualifiedHere', 'count', { better: -1, minWidth: 360 }),
  column('backwardMoves', 'count', { minWidth: 480 }),
];

export const cohortColumns = [
  column('cohort', 'count', { better: 1 }),
  column('won', 'count', { better: 1 }),
  column('conversion', 'share', { better: 1 }),
  column('open', 'count'),
  column('openShare', 'share'),
  column('lost', 'count', { better: -1 }),
  column('unqualified', 'count', { better: -1 }),
  column('neverEntered', 'count', { minWidth: 480 }),
  column('reopened', 'count', { minWidth: 480 }),
];

/** One pipeline's funnel, and that of the period compared with. */
export interface Shown {
  readonly pipeline: Pipeline;
  readonly now: Funnel;
  readonly before: Funnel | undefined;
}

/** A number of deals, and the list of them. */
export const countFigure = (select: QueryView['select'], rows: Rows, previous?: Rows): Figure => ({
  value: rows.length,
  previous: previous?.length,
  records: select('deals', rows),
});

function shareOf(
  select: QueryView['select'],
  part: Rows,
  whole: Rows,
  before?: readonly [part: Rows, whole: Rows],
): Figure {
  return {
    value: ratio(part.length, whole.length),
    previous: before && ratio(before[0].length, before[1].length),
    of: [part.length, whole.length],
    records: select('deals', whole),
  };
}

/** The steps of one pipeline, the cohort as its total; `isNamed` puts the pipeline's name there. */
export function stepsBlock(
  view: QueryView,
  { pipeline, now, before }: Shown,
  id: string,
  { visitedOnly, isNamed }: { readonly visitedOnly: boolean; readonly isNamed: boolean },
): Block {
  const { company, select } = view;
  const { base } = company.amounts;
  const rate = (funnel: Funnel | undefined, at: number, of: number): number | null => {
    const [part, whole] = [funnel?.steps[at], funnel?.steps[of]];
    return part && whole && at > 0 ? ratio(part.reached.length, whole.reached.length) : null;
  };
  const rows = now.steps.map((step, at): Row => {
    const then = before?.steps[at];
    const part = (of: number, value: number | null): Figure => {
      const whole = now.steps[of]?.reached;
      if (!whole || value === null) return { value };
      // Where a step may hold more than the one before, it is no part of it.
      const isPart = !visitedOnly || of === at;
      return {
        value,
        ...(isPart && { of: [step.reached.length, whole.length] as const, records: select('deals', whole) }),
      };
    };
    const overall = at === 0 ? ratio(step.reached.length, step.reached.length) : rate(now, at, 0);
    return rowOf(stepKey(company, step), stepLabel(company, step), {
      reached: countFigure(select, step.reached, then?.reached),
      step: { ...part(at - 1, rate(now, at, at - 1)), previous: before && rate(before, at, at - 1) },
      overall: { ...part(0, overall), previous: before && at > 0 ? rate(before, at, 0) : undefined },
      value: {
        value: sumOf(base, step.reached),
        previous: then && sumOf(base, then.reached),
        records: select('deals', step.reached, 'base'),
      },
      ...(step.stage !== undefined && {
        stopped: countFigure(select, step.stopped, then?.stopped),
        openHere: countFigure(select, step.open),
        lostHere: countFigure(select, step.lost, then?.lost),
        unqualifiedHere: countFigure(select, step.unqualified, then?.unqualified),
        backwardMoves: { value: step.backward, previous: then?.backward },
      }),
    });
  });
  const total = rowOf('all', isNamed ? pipeline.label : { word: 'row.all' }, {
    reached: countFigure(select, now.cohort, before?.cohort),
    value: { value: sumOf(base, now.cohort), records: select('deals', now.cohort, 'base') },
    openHere: countFigure(select, now.open),
    lostHere: countFigure(select, now.lost, before?.lost),
    unqualifiedHere: countFigure(select, now.unqualified, before?.unqualified),
    backwardMoves: { value: now.backwardMoves, previous: before?.backwardMoves },
  });
  return { id, columns, rows, total };
}

export const stepKey = (company: Company, { stage }: Step): string =>
  stage === undefined ? 'won' : stageId(company, stage);

export const stepLabel = (company: Company, { stage }: Step): Label =>
  stage === undefined ? { word: 'row.funnel-won' } : stageLabel(company, stage);

/** What became of deals: won, lost and so on, and the shares of it. */
export function cohortFigures(
  { company, select }: QueryView,
  rows: Rows,
  before: Rows | undefined,
  funnel?: Funnel,
): Record<string, Figure> {
  const { status: states } = company.deals;
  const of = (state: number, all: Rows): Rows => rowsWith(all, states, state);
  const state = (code: number): Figure => countFigure(select, of(code, rows), before && of(code, before));
  const share = (code: number): Figure =>
    shareOf(select, of(code, rows), rows, before && [of(code, before), before]);
  return {
    cohort: countFigure(select, rows, before),
    won: state(status.won),
    conversion: share(status.won),
    open: state(status.open),
    openShare: share(status.open),
    lost: state(status.lost),
    unqualified: state(status.unqualified),
    ...(funnel && {
      neverEntered: countFigure(select, funnel.neverEntered),
      reopened: countFigure(select, funnel.reopened),
    }),
  };
}
