import type { Scope } from '@/lib/model/scope';
import { baseAmounts } from '@/lib/table/base-amounts';
import type { Company } from '@/lib/table/company';
import { dealRowsOf } from '@/lib/table/dimensions/links';
import { changesOf, restore } from '@/lib/table/field-changes';
import { remembered } from '@/lib/table/remembered';
import { codes, numbers } from '@/lib/table/table';

/**
 * Amount of each deal line in the base currency, by row of `lineItems`; NaN without a deal, and where the deal's currency
 * has no rate.
 *
 * Rules: a line has its deal's currency and is converted and rounded by itself at the deal's rate; without an amount of its
 * own it is quantity times price, rounded, less the discount.
 */
export const lineAmounts = remembered((company: Company, scope: Scope): Float64Array => {
  const { tables, asOf, deals, zone, today } = company;
  const { lineItems } = tables;
  const own = codes(tables.deals, 'currency');
  const [currency, dictionary] = [own.codes.slice(0, deals.length), [...own.dictionary]];
  restore(
    changesOf(tables, 'currency'),
    () => asOf,
    (deal, value) => {
      const code = typeof value === 'string' ? dictionary.indexOf(value) : -1;
      currency[deal] = code < 0 && typeof value === 'string' ? dictionary.push(value) - 1 : code;
    },
  );
  const dealOf = dealRowsOf(company, 'lineItems') ?? new Int32Array(0);
  const [given, quantity] = [numbers(lineItems, 'amount'), numbers(lineItems, 'quantity')];
  const [price, discount] = [numbers(lineItems, 'unitPrice'), numbers(lineItems, 'discount')];
  const amounts = Float64Array.from(dealOf, (deal, line) => {
    if (deal < 0) return Number.NaN;
    const known = given[line] as number;
    if (!Number.isNaN(known)) return known;
    const off = discount[line] as number;
    const product = rounded((quantity[line] as number) * (price[line] as number));
    return product - (Number.isNaN(off) ? 0 : off);
  });
  const closedOn = (deal: number): number => {
    const closedAt = deals.closedAt[deal] as number;
    return Number.isNaN(closedAt) ? today : zone.dayOf(closedAt);
  };
  const days = scope.datedRates?.length
    ? Float64Array.from(dealOf, (deal) => (deal < 0 ? Number.NaN : closedOn(deal)))
    : undefined;
  const codesOfLines = dealOf.map((deal) => (deal < 0 ? -1 : (currency[deal] as number)));
  return baseAmounts(amounts, { codes: codesOfLines, dictionary }, dealOf.length, scope, days).base;
});

/** Half away from zero. */
const rounded = (value: number): number => Math.sign(value) * Math.floor(Math.abs(value) + 0.5);
