import * as z from 'zod/mini';

/**
 * The field types of the canonical model. Each is one schema object, so that its identity tells how a column of it is
 * stored (`columnKind`): the records and their columns have one declaration.
 */

/** Opaque, unique inside its entity, never parsed, never shown. */
export const id = z.string().check(z.minLength(1));
/** Anything a person typed or a host calls a thing. Shown as text, never as HTML. */
export const text = z.string();
/** UTC, ISO 8601 with `Z`. Fractions of a second are cut off when it becomes a number. */
export const instant = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'not an instant like 2025-03-30T00:59:00Z'),
  z.refine((value) => !Number.isNaN(Date.parse(value)), 'no such moment'),
);
/** A civil date without zone. Compared as a date, never converted through a zone. */
export const localDate = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\d$/, 'not a date like 2025-03-30'),
  z.refine((value) => isDate(value), 'no such day'),
);
/** Whole minor units (cents, grosze) of the record's currency. */
export const minor = z.int();
/** Elapsed whole seconds. */
export const seconds = z.int().check(z.nonnegative());
/** 0 to 1. */
export const probability = z.number().check(z.minimum(0), z.maximum(1));
export const count = z.int();
export const real = z.number();
export const flag = z.boolean();
/** ISO 4217. */
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/, 'not a currency code like EUR'));

function isDate(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** How a column of a field is kept: see `lib/table/column.ts`. */
export type ColumnKind = 'code' | 'instant' | 'date' | 'number' | 'flag' | 'json';

const kinds = new Map<unknown, ColumnKind>([
  [id, 'code'],
  [text, 'code'],
  [currency, 'code'],
  [instant, 'instant'],
  [localDate, 'date'],
  [minor, 'number'],
  [seconds, 'number'],
  [probability, 'number'],
  [count, 'number'],
  [real, 'number'],
  [flag, 'flag'],
]);

/** The kind of column for a field's schema: nullish wrappers are looked through, enums are codes, the rest is JSON. */
export function columnKind(schema: z.core.$ZodType): ColumnKind {
  let inner = schema;
  for (;;) {
    const def = inner._zod.def as { type: string; innerType?: z.core.$ZodType };
    if ((def.type === 'optional' || def.type === 'nullable') && def.innerType) inner = def.innerType;
    else return kinds.get(inner) ?? (def.type === 'enum' ? 'code' : 'json');
  }
}
