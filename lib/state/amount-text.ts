import { minorDigits, minorOf } from '@/lib/model/money';

/**
 * A number as people type it, as a plain decimal text ("1.234,56" is "1234.56"); `undefined` when it is none.
 *
 * Rules: Persian and Arabic digits and separators count; spaces and apostrophes group. Of `.` and `,` the later one is
 * the decimal mark; one alone before exactly three digits groups, unless `decimals` is more than 2. With a `locale`, such a
 * mark is what it is in that locale.
 */
export function decimalOf(typed: string, decimals = 2, locale?: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/٫/g, decimalMark)
    .replace(/[٬\s'’_]/g, '');
  if (!/^[+-]?[\d.,]*$/.test(plain.replaceAll(decimalMark, '.')) || !/\d/.test(plain)) return undefined;
  const marks = plain.match(/[.,]/g) ?? [];
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (plain.includes(decimalMark)) return assembled(plain.replace(/[.,]/g, ''), decimalMark);
  if (marks.length === 0) return assembled(plain, '.');
  const kinds = new Set(marks);
  const after = plain.length - last - 1;
  const isGroup = decimals <= 2 || (locale !== undefined && markOf(locale) !== plain[last]);
  const groups = kinds.size === 1 && (marks.length > 1 || (after === 3 && isGroup && last > 0));
  if (groups) {
    const whole = plain.replace(/[.,]/g, '');
    return /[.,]\d{3}$/.test(plain) ? assembled(whole, '.') : undefined;
  }
  const mark = plain[last] as string;
  if (plain.indexOf(mark) !== last) return undefined;
  return assembled(
    plain.slice(0, last).replace(/[.,]/g, '') + decimalMark + plain.slice(last + 1),
    decimalMark,
  );
}

/** An amount as typed, with or without its currency, in minor units; `undefined` when it is none. */
export function amountOf(typed: string, currency: string, locale?: string): number | undefined {
  const bare = typed
    .replace(new RegExp(`^\\s*${currency}|${currency}\\s*$`, 'gi'), '')
    .replace(/\p{Sc}/gu, '');
  const digits = minorDigits(currency);
  const decimal = decimalOf(bare, digits, locale);
  // A tenth of a cent is a slip, not an amount.
  if (decimal === undefined || (decimal.split('.')[1]?.length ?? 0) > digits) return undefined;
  return minorOf(decimal, digits);
}

/** A whole number as typed; `undefined` when it is none. */
export function countOf(typed: string): number | undefined {
  const decimal = decimalOf(typed);
  const count = decimal === undefined ? Number.NaN : Number(decimal);
  return Number.isSafeInteger(count) ? count : undefined;
}

const decimalMark = '\u0000';

/** The decimal mark of a locale, in its Latin form. */
const markOf = (locale: string): string | undefined =>
  new Intl.NumberFormat(locale, { numberingSystem: 'latn' })
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')?.value;

function assembled(digits: string, mark: string): string | undefined {
  const text = digits.replace(mark, '.').replace(/\.$/, '').replace(/^\./, '0.').replace(/^\+/, '');
  return /^-?\d+(\.\d+)?$/.test(text) ? text : undefined;
}
