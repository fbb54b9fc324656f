import { type BaseAmounts, baseAmounts } from './base-amounts';
import type { Company, CompanyScope } from './company';
import { changesOf, restore } from './field-changes';
import { codes, numbers } from './table';

/**
 * Amount of each deal as of the instant, in the base currency.
 *
 * Rules: amount and currency are those before their first later change. Its rate is that of the local date of its close,
 * or of as-of while it is open and where the CRM does not say when it closed (catalogue 0.4).
 */
export function dealAmounts(company: Company, scope: CompanyScope): BaseAmounts {
  const { tables, asOf } = company;
  const { deals } = tables;
  const amounts = numbers(deals, 'amount').slice(0, deals.length);
  const now = codes(deals, 'currency');
  const currency = { codes: now.codes.slice(0, deals.length), dictionary: [...now.dictionary] };
  restore(
    changesOf(tables, 'amount'),
    () => asOf,
    (deal, value) => {
      amounts[deal] = typeof value === 'number' ? value : Number.NaN;
    },
  );
  restore(
    changesOf(tables, 'currency'),
    () => asOf,
    (deal, value) => {
      const code = typeof value === 'string' ? currency.dictionary.indexOf(value) : -1;
      currency.codes[deal] =
        code < 0 && typeof value === 'string' ? currency.dictionary.push(value) - 1 : code;
    },
  );
  const days = scope.datedRates?.length ? valueDays(company) : undefined;
  return baseAmounts(amounts, currency, deals.length, scope, days);
}

function valueDays({ deals: { closedAt }, zone, today }: Company): Float64Array {
  return closedAt.map((instant) => (Number.isNaN(instant) ? today : zone.dayOf(instant)));
}
