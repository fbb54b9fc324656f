import { quantileOfSorted } from './quantile';

/** Below so many values sorting is quicker than looking for a few of them. */
const fewValues = 256;
const bins = 1024;

/**
 * Quantiles of a sample without sorting it: exactly those of `quantile` (type 7), `null` of an empty sample.
 *
 * Rules: every value is known and finite; the sample is left as it is. Values are counted into bins of equal width, and
 * only the bins that hold a wanted value are looked into again, so time grows with the sample and not with its order.
 * Source: bucket select, after Alabi, Blanchard, Gordon and Steinbach, "Fast k-selection algorithms for graphics
 * processing units", 2012, https://doi.org/10.1145/2133803.2345676
 */
export function quantiles(sample: Float64Array, shares: readonly number[]): (number | null)[] {
  if (sample.length <= fewValues) {
    const sorted = sample.slice().sort();
    return shares.map((share) => quantileOfSorted(sorted, share));
  }
  const last = sample.length - 1;
  const found = new Map<number, number>();
  const ranks = shares.flatMap((share) => {
    const below = Math.floor(last * share);
    return [below, Math.min(below + 1, last)];
  });
  select(
    sample,
    0,
    [...new Set(ranks)].sort((a, b) => a - b),
    found,
  );
  return shares.map((share) => {
    const at = last * share;
    const below = Math.floor(at);
    const low = found.get(below) as number;
    const high = found.get(Math.min(below + 1, last)) as number;
    return low + (at - below) * (high - low);
  });
}

/** Puts into `found` what stands at `ranks`, given in order, when all is sorted; the least of `values` stands at `first`. */
function select(
  values: Float64Array,
  first: number,
  ranks: readonly number[],
  found: Map<number, number>,
): void {
  const [low, high] = extent(values);
  const scale = (bins - 1) / (high - low);
  if (values.length <= fewValues || !Number.isFinite(scale) || scale === 0) {
    // So few, all alike, or too far apart for bins of one width.
    const sorted = values.slice().sort();
    for (const rank of ranks) found.set(rank, sorted[rank - first] as number);
    return;
  }
  const counts = countedInBins(values, low, scale);
  let before = first;
  for (let bin = 0, next = 0; next < ranks.length; bin++) {
    const count = counts[bin] as number;
    const from = next;
    while (next < ranks.length && (ranks[next] as number) < before + count) next++;
    if (next > from) select(inBin(values, low, scale, bin, count), before, ranks.slice(from, next), found);
    before += count;
  }
}

// Functions of their own, not closures: a loop that reads captured variables takes several times as long.

function countedInBins(values: Float64Array, low: number, scale: number): Int32Array {
  const counts = new Int32Array(bins);
  for (let i = 0; i < values.length; i++) {
    const bin = (((values[i] as number) - low) * scale) | 0;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}

function inBin(
  values: Float64Array,
  low: number,
  scale: number,
  wanted: number,
  count: number,
): Float64Array {
  const room = new Float64Array(count);
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    // Few are wanted, so the branch is nearly always foreseen.
    if ((((value - low) * scale) | 0) === wanted) room[at++] = value;
  }
  return room;
}

function extent(values: Float64Array): [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    low = value < low ? value : low;
    high = value > high ? value : high;
  }
  return [low, high];
}
