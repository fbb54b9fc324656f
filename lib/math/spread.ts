/** Sum by number of known values; `null` of none. */
export function mean(sample: Float64Array | readonly number[]): number | null {
  if (sample.length === 0) return null;
  let sum = 0;
  for (let i = 0; i < sample.length; i++) sum += sample[i] as number;
  return sum / sample.length;
}

/**
 * Standard deviation of known values as a sample of more (n − 1); `null` of fewer than two.
 *
 * Rules: in two passes, so that large values close to each other keep their spread.
 */
export function sampleDeviation(sample: Float64Array | readonly number[]): number | null {
  const middle = mean(sample);
  if (middle === null || sample.length < 2) return null;
  let squares = 0;
  for (let i = 0; i < sample.length; i++) squares += ((sample[i] as number) - middle) ** 2;
  return Math.sqrt(squares / (sample.length - 1));
}
