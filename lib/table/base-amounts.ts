import { converter } from '@/lib/math/money';
import { minorDigits } from '@/lib/model/money';
import type { Scope } from '@/lib/model/scope';
import { codes, numbers, type Table } from './table';

type MoneyScope = Pick<Scope, 'baseCurrency' | 'rates' | 'currencies'>;

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
 * Rules: each record is converted and rounded by itself, so that rows add up to totals (catalogue 0.4).
 */
export function toBase(currency: string, scope: MoneyScope): ((minor: number) => number) | undefined {
  if (currency === scope.baseCurrency) return (minor) => minor;
  const rate = Object.hasOwn(scope.rates, currency) ? scope.rates[currency] : undefined;
  return rate === undefined
    ? undefined
    : converter(rate, digitsOf(currency, scope), digitsOf(scope.baseCurrency, scope));
}

/** Converts a column of amounts, each in the currency beside it; an amount without a currency is in the base currency. */
export function baseAmounts(
  amounts: Float64Array,
  currency: { readonly codes: Int32Array; readonly dictionary: readonly string[] },
  length: number,
  scope: MoneyScope,
): BaseAmounts {
  const converters = currency.dictionary.map((code) => toBase(code, scope));
  const base = new Float64Array(length);
  const unconverted = new Uint8Array(length);
  for (let row = 0; row < length; row++) {
    const amount = amounts[row] as number;
    const code = currency.codes[row] as number;
    const convert = code < 0 ? asIs : converters[code];
    if (Number.isNaN(amount) || !convert) {
      base[row] = Number.NaN;
      unconverted[row] = Number.isNaN(amount) ? 0 : 1;
    } else base[row] = convert(amount);
  }
  return { base, unconverted };
}

/** The amounts of a table with `amount` and `currency`, as its records have them now. */
export const tableAmounts = (table: Table, scope: MoneyScope): BaseAmounts =>
  baseAmounts(numbers(table, 'amount'), codes(table, 'currency'), table.length, scope);

const asIs = (minor: number): number => minor;
