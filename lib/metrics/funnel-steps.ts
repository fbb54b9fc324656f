import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { reachOf } from '@/lib/table/reach';
import { type Rows, rowsWhere } from '@/lib/table/rows';
import { codes, numbers } from '@/lib/table/table';

/** One step of a funnel and how many got to it. */
export interface FunnelStep {
  /** Row of `stages`; −1 is Won. */
  readonly stage: number;
  readonly reached: Rows;
}

/**
 * How far the deals of one pipeline got, step by step, Won last (catalogue sales-funnel).
 *
 * Rules: steps are its incoming and open stages that are not deleted, by position. A deal reached every step up to the
 * highest it ever entered, and all once it was ever won; Won holds those that are won as of now.
 */
export function funnelSteps(company: Company, pipeline: number, cohort: Rows): FunnelStep[] {
  const { tables, deals, dealPipelines, pipelines, asOf } = company;
  const { stages } = tables;
  const own = pipelines.ofRows(codes(stages, 'pipelineId'), stages.length);
  const { codes: kinds, dictionary } = codes(stages, 'kind');
  const [position, deletedAt] = [numbers(stages, 'position'), numbers(stages, 'deletedAt')];
  const mine = cohort.filter((deal) => dealPipelines[deal] === pipeline);
  const { places } = reachOf(company);
  const isWon = (deal: number): boolean => deals.status[deal] === status.won;
  const steps = rowsWhere(stages.length, (stage) => {
    const kind = dictionary[kinds[stage] as number];
    const isStep = kind === 'open' || kind === 'incoming';
    return isStep && own[stage] === pipeline && !((deletedAt[stage] as number) <= asOf);
  }).sort((a, b) => (position[a] as number) - (position[b] as number) || a - b);
  return [
    ...Array.from(steps, (stage) => ({
      stage,
      reached: mine.filter((deal) => isWon(deal) || (places[deal] as number) >= (position[stage] as number)),
    })),
    { stage: -1, reached: mine.filter(isWon) },
  ];
}
