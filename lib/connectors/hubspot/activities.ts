import type { Activity } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { take, Unfit } from '../kit/rows';
import { outcomeOf } from './dispositions';
import type { Host } from './host';
import {
  createdOf,
  customerOf,
  type HubspotObject,
  hubspotObject,
  momentOf,
  numberOf,
  textOf,
  tiedTo,
} from './objects';
import type { ObjectType } from './paths';
import { objectStream } from './reading';

/** Kinds of activities count their ids apart. */
const activityId = (type: ObjectType, id: string): string => `${type}-${id}`;

type Told = Pick<Activity, 'kind' | 'status'> & Partial<Activity>;

/** One kind of activities. They stand at `hs_timestamp`, and are tied to whom and what they are about. */
function activityStream(
  type: ObjectType,
  properties: readonly string[],
  toActivity: (row: HubspotObject, at: string, host: Host) => Told,
): Stream {
  return objectStream({
    id: type,
    fills: ['activities'],
    type,
    properties: ['hs_timestamp', 'hs_createdate', 'hs_lastmodifieddate', 'hubspot_owner_id', ...properties],
    ties: ['deals', 'companies', 'contacts', 'leads'],
    gone: { entity: 'activities', id: (id) => activityId(type, id) },
    toRecords(rows, host) {
      const { records, rejected } = take('activities', rows, hubspotObject, (row) => {
        const createdAt = createdOf(row);
        const at = momentOf(row, 'hs_timestamp') ?? createdAt;
        if (at === null) throw new Unfit('hs_timestamp: missing');
        return {
          id: activityId(type, row.id),
          userId: textOf(row, 'hubspot_owner_id'),
          dealId: tiedTo(row, 'deals')[0] ?? null,
          leadId: tiedTo(row, 'leads')[0] ?? null,
          customerId: customerOf(row),
          at,
          createdAt,
          ...toActivity(row, at, host),
        };
      });
      return { upserts: { activities: records }, rejected };
    },
  });
}

const upper = (row: HubspotObject, name: string): string => (textOf(row, name) ?? '').toUpperCase();

/** How the telephone put it, where nobody logged an outcome. */
const lineOutcomes: Readonly<Record<string, Activity['outcomeKind']>> = {
  BUSY: 'busy',
  NO_ANSWER: 'no_answer',
};
const callStatuses: Readonly<Record<string, Activity['status']>> = {
  QUEUED: 'planned',
  SCHEDULED: 'planned',
  CANCELED: 'cancelled',
  MISSED: 'missed',
};

/** Durations are milliseconds. Source: https://developers.hubspot.com/docs/api/crm/calls */
export const calls = activityStream(
  'calls',
  [
    'hs_call_direction',
    'hs_call_disposition',
    'hs_call_duration',
    'hs_call_status',
    'hs_call_recording_url',
    'hs_activity_type',
  ],
  (row, _at, host) => {
    const status = upper(row, 'hs_call_status');
    const duration = numberOf(row, 'hs_call_duration');
    const logged = outcomeOf(textOf(row, 'hs_call_disposition'), host.dispositions);
    return {
      kind: 'call',
      type: textOf(row, 'hs_activity_type'),
      status: callStatuses[status] ?? 'done',
      direction: directions[upper(row, 'hs_call_direction')] ?? null,
      durationSec: duration === null || duration < 0 ? null : Math.round(duration / 1000),
      outcome: logged.outcome ?? null,
      outcomeKind: logged.outcomeKind ?? lineOutcomes[status] ?? null,
      recordingUrl: textOf(row, 'hs_call_recording_url'),
    };
  },
);

/** Of calls and of e-mails; one that was forwarded to HubSpot may be either. */
const directions: Readonly<Record<string, Activity['direction']>> = {
  INBOUND: 'inbound',
  OUTBOUND: 'outbound',
  EMAIL: 'outbound',
  INCOMING_EMAIL: 'inbound',
};

/** Source: https://developers.hubspot.com/docs/api/crm/email */
export const emails = activityStream(
  'emails',
  ['hs_email_direction', 'hs_email_status', 'hs_email_thread_id'],
  (row) => {
    const status = upper(row, 'hs_email_status');
    return {
      kind: 'email',
      status: status === 'SCHEDULED' || status === 'SENDING' ? 'planned' : 'done',
      direction: directions[upper(row, 'hs_email_direction')] ?? null,
      threadId: textOf(row, 'hs_email_thread_id'),
      bounced: status === '' ? null : status === 'BOUNCED',
    };
  },
);

const meetingStatuses: Readonly<Record<string, Pick<Activity, 'status' | 'outcomeKind'>>> = {
  SCHEDULED: { status: 'planned', outcomeKind: null },
  COMPLETED: { status: 'done', outcomeKind: 'held' },
  NO_SHOW: { status: 'missed', outcomeKind: 'no_show' },
  CANCELED: { status: 'cancelled', outcomeKind: 'cancelled' },
  CANCELLED: { status: 'cancelled', outcomeKind: 'cancelled' },
  // It takes place at another time, as another meeting.
  RESCHEDULED: { status: 'cancelled', outcomeKind: 'cancelled' },
};

/** Source: https://developers.hubspot.com/docs/api/crm/meetings */
export const meetings = activityStream(
  'meetings',
  ['hs_meeting_start_time', 'hs_meeting_end_time', 'hs_meeting_outcome', 'hs_activity_type'],
  (row, stamp) => {
    const at = momentOf(row, 'hs_meeting_start_time') ?? stamp;
    const end = momentOf(row, 'hs_meeting_end_time');
    const lasted = end === null ? -1 : (Date.parse(end) - Date.parse(at)) / 1000;
    const isOver = Date.parse(end ?? at) <= Date.now();
    const told = meetingStatuses[upper(row, 'hs_meeting_outcome').replace(' ', '_')];
    return {
      kind: 'meeting',
      type: textOf(row, 'hs_activity_type'),
      status: isOver ? 'done' : 'planned',
      at,
      durationSec: lasted < 0 ? null : lasted,
      ...told,
    };
  },
);

/** They stand at their due time, and once done at that. Source: https://developers.hubspot.com/docs/api/crm/tasks */
export const tasks = activityStream('tasks', ['hs_task_status', 'hs_task_completion_date'], (row, dueAt) => {
  const isDone = upper(row, 'hs_task_status') === 'COMPLETED';
  const completedAt = isDone ? momentOf(row, 'hs_task_completion_date') : null;
  return { kind: 'task', status: isDone ? 'done' : 'planned', at: completedAt ?? dueAt, dueAt, completedAt };
});

/** Source: https://developers.hubspot.com/docs/api/crm/notes */
export const notes = activityStream('notes', [], () => ({ kind: 'note', status: 'done' }));

/** Messages by telephone and chat. Source: https://developers.hubspot.com/docs/api/crm/communications */
export const communications = activityStream('communications', ['hs_communication_channel_type'], (row) => ({
  kind: 'text',
  type: textOf(row, 'hs_communication_channel_type'),
  status: 'done',
}));
