import type { Activity, EntityName } from '@/lib/model/entities';

/** Moments are told to the millisecond. */
export const milli = (at: string): string => at.replace('Z', '.417Z');

/** HubSpot's number of one of the company's records. */
export type Ref = (entity: EntityName, id: string | null | undefined) => string | null;

/** Under which kind of objects HubSpot keeps an activity. */
export const typeOf = ({ kind }: Pick<Activity, 'kind'>): string =>
  kind === 'text' ? 'communications' : `${kind}s`;

const dispositions: Readonly<Record<string, string>> = {
  connected: 'f240bbac-87c9-4f6e-bf70-924b57d47db7',
  no_answer: '73a0d17f-1163-4015-bdd5-ec830791da20',
  voicemail: 'b2cf5968-551e-4856-9783-52b3da59a7d0',
  busy: '9d9162e7-6cf3-4944-bf63-4dff82258764',
};

/** An activity's properties, which each kind names in its own way. */
export function activityProperties(
  one: Activity,
  ref: Ref,
): Record<string, string | number | null | undefined> {
  const isDone = one.status === 'done';
  const lastsMs = (one.durationSec ?? 0) * 1000;
  const shared = {
    hs_timestamp: milli(one.at),
    hs_createdate: milli(one.createdAt ?? one.at),
    hubspot_owner_id: ref('users', one.userId),
    hs_activity_type: one.type,
  };
  switch (one.kind) {
    case 'call':
      return {
        ...shared,
        hs_call_direction: one.direction?.toUpperCase(),
        hs_call_disposition: dispositions[one.outcomeKind ?? ''],
        hs_call_duration: isDone ? lastsMs : null,
        hs_call_status: isDone ? 'COMPLETED' : 'QUEUED',
        hs_call_recording_url: one.recordingUrl,
      };
    case 'email':
      return {
        ...shared,
        hs_email_direction: one.direction === 'inbound' ? 'INCOMING_EMAIL' : 'EMAIL',
        hs_email_status: one.bounced ? 'BOUNCED' : 'SENT',
        hs_email_thread_id: one.threadId,
      };
    case 'meeting':
      return {
        ...shared,
        hs_meeting_start_time: milli(one.at),
        hs_meeting_end_time: milli(`${new Date(Date.parse(one.at) + lastsMs).toISOString().slice(0, 19)}Z`),
        hs_meeting_outcome: isDone ? 'COMPLETED' : 'SCHEDULED',
      };
    case 'task':
      return {
        ...shared,
        hs_task_status: isDone ? 'COMPLETED' : 'NOT_STARTED',
        hs_task_completion_date: one.completedAt ? milli(one.completedAt) : null,
      };
    default:
      return shared;
  }
}
