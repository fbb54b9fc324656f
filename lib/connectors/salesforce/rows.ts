import * as z from 'zod/mini';
import { toDay, toInstant } from '../kit/times';

/**
 * Any record. Which fields it has is up to the organisation and to what was asked, so they are looked at one by one.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_concepts.htm
 */
export const salesforceRow = z.looseObject({ Id: z.string().check(z.minLength(15)) });
export type Row = z.output<typeof salesforceRow>;

/** The id of a row that did not fit. */
export function idOf(row: unknown): string {
  const id = typeof row === 'object' && row !== null && 'Id' in row ? row.Id : undefined;
  return typeof id === 'string' ? id : '';
}

type Fields = Readonly<Record<string, unknown>>;

/** A field, or one of a record that it points to: `Product2.Name`. */
function valueAt(row: Fields, path: string): unknown {
  let value: unknown = row;
  for (const name of path.split('.')) {
    value = typeof value === 'object' && value !== null ? (value as Fields)[name] : undefined;
  }
  return value;
}

/** Text; `null` for none. */
export function text(row: Fields, path: string): string | null {
  const value = valueAt(row, path);
  const found = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return found === '' ? null : found;
}

export function number(row: Fields, path: string): number | null {
  const found = text(row, path);
  const value = found === null ? Number.NaN : Number(found);
  return Number.isFinite(value) ? value : null;
}

export const flag = (row: Fields, path: string): boolean => {
  const value = valueAt(row, path);
  return value === true || value === 'true';
};

/** A moment (`2026-01-02T03:04:05.000+0000`); `null` when there is none or it makes no sense. */
export function moment(row: Fields, path: string): string | null {
  try {
    return toInstant(text(row, path));
  } catch {
    return null;
  }
}

export function day(row: Fields, path: string): string | null {
  try {
    const found = toDay(text(row, path));
    return found && Temporal.PlainDate.from(found).toString();
  } catch {
    return null;
  }
}

/** The id of a person; queues own things too, and are none. */
export function person(row: Fields, path: string): string | null {
  const id = text(row, path);
  return id?.startsWith('005') ? id : null;
}

/** Objects by what their ids begin with, the same in each organisation. */
const prefixes = { deal: '006', lead: '00Q', account: '001', contact: '003' } as const;
export const refers = (id: string | null, to: keyof typeof prefixes): boolean =>
  id?.startsWith(prefixes[to]) ?? false;
