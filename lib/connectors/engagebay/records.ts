import * as z from 'zod/mini';
import type { Http } from '../connector';
import { ask } from '../kit/ask';
import { hostId, hostRef } from '../kit/rows';
import { instantAt } from '../kit/times';
import { type List, lists } from './page';

const number = z.nullish(z.union([z.number(), z.string()]));
const words = z.nullish(z.string());
const refs = z.nullish(z.array(hostRef));

/**
 * Fields that records of all kinds share. Moments are seconds since 1970; 0 is none.
 * Source of all field lists: the examples in https://github.com/engagebay/restapi
 */
export const bayRecord = z.looseObject({
  id: hostId,
  name: words,
  created_time: number,
  updated_time: number,
  owner_id: hostRef,
  owner: z.nullish(z.looseObject({ id: hostRef })),
  contact_ids: refs,
  company_ids: refs,
  deal_ids: refs,
  tags: z.nullish(z.array(z.looseObject({ tag: words }))),
  properties: z.nullish(z.array(z.looseObject({ name: words, value: z.unknown() }))),
});
export type BayRecord = z.output<typeof bayRecord>;

export const pageSize = 100;

/** A page of a list. Where the next one starts is told in its last record. */
export async function listPage(
  http: Http,
  list: List,
  form: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<{ readonly rows: readonly unknown[]; readonly cursor: string | undefined }> {
  const rows = await ask(
    http,
    { method: 'POST', path: lists[list], form: { page_size: String(pageSize), ...form } },
    z.array(z.unknown()),
    signal,
  );
  const last = rows.at(-1);
  const cursor = typeof last === 'object' && last !== null && 'cursor' in last ? last.cursor : undefined;
  return { rows, cursor: typeof cursor === 'string' && cursor !== '' ? cursor : undefined };
}

/** Text; `null` for none. */
export function text(value: unknown): string | null {
  const found = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return found === '' ? null : found;
}

export function count(value: unknown): number | null {
  const found = text(value);
  const parsed = found === null ? Number.NaN : Number(found);
  return Number.isFinite(parsed) ? parsed : null;
}

/** A moment in seconds since 1970, or in milliseconds, which calendars use; `null` when there is none. */
export function moment(value: unknown): string | null {
  const told = count(value);
  if (told === null || told <= 0) return null;
  try {
    return instantAt(told > 100_000_000_000 ? told : told * 1000);
  } catch {
    return null;
  }
}

/** When a record was made or last changed, in seconds since 1970; 0 when nobody says. */
export function touched(row: unknown): number {
  const fields = typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>) : {};
  return Math.max(count(fields['created_time']) ?? 0, count(fields['updated_time']) ?? 0);
}

export const ownerOf = (row: BayRecord): string | null => row.owner?.id ?? row.owner_id;

/** A field of the record's own list, by its name in any case. */
export function property(row: BayRecord, name: string): string | null {
  const found = row.properties?.find((one) => one.name?.toLowerCase() === name.toLowerCase());
  return text(found?.value);
}

export const first = (ids: readonly (string | null)[] | null | undefined): string | null =>
  ids?.find((id) => id !== null) ?? null;

/** Companies and contacts are numbered apart. */
export const companyId = (id: string | null): string | null => (id === null ? null : `company-${id}`);
export const contactId = (id: string | null): string | null => (id === null ? null : `contact-${id}`);
