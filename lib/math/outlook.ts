import { weighted } from './money';

/** What some deals may bring, each by itself. Money is whole minor units, bounds are not. */
export interface Outlook {
  /** Deals whose value and chance are known; the others are in no figure. */
  readonly n: number;
  readonly total: number;
  /** Value times chance, rounded deal by deal. */
  readonly weighted: number;
  /** Value of the deals with a chance from 80%, from 50%, above 0. */
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  /** Standard deviation of what comes in. */
  readonly sd: number;
  /** What comes in with 80, 90 and 95% at least. */
  readonly atLeast80: number;
  readonly atLeast90: number;
  readonly atLeast95: number;
}

/** Quantiles of the standard normal distribution. */
const z = { 80: 0.841621, 90: 1.281552, 95: 1.644854 } as const;

/**
 * The outlook of deals taken as independent, each won with its chance or not at all.
 *
 * Rules: mean Σ v·p and variance Σ v²·p(1 − p) with chances as they are, not rounded; a bound is mean − z·sd, never below 0
 * nor above the total.
 * Source: sum of independent Bernoulli variables by its normal approximation, https://en.wikipedia.org/wiki/Poisson_binomial_distribution
 */
export function outlookOf(rows: Int32Array, values: Float64Array, chances: Float64Array): Outlook {
  let [n, total, sum, high, medium, low] = [0, 0, 0, 0, 0, 0];
  let [mean, variance] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const value = values[row] as number;
    const chance = chances[row] as number;
    if (Number.isNaN(value) || Number.isNaN(chance)) continue;
    n++;
    total += value;
    sum += weighted(value, chance);
    if (chance >= 0.8) high += value;
    if (chance >= 0.5) medium += value;
    if (chance > 0) low += value;
    mean += value * chance;
    variance += value * value * chance * (1 - chance);
  }
  const sd = Math.sqrt(variance);
  // Adding 0 turns a negative zero into zero.
  const bound = (quantile: number): number => Math.max(0, Math.min(total, mean - quantile * sd)) + 0;
  return {
    n,
    total,
    weighted: sum,
    high,
    medium,
    low,
    sd,
    atLeast80: bound(z[80]),
    atLeast90: bound(z[90]),
    atLeast95: bound(z[95]),
  };
}
