import * as z from 'zod/mini';
import type { EntityName } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Json, Page, Rejected, Stream } from '../connector';
import { callerOf } from './facts';
import { type Caller, call, whyOf } from './rpc';
import { datetime, instantOf, key, type Moment, momentOf, toDatetime } from './wire';

/**
 * Rows of a model, newest id first: a page is what lies below the last id seen, so rows that come or go in between
 * shift nothing. An incremental reading is the same over the rows created or written since.
 *
 * Caveats: `write_date` is empty until the first write, so both dates are asked for. A transaction may end minutes
 * after the time it stamps on its rows: the next reading starts `overlapMs` before the newest stamp of this one.
 */
export interface Reading<Row> {
  readonly rows: readonly Row[];
  readonly rejected: readonly Rejected[];
  readonly read: number;
  readonly total: number;
  readonly next?: Json;
  readonly checkpoint?: Json;
}

const overlapMs = 5 * 60_000;

const stamped = z.object({ id: key, create_date: datetime, write_date: z.nullable(datetime) });
const anyRow = z.looseObject({ id: key });
const bookmark = z.object({ below: key, total: z.int(), checkpoint: z.nullable(z.string()) });

export async function readNewestFirst<S extends z.core.$ZodType>(
  caller: Caller,
  what: {
    readonly entity: EntityName;
    readonly model: string;
    readonly fields: readonly string[];
    readonly row: S;
    readonly size: number;
  },
  at: { readonly cursor?: Json | undefined; readonly since?: Json | undefined },
): Promise<Reading<z.output<S>>> {
  const changed = typeof at.since === 'string' ? changedSince(at.since) : [];
  const start =
    at.cursor === undefined
      ? {
          below: undefined,
          total: await call(caller, what.model, 'search_count', [changed], z.int()),
          checkpoint: await newestStamp(caller, what.model),
        }
      : parseBookmark(at.cursor, what.model);
  const below = start.below === undefined ? [] : [['id', '<', start.below]];
  const sent = await call(
    caller,
    what.model,
    'search_read',
    [[...changed, ...below], 0, what.size, [['id', 'DESC']], what.fields],
    z.array(z.unknown()),
  );
  const rows: z.output<S>[] = [];
  const rejected: Rejected[] = [];
  let last = start.below;
  for (const each of sent) {
    const id = z.safeParse(anyRow, each).data?.id;
    // Also stops a server that sends the same page for ever.
    if (id !== undefined && last !== undefined && id >= last)
      throw new Failed({ kind: 'unexpected-reply', where: what.model, detail: 'the ids do not descend' });
    last = id ?? last;
    const parsed = z.safeParse(what.row, each);
    if (parsed.success) rows.push(parsed.data);
    else
      rejected.push({
        entity: what.entity,
        id: id === undefined ? '' : String(id),
        why: whyOf(parsed.error),
      });
  }
  const ended = sent.length < what.size || last === undefined || last === start.below;
  return {
    rows,
    rejected,
    read: sent.length,
    total: start.total,
    ...(!ended && { next: { below: last as number, total: start.total, checkpoint: start.checkpoint } }),
    ...(ended && start.checkpoint !== null && { checkpoint: start.checkpoint }),
  };
}

/** A checkpoint for a moment that somebody names. */
export const checkpointAt = (instant: string): Moment => `${instant.slice(0, 19)}.000000`;

/** Every id that is still there, for `Stream.sweep`; two thousand at a time. */
export function idSweep(entity: EntityName, model: string): NonNullable<Stream['sweep']> {
  const size = 2000;
  return {
    entity,
    async ids(http, { cursor, facts }, signal) {
      const above = z.parse(z.int(), cursor ?? 0);
      const caller = callerOf(http, facts, signal);
      const found = await call(
        { ...caller, context: { ...caller.context, active_test: false } },
        model,
        'search',
        [[['id', '>', above]], 0, size, [['id', 'ASC']]],
        z.array(key),
      );
      const last = found.at(-1);
      if (last !== undefined && last <= above)
        throw new Failed({ kind: 'unexpected-reply', where: model, detail: 'the ids do not ascend' });
      return {
        ids: found.map(String),
        ...(found.length === size && last !== undefined && { next: last }),
      };
    },
  };
}

/** Joins what a reading says about itself with the records made of its rows. */
export function pageOf<Row>(
  reading: Reading<Row>,
  records: Pick<Page, 'upserts' | 'complete'> & { rejected?: readonly Rejected[] },
): Page {
  return {
    upserts: records.upserts,
    ...(records.complete && { complete: records.complete }),
    rejected: [...reading.rejected, ...(records.rejected ?? [])],
    read: reading.read,
    total: reading.total,
    ...(reading.next !== undefined && { next: reading.next }),
    ...(reading.checkpoint !== undefined && { checkpoint: reading.checkpoint }),
  };
}

function changedSince(moment: Moment): unknown[] {
  const since = toDatetime(moment);
  return [
    [
      'OR',
      ['write_date', '>=', since],
      [
        ['write_date', '=', null],
        ['create_date', '>=', since],
      ],
    ],
  ];
}

/** When the newest change was made, less the overlap, by the server's own clock; `null` for an empty model. */
async function newestStamp(caller: Caller, model: string): Promise<Moment | null> {
  const newest = (domain: readonly unknown[], by: string) =>
    call(
      caller,
      model,
      'search_read',
      [domain, 0, 1, [[by, 'DESC']], ['create_date', 'write_date']],
      z.array(stamped),
    );
  const [created] = await newest([], 'create_date');
  if (!created) return null;
  const [written] = await newest([['write_date', '!=', null]], 'write_date');
  const stamps = [created.create_date, written?.write_date ?? created.create_date];
  const newestMs = Math.max(...stamps.map((stamp) => Date.parse(instantOf(momentOf(stamp)))));
  return new Date(newestMs - overlapMs).toISOString().replace(/Z$/, '000');
}

function parseBookmark(cursor: Json, model: string): z.infer<typeof bookmark> {
  const parsed = z.safeParse(bookmark, cursor);
  if (!parsed.success) throw new Failed({ kind: 'bug', detail: `${model}: a cursor of another stream` });
  return parsed.data;
}
