const z = 1.959964;

/**
 * The 95% interval of a rate of `k` in `n`; `null` of none. Rates are ranked by its lower end, so that few cases do not
 * win by luck.
 *
 * Source: E. B. Wilson, 1927, https://doi.org/10.1080/01621459.1927.10502953
 */
export function wilson(k: number, n: number): readonly [low: number, high: number] | null {
  if (n === 0) return null;
  const rate = k / n;
  const spread = z * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n));
  const middle = rate + (z * z) / (2 * n);
  const size = 1 + (z * z) / n;
  // The ends are exact at 0 and 1; rounding would leave a trace of 1e-17.
  return [k === 0 ? 0 : (middle - spread) / size, k === n ? 1 : (middle + spread) / size];
}
