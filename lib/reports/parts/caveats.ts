import type { Company } from '@/lib/table/company';
import type { Rows } from '@/lib/table/rows';

/**
 * What must be known about the amounts of deals: `null-amount` without one, `unconverted` without a rate,
 * `current-values` when no history of owners and amounts is there.
 */
export function moneyCaveats({ amounts, hasHistory }: Company, deals: Rows): Record<string, number> {
  const { base, unconverted } = amounts;
  const without = (deal: number): boolean => Number.isNaN(base[deal]) && unconverted[deal] !== 1;
  return {
    'null-amount': deals.filter(without).length,
    unconverted: deals.filter((deal) => unconverted[deal] === 1).length,
    'current-values': hasHistory ? 0 : deals.length,
  };
}
