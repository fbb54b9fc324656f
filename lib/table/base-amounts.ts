import { converter } from '@/lib/math/money';
import { minorDigits } from '@/lib/model/money';
import type { Scope } from '@/lib/model/scope';
import { dateDays } from './column';
import { codes, numbers, type Table } from './table';

/** What money depends on. */
export type MoneyScope = Pick<Scope, 'baseCurrency' | 'rates' | 'currencies' | 'datedRates'>;
type Convert = (minor: number) => number;

/** Amounts in the base currency. */
export interface BaseAmounts {
  /** Whole minor units; NaN where the amount is unknown or its currency has no rate. */
  readonly base: Float64Array;
  /** 1 where the amount is known and its currency has no rate. */
  readonly unconverted: Uint8Array;
}

/** Decimals of a currency in this scope. */
export const digitsOf = (currency: string, { currencies }: Pick<MoneyScope, 'currencies'>): number =>
  (Object.hasOwn(currencies, currency) ? currencies[currency] : undefined) ?? minorDigits(currency);

/**
 * How to bring an amount of a currency to the base currency; `undefined` when there is no rate.
 *
 * Rules: each record is converted and rounded by itself, so that rows add up to totals (catalogue 0.4). With a `day`
 * (days since 1970-01-01) the latest dated rate up to it holds, else the fixed one; without a day the fixed one does.
 */
export function toBase(currency: string, scope: MoneyScope, day = Number.NaN): Convert | undefined {
  if (currency === scope.baseCurrency) return asIs;
  const { from, converters } = ratesOf(currency, scope);
  return converters[indexAt(from, day)];
}

/**
 * Converts a column of amounts, each in the currency beside it; an amount without a currency is in the base currency.
 * `days` has the value date of each row for dated rates, NaN where it is unknown.
 */
export function baseAmounts(
  amounts: Float64Array,
  currency: { readonly codes: Int32Array; readonly dictionary: readonly string[] },
  length: number,
  scope: MoneyScope,
  days?: Float64Array,
): BaseAmounts {
  const dated = days && scope.datedRates?.length ? days : undefined;
  const fixed = currency.dictionary.map((code) => toBase(code, scope));
  const rates = dated ? currency.dictionary.map((code) => ratesOf(code, scope)) : [];
  const base = new Float64Array(length);
  const unconverted = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const amount = amounts[row] as number;
    const code = currency.codes[row] as number;
    let convert = code < 0 ? asIs : fixed[code];
    if (dated && code >= 0) {
      const { from, converters } = rates[code] as Rates;
      convert = converters[indexAt(from, dated[row] as number)];
    }
    if (Number.isNaN(amount) || !convert) {
      base[row] = Number.NaN;
      unconverted[row] = Number.isNaN(amount) ? 0 : 1;
    } else base[row] = convert(amount);
  }
  return { base, unconverted };
}

/** The amounts of a table with `amount` and `currency`, as its records have them now. */
export const tableAmounts = (table: Table, scope: MoneyScope, days?: Float64Array): BaseAmounts =>
  baseAmounts(numbers(table, 'amount'), codes(table, 'currency'), table.length, scope, days);

/** The rates of one currency, oldest first. */
interface Rates {
  /** Day from which each holds; the fixed one is the first and holds since −∞. */
  readonly from: Float64Array;
  readonly converters: readonly Convert[];
}

function ratesOf(currency: string, scope: MoneyScope): Rates {
  if (currency === scope.baseCurrency) return { from: always, converters: [asIs] };
  const fixed = Object.hasOwn(scope.rates, currency) ? scope.rates[currency] : undefined;
  const dated = (scope.datedRates ?? [])
    .filter((entry) => entry.currency === currency)
    .map(({ from, rate }) => ({ from: dateDays(from), rate }))
    .sort((a, b) => a.from - b.from);
  const all = fixed === undefined ? dated : [{ from: Number.NEGATIVE_INFINITY, rate: fixed }, ...dated];
  const [digits, baseDigits] = [digitsOf(currency, scope), digitsOf(scope.baseCurrency, scope)];
  return {
    from: Float64Array.from(all, ({ from }) => from),
    converters: all.map(({ rate }) => converter(rate, digits, baseDigits)),
  };
}

/** The last rate that holds on a day, −1 when none does yet. On an unknown day only the fixed one does. */
function indexAt(from: Float64Array, day: number): number {
  const until = Number.isNaN(day) ? Number.NEGATIVE_INFINITY : day;
  let index = from.length - 1;
  while (index >= 0 && (from[index] as number) > until) index--;
  return index;
}

const always = Float64Array.of(Number.NEGATIVE_INFINITY);

const asIs: Convert = (minor) => minor;
