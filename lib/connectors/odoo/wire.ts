import * as z from 'zod/mini';
import { instantAt, toInstant } from '../kit/times';

/*
 * How Odoo writes values: `false` stands for nothing in every type, moments are UTC without a zone, and a reference is
 * `[id, name]` (search_read), `{ id, display_name }` (web_search_read) or the bare id.
 */

export const words = z.pipe(
  z.nullish(z.union([z.string(), z.boolean(), z.number()])),
  z.transform((value: string | boolean | number | null | undefined) =>
    value === null || value === undefined || typeof value === 'boolean' || value === ''
      ? null
      : String(value),
  ),
);

export const amount = z.pipe(
  z.nullish(z.union([z.number(), z.string(), z.boolean()])),
  z.transform((value: number | string | boolean | null | undefined) => {
    const read = typeof value === 'string' && value !== '' ? Number(value) : value;
    return typeof read === 'number' && Number.isFinite(read) ? read : null;
  }),
);

/** Absent is unknown. */
export const truth = z.pipe(
  z.nullish(z.union([z.boolean(), z.number()])),
  z.transform((value: boolean | number | null | undefined) =>
    value === null || value === undefined ? null : Boolean(value),
  ),
);

export interface Ref {
  readonly id: string;
  readonly name: string | null;
}

const refTo = (value: unknown): Ref | null => {
  if (typeof value === 'number' && value > 0) return { id: String(value), name: null };
  if (Array.isArray(value) && typeof value[0] === 'number') {
    return { id: String(value[0]), name: typeof value[1] === 'string' ? value[1] : null };
  }
  if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'number') {
    const name = 'display_name' in value ? value.display_name : null;
    return { id: String(value.id), name: typeof name === 'string' ? name : null };
  }
  return null;
};

export const ref = z.pipe(z.optional(z.unknown()), z.transform(refTo));
export const refs = z.pipe(
  z.optional(z.unknown()),
  z.transform((value: unknown) =>
    Array.isArray(value) ? value.map(refTo).filter((one) => one !== null) : [],
  ),
);

/** The bare id of a record; Odoo's are numbers. */
export const recordId = z.pipe(
  z.union([z.int().check(z.positive()), z.string().check(z.regex(/^[1-9]\d*$/))]),
  z.transform((value: number | string) => String(value)),
);

export const instantOf = (text: string | null, field: string): string | null => toInstant(text, field);

/** The same moment as Odoo writes it, in a domain. */
export const momentOf = (instant: string): string => instant.slice(0, 19).replace('T', ' ');

const overlapMs = 5 * 60_000;
/** Where a reading that saw this moment goes on from: a little earlier, for what was being written just then. */
export const overlapping = (moment: string): string =>
  momentOf(instantAt(Date.parse(`${momentOf(moment).replace(' ', 'T')}Z`) - overlapMs));
