import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { whereItIs } from '../kit/absence';
import { hostId, hostRef, take } from '../kit/rows';
import { instantAt, someInstant, toInstant } from '../kit/times';
import { customerOf } from './customers';
import { hostOf } from './facts';
import { byStart, textIn } from './lists';

/** Source: https://developers.pipedrive.com/docs/api/v1/CallLogs#getUserCallLogs */
const logRow = z.object({
  id: hostId,
  activity_id: hostRef,
  user_id: hostRef,
  deal_id: hostRef,
  lead_id: hostRef,
  person_id: hostRef,
  org_id: hostRef,
  duration: z.nullish(z.union([z.string(), z.number()])),
  outcome: z.nullish(z.string()),
  start_time: z.nullish(z.string()),
  end_time: z.nullish(z.string()),
});

const outcomeKinds: ReadonlyMap<string, Activity['outcomeKind']> = new Map([
  ['connected', 'connected'],
  ['no_answer', 'no_answer'],
  ['busy', 'busy'],
  ['wrong_number', 'wrong_number'],
  ['left_voicemail', 'voicemail'],
  ['left_message', 'other'],
] as const);

const from = z.object({ from: z.string() });
const point = z.object({ start: z.string(), newest: z.string() });

/**
 * The signed-in user's own call logs: the host tells nobody else's. A log that belongs to an activity takes its place, as
 * it knows how the call went; so it is read after the activities.
 *
 * Rules: there is no asking for changes only. As long as the list comes newest first, a later reading ends a day before
 * the one before it; in any other order it reads all.
 */
export const calls: Stream = {
  id: 'calls',
  fills: ['activities'],
  checkpointAt: (from) => ({ from }),
  async page(http, { cursor, since, facts }, signal) {
    const callType = hostOf(facts).types.find(([key]) => key === 'call')?.[1];
    const at = z.safeParse(point, cursor).data;
    const asked = byStart(http, '/v1/callLogs', { limit: '50' }, at?.start, signal);
    const { rows, next } = await whereItIs(asked, { rows: [] });
    const { records, rejected } = take('activities', rows, logRow, (row) => toCall(row, callType));
    const before = z.safeParse(from, since).data?.from;
    const newest = [at?.newest ?? before ?? '', ...records.map((call) => call.at)].reduce((a, b) =>
      b > a ? b : a,
    );
    const goesOn = next !== undefined && (before === undefined || !isBehind(rows, before));
    return {
      upserts: { activities: records },
      rejected,
      read: rows.length,
      ...(goesOn && { next: { start: next, newest } }),
      ...(!goesOn && newest !== '' && { checkpoint: { from: dayBefore(newest) } }),
    };
  },
};

const dayBefore = (at: string): string => instantAt(Date.parse(at) - 86_400_000);

/** The page is in order, newest first, and ends before that time. */
function isBehind(rows: readonly unknown[], time: string): boolean {
  const starts = rows.map((row) => textIn(row, 'start_time') ?? '');
  const inOrder = starts.every((start, at) => at === 0 || start <= (starts[at - 1] ?? ''));
  return inOrder && (starts.at(-1) ?? '') < time;
}

function toCall(row: z.infer<typeof logRow>, type: string | undefined): Activity {
  const at = someInstant(row.start_time ?? row.end_time, 'start_time');
  const seconds = Math.round(Number(row.duration ?? Number.NaN));
  return {
    id: row.activity_id ?? `call:${row.id}`,
    kind: 'call',
    ...(type !== undefined && { type }),
    status: 'done',
    userId: row.user_id,
    dealId: row.deal_id,
    leadId: row.lead_id,
    customerId: customerOf(row),
    at,
    completedAt: toInstant(row.end_time, 'end_time'),
    durationSec: seconds >= 0 ? seconds : null,
    outcome: row.outcome || null,
    outcomeKind: row.outcome ? (outcomeKinds.get(row.outcome) ?? 'other') : null,
  };
}
