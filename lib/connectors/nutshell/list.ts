import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { Http, Json } from '../connector';
import { plainId } from '../kit/rows';
import type { Request } from '../request';

const limit = 200;
/** Pages of a dictionary: sources, products. */
const maxPages = 100;

/** Where a list goes on: page (from 0), rows read so far, and the id that the page before began with. */
export const place = z.object({ page: z.int(), read: z.int(), first: z.string() });
export type Place = z.infer<typeof place>;

export interface List {
  /** Below `/rest/`. */
  readonly path: string;
  /** Name of the list in its answer. */
  readonly name: string;
  readonly query?: NonNullable<Request['query']>;
}

export interface Rows {
  readonly rows: readonly unknown[];
  readonly total?: number;
  readonly next?: Place;
}

const object = z.record(z.string(), z.unknown());
const total = z.union([z.int(), z.pipe(z.string().check(z.regex(/^\d+$/)), z.transform(Number))]);

/**
 * One page of a list. Lists that do not come in pages give everything each time.
 *
 * Source: https://developers.nutshell.com/reference, `page[page]` and `page[limit]`.
 * Errors: as `Http`; `Failed` unexpected-reply without the list, or when the host gives the page before once more.
 */
export async function rowsOf(
  http: Http,
  { path, name, query = {} }: List,
  at: Place | undefined,
  signal: AbortSignal,
): Promise<Rows> {
  const where = `/rest/${path}`;
  const page = at?.page ?? 0;
  const asked = { ...query, 'page[limit]': String(limit), 'page[page]': String(page) };
  const answer = await http.json({ method: 'GET', path: where, query: asked }, signal);
  const rows = listIn(answer, name, where);
  const counted = totalIn(answer);
  const first = plainId(rows[0]);
  if (at && rows.length > 0 && first === at.first) {
    // Where the host does not count, this is how a list ends that it does not give in pages.
    if (counted === undefined) return { rows: [] };
    throw new Failed({ kind: 'unexpected-reply', where, detail: 'the same page again' });
  }
  const read = (at?.read ?? 0) + rows.length;
  const isMore = rows.length > 0 && (counted === undefined || read < counted);
  return {
    rows,
    ...(counted !== undefined && { total: counted }),
    ...(isMore && { next: { page: page + 1, read, first } }),
  };
}

/** The list in an answer: under its name, as servers send it, or the answer itself, as some are documented. */
export function listIn(answer: unknown, name: string, where: string): readonly unknown[] {
  if (Array.isArray(answer)) return answer;
  const list = object.safeParse(answer).data?.[name];
  if (Array.isArray(list)) return list;
  throw new Failed({ kind: 'unexpected-reply', where, detail: `${name}: missing` });
}

export const metaIn = (answer: unknown): Readonly<Record<string, unknown>> =>
  object.safeParse(object.safeParse(answer).data?.['meta']).data ?? {};

const totalIn = (answer: unknown): number | undefined => total.safeParse(metaIn(answer)['total']).data;

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
export const cursorOf = <S extends z.core.$ZodType>(
  schema: S,
  cursor: Json | undefined,
): z.output<S> | undefined => (cursor === undefined ? undefined : z.parse(schema, cursor));
