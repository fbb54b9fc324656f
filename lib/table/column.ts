/**
 * One field of many records, side by side.
 *
 * Units: instants are seconds since 1970-01-01T00:00Z, dates are days since 1970-01-01, money is minor units.
 * Unknown is −1 in codes and flags, NaN in numbers, `null` in JSON; it is never 0.
 */
export type Column =
  | { readonly kind: 'code'; readonly codes: Int32Array; readonly dictionary: readonly string[] }
  | { readonly kind: 'instant' | 'date' | 'number'; readonly values: Float64Array }
  | { readonly kind: 'flag'; readonly values: Int8Array }
  | { readonly kind: 'json'; readonly values: readonly unknown[] };

export type CodeColumn = Extract<Column, { kind: 'code' }>;

/** Whole seconds since 1970 of an ISO instant; fractions are cut off. */
export const instantSeconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);

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
      return code < 0 ? null : column.dictionary[code];
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
