import type { Days } from '@/lib/math/comparison';
import type { RecordOf } from '@/lib/model/entities';
import type { QueryView } from '@/lib/query/view';
import { costShares, costsIn } from '@/lib/table/cost-shares';
import { passing, testsOf } from '@/lib/table/filters';
import { type Rows, sumOf } from '@/lib/table/rows';

/** Costs of some kinds, as far as they lie in a period. */
export interface CostSum {
  readonly rows: Rows;
  /** Minor units of the base currency; costs without a rate add nothing. */
  readonly amount: number;
  readonly unconverted: number;
}

export function costSum(
  { company, scope, filters }: QueryView,
  days: Days,
  kinds: readonly RecordOf<'costs'>['kind'][],
): CostSum {
  const rows = passing(costsIn(company, days, kinds), testsOf(company, 'costs', filters, 'now')).rows;
  const { base, unconverted } = costShares(company, scope, days);
  return {
    rows,
    amount: sumOf(base, rows),
    unconverted: rows.filter((row) => unconverted[row] === 1).length,
  };
}
