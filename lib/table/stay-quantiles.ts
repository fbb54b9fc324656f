import type { Company } from './company';
import { createdMoments } from './deal-counts';
import { type Between, type Moments, widthOf } from './moments';
import { remembered } from './remembered';
import { groupRows, rowsOf } from './rows';
import { stageStays } from './stage-stays';

/** Finished stays of one stage, the shortest first. */
interface StaysInOrder {
  readonly seconds: Float64Array;
  /** When the deal of each was created; 0 for one that does not exist. */
  readonly created: Moments;
}

/** What is known of the stays of deals created in a period. */
export interface StayQuantiles {
  readonly n: number;
  /** Of each share, seconds; `null` without a stay. */
  readonly seconds: readonly (number | null)[];
}

const block = 512;

/**
 * Quantiles of how long deals created in a period stayed in each stage, by row of `stages`: those of `quantile` (type 7).
 *
 * Rules: stays count that are over and that nothing leaves out (`stageStays`). Stays are kept in order of their length, so
 * that one pass over when their deals were created finds any quantile: a count for every few hundred of them, and a
 * look at those around the rank.
 */
export function stayQuantiles(company: Company, span: Between, shares: readonly number[]): StayQuantiles[] {
  const { from, width } = widthOf(span);
  return staysInOrder(company).map(({ created, seconds }) => {
    const counts = countsOfBlocks(created, from, width);
    const n = counts.reduce((sum, count) => sum + count, 0);
    const at = (rank: number): number => seconds[placeOf(rank, counts, created, from, width)] as number;
    return {
      n,
      seconds: shares.map((share) => {
        if (n === 0) return null;
        const rank = (n - 1) * share;
        const below = Math.floor(rank);
        const low = at(below);
        return low + (rank - below) * (at(Math.min(below + 1, n - 1)) - low);
      }),
    };
  });
}

function countsOfBlocks(created: Moments, from: number, width: number): Int32Array {
  const counts = new Int32Array(Math.ceil(created.length / block));
  for (let at = 0; at < counts.length; at++) {
    const end = Math.min(created.length, (at + 1) * block);
    let count = 0;
    for (let i = at * block; i < end; i++) count += +(((created[i] as number) - from) >>> 0 < width);
    counts[at] = count;
  }
  return counts;
}

/** Where the stay stands that so many stays of the period come before. */
function placeOf(rank: number, counts: Int32Array, created: Moments, from: number, width: number): number {
  let left = rank;
  let at = 0;
  while ((counts[at] as number) <= left) left -= counts[at++] as number;
  let i = at * block;
  for (; ; i++) {
    if (((created[i] as number) - from) >>> 0 >= width) continue;
    if (left-- === 0) return i;
  }
}

const staysInOrder = remembered((company: Company): readonly StaysInOrder[] => {
  const { length, stage, seconds, deal, isOpen, leftOut } = stageStays(company);
  const created = createdMoments(company);
  const finished = new Int32Array(length + 1);
  let count = 0;
  for (let entry = 0; entry < length; entry++) {
    finished[count] = entry;
    count += +(((isOpen[entry] as number) | (leftOut[entry] as number)) === 0);
  }
  const stages = company.tables.stages.length;
  const groups = groupRows(byLength(finished.subarray(0, count), seconds), stage, stages);
  return Array.from({ length: stages }, (_, at) => {
    const entries = rowsOf(groups, at);
    const found = { seconds: new Float64Array(entries.length), created: new Uint32Array(entries.length) };
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] as number;
      found.seconds[i] = seconds[entry] as number;
      found.created[i] = created[deal[entry] as number] as number;
    }
    return found;
  });
});

/** Entries in the order of whole seconds, by radix sort: eleven bits at a time, the lowest first. */
function byLength(entries: Int32Array, seconds: Float64Array): Int32Array {
  const digits = 2048;
  let longest = 0;
  for (let i = 0; i < entries.length; i++)
    longest = Math.max(longest, seconds[entries[i] as number] as number);
  const digit = new Int32Array(seconds.length);
  let sorted = entries;
  for (let unit = 1; unit <= longest; unit *= digits) {
    for (let i = 0; i < sorted.length; i++) {
      const entry = sorted[i] as number;
      digit[entry] = Math.floor((seconds[entry] as number) / unit) % digits;
    }
    sorted = groupRows(sorted, digit, digits).rows;
  }
  return sorted;
}
