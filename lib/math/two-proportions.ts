/**
 * How far two rates are apart, `k` of `n` against `otherK` of `otherN`, in standard deviations: positive when the first
 * is higher, from ±1.96 on more than chance would do. `null` when one of them is of none, and when both are all or none.
 *
 * Rules: the deviation is that of the pooled rate.
 * Source: two-proportion z-test, https://www.itl.nist.gov/div898/handbook/prc/section3/prc33.htm
 */
export function twoProportions(k: number, n: number, otherK: number, otherN: number): number | null {
  if (n === 0 || otherN === 0) return null;
  const pooled = (k + otherK) / (n + otherN);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / otherN));
  return deviation === 0 ? null : (k / n - otherK / otherN) / deviation + 0;
}
