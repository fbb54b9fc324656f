import { Unfit } from './rows';

/**
 * A moment as hosts write it, as a canonical instant to the second: ISO with `Z`, `+02:00` or `+0200`, with `T` or a
 * space; without a zone it is UTC. `null` for nothing, and for the zero date that databases write instead.
 *
 * Errors: `Unfit` when it is no moment.
 */
export function toInstant(text: string | null | undefined, field = 'date'): string | null {
  const given = (text ?? '').trim();
  if (given === '' || given.startsWith('0000-00-00')) return null;
  const parts =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?$/.exec(given);
  if (!parts) throw new Unfit(`${field}: not a moment`);
  const [, day, minute = '00:00', second = ':00', zone = 'Z'] = parts;
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  return instantAt(Date.parse(`${day}T${minute}${second}${offset}`), field);
}

/** The same, where there must be one. */
export function someInstant(text: string | null | undefined, field = 'date'): string {
  const found = toInstant(text, field);
  if (found === null) throw new Unfit(`${field}: missing`);
  return found;
}

/** A moment in milliseconds since 1970 as an instant. Errors: `Unfit` out of the years 0 to 9999. */
export function instantAt(ms: number, field = 'date'): string {
  const at = new Date(ms);
  const year = at.getUTCFullYear();
  if (Number.isNaN(ms) || Number.isNaN(year) || year < 0 || year > 9999) {
    throw new Unfit(`${field}: no such moment`);
  }
  return `${at.toISOString().slice(0, 19)}Z`;
}

/**
 * A wall-clock time in an IANA zone (`2026-03-29 02:30:00`) as an instant; a time that the clock skips or repeats is the
 * earlier offset's, as Temporal's `compatible` has it. `null` for nothing.
 */
export function fromZone(text: string | null | undefined, timeZone: string, field = 'date'): string | null {
  const given = (text ?? '').trim();
  if (given === '' || given.startsWith('0000-00-00')) return null;
  try {
    const local = Temporal.PlainDateTime.from(given.replace(' ', 'T'));
    return instantAt(local.toZonedDateTime(timeZone).epochMilliseconds, field);
  } catch {
    throw new Unfit(`${field}: not a moment`);
  }
}

/** A civil date, cut out of a date or of a moment that stands for one; `null` for nothing and for the zero date. */
export function toDay(text: string | null | undefined, field = 'date'): string | null {
  const given = (text ?? '').trim();
  if (given === '' || given.startsWith('0000-00-00')) return null;
  const day = /^\d{4}-\d\d-\d\d/.exec(given)?.[0];
  if (day === undefined) throw new Unfit(`${field}: not a date`);
  return day;
}
