import type { Company } from './company';
import { remembered } from './remembered';
import { codes } from './table';
import { transitionsOf } from './transitions';

/** Why a time in a stage is left out of durations: bits of `StageStays.leftOut`. */
export const leftOutAs = {
  /** Less than a second: passed through, or edited in bulk. */
  short: 1,
  /** Next to a change that a connector made up. */
  synthetic: 2,
  /** The stage is a closed one: time spent closed is no stay. */
  closed: 4,
  /** The stage is of another pipeline than the one the deal is in. */
  pipeline: 8,
} as const;

/**
 * Every stage that every deal was ever in, up to as-of: one entry per deal and stage, by deal and in the order they were
 * first entered. Columns run side by side.
 */
export interface StageStays {
  readonly length: number;
  /** Entries of deal row `d` are at `starts[d]` up to `starts[d + 1]`. */
  readonly starts: Int32Array;
  /** Row in `deals`. */
  readonly deal: Int32Array;
  /** Row in `stages`; deleted ones too. */
  readonly stage: Int32Array;
  /** Seconds of all its stays in the stage together, the time so far of one that is not over included. */
  readonly seconds: Float64Array;
  /** 1 where the deal stands in the stage at as-of, so that `seconds` is not final. */
  readonly isOpen: Uint8Array;
  /** First entry. */
  readonly firstAt: Float64Array;
  /** Times the stage was entered from another one; more than 1 after a move back. */
  readonly visits: Uint16Array;
  /** 0 where it counts for durations, else why not (`leftOutAs`). */
  readonly leftOut: Uint8Array;
}

/**
 * Time of each deal in each of its stages (catalogue 0.7, stage-duration).
 *
 * Rules: deals that do not exist at as-of have none, nor do stages that the CRM no longer lists. A deal belongs to the
 * pipeline it has at as-of.
 */
export const stageStays = remembered((company: Company): StageStays => {
  const { tables, asOf } = company;
  const { exists, length: deals } = company.deals;
  const { starts, at, stage: entered, synthetic } = transitionsOf(tables);
  const first = new Int32Array(deals + 1);
  const deal = new Int32Array(at.length);
  const stage = new Int32Array(at.length);
  const seconds = new Float64Array(at.length);
  const isOpen = new Uint8Array(at.length);
  const firstAt = new Float64Array(at.length);
  const visits = new Uint16Array(at.length);
  const leftOut = new Uint8Array(at.length);
  /** Last deal seen in each stage, and its entry there. */
  const seen = new Int32Array(tables.stages.length).fill(-1);
  const entryIn = new Int32Array(tables.stages.length);
  let length = 0;
  for (let row = 0; row < deals; row++) {
    first[row] = length;
    const end = exists[row] === 1 ? (starts[row + 1] as number) : 0;
    for (let i = starts[row] as number; i < end && (at[i] as number) <= asOf; i++) {
      const here = entered[i] as number;
      if (here < 0) continue;
      const hasLeft = i + 1 < end && (at[i + 1] as number) <= asOf;
      if (seen[here] !== row) {
        seen[here] = row;
        entryIn[here] = length;
        deal[length] = row;
        stage[length] = here;
        firstAt[length] = at[i] as number;
        visits[length] = 1;
        length++;
      } else if (entered[i - 1] !== here) {
        visits[entryIn[here] as number] = (visits[entryIn[here] as number] as number) + 1;
      }
      const entry = entryIn[here] as number;
      const left = hasLeft ? (at[i + 1] as number) : asOf;
      seconds[entry] = (seconds[entry] as number) + left - (at[i] as number);
      if (!hasLeft) isOpen[entry] = 1;
      if (synthetic[i] === 1 || (hasLeft && synthetic[i + 1] === 1)) leftOut[entry] = leftOutAs.synthetic;
    }
  }
  first[deals] = length;
  const stays = {
    length,
    starts: first,
    deal: deal.subarray(0, length),
    stage: stage.subarray(0, length),
    seconds: seconds.subarray(0, length),
    isOpen: isOpen.subarray(0, length),
    firstAt: firstAt.subarray(0, length),
    visits: visits.subarray(0, length),
    leftOut: leftOut.subarray(0, length),
  };
  leaveOut(company, stays);
  return stays;
});

/** Adds to `leftOut` what shows from an entry's total, its stage and its deal. */
function leaveOut(
  { tables: { stages }, pipelines, dealPipelines }: Company,
  { length, deal, stage, seconds, leftOut }: StageStays,
): void {
  const pipelineOf = pipelines.ofRows(codes(stages, 'pipelineId'), stages.length);
  const { codes: kinds, dictionary } = codes(stages, 'kind');
  const closed = Uint8Array.from({ length: stages.length }, (_, row) => {
    const kind = dictionary[kinds[row] as number];
    return kind === 'won' || kind === 'lost' || kind === 'unqualified' ? leftOutAs.closed : 0;
  });
  const { short, pipeline } = leftOutAs;
  for (let entry = 0; entry < length; entry++) {
    const at = stage[entry] as number;
    const isForeign = pipelineOf[at] !== dealPipelines[deal[entry] as number];
    leftOut[entry] =
      (leftOut[entry] as number) |
      (closed[at] as number) |
      (isForeign ? pipeline : 0) |
      ((seconds[entry] as number) < 1 ? short : 0);
  }
}

/**
 * Seconds that a deal has spent in a stage up to as-of, all its stays together; NaN when it never was there, or its
 * history is made up there.
 */
export function stayIn(company: Company, deal: number, stage: number): number {
  const { starts, stage: stages, seconds, leftOut } = stageStays(company);
  for (let entry = starts[deal] as number; entry < (starts[deal + 1] as number); entry++) {
    if (stages[entry] !== stage) continue;
    const isMadeUp = ((leftOut[entry] as number) & leftOutAs.synthetic) !== 0;
    return isMadeUp ? Number.NaN : (seconds[entry] as number);
  }
  return Number.NaN;
}
