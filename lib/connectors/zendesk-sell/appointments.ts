import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import { Failed } from '@/lib/model/failure';
import type { Stream } from '../connector';
import { whereItIs } from '../kit/absence';
import { ask } from '../kit/ask';
import { hostId, hostRef, take } from '../kit/rows';
import { someInstant, toInstant } from '../kit/times';
import { fieldOf, textIn } from './lists';

const path = '/v3/appointments/stream';

/** Source: https://developer.zendesk.com/api-reference/sales-crm/firehose/appointments/ */
const appointmentRow = z.object({
  id: hostId,
  user_id: hostRef,
  creator_id: hostRef,
  start_at: z.nullish(z.string()),
  end_at: z.nullish(z.string()),
  created_at: z.nullish(z.string()),
  contexts: z.optional(z.unknown()),
  deleted: z.nullish(z.boolean()),
});

const events = z.object({ items: z.nullable(z.array(z.unknown())), meta: z.optional(z.unknown()) });
const place = z.object({ position: z.string() });

/**
 * Meetings. The lists do not have them, the stream of events does: from three days back when it is first read, from where
 * it ended each time after that. An end that is too long ago is three days ago.
 *
 * Source: https://developer.zendesk.com/api-reference/sales-crm/firehose/introduction/
 */
export const appointments: Stream = {
  id: 'appointments',
  fills: ['activities'],
  async page(http, { cursor, since }, signal) {
    const known = z.safeParse(place, cursor ?? since).data?.position;
    const askFrom = (position: string) =>
      ask(http, { method: 'GET', path, query: { position, limit: '100' } }, events, signal);
    const nothing = { items: null, meta: undefined };
    let answer = known === undefined ? undefined : await whereItIs(askFrom(known), undefined);
    answer ??= await whereItIs(askFrom('tail'), nothing);
    const rows = answer.items ?? [];
    const position = textIn(answer.meta, 'position');
    const ends = rows.length === 0 || position === undefined || fieldOf(answer.meta, 'top') === true;
    if (!ends && position === known) {
      throw new Failed({ kind: 'unexpected-reply', where: path, detail: 'the same page again' });
    }
    const removed: string[] = [];
    const last = new Map(rows.map((row) => [textIn(fieldOf(row, 'data'), 'id'), row]));
    const kept = [...last.values()].flatMap((row) => {
      const data = fieldOf(row, 'data');
      if (textIn(fieldOf(row, 'meta'), 'event_type') !== 'deleted') return [data];
      removed.push(`appointment:${textIn(data, 'id') ?? ''}`);
      return [];
    });
    const { records, rejected } = take('activities', kept, appointmentRow, toMeeting);
    return {
      upserts: { activities: records },
      ...(removed.length > 0 && { removed: { activities: removed } }),
      rejected,
      read: rows.length,
      ...(position !== undefined && (ends ? { checkpoint: { position } } : { next: { position } })),
    };
  },
};

/** The host does not say whether a meeting took place: one that is over counts as done. */
function toMeeting(row: z.infer<typeof appointmentRow>): Activity {
  const at = someInstant(row.start_at, 'start_at');
  const end = toInstant(row.end_at, 'end_at');
  const seconds = end === null ? Number.NaN : (Date.parse(end) - Date.parse(at)) / 1000;
  const deal = Array.isArray(row.contexts)
    ? (row.contexts as unknown[]).map(dealIn).find(Boolean)
    : undefined;
  return {
    id: `appointment:${row.id}`,
    kind: 'meeting',
    status: (end ?? at) < new Date().toISOString() ? 'done' : 'planned',
    userId: row.user_id ?? row.creator_id,
    dealId: deal ?? null,
    at,
    createdAt: toInstant(row.created_at, 'created_at'),
    durationSec: seconds >= 0 ? seconds : null,
  };
}

/** A context is a deal, or its bare number. */
const dealIn = (context: unknown): string | undefined =>
  typeof context === 'number' || typeof context === 'string'
    ? String(context)
    : (textIn(context, 'resource_type') ?? 'deal') === 'deal'
      ? (textIn(context, 'resource_id') ?? textIn(context, 'id'))
      : undefined;
