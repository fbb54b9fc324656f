import { type BaseAmounts, baseAmounts, type MoneyScope } from './base-amounts';
import type { Deals } from './deals';
import { changesOf, restore } from './field-changes';
import { codes, numbers, type Tables } from './table';
import type { Zone } from './zone';

/** Whose deals they are, and when. */
interface Viewpoint {
  readonly tables: Tables;
  readonly asOf: number;
  readonly deals: Deals;
  readonly zone: Zone;
  readonly today: number;
}

/**
 * Amount of each deal as of the instant, in the base currency.
 *
 * Rules: amount and currency are those before their first later change. Its rate is that of the local date of its close,
 * or of as-of while it is open and where the CRM does not say when it closed (catalogue 0.4).
 */
export function dealAmounts(company: Viewpoint, scope: MoneyScope): BaseAmounts {
  const { tables, asOf } = company;
  const { deals } = tables;
  const amounts = numbers(deals, 'amount').slice(0, deals.length);
  restore(
    changesOf(tables, 'amount'),
    () => asOf,
    (deal, value) => {
      amounts[deal] = typeof value === 'number' ? value : Number.NaN;
    },
  );
  const days = scope.datedRates?.length ? valueDays(company) : undefined;
  return baseAmounts(amounts, dealCurrencies(company), deals.length, scope, days);
}

/** Currency of each deal as of the instant, by row of `deals`: that before its first later change; −1 when it has none. */
export function dealCurrencies({ tables, asOf }: Viewpoint): {
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
} {
  const now = codes(tables.deals, 'currency');
  const currency = { codes: now.codes.slice(0, tables.deals.length), dictionary: [...now.dictionary] };
  restore(
    changesOf(tables, 'currency'),
    () => asOf,
    (deal, value) => {
      const code = typeof value === 'string' ? currency.dictionary.indexOf(value) : -1;
      currency.codes[deal] =
        code < 0 && typeof value === 'string' ? currency.dictionary.push(value) - 1 : code;
    },
  );
  return currency;
}

function valueDays({ deals: { closedAt }, zone, today }: Viewpoint): Float64Array {
  return closedAt.map((instant) => (Number.isNaN(instant) ? today : zone.dayOf(instant)));
}
