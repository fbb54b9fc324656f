import { positions } from './columns';
import type { PeerColumns } from './peer-columns';

/*
 * Answers out of the rows that a database gives back: each puts what came into the order of `Answers`.
 * Every row is an array of numbers, keys first.
 */
export type NumberRow = readonly number[];
type Sizes = Pick<PeerColumns, 'owners' | 'reasons' | 'pipelines' | 'stageCount' | 'outcomes'>;

/** owner, won, lost, revenue. */
export function winRateOf(rows: Iterable<NumberRow>, { owners }: Sizes): number[] {
  return cells((owners + 1) * 3, rows, ([owner = -1, ...values], put) => {
    for (const [at, value] of values.entries()) put((owner + 1) * 3 + at, value);
  });
}

/** reason, owner, count. */
export function lostReasonsOf(rows: Iterable<NumberRow>, { reasons, owners }: Sizes): number[] {
  return cells((reasons + 1) * (owners + 1), rows, ([reason = -1, owner = -1, count = 0], put) => {
    put((reason + 1) * (owners + 1) + owner + 1, count);
  });
}

/** pipeline, highest rank, count. */
export function funnelOf(rows: Iterable<NumberRow>, { pipelines }: Sizes): number[] {
  const reached = new Array<number>(pipelines * (positions + 1)).fill(0);
  for (const [pipeline = 0, rank = -1, count = 0] of rows) {
    for (let position = 0; position <= rank; position++) {
      const at = pipeline * (positions + 1) + position;
      reached[at] = (reached[at] ?? 0) + count;
    }
  }
  return reached;
}

/** stage, stays, median, ninth decile. */
export function stageTimesOf(rows: Iterable<NumberRow>, { stageCount }: Sizes): number[] {
  const found = Array.from({ length: stageCount }, () => [0, -1, -1]).flat();
  for (const [stage = 0, n = 0, median = -1, ninth = -1] of rows) {
    found.splice(stage * 3, 3, n, median, ninth);
  }
  return found;
}

/** hour, outcome, count. */
export function heatMapOf(rows: Iterable<NumberRow>, { outcomes }: Sizes): number[] {
  return cells(169 * (outcomes + 1), rows, ([hour = -1, outcome = -1, count = 0], put) => {
    put((hour + 1) * (outcomes + 1) + outcome + 1, count);
  });
}

function cells(
  size: number,
  rows: Iterable<NumberRow>,
  take: (row: NumberRow, put: (at: number, value: number) => void) => void,
): number[] {
  const found = new Array<number>(size).fill(0);
  for (const row of rows) {
    take(row, (at, value) => {
      found[at] = value;
    });
  }
  return found;
}

/** Type 7, of numbers in order. */
export function quantileAt(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const low = sorted[below] ?? -1;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? -1;
  return low + (at - below) * (high - low);
}
