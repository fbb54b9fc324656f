import { type BaseAmounts, baseAmounts, type MoneyScope } from './base-amounts';
import type { Deals } from './deals';
import { changesOf, type HistoryField, restore, restoreOne } from './field-changes';
import { followedWith, resized } from './followed';
import type { Rows } from './rows';
import { settledAt } from './settled';
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

const isDated = ({ datedRates }: MoneyScope): boolean => (datedRates?.length ?? 0) > 0;

/**
 * Amount of each deal as of the instant, in the base currency.
 *
 * Rules: amount and currency are those before their first later change. Its rate is that of the local date of its close,
 * or of as-of while it is open and where the CRM does not say when it closed (catalogue 0.4). Kept up to date deal by deal.
 */
export const dealAmounts = followedWith({
  table: ({ tables }: Viewpoint) => tables.deals,
  parts: ({ tables, deals }: Viewpoint, scope: MoneyScope) => [
    changesOf(tables, 'amount'),
    changesOf(tables, 'currency'),
    isDated(scope) ? deals.closedAt.buffer : undefined,
  ],
  make: (company, scope): BaseAmounts => amountsOf(company, scope),
  update: ({ base, unconverted }, company, rows, scope) => {
    const { length } = company.deals;
    const now = { base: resized(base, length), unconverted: resized(unconverted, length) };
    const found = amountsOf(company, scope, rows);
    for (let i = 0; i < rows.length; i++) {
      const deal = rows[i] as number;
      now.base[deal] = found.base[i] as number;
      now.unconverted[deal] = found.unconverted[i] as number;
    }
    return now;
  },
  key: ({ tables, asOf, today, zone }, scope) =>
    JSON.stringify([
      settledAt(tables, asOf),
      scope.baseCurrency,
      scope.rates,
      scope.currencies,
      ...(isDated(scope) ? [scope.datedRates, zone.name, today] : []),
    ]),
});

/** Amounts of some deals, in their order, or of all. */
function amountsOf(company: Viewpoint, scope: MoneyScope, rows?: Rows): BaseAmounts {
  const amount = numbers(company.tables.deals, 'amount');
  const amounts = rows ? Float64Array.from(rows, (deal) => amount[deal] as number) : amount.slice();
  putBack(company, 'amount', rows, (at, value) => {
    amounts[at] = typeof value === 'number' ? value : Number.NaN;
  });
  const length = rows?.length ?? company.deals.length;
  const days = isDated(scope) ? valueDays(company, rows) : undefined;
  return baseAmounts(amounts, dealCurrencies(company, rows), length, scope, days);
}

/**
 * Currency of each deal as of the instant, by row of `deals` or in the order of some of them: that before its first later
 * change; −1 when it has none.
 */
export function dealCurrencies(
  company: Viewpoint,
  rows?: Rows,
): {
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
} {
  const now = codes(company.tables.deals, 'currency');
  const currency = {
    codes: rows
      ? rows.map((deal) => now.codes[deal] as number)
      : now.codes.slice(0, company.tables.deals.length),
    dictionary: [...now.dictionary],
  };
  putBack(company, 'currency', rows, (at, value) => {
    const code = typeof value === 'string' ? currency.dictionary.indexOf(value) : -1;
    currency.codes[at] = code < 0 && typeof value === 'string' ? currency.dictionary.push(value) - 1 : code;
  });
  return currency;
}

/** Puts a field back as of the instant, of all deals by row or of some by their place among `rows`. */
function putBack(
  { tables, asOf }: Viewpoint,
  field: HistoryField,
  rows: Rows | undefined,
  put: (at: number, value: unknown) => void,
): void {
  const changes = changesOf(tables, field);
  const instantOf = (): number => asOf;
  if (!rows) restore(changes, instantOf, put);
  else
    rows.forEach((deal, at) => {
      restoreOne(deal, changes, instantOf, (_, value) => put(at, value));
    });
}

function valueDays({ deals: { closedAt }, zone, today }: Viewpoint, rows?: Rows): Float64Array {
  const instants = rows ? Float64Array.from(rows, (deal) => closedAt[deal] as number) : closedAt;
  return instants.map((instant) => (Number.isNaN(instant) ? today : zone.dayOf(instant)));
}
