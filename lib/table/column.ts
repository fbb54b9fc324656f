import type { Texts } from './texts';

/**
 * One field of many records, side by side.
 *
 * Units: instants are seconds since 1970-01-01T00:00Z, dates are days since 1970-01-01, money is minor units.
 * Unknown is −1 in codes and flags, NaN in numbers, `null` in JSON; it is never 0.
 */
export type Column = Shape & {
  /** Set where no row holds a value: nothing need be looked through, copied or stored. */
  readonly isUnknown?: boolean;
};
type Shape =
  | {
      readonly kind: 'code';
      readonly codes: Int32Array;
      readonly dictionary: readonly string[];
      /** The dictionary as it is kept: one text of it does not cost all of them. */
      readonly texts?: Texts;
    }
  | { readonly kind: 'instant' | 'date' | 'number'; readonly values: Float64Array }
  | { readonly kind: 'flag'; readonly values: Int8Array }
  | { readonly kind: 'json'; readonly values: readonly unknown[] };

export type CodeColumn = Extract<Column, { kind: 'code' }>;

/** The text of a code; a code of −1 has none. */
export const textOf = (column: CodeColumn, code: number): string | undefined =>
  column.texts ? column.texts.at(code) : column.dictionary[code];

/** Whole seconds since 1970 of an ISO instant; fractions are cut off. */
export function instantSeconds(iso: string): number {
  const isPlain =
    iso.length === 20 &&
    iso.charCodeAt(4) === 45 &&
    iso.charCodeAt(7) === 45 &&
    iso.charCodeAt(10) === 84 &&
    iso.charCodeAt(13) === 58 &&
    iso.charCodeAt(16) === 58 &&
    iso.charCodeAt(19) === 90;
  if (!isPlain) return Math.floor(Date.parse(iso) / 1000);
  const year = two(iso, 0) * 100 + two(iso, 2);
  const month = two(iso, 5);
  const day = two(iso, 8);
  const [hour, minute, second] = [two(iso, 11), two(iso, 14), two(iso, 17)];
  // Ends of months, leap years among them, and what is no moment at all are left to the browser.
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60 && second < 60))
    return Math.floor(Date.parse(iso) / 1000);
  return daysBefore(year, month) * 86_400 + (day - 1) * 86_400 + hour * 3600 + minute * 60 + second;
}

/** Two digits of a text as a number; NaN when they are none. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const firstDays = new Map<number, number>();

/** Days from 1970-01-01 to the first of a month. */
function daysBefore(year: number, month: number): number {
  const key = year * 12 + month;
  let days = firstDays.get(key);
  if (days === undefined) {
    days =
      Date.parse(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01T00:00:00Z`) / dayMs;
    firstDays.set(key, days);
  }
  return days;
}

/** The ISO instant of whole seconds since 1970. */
export const instantIso = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

const dayMs = 86_400_000;
/** Days since 1970-01-01 of a civil date. */
export const dateDays = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs;

/** The civil date of days since 1970-01-01. */
export const dateIso = (days: number): string => new Date(days * dayMs).toISOString().slice(0, 10);

/** The field's value as the canonical record has it, `null` when unknown. */
export function valueAt(column: Column, row: number): unknown {
  switch (column.kind) {
    case 'code': {
      const code = column.codes[row] ?? -1;
      return code < 0 ? null : textOf(column, code);
    }
    case 'flag': {
      const value = column.values[row] ?? -1;
      return value < 0 ? null : value === 1;
    }
    case 'json':
      return column.values[row] ?? null;
    default: {
      const value = column.values[row] ?? Number.NaN;
      if (Number.isNaN(value)) return null;
      if (column.kind === 'instant') return instantIso(value);
      return column.kind === 'date' ? dateIso(value) : value;
    }
  }
}
