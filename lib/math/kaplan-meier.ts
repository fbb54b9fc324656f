import { sortNumbers } from './sort-numbers';

/** How long things take, with those that are not finished yet counted as lasting at least until now. */
export interface Survival {
  /** Times that are known, finished or not. */
  readonly n: number;
  readonly finished: number;
  /** The longest time seen, finished or not; `null` of none. Where a quantile is `null`, it is more than this. */
  readonly longest: number | null;
  /** Time within which the share `p` has finished; `null` when so many never did. */
  quantile(p: number): number | null;
}

/** Shares of survivors that differ by less are equal. */
const tolerance = 1e-9;

/**
 * Kaplan–Meier estimate of durations, some of them still running (censored).
 *
 * Rules: `finished[i]` is 1 where `times[i]` came to its end. At equal times ends come before censorings. A quantile is
 * the first end at which no more than 1 − p are left; where it is exactly 1 − p and a later end follows, the middle
 * between the two, so that without censoring the median is the usual one. Unknown times (NaN) are left out.
 * Source: Kaplan and Meier, 1958, https://doi.org/10.1080/01621459.1958.10501452; the ties as in catalogue 0.8
 */
export function survivalOf(times: Float64Array, finished: Uint8Array): Survival {
  const ended = sortedWhere(times, finished, 1);
  const running = sortedWhere(times, finished, 0);
  const n = ended.length + running.length;
  /** Different times at which something ended, and the share left after each. */
  const ends = new Float64Array(ended.length);
  const left = new Float64Array(ended.length);
  let steps = 0;
  let censored = 0;
  let share = 1;
  for (let i = 0; i < ended.length; ) {
    const time = ended[i] as number;
    const first = i;
    while (i < ended.length && ended[i] === time) i++;
    while (censored < running.length && (running[censored] as number) < time) censored++;
    share *= 1 - (i - first) / (n - first - censored);
    ends[steps] = time;
    left[steps] = share;
    steps++;
  }
  return {
    n,
    finished: ended.length,
    longest: n === 0 ? null : Math.max(ended.at(-1) ?? 0, running.at(-1) ?? 0),
    quantile(p) {
      let low = 0;
      let high = steps;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((left[middle] as number) <= 1 - p + tolerance) high = middle;
        else low = middle + 1;
      }
      if (low === steps) return null;
      const time = ends[low] as number;
      const isExact = (left[low] as number) >= 1 - p - tolerance;
      return isExact && low + 1 < steps ? (time + (ends[low + 1] as number)) / 2 : time;
    },
  };
}

/** The known times of one kind, shortest first. */
function sortedWhere(times: Float64Array, finished: Uint8Array, kind: 0 | 1): Float64Array {
  const found = new Float64Array(times.length);
  let count = 0;
  for (let i = 0; i < times.length; i++) {
    const time = times[i] as number;
    found[count] = time;
    count += finished[i] === kind && !Number.isNaN(time) ? 1 : 0;
  }
  return sortNumbers(found.slice(0, count));
}
