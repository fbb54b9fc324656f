import * as z from 'zod/mini';
import type { EntityName } from '@/lib/model/entities';
import type { Rejected } from '../connector';
import { type Caller, call, whyOf } from './rpc';

/**
 * All rows of a small model at once, retired ones included: history points to them.
 * Rows that do not fit are returned apart.
 */
export async function readAll<S extends z.core.$ZodType>(
  caller: Caller,
  what: {
    readonly entity: EntityName;
    readonly model: string;
    readonly domain?: readonly unknown[];
    readonly fields: readonly string[];
    readonly row: S;
  },
): Promise<{ rows: z.output<S>[]; rejected: Rejected[]; read: number }> {
  const everyone = { ...caller, context: { ...caller.context, active_test: false } };
  const sent = await call(
    everyone,
    what.model,
    'search_read',
    [what.domain ?? [], 0, null, [['id', 'ASC']], what.fields],
    z.array(z.looseObject({})),
  );
  const rows: z.output<S>[] = [];
  const rejected: Rejected[] = [];
  for (const each of sent) {
    const parsed = z.safeParse(what.row, each);
    if (parsed.success) rows.push(parsed.data);
    else rejected.push({ entity: what.entity, id: String(each['id'] ?? ''), why: whyOf(parsed.error) });
  }
  return { rows, rejected, read: sent.length };
}
