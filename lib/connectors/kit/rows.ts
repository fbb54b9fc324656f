import * as z from 'zod/mini';
import { type EntityName, entities, type RecordOf } from '@/lib/model/entities';
import type { Rejected } from '../connector';
import { whyOf } from './ask';

/** Rows of the host that fit, as canonical records, and those that do not, with the reason. */
export interface Taken<E extends EntityName> {
  readonly records: RecordOf<E>[];
  readonly rejected: Rejected[];
}

/** Says why a row cannot become a record: `amount: not countable`. */
export class Unfit extends Error {}

/**
 * Each row checked against the host's schema, made into a record, and checked again against the model.
 *
 * Rules: a row that does not fit is rejected by itself and never stops the others; `toRecord` may throw `Unfit`, or leave
 * a row out with `undefined` when it is none of ours (an archived template).
 */
export function take<E extends EntityName, S extends z.core.$ZodType>(
  entity: E,
  rows: readonly unknown[],
  schema: S,
  toRecord: (row: z.output<S>) => RecordOf<E> | undefined,
  idOf: (row: unknown) => string = plainId,
): Taken<E> {
  const taken: Taken<E> = { records: [], rejected: [] };
  const reject = (row: unknown, why: string): void => {
    taken.rejected.push({ entity, id: idOf(row), why });
  };
  for (const sent of rows) {
    const row = z.safeParse(schema, sent);
    if (!row.success) {
      reject(sent, whyOf(row.error));
      continue;
    }
    try {
      const record = toRecord(row.data);
      if (record === undefined) continue;
      const checked = z.safeParse(entities[entity], record);
      if (checked.success) taken.records.push(checked.data as RecordOf<E>);
      else reject(sent, whyOf(checked.error));
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      reject(sent, error.message);
    }
  }
  return taken;
}

/** The field `id`, as text; '' when there is none. */
export function plainId(row: unknown): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

/** An id that a host sends as a number or as text. Digits of a number beyond 2^53 are lost already: it does not fit. */
export const hostId = z.pipe(
  z.union([z.string().check(z.minLength(1)), z.int()]),
  z.transform((id: string | number) => String(id)),
);
/** The same where nothing is referred to: `null`, '' or 0 mean that too. */
export const hostRef = z.pipe(
  z.nullish(z.union([z.string(), z.number()])),
  z.transform((id: string | number | null | undefined) =>
    id === null || id === undefined || id === '' || id === 0 || id === '0' ? null : String(id),
  ),
);
