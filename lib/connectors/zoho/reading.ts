import * as z from 'zod/mini';
import type { EntityName } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Http, Page, Stream } from '../connector';
import { ask } from '../kit/ask';
import { type Host, hostOf } from './host';
import { deletedPath, type Module, recordsPath } from './paths';
import { type info as infoOf, listOf, momentIn, refIn } from './records';

/**
 * Reading one module.
 *
 * Rules: latest change first, so that the first record tells how far the reading reaches by the host's own clock, and what
 * changes meanwhile comes twice rather than never. What changed: the same, with `If-Modified-Since`; an answer without a
 * body says that nothing did. What was deleted has a list of its own.
 * Source: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html, …/get-deleted-records.html
 */
export interface ModuleReading {
  readonly id: string;
  readonly fills: readonly EntityName[];
  readonly module: Module;
  readonly fields: readonly string[] | ((host: Host) => readonly string[]);
  readonly query?: Readonly<Record<string, string>>;
  readonly gone: EntityName;
  toRecords(rows: readonly unknown[], host: Host): Pick<Page, 'upserts' | 'rejected' | 'stands'>;
}

const overlapMs = 10 * 60_000;
const pageSize = '200';
/** Without a token to go on with, only the first records can be had by page number. */
const lastNumberedPage = 10;

const cursors = z.union([
  z.object({ token: z.string(), newest: z.nullable(z.string()) }),
  z.object({ page: z.number(), newest: z.nullable(z.string()) }),
  z.object({ deleted: z.number(), newest: z.nullable(z.string()) }),
]);
type Cursor = z.infer<typeof cursors>;
const checkpoint = z.object({ at: z.string() });

type Asker = { readonly http: Http; readonly host: Host; readonly signal: AbortSignal };

export function moduleStream(reading: ModuleReading): Stream {
  return {
    id: reading.id,
    fills: reading.fills,
    checkpointAt: (at) => ({ at }),
    async page(http, { cursor, since, facts }, signal) {
      const host = hostOf(facts);
      if (host.absent.includes(reading.module)) return { upserts: {}, rejected: [], read: 0, total: 0 };
      const asker = { http, host, signal };
      const at = z.safeParse(z.optional(cursors), cursor);
      if (!at.success) throw new Failed({ kind: 'bug', detail: 'cursor of another connector' });
      const parsed = z.safeParse(checkpoint, since);
      const from = parsed.success ? parsed.data.at : undefined;
      return at.data !== undefined && 'deleted' in at.data
        ? deletedPage(asker, reading, at.data, from)
        : recordsPage(asker, reading, at.data, from);
    },
  };
}

const sinceHeader = (from: string | undefined) =>
  from === undefined ? {} : { headers: { 'If-Modified-Since': from.replace('Z', '+00:00') } };

/** Zoho wants at most 50, and only such as there are. */
export function fieldsOf(reading: Pick<ModuleReading, 'fields' | 'module'>, host: Host): string[] {
  const wanted = typeof reading.fields === 'function' ? reading.fields(host) : reading.fields;
  const known = host.fields[reading.module];
  // What begins with `$` is Zoho's own and in no list.
  const isThere = (name: string): boolean =>
    known === undefined || name.startsWith('$') || known.includes(name);
  return wanted.filter(isThere).slice(0, 50);
}

async function recordsPage(
  { http, host, signal }: Asker,
  reading: ModuleReading,
  at: Exclude<Cursor, { deleted: number }> | undefined,
  from: string | undefined,
): Promise<Page> {
  const reply = await ask(
    http,
    {
      method: 'GET',
      path: recordsPath(reading.module),
      query: {
        fields: fieldsOf(reading, host).join(','),
        per_page: pageSize,
        sort_by: 'Modified_Time',
        sort_order: 'desc',
        ...reading.query,
        ...(at && ('token' in at ? { page_token: at.token } : { page: String(at.page) })),
      },
      ...sinceHeader(from),
    },
    listOf('data'),
    signal,
  );
  const rows = reply?.data ?? [];
  const newest = at ? at.newest : newestIn(rows);
  const next = nextOf(reply?.info, at, newest);
  return {
    ...reading.toRecords(rows, host),
    read: rows.length,
    ...(next
      ? { next }
      : from !== undefined
        ? { next: { deleted: 1, newest } }
        : newest !== null && { checkpoint: { at: newest } }),
  };
}

/** The latest change of a page, less the overlap. */
function newestIn(rows: readonly unknown[]): string | null {
  const times = rows.map((row) =>
    typeof row === 'object' && row !== null && 'Modified_Time' in row ? momentIn(row.Modified_Time) : null,
  );
  const latest = times.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  return latest === null ? null : `${new Date(Date.parse(latest) - overlapMs).toISOString().slice(0, 19)}Z`;
}

function nextOf(
  told: z.output<typeof infoOf>,
  at: Exclude<Cursor, { deleted: number }> | undefined,
  newest: string | null,
): Cursor | undefined {
  if (told?.more_records !== true) return undefined;
  if (told.next_page_token) return { token: told.next_page_token, newest };
  const page = at && 'page' in at ? at.page + 1 : 2;
  if (page <= lastNumberedPage) return { page, newest };
  throw new Failed({
    kind: 'unexpected-reply',
    where: 'page_token',
    detail: 'more records, but no way to them',
  });
}

async function deletedPage(
  { http, signal }: Asker,
  { module, gone }: ModuleReading,
  { deleted, newest }: Extract<Cursor, { deleted: number }>,
  from: string | undefined,
): Promise<Page> {
  const reply = await ask(
    http,
    {
      method: 'GET',
      path: deletedPath(module),
      query: { type: 'all', per_page: pageSize, page: String(deleted) },
      ...sinceHeader(from),
    },
    listOf('data'),
    signal,
  );
  const rows = reply?.data ?? [];
  const ids = rows.flatMap((row) => refIn(row) ?? []);
  const reached = newest !== null && (from === undefined || newest > from) ? newest : from;
  return {
    upserts: {},
    removed: { [gone]: ids },
    rejected: [],
    read: rows.length,
    ...(reply?.info?.more_records === true
      ? { next: { deleted: deleted + 1, newest } }
      : reached !== undefined && { checkpoint: { at: reached } }),
  };
}
