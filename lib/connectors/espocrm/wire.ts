import * as z from 'zod/mini';
import { instantAt, toInstant } from '../kit/times';

/*
 * How EspoCRM writes things. Datetimes are `YYYY-MM-DD HH:mm:ss` in UTC; a list is `{ total, list }`, where a total of
 * -1 means "more", -2 "no more". Source: https://docs.espocrm.com/development/api/crud/
 */

export const list = z.object({
  total: z.nullish(z.union([z.number(), z.string()])),
  list: z.array(z.unknown()),
});

export const text = z.nullish(z.string());
export const amount = z.nullish(z.union([z.number(), z.string()]));
export const idList = z.nullish(z.array(z.string()));

/** What every list is sorted and continued by. */
export const stamped = z.object({ id: z.string(), createdAt: text, modifiedAt: text });

/** An instant as EspoCRM writes it, moved by so many milliseconds. */
export const shifted = (datetime: string, byMs: number): string => {
  const at = toInstant(datetime) ?? '';
  return instantAt(Date.parse(at) + byMs)
    .replace('T', ' ')
    .replace('Z', '');
};

/** A condition of a search. Source: https://docs.espocrm.com/development/api-search-params/#where-items */
export interface Where {
  readonly type: string;
  readonly attribute: string;
  readonly value: string | readonly string[];
}

/** Conditions as a query: the brackets are PHP's way of nesting. */
export function whereQuery(conditions: readonly Where[]): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    conditions.flatMap(({ type, attribute, value }, at) => [
      [`where[${at}][type]`, type] as const,
      [`where[${at}][attribute]`, attribute] as const,
      typeof value === 'string'
        ? ([`where[${at}][value]`, value] as const)
        : ([`where[${at}][value][]`, value] as const),
    ]),
  );
}

/** A record inside a PHP value: an empty object is sent as an empty list. */
export const objectIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
export const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one !== '') : [];
