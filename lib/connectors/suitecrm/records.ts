import * as z from 'zod/mini';
import type { Http } from '../connector';
import { ifThere, isRefusal } from '../kit/absence';
import { ask } from '../kit/ask';
import { hostId } from '../kit/rows';
import { toDay, toInstant } from '../kit/times';
import type { Module } from './page';

/**
 * Any record. Values are mostly text; which there are is up to the installation.
 * Source: https://docs.suitecrm.com/developer/api/developer-setup-guide/json-api/ and Api/V8/JsonApi in
 * https://github.com/salesagility/SuiteCRM
 */
export const suiteRecord = z.object({
  id: hostId,
  // An empty PHP array is a list.
  attributes: z.nullish(z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())])),
});
export type SuiteRecord = z.output<typeof suiteRecord>;

const list = z.object({
  data: z.nullish(z.array(z.unknown())),
  meta: z.nullish(z.looseObject({ 'total-pages': z.nullish(z.union([z.number(), z.string()])) })),
});

/** One page of a module's list. Without a size a server sends everything. */
export async function listPage(
  http: Http,
  module: Module,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<{ readonly rows: readonly unknown[]; readonly pages: number }> {
  const reply = await ask(http, { method: 'GET', path: `/Api/V8/module/${module}`, query }, list, signal);
  const pages = Number(reply.meta?.['total-pages'] ?? 1);
  return { rows: reply.data ?? [], pages: Number.isFinite(pages) ? pages : 1 };
}

/** What the host says, or nothing where it does not have that: not in this edition, not for this user. */
export const orNothing = <T>(asking: Promise<T>): Promise<T | undefined> => ifThere(asking, isRefusal);

function valueIn({ attributes }: SuiteRecord, name: string): unknown {
  return Array.isArray(attributes) ? undefined : attributes?.[name];
}

/** Text; `null` for none. Texts come as they are kept: with entities instead of the signs of markup. */
export function text(row: SuiteRecord, name: string): string | null {
  const value = valueIn(row, name);
  const found =
    typeof value === 'string' ? plain(value).trim() : typeof value === 'number' ? String(value) : '';
  return found === '' ? null : found;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#039;': "'",
  '&amp;': '&',
};
const plain = (value: string): string =>
  value.replace(/&(?:lt|gt|quot|#039|amp);/g, (entity) => entities[entity] ?? entity);

export function number(row: SuiteRecord, name: string): number | null {
  const found = text(row, name);
  const value = found === null ? Number.NaN : Number(found);
  return Number.isFinite(value) ? value : null;
}

export function flag(row: SuiteRecord, name: string): boolean {
  const value = valueIn(row, name);
  return value === true || value === 1 || value === '1' || value === 'true' || value === 'on';
}

/** A moment; `null` when there is none or it makes no sense. */
export function moment(row: SuiteRecord, name: string): string | null {
  try {
    return toInstant(text(row, name));
  } catch {
    return null;
  }
}

export function day(row: SuiteRecord, name: string): string | null {
  try {
    const found = toDay(text(row, name));
    return found && Temporal.PlainDate.from(found).toString();
  } catch {
    return null;
  }
}

/** First and last name together, or the one that there is. */
export function personName(row: SuiteRecord): string {
  const parts = [text(row, 'first_name'), text(row, 'last_name')].filter((part) => part !== null);
  return text(row, 'full_name') ?? (parts.join(' ') || (text(row, 'name') ?? text(row, 'user_name') ?? ''));
}

/** Whole minutes and hours of an activity; `null` where nobody wrote any. */
export function lasting(row: SuiteRecord): number | null {
  const [hours, minutes] = [number(row, 'duration_hours'), number(row, 'duration_minutes')];
  const seconds = ((hours ?? 0) * 60 + (minutes ?? 0)) * 60;
  return (hours === null && minutes === null) || seconds < 0 ? null : Math.round(seconds);
}
