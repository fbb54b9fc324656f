/**
 * Quantile of a sample, type 7 (linear between the two nearest); `null` of an empty one.
 *
 * Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996, https://doi.org/10.1080/00031305.1996.10473566
 */
export function quantile(sample: Float64Array | readonly number[], p: number): number | null {
  return quantileOfSorted(Float64Array.from(sample).sort(), p);
}

/** The same of numbers already in order. */
export function quantileOfSorted(sorted: Float64Array, p: number): number | null {
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (at - below) * (high - low);
}

export const median = (sample: Float64Array | readonly number[]): number | null => quantile(sample, 0.5);
