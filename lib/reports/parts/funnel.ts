import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { reachOf } from '@/lib/table/reach';
import { type Rows, rowsThat, rowsWith } from '@/lib/table/rows';
import { stageStays } from '@/lib/table/stage-stays';
import { transitionsOf } from '@/lib/table/transitions';
import { type Pipeline, stageFacts } from './pipelines';

/** One step of a funnel: a stage, or Won, which is the last and has no `stage`. */
export interface Step {
  readonly stage: number | undefined;
  /** Deals that got to it. */
  readonly reached: Rows;
  /** Of these, the ones that did not get to the next step. */
  readonly stopped: Rows;
  readonly open: Rows;
  readonly lost: Rows;
  readonly unqualified: Rows;
  /** Moves out of it to a lower position. */
  readonly backward: number;
}

/** How far the deals of one pipeline got. */
export interface Funnel {
  readonly cohort: Rows;
  readonly steps: readonly Step[];
  /** Closed without ever being in a step. */
  readonly neverEntered: Rows;
  readonly won: Rows;
  readonly lost: Rows;
  readonly unqualified: Rows;
  readonly open: Rows;
  /** Moves to a lower position, those out of deleted stages too. */
  readonly backwardMoves: number;
  /** Deals that were opened again after a close. */
  readonly reopened: Rows;
}

/**
 * The funnel of a pipeline's deals (catalogue, sales-funnel).
 *
 * Rules: a deal reached every step up to its highest position, skipped and deleted ones included, and all of them once it
 * was ever won; Won holds those that are won as of now. With `visitedOnly` a step holds only the deals that were in it,
 * so steps need not fall. Deals that are closed count at the highest step they reached.
 */
export function funnelOf(company: Company, { steps }: Pipeline, cohort: Rows, visitedOnly: boolean): Funnel {
  const { deals } = company;
  const { position } = stageFacts(company);
  const { places: reach } = reachOf(company);
  const edges = steps.map((stage) => position[stage] as number);
  /** Number of the highest step that a deal reached, −1 none; a won one reached all, even where its stage is gone. */
  const highest = (deal: number): number => {
    let step = edges.length - 1;
    if (deals.status[deal] === status.won) return step;
    while (step >= 0 && (edges[step] as number) > (reach[deal] as number)) step--;
    return step;
  };
  const topOf = new Int32Array(deals.length);
  for (const deal of cohort) topOf[deal] = highest(deal);
  const isLeft = (deal: number): boolean =>
    deals.status[deal] === status.lost || deals.status[deal] === status.unqualified;
  const inState = (state: number): Rows => rowsWith(cohort, deals.status, state);
  const won = inState(status.won);
  const reached = visitedOnly
    ? visitsOf(company, steps, cohort)
    : steps.map((_, step) => rowsThat(cohort, (deal) => (topOf[deal] as number) >= step));
  const [lost, unqualified, open] = [inState(status.lost), inState(status.unqualified), inState(status.open)];
  const { byStage, all } = backwardMoves(company, cohort);
  const mark = new Int32Array(deals.length).fill(-1);
  const rows = [...reached, won];
  return {
    cohort,
    won,
    lost,
    unqualified,
    open,
    neverEntered: rowsThat(cohort, (deal) => isLeft(deal) && (reach[deal] as number) < 0),
    reopened: rowsThat(cohort, (deal) => (deals.reopened[deal] as number) > 0),
    backwardMoves: all,
    steps: rows.map((here, step): Step => {
      const stage = steps[step];
      if (stage === undefined)
        return {
          stage,
          reached: here,
          stopped: none,
          open: none,
          lost: none,
          unqualified: none,
          backward: 0,
        };
      const next = rows[step + 1] ?? none;
      for (const deal of next) mark[deal] = step;
      return {
        stage,
        reached: here,
        stopped: rowsThat(here, (deal) => mark[deal] !== step),
        open: rowsWith(open, deals.stage, stage),
        lost: rowsWith(lost, topOf, step),
        unqualified: rowsWith(unqualified, topOf, step),
        backward: byStage[stage] as number,
      };
    }),
  };
}

const none: Rows = new Int32Array(0);

/** For each step the deals that were ever in it; a deal without history was in the stage it is in. */
function visitsOf(company: Company, steps: readonly number[], cohort: Rows): Rows[] {
  const { starts, stage } = stageStays(company);
  const placeOf = new Int32Array(company.tables.stages.length).fill(-1);
  for (const [place, row] of steps.entries()) placeOf[row] = place;
  const found = steps.map((): number[] => []);
  for (const deal of cohort) {
    const [first, end] = [starts[deal] as number, starts[deal + 1] as number];
    for (let entry = first; entry < end; entry++)
      found[placeOf[stage[entry] as number] as number]?.push(deal);
    if (first === end) found[placeOf[company.deals.stage[deal] as number] ?? -1]?.push(deal);
  }
  return found.map((rows) => Int32Array.from(rows));
}

/** Moves of deals from one step of their pipeline to one at a lower position, up to as-of, by the stage that was left. */
function backwardMoves(company: Company, cohort: Rows): { byStage: Int32Array; all: number } {
  const { tables, asOf, dealPipelines } = company;
  const { starts, at, stage } = transitionsOf(tables);
  const { position, isStep, pipeline } = stageFacts(company);
  const byStage = new Int32Array(tables.stages.length);
  let all = 0;
  for (const deal of cohort) {
    const own = dealPipelines[deal];
    let before = -1;
    const end = starts[deal + 1] as number;
    for (let i = starts[deal] as number; i < end && (at[i] as number) <= asOf; i++) {
      const entered = stage[i] as number;
      const here = entered >= 0 && isStep[entered] === 1 && pipeline[entered] === own ? entered : -1;
      if (here >= 0 && before >= 0 && (position[here] as number) < (position[before] as number)) {
        byStage[before] = (byStage[before] as number) + 1;
        all++;
      }
      before = here;
    }
  }
  return { byStage, all };
}
