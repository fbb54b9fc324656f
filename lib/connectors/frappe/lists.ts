import * as z from 'zod/mini';
import type { EntityName } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Http, Json, Page, Stream } from '../connector';
import { count, type Filter, list, type Row } from './api';
import { hostOf } from './host';
import type { DocType } from './reads';

const cursorOf = z.object({ from: z.string(), met: z.array(z.string()), mark: z.nullable(z.string()) });
const stamp = z.object({ name: z.union([z.string(), z.int()]), creation: z.string() });

export interface Reading {
  readonly rows: readonly Row[];
  readonly rest: Pick<Page, 'read' | 'total' | 'next' | 'checkpoint'>;
}

/**
 * One page of a DocType, newest record first.
 *
 * Rules: pages are cut by the moment of creation, which never changes, so that nothing is skipped while others write;
 * records of the same moment are told apart by name. What changed since is asked by `modified`, as the site's clock has it.
 */
export async function readNewestFirst(
  http: Http,
  {
    docType,
    filters = [],
    size,
  }: { readonly docType: DocType; readonly filters?: readonly Filter[]; readonly size: number },
  at: { readonly cursor?: Json | undefined; readonly since?: Json | undefined },
  signal: AbortSignal,
): Promise<Reading> {
  const since = typeof at.since === 'string' ? at.since : undefined;
  const cursor = at.cursor === undefined ? undefined : z.safeParse(cursorOf, at.cursor);
  if (cursor && !cursor.success)
    throw new Failed({ kind: 'bug', detail: `${docType}: a cursor of another list` });
  const changed: Filter[] = since === undefined ? [] : [['modified', '>=', since]];
  const mark = cursor ? cursor.data.mark : await newestChange(http, docType, filters, signal);
  const total = !cursor && since === undefined ? await count(http, docType, filters, signal) : undefined;
  const after: Filter[] = cursor
    ? [
        ['creation', '<=', cursor.data.from],
        ['name', 'not in', cursor.data.met],
      ]
    : [];
  const rows = await list(
    http,
    { docType, filters: [...filters, ...changed, ...after], limit: size },
    signal,
  );
  const stamps = rows.flatMap((row) => z.safeParse(stamp, row).data ?? []);
  const last = stamps.at(-1)?.creation;
  const isLast = rows.length < size || last === undefined;
  const same = stamps.filter(({ creation }) => creation === last).map(({ name }) => String(name));
  const met = cursor && cursor.data.from === last ? [...cursor.data.met, ...same] : same;
  return {
    rows,
    rest: {
      read: rows.length,
      ...(total !== undefined && { total }),
      ...(!isLast && { next: { from: last, met: [...new Set(met)], mark } }),
      ...(isLast && mark !== null && { checkpoint: overlapping(mark) }),
      ...(isLast && mark === null && since !== undefined && { checkpoint: since }),
    },
  };
}

async function newestChange(http: Http, docType: DocType, filters: readonly Filter[], signal: AbortSignal) {
  const asked = { docType, filters, fields: ['name', 'modified'], order: 'modified desc', limit: 1 };
  const modified = (await list(http, asked, signal))[0]?.['modified'];
  return typeof modified === 'string' ? modified : null;
}

/** More than the hour that a clock repeats in autumn: the site's times have no zone. */
const overlapMs = 70 * 60_000;
const overlapping = (moment: string): string =>
  new Date(Date.parse(`${moment.slice(0, 19).replace(' ', 'T')}Z`) - overlapMs)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');

/** A zone is up to 14 hours ahead of UTC or 12 behind; a day before is early enough for all. */
export const checkpointAt = (instant: string): string =>
  new Date(Date.parse(instant) - 24 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** One DocType of a sweep: what it has, as our ids. */
export interface Swept {
  readonly docType: DocType;
  readonly filters?: readonly Filter[];
  idOf(name: string): string;
}

const sweptCursor = z.object({ part: z.int(), after: z.nullable(z.string()) });

/** Every id that is left, DocType after DocType: one entity has one sweep, however many lists fill it. */
export const sweepOf = (entity: EntityName, parts: readonly Swept[]): NonNullable<Stream['sweep']> => ({
  entity,
  async ids(http, { cursor, facts }, signal) {
    const size = 2000;
    const at = cursor === undefined ? { part: 0, after: null } : z.safeParse(sweptCursor, cursor).data;
    const part = at && parts[at.part];
    if (!part) throw new Failed({ kind: 'bug', detail: `${entity}: a cursor of another list` });
    const onward = at.part + 1 < parts.length ? { next: { part: at.part + 1, after: null } } : {};
    if (!hostOf(facts).docTypes.includes(part.docType)) return { ids: [], ...onward };
    const after: Filter[] = at.after === null ? [] : [['name', '>', at.after]];
    const filters = [...(part.filters ?? []), ...after];
    const asked = { docType: part.docType, filters, fields: ['name'], order: 'name asc', limit: size };
    const names = (await list(http, asked, signal)).flatMap(({ name }) =>
      typeof name === 'string' || typeof name === 'number' ? [String(name)] : [],
    );
    const last = names.at(-1);
    const next =
      names.length === size && last !== undefined ? { next: { part: at.part, after: last } } : onward;
    return { ids: names.map((name) => part.idOf(name)), ...next };
  },
});

export const nothing: Page = { upserts: {}, rejected: [], read: 0 };
