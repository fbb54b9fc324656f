/** How many records a check looked at, how many of them are wrong, and what that weighs. */
export interface Weighed {
  readonly weight: number;
  readonly bad: number;
  readonly checked: number;
}

/**
 * Quality of records from 0 to 100: the weighted mean of the shares that are right; `null` when nothing was checked.
 *
 * Rules: a check without records has no part in it (catalogue 4, data audit).
 */
export function scoreOf(checks: readonly Weighed[]): number | null {
  let [sum, weights] = [0, 0];
  for (const { weight, bad, checked } of checks) {
    if (checked === 0) continue;
    sum += weight * (1 - bad / checked);
    weights += weight;
  }
  return weights === 0 ? null : (100 * sum) / weights;
}

export type Grade = 'good' | 'fair' | 'poor';

/** From 90 good, from 75 fair. */
export const gradeOf = (score: number): Grade => (score >= 90 ? 'good' : score >= 75 ? 'fair' : 'poor');
