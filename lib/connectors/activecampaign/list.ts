import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { Http, Json } from '../connector';
import { ask } from '../kit/ask';
import { plainId } from '../kit/rows';
import type { Request } from '../request';

/** The most that a list gives at once. Source: https://developers.activecampaign.com/reference/pagination */
const limit = 100;
/** Rows of a long page that the next one reads again: who deletes a record meanwhile moves all later ones up. */
const overlap = 5;
const longPage = 50;
/** Pages of a dictionary: pipelines, types of tasks. */
const maxPages = 100;

/** Where a list goes on: rows read so far, how many of them to read again, and the id that the page before began with. */
export const place = z.object({ offset: z.int(), back: z.int(), first: z.string() });
export type Place = z.infer<typeof place>;

export interface List {
  /** Below `/api/3/`; also the name of the list in its answer, unless that is another one. */
  readonly path: string;
  readonly name?: string;
  readonly query?: NonNullable<Request['query']>;
  /** The documentation's own example of an empty list is `{}`. */
  readonly mayBeAbsent?: boolean;
}

export interface Rows {
  readonly rows: readonly unknown[];
  /** Rows not read before. */
  readonly read: number;
  readonly total?: number;
  readonly next?: Place;
}

const meta = z.nullish(z.looseObject({ total: z.nullish(z.union([z.string(), z.number()])) }));

/** One page of a list. Errors: as `ask`; `Failed` unexpected-reply when the host gives the page before once more. */
export async function rowsOf(
  http: Http,
  list: List,
  at: Place | undefined,
  signal: AbortSignal,
): Promise<Rows> {
  const { path, name = path, query = {}, mayBeAbsent = false } = list;
  const from = at?.offset ?? 0;
  const asked = from - (at?.back ?? 0);
  const where = `/api/3/${path}`;
  const schema = z.object({
    meta: z.optional(meta),
    [name]: mayBeAbsent ? z.nullish(z.array(z.unknown())) : z.array(z.unknown()),
  });
  const answer: Record<string, unknown> = await ask(
    http,
    { method: 'GET', path: where, query: { ...query, limit: String(limit), offset: String(asked) } },
    schema,
    signal,
  );
  const rows = (answer[name] ?? []) as readonly unknown[];
  const first = plainId(rows[0]);
  const total = totalIn(answer['meta']);
  if (at && rows.length > 0 && first === at.first) {
    // Where the host does not count, this is how a list ends that it does not give in pages.
    if (total === undefined) return { rows: [], read: 0 };
    throw new Failed({ kind: 'unexpected-reply', where, detail: 'the same page again' });
  }
  const read = Math.max(0, rows.length - (from - asked));
  const isMore = total === undefined || from + read < total;
  const back = rows.length >= longPage ? overlap : 0;
  return {
    rows,
    read,
    ...(total !== undefined && { total }),
    ...(isMore && read > 0 && { next: { offset: from + read, back, first } }),
  };
}

function totalIn(value: unknown): number | undefined {
  const given = meta.parse(value ?? null)?.total;
  const total = given === null || given === undefined || given === '' ? Number.NaN : Number(given);
  return Number.isSafeInteger(total) && total >= 0 ? total : undefined;
}

/** A short list, whole. Errors: as `rowsOf`; `Failed` unexpected-reply when it does not end. */
export async function allRows(http: Http, list: List, signal: AbortSignal): Promise<unknown[]> {
  const found = new Map<string, unknown>();
  let at: Place | undefined;
  for (let page = 0; page < maxPages; page++) {
    const { rows, next } = await rowsOf(http, list, at, signal);
    for (const row of rows) found.set(plainId(row) || `row ${found.size}`, row);
    if (!next) return [...found.values()];
    at = next;
  }
  throw new Failed({ kind: 'unexpected-reply', where: list.path, detail: `more than ${maxPages} pages` });
}

/** A cursor as its stream made it. */
export function cursorOf<S extends z.core.$ZodType>(
  schema: S,
  cursor: Json | undefined,
): z.output<S> | undefined {
  return cursor === undefined ? undefined : z.parse(schema, cursor);
}
