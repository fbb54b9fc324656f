import * as z from 'zod/mini';

export const text = z.nullish(z.string());
export const number = z.nullish(z.union([z.number(), z.string()]));

/** A name of a person. */
export const fullName = z.nullish(z.object({ firstName: text, lastName: text }));
export const nameOf = (name: z.infer<typeof fullName>): string =>
  [name?.firstName, name?.lastName].filter(Boolean).join(' ');

/** Millionths of a currency's unit, as a number or as text. Source: https://docs.twenty.com (field types, currency) */
export const money = z.nullish(z.object({ amountMicros: number, currencyCode: text }));

/** Millionths as a decimal text, without going through a fraction. */
export function decimalOf(micros: number | string | null | undefined): string | null {
  const parts = /^(-?)(\d+)$/.exec(String(micros ?? '').trim());
  if (!parts) return micros === null || micros === undefined || micros === '' ? null : String(micros);
  const [, sign = '', digits = ''] = parts;
  const padded = digits.padStart(7, '0');
  return `${sign}${padded.slice(0, -6)}.${padded.slice(-6)}`;
}

export const objectIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Companies and people are one entity here, as tasks and notes are: the id says which one it is in Twenty. */
export const refOf = (object: string, id: string): string => `${object}/${id}`;
export const companyRef = (id: string | null | undefined): string | null =>
  id ? refOf('company', id) : null;
export const personRef = (id: string | null | undefined): string | null => (id ? refOf('person', id) : null);
