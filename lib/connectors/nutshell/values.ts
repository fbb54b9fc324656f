import * as z from 'zod/mini';
import { Unfit } from '../kit/rows';
import { instantAt, toInstant } from '../kit/times';

// Values as the REST API writes them: https://developers.nutshell.com/reference

/** Seconds since 1970, as a number or as text; a moment of ISO 8601; or an object around seconds. */
export const moment = z.nullish(
  z.union([
    z.number(),
    z.string(),
    z.looseObject({
      timestamp: z.nullish(z.union([z.number(), z.string()])),
      absoluteLocalizedString: z.nullish(z.string()),
    }),
  ]),
);
type Moment = z.infer<typeof moment>;

export function instantOf(value: Moment, field: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'object') return instantOf(value.timestamp, field);
  if (typeof value === 'string' && !/^\d+(\.\d+)?$/.test(value)) return toInstant(value, field);
  const seconds = Number(value);
  return seconds === 0 ? null : instantAt(seconds * 1000, field);
}

export function someInstantOf(value: Moment, field: string): string {
  const found = instantOf(value, field);
  if (found === null) throw new Unfit(`${field}: missing`);
  return found;
}

/** The same where an odd one is no reason to give up the record. */
export function perhapsInstantOf(value: Moment): string | null {
  try {
    return instantOf(value, '');
  } catch {
    return null;
  }
}

/** The civil date of a moment: the one that the host shows, where it does. */
export function dayOf(value: Moment): string | null {
  const shown = typeof value === 'object' ? value?.absoluteLocalizedString : undefined;
  const at = /^[A-Z][a-z]+ \d{1,2}, \d{4}$/.test(shown ?? '') ? Date.parse(`${shown} UTC`) : Number.NaN;
  return Number.isNaN(at)
    ? (perhapsInstantOf(value)?.slice(0, 10) ?? null)
    : new Date(at).toISOString().slice(0, 10);
}

export const money = z.nullish(
  z.looseObject({
    amount: z.nullish(z.union([z.number(), z.string()])),
    currency: z.nullish(z.string()),
    formatted: z.nullish(z.string()),
  }),
);

/** Ids of linked records: `{ owner: "1-users", contacts: ["3-contacts"] }`; one kind may come as a list of objects. */
export const links = z.nullish(
  z.union([z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown()))]),
);
type Links = z.infer<typeof links>;

export function linked(all: Links, name: string): string[] {
  const holders = Array.isArray(all) ? all : all ? [all] : [];
  return holders
    .map((holder) => holder[name])
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter((id): id is string => typeof id === 'string' && id !== '');
}

export const firstLinked = (all: Links, name: string): string | null => linked(all, name)[0] ?? null;
