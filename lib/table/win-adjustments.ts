import type { Company } from './company';
import { status } from './deals';
import type { Rows } from './rows';
import type { WinModel } from './win-model';
import { type WinReason, type WinTraits, winReasons } from './win-traits';

/** What a trait has meant for winning in one pipeline. */
export interface WinFactor {
  readonly reason: WinReason;
  /** Key of `pipelines`. */
  readonly pipeline: number;
  /** The value of the trait (`WinTraits`) that it is about. */
  readonly value: number;
  /** Odds with it by odds without it, shrunken: above 1 raises a chance. */
  readonly ratio: number;
  /** Decided deals with the trait and how many of them were won, and the same of those known to be without it. */
  readonly n: number;
  readonly won: number;
  readonly others: number;
  readonly othersWon: number;
}

/** Fewest decided deals with a trait for it to count. */
const fewestWith = 20;

/** A chance is never surer than this. */
const [lowest, highest] = [0.02, 0.98];

/**
 * Odds ratios of traits, learned from decided deals (catalogue 4-features, 8).
 *
 * Rows: one per pipeline, reason and value with at least 20 decided deals, in that order.
 * Rules: OR = [(w₁ + a) / (l₁ + b)] / [(w₀ + a) / (l₀ + b)] with a = 5·p₀ and b = 5·(1 − p₀), so that few cases stay near 1;
 * of several values each is held against all others that are known.
 * Source: odds ratio with a pseudo-count prior, https://en.wikipedia.org/wiki/Odds_ratio
 */
export function winFactors(
  { deals, dealPipelines }: Company,
  { base }: WinModel,
  decided: Rows,
  traits: WinTraits,
): WinFactor[] {
  const factors: WinFactor[] = [];
  for (const [pipeline, share] of base.entries()) {
    const own = decided.filter((deal) => dealPipelines[deal] === pipeline);
    if (own.length < fewestWith) continue;
    const [a, b] = [5 * share, 5 * (1 - share)];
    for (const reason of winReasons) {
      const counts = countsBy(deals.status, own, traits[reason]);
      const n = counts.reduce((sum, one) => sum + one.n, 0);
      const won = counts.reduce((sum, one) => sum + one.won, 0);
      for (const one of counts) {
        // The lack of a yes-and-no trait is what it is held against.
        if (one.n < fewestWith || (isYesNo(reason) && one.value === 0)) continue;
        const others = { n: n - one.n, won: won - one.won };
        if (others.n === 0) continue;
        const ratio = oddsOf(one, a, b) / oddsOf(others, a, b);
        if (!Number.isFinite(ratio) || ratio <= 0) continue;
        factors.push({
          reason,
          pipeline,
          value: one.value,
          ratio,
          n: one.n,
          won: one.won,
          others: others.n,
          othersWon: others.won,
        });
      }
    }
  }
  return factors;
}

/** The factors that hold for a deal. */
export const factorsOf = (
  { dealPipelines }: Company,
  factors: readonly WinFactor[],
  traits: WinTraits,
  deal: number,
): WinFactor[] =>
  factors.filter(
    ({ reason, pipeline, value }) => dealPipelines[deal] === pipeline && traits[reason][deal] === value,
  );

/** A chance with its odds multiplied, between 2 and 98%; NaN stays unknown. */
export function adjusted(chance: number, ratios: readonly number[]): number {
  if (Number.isNaN(chance)) return chance;
  const odds = ratios.reduce((product, ratio) => product * ratio, chance / (1 - chance));
  const share = odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
  return Math.min(highest, Math.max(lowest, share));
}

const isYesNo = (reason: WinReason): boolean => reason !== 'source' && reason !== 'amount';

const oddsOf = ({ n, won }: { n: number; won: number }, a: number, b: number): number =>
  (won + a) / (n - won + b);

/** Deals by the value of a trait, least first; those where it is unknown are left out. */
function countsBy(
  statuses: Int8Array,
  rows: Rows,
  values: Int32Array,
): { readonly value: number; readonly n: number; readonly won: number }[] {
  const found = new Map<number, { n: number; won: number }>();
  for (const deal of rows) {
    const value = values[deal] as number;
    if (value < 0) continue;
    const one = found.get(value) ?? { n: 0, won: 0 };
    one.n++;
    one.won += statuses[deal] === status.won ? 1 : 0;
    found.set(value, one);
  }
  return [...found].map(([value, counts]) => ({ value, ...counts })).sort((a, b) => a.value - b.value);
}
