import { populationIn } from '@/lib/query/population';
import { won } from '@/lib/query/populations/deals';
import { renewalsDue } from '@/lib/query/populations/renewals';
import type { QueryView } from '@/lib/query/view';
import type { Company } from '@/lib/table/company';
import { customerKeysOf } from '@/lib/table/dimensions/links';
import { targetRows } from '@/lib/table/keys';
import { remembered } from '@/lib/table/remembered';
import type { Rows } from '@/lib/table/rows';
import { codes } from '@/lib/table/table';
import type { Found } from './metric';
import { renewalsOf } from './renewals';
import { rowsIn, shareTaken } from './taken';

/** Deals that customers of before the period have won us in it, and those customers. */
interface Existing {
  readonly customers: ReadonlySet<number>;
  /** Won before the period. */
  readonly earlier: Rows;
  /** Won in the period by one of them. */
  readonly deals: Rows;
}

/** Everything won up to the end of a period. */
const until = (to: number) => ({
  days: { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  from: Number.NEGATIVE_INFINITY,
  to,
});

function existingIn(view: QueryView): Existing {
  const { company, period } = view;
  const of = (deal: number): number => company.dealCustomers[deal] as number;
  const earlier = populationIn(view, won, until(period.from)).rows;
  const customers = new Set(Array.from(earlier, of).filter((customer) => customer >= 0));
  const deals = rowsIn(view, won).filter((deal) => customers.has(of(deal)));
  return { customers, earlier, deals };
}

/** Products of each deal's lines, by row of `deals`. */
const productsOf = remembered((company: Company): ReadonlyMap<number, readonly number[]> => {
  const { lineItems, deals } = company.tables;
  const [deal, product] = [codes(lineItems, 'dealId'), codes(lineItems, 'productId')];
  const rows = targetRows(deal, deals);
  const found = new Map<number, number[]>();
  for (let line = 0; line < lineItems.length; line++) {
    const [own, code] = [rows[deal.codes[line] as number] ?? -1, product.codes[line] as number];
    if (own < 0 || code < 0) continue;
    const list = found.get(own);
    if (list) list.push(code);
    else found.set(own, [code]);
  }
  return found;
});

const isKind = ({ tables }: Company, word: string): ((deal: number) => boolean) => {
  const { codes: kind, dictionary } = codes(tables.deals, 'kind');
  const wanted = dictionary.indexOf(word);
  return (deal) => wanted >= 0 && kind[deal] === wanted;
};

const hasKinds = ({ tables }: Company): boolean => codes(tables.deals, 'kind').dictionary.length > 0;
const lacking: Found = { value: null, n: 0, lacks: ['no-lines-or-kinds'] };

function shareOf(
  view: QueryView,
  { customers, deals }: Existing,
  bought: Rows,
  also: ReadonlySet<number>,
): Found {
  const { dealCustomers } = view.company;
  const found = new Set([...Array.from(bought, (deal) => dealCustomers[deal] as number), ...also]);
  return shareTaken(found.size, customers.size, {
    records: view.select(
      'deals',
      deals.filter((deal) => found.has(dealCustomers[deal] as number)),
    ),
  });
}

const nobody: ReadonlySet<number> = new Set();

/** Share of the customers of before the period who bought something new to them in it (3-metrics M23). */
export function crossSell(view: QueryView): Found {
  const { company } = view;
  const products = productsOf(company);
  if (products.size === 0 && !hasKinds(company)) return lacking;
  const existing = existingIn(view);
  const known = new Map<number, Set<number>>();
  for (const deal of existing.earlier) {
    const customer = company.dealCustomers[deal] as number;
    const own = known.get(customer) ?? new Set();
    for (const product of products.get(deal) ?? []) own.add(product);
    known.set(customer, own);
  }
  const isCrossSell = isKind(company, 'cross_sell');
  const bought = existing.deals.filter((deal) => {
    const own = known.get(company.dealCustomers[deal] as number);
    // Of a customer whose earlier lines are not known nothing is known to be new.
    const isNew = own && own.size > 0 && (products.get(deal) ?? []).some((product) => !own.has(product));
    return isCrossSell(deal) || isNew;
  });
  return shareOf(view, existing, bought, nobody);
}

/** Share of the same who bought more of what they have: an upsell, or a renewal for more (3-metrics M24). */
export function upsell(view: QueryView): Found {
  const { company } = view;
  if (!hasKinds(company) && company.tables.renewals.length === 0) return lacking;
  const existing = existingIn(view);
  const { codes: outcome, dictionary } = codes(company.tables.renewals, 'outcome');
  const expanded = dictionary.indexOf('expanded');
  const { isPending } = renewalsOf(company, company.scope);
  const customers = customerKeysOf(company, 'renewals');
  const more = new Set(
    Array.from(
      rowsIn(view, renewalsDue).filter((row) => outcome[row] === expanded && isPending[row] === 0),
      (row) => customers?.[row] ?? -1,
    ).filter((customer) => existing.customers.has(customer)),
  );
  return shareOf(view, existing, existing.deals.filter(isKind(company, 'upsell')), more);
}
