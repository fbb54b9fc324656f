import * as z from 'zod/mini';
import { hostId } from '../kit/rows';
import { toDay, toInstant } from '../kit/times';

/**
 * Any record of Zoho CRM. What it holds is up to the organisation, so fields are looked at one by one.
 * Source: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html
 */
export const zohoRecord = z.looseObject({ id: hostId });
export type ZohoRecord = z.output<typeof zohoRecord>;

const count = z.nullish(z.union([z.number(), z.string()]));
/** How much of a list there is, and where it goes on. */
export const info = z.nullish(
  z.object({
    more_records: z.nullish(z.boolean()),
    next_page_token: z.nullish(z.string()),
    page: count,
  }),
);

/** Rows under `name`; undefined where the answer has no body at all: nothing there, or nothing new. */
export const listOf = <N extends string>(name: N) =>
  z.optional(
    z.object({ [name]: z.array(z.unknown()), info } as { [K in N]: z.ZodMiniArray<z.ZodMiniUnknown> } & {
      info: typeof info;
    }),
  );

/** Text; `null` for nothing, and for the option that stands for nothing. */
export function textIn(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text === '' || text === '-None-' ? null : text;
}

export function numberIn(value: unknown): number | null {
  const text = textIn(value);
  const number = text === null ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

/** The id of what a lookup points to: an object with name and id. */
export function refIn(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return textIn(id);
}

/** The name of what a lookup points to, or a plain text. */
export function nameIn(value: unknown): string | null {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
  return textIn(name);
}

/** A moment; `null` when there is none or it makes no sense. Zoho writes the offset of whoever asks. */
export function momentIn(value: unknown): string | null {
  try {
    return toInstant(textIn(value));
  } catch {
    return null;
  }
}

export function dayIn(value: unknown): string | null {
  try {
    return toDay(textIn(value));
  } catch {
    return null;
  }
}
