import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { whereItIs } from '../kit/absence';
import { hostId, hostRef, take } from '../kit/rows';
import { someInstant, toInstant } from '../kit/times';
import { type Host, hostOf, nameIn } from './facts';
import { readChanged } from './lists';
import { callOutcome, visitOutcome } from './outcomes';

/*
 * What people did: a list for each kind, all of them counting from 1, so that our ids name the kind.
 */

const moment = z.nullish(z.string());
const linked = { resource_type: z.nullish(z.string()), resource_id: hostRef };
const dealIds = z.nullish(z.array(hostRef));

/** A list of activities as a stream. `path` may be missing in an account's plan. */
function listOf<S extends z.core.$ZodType>(
  id: string,
  schema: S,
  toActivity: (row: z.output<S>, host: Host) => Activity,
): Stream {
  return {
    id,
    fills: ['activities'],
    checkpointAt: (from) => ({ from }),
    async page(http, at, signal) {
      const host = hostOf(at.facts);
      const asked = readChanged(http, `/v2/${id}`, at, signal);
      const { rows, position } = await whereItIs(asked, { rows: [], position: {} });
      const { records, rejected } = take('activities', rows, schema, (row) => toActivity(row, host));
      return { upserts: { activities: records }, rejected, read: rows.length, ...position };
    },
  };
}

/** What an activity is attached to: one record, and deals besides. */
function linksOf(
  row: { readonly resource_type?: string | null | undefined; readonly resource_id: string | null },
  deals?: z.infer<typeof dealIds>,
): Pick<Activity, 'dealId' | 'leadId' | 'customerId'> {
  const of = (type: string): string | null =>
    (row.resource_type ?? '').toLowerCase() === type ? row.resource_id : null;
  return {
    dealId: of('deal') ?? deals?.find((id) => id !== null) ?? null,
    leadId: of('lead'),
    customerId: of('contact'),
  };
}

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/calls/ */
const callRow = z.object({
  id: hostId,
  user_id: hostRef,
  outcome_id: hostRef,
  duration: z.nullish(z.union([z.number(), z.string()])),
  incoming: z.nullish(z.boolean()),
  missed: z.nullish(z.boolean()),
  made_at: moment,
  recording_url: z.nullish(z.string()),
  associated_deal_ids: dealIds,
  ...linked,
  updated_at: moment,
});

export const calls = listOf('calls', callRow, (row, host): Activity => {
  const outcome = nameIn(host.callOutcomes, row.outcome_id);
  const seconds = Math.round(Number(row.duration ?? Number.NaN));
  const at = someInstant(row.made_at || row.updated_at, 'made_at');
  return {
    id: `call:${row.id}`,
    kind: 'call',
    status: row.missed ? 'missed' : 'done',
    userId: row.user_id,
    ...linksOf(row, row.associated_deal_ids),
    at,
    durationSec: seconds >= 0 ? seconds : null,
    direction: typeof row.incoming === 'boolean' ? (row.incoming ? 'inbound' : 'outbound') : null,
    outcome,
    outcomeKind: callOutcome(outcome) ?? (row.missed ? 'no_answer' : null),
    recordingUrl: row.recording_url || null,
  };
});

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/tasks/ */
const taskRow = z.object({
  id: hostId,
  owner_id: hostRef,
  creator_id: hostRef,
  completed: z.nullish(z.boolean()),
  completed_at: moment,
  due_date: moment,
  created_at: moment,
  ...linked,
});

export const tasks = listOf('tasks', taskRow, (row): Activity => {
  const dueAt = toInstant(row.due_date, 'due_date');
  const completedAt = row.completed ? toInstant(row.completed_at, 'completed_at') : null;
  const createdAt = toInstant(row.created_at, 'created_at');
  return {
    id: `task:${row.id}`,
    kind: 'task',
    status: row.completed ? 'done' : 'planned',
    userId: row.owner_id ?? row.creator_id,
    ...linksOf(row),
    at: completedAt ?? dueAt ?? someInstant(row.created_at, 'created_at'),
    dueAt,
    createdAt,
    completedAt,
  };
});

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/notes/; their text stays at the host. */
const noteRow = z.object({ id: hostId, creator_id: hostRef, created_at: moment, ...linked });

export const notes = listOf('notes', noteRow, (row): Activity => {
  const at = someInstant(row.created_at, 'created_at');
  return {
    id: `note:${row.id}`,
    kind: 'note',
    status: 'done',
    userId: row.creator_id,
    ...linksOf(row),
    at,
    createdAt: at,
  };
});

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/visits/ */
const visitRow = z.object({
  id: hostId,
  creator_id: hostRef,
  outcome_id: hostRef,
  visited_at: moment,
  created_at: moment,
  ...linked,
});

export const visits = listOf('visits', visitRow, (row, host): Activity => {
  const outcome = nameIn(host.visitOutcomes, row.outcome_id);
  return {
    id: `visit:${row.id}`,
    kind: 'visit',
    status: 'done',
    userId: row.creator_id,
    ...linksOf(row),
    at: someInstant(row.visited_at || row.created_at, 'visited_at'),
    createdAt: toInstant(row.created_at, 'created_at'),
    outcome,
    outcomeKind: visitOutcome(outcome),
  };
});

/** Source: https://developer.zendesk.com/api-reference/sales-crm/resources/text-messages/ */
const textRow = z.object({
  id: hostId,
  user_id: hostRef,
  incoming: z.nullish(z.boolean()),
  sent_at: moment,
  created_at: moment,
  associated_deal_ids: dealIds,
  ...linked,
});

export const texts = listOf(
  'text_messages',
  textRow,
  (row): Activity => ({
    id: `text:${row.id}`,
    kind: 'text',
    status: 'done',
    userId: row.user_id,
    ...linksOf(row, row.associated_deal_ids),
    at: someInstant(row.sent_at || row.created_at, 'sent_at'),
    createdAt: toInstant(row.created_at, 'created_at'),
    direction: typeof row.incoming === 'boolean' ? (row.incoming ? 'inbound' : 'outbound') : null,
  }),
);
