import { survivalOf } from '@/lib/math/kaplan-meier';
import { quantiles } from '@/lib/math/select';
import { mean } from '@/lib/math/spread';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { remembered } from '@/lib/table/remembered';
import { groupRows, type Rows, rowsOf } from '@/lib/table/rows';
import { hasAdvanced } from '@/lib/table/stage-entries';
import { stageStays } from '@/lib/table/stage-stays';

/** How long some deals stayed in a stage; of no deal every time is `null`. */
export interface StayTimes {
  readonly n: number;
  readonly finished: number;
  /** Those that stand there as of now. */
  readonly open: number;
  /** Kaplan–Meier median, open stays lasting at least until now; seconds like all times here. */
  readonly median: number | null;
  readonly medianFinished: number | null;
  readonly meanFinished: number | null;
  readonly p25Finished: number | null;
  readonly p75Finished: number | null;
  /** Times that deals came back. */
  readonly revisits: number;
}

/** Metric `stage-duration` and what belongs to it, of entries of `stageStays` (catalogue stage-duration). */
export function stayTimes(company: Company, entries: Rows): StayTimes {
  const { seconds, isOpen, visits } = stageStays(company);
  const times = new Float64Array(entries.length);
  const finished = new Uint8Array(entries.length);
  const ended = new Float64Array(entries.length);
  let done = 0;
  let revisits = 0;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as number;
    times[i] = seconds[entry] as number;
    ended[done] = seconds[entry] as number;
    finished[i] = isOpen[entry] === 1 ? 0 : 1;
    done += finished[i] as number;
    revisits += (visits[entry] as number) - 1;
  }
  const known = ended.subarray(0, done);
  const [p25 = null, middle = null, p75 = null] = done === 0 ? [] : quantiles(known, [0.25, 0.5, 0.75]);
  return {
    n: entries.length,
    finished: done,
    open: entries.length - done,
    median: survivalOf(times, finished).quantile(0.5),
    medianFinished: middle,
    meanFinished: mean(known),
    p25Finished: p25,
    p75Finished: p75,
    revisits,
  };
}

/** What became of deals after they entered a stage. The last four lists add up to the first. */
export interface StageOutcomes {
  readonly entered: Rows;
  readonly advanced: Rows;
  readonly lost: Rows;
  readonly unqualified: Rows;
  /** Neither went on nor ended. */
  readonly pending: Rows;
  /** All but the pending ones. */
  readonly decided: Rows;
}

const outcome = { advanced: 0, lost: 1, unqualified: 2, pending: 3 } as const;

/** What became of each entry of `stageStays`. */
const outcomesOf = remembered((company: Company): Uint8Array => {
  const { deal, length } = stageStays(company);
  const advanced = hasAdvanced(company);
  const found = new Uint8Array(length);
  for (let entry = 0; entry < length; entry++) {
    const state = company.deals.status[deal[entry] as number];
    if (advanced[entry] === 1) continue;
    found[entry] =
      state === status.lost
        ? outcome.lost
        : state === status.unqualified
          ? outcome.unqualified
          : outcome.pending;
  }
  return found;
});

/**
 * Metric `stage-conversion`, taken apart (catalogue stage-conversion-by-owner).
 *
 * Rules: a deal that went on and was lost later counts as advanced; one that was won without a stage in between did, too.
 */
export function stageOutcomes(company: Company, entries: Rows): StageOutcomes {
  const groups = groupRows(entries, outcomesOf(company), 4);
  return {
    entered: entries,
    advanced: rowsOf(groups, outcome.advanced),
    lost: rowsOf(groups, outcome.lost),
    unqualified: rowsOf(groups, outcome.unqualified),
    pending: rowsOf(groups, outcome.pending),
    // They stand together, the pending ones last.
    decided: groups.rows.subarray(0, groups.starts[outcome.pending]),
  };
}
