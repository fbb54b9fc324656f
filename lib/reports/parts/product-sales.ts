import type { Label } from '@/lib/model/result';
import { dealRowsOf } from '@/lib/table/dimensions/links';
import { Keys, targetRows } from '@/lib/table/keys';
import { byText, labelOf, noneKey } from '@/lib/table/labels';
import { groupRows, groupsIn, type Rows, rowsOf, rowsWhere, sumOf } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';
import type { View } from '../report';
import { lineAmounts } from './line-amounts';

/** What some won deals have brought with one product, or one category of products. */
export interface ProductSales {
  readonly key: string;
  readonly label: Label;
  readonly deals: Rows;
  /** Minor units of the base currency. */
  readonly value: number;
  readonly aside: boolean;
}

export const notItemised = '(not itemised)';

/**
 * Deals taken apart by the products of their lines, most value first.
 *
 * Rules: what a deal's lines do not add up to, which may be negative, and all of a deal without lines is
 * `(not itemised)`, so that the parts add up to the deals; lines without a product, or a category, are `(none)`. A deal
 * counts with each of its products. A deal without a rate adds nothing anywhere.
 */
export function productSales(
  { company, scope }: Pick<View, 'company' | 'scope'>,
  deals: Rows,
  by: 'product' | 'product-category',
): ProductSales[] {
  const { base } = company.amounts;
  const amounts = lineAmounts(company, scope);
  const groups = by === 'product' ? productsOf(company) : categoriesOf(company);
  const dealOf = dealRowsOf(company, 'lineItems') ?? new Int32Array(0);
  const { length } = company.deals;
  const left = new Float64Array(length);
  // 0 is not asked for, 1 without a line, 2 with one.
  const seen = new Uint8Array(length);
  for (const deal of deals) {
    const amount = base[deal] as number;
    left[deal] = Number.isNaN(amount) ? 0 : amount;
    seen[deal] = 1;
  }
  const lines = rowsWhere(dealOf.length, (line) => (seen[dealOf[line] as number] ?? 0) > 0);
  for (const line of lines) {
    const deal = dealOf[line] as number;
    const amount = amounts[line] as number;
    left[deal] = (left[deal] as number) - (Number.isNaN(amount) ? 0 : amount);
    seen[deal] = 2;
  }
  const arranged = groupRows(lines, groups.keys, groups.size);
  const stamps = new Int32Array(length).fill(-1);
  const parts = groupsIn(arranged).map((group): ProductSales => {
    const own = rowsOf(arranged, group);
    const isNone = group === arranged.size;
    return {
      key: isNone ? noneKey : groups.idOf(group),
      label: isNone ? { word: `none.${by}-of-line` } : groups.labelOf(group),
      deals: own
        .map((line) => dealOf[line] as number)
        .filter((deal) => {
          const isNew = stamps[deal] !== group;
          stamps[deal] = group;
          return isNew;
        })
        .sort(),
      value: sumOf(amounts, own) + 0,
      aside: isNone,
    };
  });
  const rest = deals.filter((deal) => seen[deal] === 1 || left[deal] !== 0);
  if (rest.length > 0)
    parts.push({
      key: notItemised,
      label: { word: 'none.product' },
      deals: rest,
      value: sumOf(left, rest) + 0,
      aside: true,
    });
  return parts.sort((a, b) => Number(a.aside) - Number(b.aside) || b.value - a.value || byText(a.key, b.key));
}

interface LineGroups {
  readonly size: number;
  /** By line. */
  readonly keys: Int32Array;
  idOf(group: number): string;
  labelOf(group: number): Label;
}

function productsOf({ tables: { lineItems, products } }: View['company']): LineGroups {
  const keys = new Keys(products);
  const ofLines = keys.ofRows(codes(lineItems, 'productId'), lineItems.length);
  return {
    size: keys.size,
    keys: ofLines,
    idOf: (group) => keys.idOf(group),
    labelOf: (group) => labelOf(keys, group, 'product'),
  };
}

function categoriesOf({ tables: { lineItems, products } }: View['company']): LineGroups {
  const { codes: category, dictionary } = codes(products, 'category');
  const product = codes(lineItems, 'productId');
  const rows = targetRows(product, products);
  return {
    size: dictionary.length,
    keys: Int32Array.from({ length: lineItems.length }, (_, line) => {
      const row = rows[product.codes[line] as number] ?? -1;
      return row < 0 ? -1 : (category[row] as number);
    }),
    idOf: (group) => dictionary[group] as string,
    labelOf: (group) => ({ text: dictionary[group] as string }),
  };
}
