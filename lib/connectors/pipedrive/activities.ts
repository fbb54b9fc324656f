import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { hostId, hostRef, take, Unfit } from '../kit/rows';
import { fromZone, toDay, toInstant } from '../kit/times';
import { kindOfType } from './activity-types';
import { customerOf } from './customers';
import { type Host, hostOf } from './facts';
import { changedList, readChanged } from './lists';

/** Source: https://developers.pipedrive.com/docs/api/v1/Activities#getActivities (version 2). */
const activityRow = z.object({
  id: hostId,
  type: z.nullish(z.string()),
  owner_id: hostRef,
  deal_id: hostRef,
  lead_id: hostRef,
  person_id: hostRef,
  org_id: hostRef,
  add_time: z.nullish(z.string()),
  due_date: z.nullish(z.string()),
  due_time: z.nullish(z.string()),
  duration: z.nullish(z.string()),
  done: z.nullish(z.union([z.boolean(), z.number()])),
  marked_as_done_time: z.nullish(z.string()),
  is_deleted: z.nullish(z.boolean()),
});
type Row = z.infer<typeof activityRow>;

export const activities: Stream = {
  id: 'activities',
  fills: ['activities'],
  checkpointAt: (from) => ({ from }),
  async page(http, at, signal) {
    const host = hostOf(at.facts);
    const { rows, position } = await readChanged(changedList(http, '/api/v2/activities', {}, signal), at);
    const gone: string[] = [];
    const { records, rejected } = take('activities', rows, activityRow, (row) => {
      if (!row.is_deleted) return toActivity(row, host);
      gone.push(row.id);
      return undefined;
    });
    return {
      upserts: { activities: records },
      ...(gone.length > 0 && { removed: { activities: gone } }),
      rejected,
      read: rows.length,
      ...position,
    };
  },
};

function toActivity(row: Row, host: Host): Activity {
  const key = row.type ?? '';
  const type = host.types.find(([known]) => known === key);
  const kind = type?.[2] ?? kindOfType(key);
  const isDone = Boolean(row.done);
  const createdAt = toInstant(row.add_time, 'add_time');
  const dueAt = dueOf(row, host);
  const doneAt = isDone ? toInstant(row.marked_as_done_time, 'marked_as_done_time') : null;
  // A call or a meeting was when it was due, if its hour is known; people tick it off later.
  const hasHour = Boolean(row.due_time) && kind !== 'task';
  const at = (isDone ? (hasHour ? dueAt : (doneAt ?? dueAt)) : dueAt) ?? createdAt;
  if (at === null) throw new Unfit('add_time: missing');
  return {
    id: row.id,
    kind,
    type: type?.[1] ?? (key || null),
    status: isDone ? 'done' : 'planned',
    userId: row.owner_id,
    dealId: row.deal_id,
    leadId: row.lead_id,
    customerId: customerOf(row),
    at,
    dueAt,
    createdAt,
    completedAt: doneAt,
    durationSec: secondsOf(row.duration),
  };
}

/** The hour is in UTC; a day without one begins where the user is. */
function dueOf({ due_date: date, due_time: time }: Row, { timeZone }: Host): string | null {
  const day = toDay(date, 'due_date');
  if (day === null) return null;
  if (time) return toInstant(`${day}T${time.slice(0, 8)}Z`, 'due_time');
  return timeZone === null ? toInstant(day) : fromZone(`${day}T00:00:00`, timeZone, 'due_date');
}

/** `01:30` or `01:30:00`; an empty or zero length says nothing. */
function secondsOf(length: string | null | undefined): number | null {
  const parts = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/.exec(length ?? '');
  if (!parts) return null;
  const seconds = Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return seconds > 0 ? seconds : null;
}
