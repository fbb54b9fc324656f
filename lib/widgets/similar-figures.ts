import type { SimilarFigures } from '@/lib/model/deal-figures';
import { instantIso } from '@/lib/table/column';
import type { Company } from '@/lib/table/company';
import { status } from '@/lib/table/deals';
import { dealsIn } from '@/lib/table/filters';
import { byText } from '@/lib/table/labels';
import { cell } from '@/lib/table/table';

const yearSeconds = 365 * 86_400;
const shown = 5;

/**
 * Deals of the same pipeline won in the last 365 days that are most like this one.
 *
 * Rules: the nearest amounts first (by ratio, so that 2 to 1 is as far as 1 to 2); the same source counts as much as the
 * amounts being within a factor of e. A deal without an amount is compared by its source alone.
 */
export function similarFigures(company: Company, deal: number): SimilarFigures {
  const { deals, amounts, asOf, dealPipelines, cycles, tables, customers, dealCustomers } = company;
  const sources = company.dealSources('now');
  const own = amounts.base[deal] as number;
  const lastYear = { from: asOf - yearSeconds, to: asOf + 1 };
  const won = dealsIn(company, deals.closedAt, lastYear, status.won).filter(
    (other) => other !== deal && dealPipelines[other] === dealPipelines[deal],
  );
  const isSame = (other: number): boolean =>
    (sources[other] as number) >= 0 && sources[other] === sources[deal];
  const distance = (other: number): number => {
    const value = amounts.base[other] as number;
    const apart = own > 0 && value > 0 ? Math.abs(Math.log(value / own)) : own > 0 ? 3 : 0;
    return apart + (isSame(other) ? 0 : 1);
  };
  const idOf = (row: number): string => String(cell(tables.deals, 'id', row));
  const nearest = Array.from(won, (row) => ({ row, apart: distance(row) }))
    .sort(
      (a, b) =>
        a.apart - b.apart ||
        (deals.closedAt[b.row] as number) - (deals.closedAt[a.row] as number) ||
        byText(idOf(a.row), idOf(b.row)),
    )
    .slice(0, shown);
  const known = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : value;
  return {
    n: won.length,
    deals: nearest.map(({ row }) => {
      const customer = dealCustomers[row] as number;
      return {
        id: idOf(row),
        name: String(cell(tables.deals, 'name', row) ?? ''),
        customer: customers.isKnown(customer)
          ? ((cell(tables.customers, 'name', customer) as string | null) ?? null)
          : null,
        value: known(amounts.base[row]),
        cycleSec: known(cycles[row]),
        sameSource: isSame(row),
        closedAt: instantIso(deals.closedAt[row] as number),
      };
    }),
  };
}
