import * as z from 'zod/mini';
import type { EntityName } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Page, Stream } from '../connector';
import { isRefusal } from '../kit/absence';
import { type Host, hostOf, isThere, knownFields, type ObjectName } from './host';
import { flag, idOf, moment, type Row, salesforceRow } from './rows';
import { type Asker, type Found, query, quoted } from './soql';

/**
 * Reading one object.
 *
 * Rules: latest change first, so that the first record tells how far the reading reaches by the host's own clock, and what
 * changes meanwhile comes twice rather than never. What changed is asked of the bin too (`queryAll`), which is how
 * deletions are found. A list that was cut off is gone on with by its locator and, when that is over, by the last record.
 */
export interface ObjectReading {
  readonly id: string;
  readonly fills: readonly EntityName[];
  readonly object: ObjectName;
  readonly fields: readonly string[] | ((host: Host) => readonly string[]);
  /** Fields of records that these ones point to; asked for as they are. */
  readonly related?: (host: Host) => readonly string[];
  readonly where?: readonly string[];
  /** Old ones are archived after a year, where only `queryAll` finds them. */
  readonly archives?: true;
  /** Records at once, where more is to be asked about each of them. */
  readonly batch?: number;
  readonly gone: EntityName;
  toRecords(
    rows: readonly unknown[],
    asker: Asker,
  ):
    | Pick<Page, 'upserts' | 'rejected' | 'complete'>
    | Promise<Pick<Page, 'upserts' | 'rejected' | 'complete'>>;
}

const overlapMs = 10 * 60_000;

const cursors = z.object({
  locator: z.string(),
  /** Change and id of the last record so far. */
  last: z.nullable(z.tuple([z.string(), z.string()])),
  newest: z.nullable(z.string()),
});
type Cursor = z.output<typeof cursors>;
const checkpoint = z.object({ at: z.string() });

const stamps = ['SystemModstamp', 'LastModifiedDate', 'CreatedDate'];

export function objectStream(reading: ObjectReading): Stream {
  return {
    id: reading.id,
    fills: reading.fills,
    checkpointAt: (at) => ({ at }),
    async page(http, { cursor, since, facts }, signal) {
      const host = hostOf(facts);
      if (!isThere(host, reading.object)) return { upserts: {}, rejected: [], read: 0, total: 0 };
      const at = z.safeParse(z.optional(cursors), cursor);
      if (!at.success) throw new Failed({ kind: 'bug', detail: 'cursor of another connector' });
      const parsed = z.safeParse(checkpoint, since);
      const from = parsed.success ? parsed.data.at : undefined;
      return pageOf({ http, host, signal }, reading, at.data, from);
    },
  };
}

async function pageOf(
  asker: Asker,
  reading: ObjectReading,
  cursor: Cursor | undefined,
  from: string | undefined,
): Promise<Page> {
  const stamp = knownFields(asker.host, reading.object, stamps)[0] ?? 'SystemModstamp';
  const { rows, total, locator } = await partOf(asker, reading, stamp, cursor, from);
  const newest = cursor ? cursor.newest : newestIn(rows, stamp);
  const isGone = (sent: unknown): boolean =>
    typeof sent === 'object' && sent !== null && flag(sent as Row, 'IsDeleted');
  const gone = rows.filter(isGone).map(idOf);
  const next = locator === undefined ? undefined : { locator, last: lastIn(rows, stamp), newest };
  const reached = newest ?? from;
  return {
    ...(await reading.toRecords(
      rows.filter((row) => !isGone(row)),
      asker,
    )),
    ...(gone.length > 0 && { removed: { [reading.gone]: gone } }),
    read: rows.length,
    ...(total !== undefined && !cursor && { total }),
    ...(next ? { next } : reached !== undefined && { checkpoint: { at: reached } }),
  };
}

async function partOf(
  asker: Asker,
  reading: ObjectReading,
  stamp: string,
  cursor: Cursor | undefined,
  from: string | undefined,
): Promise<Found> {
  const way = from !== undefined || reading.archives ? 'queryAll' : 'query';
  if (cursor) {
    try {
      return await query(asker, way, { locator: cursor.locator }, reading.batch);
    } catch (error) {
      // Locators are kept for two days, and only some of them for each user.
      if (!isRefusal(error) || cursor.last === null) throw error;
    }
  }
  const soql = soqlOf(asker.host, reading, stamp, cursor?.last ?? null, from);
  return query(asker, way, { soql }, reading.batch);
}

function soqlOf(
  host: Host,
  { object, fields, related, where = [], archives }: ObjectReading,
  stamp: string,
  last: Cursor['last'],
  from: string | undefined,
): string {
  const wanted = typeof fields === 'function' ? fields(host) : fields;
  const bin = knownFields(host, object, ['IsDeleted']);
  const columns = [
    'Id',
    ...knownFields(host, object, [...wanted, stamp]),
    ...(related?.(host) ?? []),
    ...bin,
  ];
  const conditions = [
    ...where,
    ...(from !== undefined
      ? [`${stamp} >= ${from}`]
      : archives && bin.length > 0
        ? ['IsDeleted = false']
        : []),
    ...(last ? [`(${stamp} < ${last[0]} OR (${stamp} = ${last[0]} AND Id < ${quoted(last[1])}))`] : []),
  ];
  const only = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  return `SELECT ${[...new Set(columns)].join(',')} FROM ${object}${only} ORDER BY ${stamp} DESC, Id DESC`;
}

/** The latest change of a page, less the overlap. */
function newestIn(rows: readonly unknown[], stamp: string): string | null {
  const times = rows.flatMap((sent) => {
    const row = z.safeParse(salesforceRow, sent);
    return (row.success && moment(row.data, stamp)) || [];
  });
  const latest = times.toSorted().at(-1);
  return latest === undefined
    ? null
    : `${new Date(Date.parse(latest) - overlapMs).toISOString().slice(0, 19)}Z`;
}

function lastIn(rows: readonly unknown[], stamp: string): Cursor['last'] {
  const row = z.safeParse(salesforceRow, rows.at(-1));
  const at = row.success ? moment(row.data, stamp) : null;
  return row.success && at !== null ? [at, row.data.Id] : null;
}
