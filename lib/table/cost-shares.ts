import type { Days } from '@/lib/math/comparison';
import type { RecordOf } from '@/lib/model/entities';
import type { Scope } from '@/lib/model/scope';
import { tableAmounts } from './base-amounts';
import type { Company } from './company';
import { remembered } from './remembered';
import { type Rows, rowsWhere } from './rows';
import { codes, numbers } from './table';

/** What of each cost lies in a period, by row of `costs`. */
export interface CostShares {
  /** Whole minor units of the base currency; 0 outside the period, NaN without a rate. */
  readonly base: Float64Array;
  /** 1 where some of it lies in the period and its currency has no rate. */
  readonly unconverted: Uint8Array;
}

/**
 * The part of every cost that lies in a period, by its share of days (catalogue 1.10).
 *
 * Rules: the amount is converted at the rate of the day it begins, then shared out and rounded, each cost by itself, so
 * that rows add up; a cost without a day is nowhere.
 */
export const costShares = remembered(
  ({ tables: { costs } }: Company, scope: Scope, { from, to }: Days): CostShares => {
    const [first, end] = [numbers(costs, 'from'), numbers(costs, 'to')];
    const whole = tableAmounts(costs, scope, first);
    const base = new Float64Array(costs.length);
    const unconverted = new Uint8Array(costs.length);
    for (let row = 0; row < costs.length; row++) {
      const days = (end[row] as number) - (first[row] as number);
      const inside = Math.min(end[row] as number, to) - Math.max(first[row] as number, from);
      if (!(days > 0) || !(inside > 0)) continue;
      base[row] = shareOf(whole.base[row] as number, inside, days);
      unconverted[row] = whole.unconverted[row] as number;
    }
    return { base, unconverted };
  },
  (_, { from, to }) => `${from} ${to}`,
  24,
);

/** Costs of some kinds with a day in the period. */
export function costsIn(
  { tables: { costs } }: Company,
  { from, to }: Days,
  kinds: readonly RecordOf<'costs'>['kind'][],
): Rows {
  const { codes: kind, dictionary } = codes(costs, 'kind');
  const wanted = new Set(kinds.map((name) => dictionary.indexOf(name)).filter((code) => code >= 0));
  const [first, end] = [numbers(costs, 'from'), numbers(costs, 'to')];
  return rowsWhere(
    costs.length,
    (row) => wanted.has(kind[row] as number) && (first[row] as number) < to && (end[row] as number) > from,
  );
}

/** Half away from zero, on whole numbers as long as they are safe. */
function shareOf(amount: number, inside: number, days: number): number {
  if (Number.isNaN(amount)) return Number.NaN;
  const size = Math.abs(amount) * inside;
  const rest = size % days;
  const share = (size - rest) / days + (rest * 2 >= days ? 1 : 0);
  return amount < 0 && share > 0 ? -share : share;
}
