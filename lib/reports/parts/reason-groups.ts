import type { Label } from '@/lib/model/result';
import type { Company } from '@/lib/table/company';
import { codes } from '@/lib/table/table';
import { keyText, labelOf, noneKey } from './figures';

/** How lost deals are put together: each deal's group, −1 without one, and what groups are called. */
export interface ReasonGroups {
  readonly keys: Int32Array;
  readonly size: number;
  keyOf(group: number): string;
  labelOf(group: number): Label;
}

export const byReason = (company: Company): ReasonGroups => ({
  keys: company.dealReasons,
  size: company.reasons.size,
  keyOf: (group) => keyText(company.reasons, group),
  labelOf: (group) => labelOf(company.reasons, group, 'reason'),
});

/** By the category of the reason. Deals without a reason and reasons without a category are one group. */
export function byCategory({ dealReasons, reasons }: Company): ReasonGroups {
  const { codes: category, dictionary } = codes(reasons.table, 'category');
  return {
    keys: dealReasons.map((reason) => (reasons.isKnown(reason) ? (category[reason] as number) : -1)),
    size: dictionary.length,
    keyOf: (group) => dictionary[group] ?? noneKey,
    labelOf: (group) => ({ word: group < 0 ? 'none.category' : `category.${dictionary[group]}` }),
  };
}
