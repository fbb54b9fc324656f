import * as z from 'zod/mini';

/**
 * How Tryton writes what JSON lacks, and what we make of it.
 *
 * Source: trytond 6.0 `protocols/jsonrpc.py`. Datetimes are UTC without a zone, to the microsecond.
 */
export const decimal = z.object({ __class__: z.literal('Decimal'), decimal: z.string() });
export const date = z.object({ __class__: z.literal('date'), year: z.int(), month: z.int(), day: z.int() });
export const datetime = z.object({
  __class__: z.literal('datetime'),
  year: z.int(),
  month: z.int(),
  day: z.int(),
  hour: z.int(),
  minute: z.int(),
  second: z.int(),
  microsecond: z.int(),
});
export const timedelta = z.object({ __class__: z.literal('timedelta'), seconds: z.number() });
/** SQLite sends 0 and 1, and `null` where nobody ever chose. */
export const truth = z.nullable(z.union([z.boolean(), z.int()]));
/** A record's own number, or that of a record it points to. */
export const key = z.int().check(z.positive());

/** `2026-05-04T09:08:07.000123`: sorts by time, and names a row of the history exactly. */
export type Moment = string;

export function momentOf(at: z.infer<typeof datetime>): Moment {
  return `${dayOf(at)}T${pad(at.hour, 2)}:${pad(at.minute, 2)}:${pad(at.second, 2)}.${pad(at.microsecond, 6)}`;
}

export function toDatetime(moment: Moment): z.infer<typeof datetime> {
  const [year, month, day, hour, minute, second, microsecond] = moment.split(/\D/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { __class__: 'datetime', year, month, day, hour, minute, second, microsecond };
}

/** Whole seconds; the rest is cut off. */
export const instantOf = (moment: Moment): string => `${secondOf(moment)}Z`;
export const secondOf = (moment: Moment): string => moment.slice(0, 19);

export function dayOf(at: { year: number; month: number; day: number }): string {
  return `${pad(at.year, 4)}-${pad(at.month, 2)}-${pad(at.day, 2)}`;
}

/**
 * A decimal as whole minor units of a currency with that many digits, halves away from zero.
 * Undefined when it is no number, or too great to be counted exactly.
 */
export function minorOf(text: string, digits: number): number | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!parts) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts;
  const shift = digits - fraction.length + Number(exponent);
  const all = BigInt(whole + fraction);
  const scale = 10n ** BigInt(Math.abs(shift));
  const minor = Number(shift >= 0 ? all * scale : (all + scale / 2n) / scale);
  if (!Number.isSafeInteger(minor)) return undefined;
  return sign && minor ? -minor : minor;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
