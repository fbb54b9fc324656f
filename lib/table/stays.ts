import type { Company } from './company';
import { transitionsOf } from './transitions';

/**
 * Seconds that a deal has spent in a stage up to as-of, all its stays together; NaN when it never was there, or its
 * history is made up there (catalogue Z21).
 */
export function stayIn({ tables, asOf }: Company, deal: number, stage: number): number {
  const { starts, at, stage: entered, synthetic } = transitionsOf(tables);
  const end = starts[deal + 1] as number;
  let sum = Number.NaN;
  for (let i = starts[deal] as number; i < end && (at[i] as number) <= asOf; i++) {
    if (entered[i] !== stage) continue;
    const hasLeft = i + 1 < end && (at[i + 1] as number) <= asOf;
    if (synthetic[i] === 1 || (hasLeft && synthetic[i + 1] === 1)) return Number.NaN;
    const left = hasLeft ? (at[i + 1] as number) : asOf;
    sum = (Number.isNaN(sum) ? 0 : sum) + left - (at[i] as number);
  }
  return sum;
}
