/** The 95 % interval of a rate of k in n. Source: https://doi.org/10.1080/01621459.1927.10502953 */
export function wilson(k: number, n: number): { readonly low: number; readonly high: number } {
  const z = 1.959964;
  const share = k / n;
  const centre = share + (z * z) / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  return { low: Math.max(0, (centre - spread) / whole), high: Math.min(1, (centre + spread) / whole) };
}
