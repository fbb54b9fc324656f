import { minorDigits, minorOf } from '@/lib/model/money';
import { Unfit } from './rows';

/**
 * An amount of major units, as a host sends it (`1250.5`, `"1250.50"`), in minor units of its currency; `null` when there
 * is none. Without a known currency two decimals are assumed.
 *
 * Errors: `Unfit` when it is no number, or too great to be counted exactly.
 */
export function toMinor(
  amount: string | number | null | undefined,
  currency: string | null | undefined,
  field = 'amount',
): number | null {
  const text = typeof amount === 'number' ? String(amount) : (amount ?? '').trim();
  if (text === '') return null;
  const minor = minorOf(text, currency ? minorDigits(currency) : 2);
  if (minor === undefined) throw new Unfit(`${field}: not countable`);
  return minor;
}

/** A currency code as the model wants it; `null` when it is none. */
export function toCurrency(code: string | null | undefined): string | null {
  const upper = (code ?? '').trim().toUpperCase();
  return /^[A-Z]{3}$/.test(upper) ? upper : null;
}
