import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { hostId, take } from '../kit/rows';
import { someInstant, toInstant } from '../kit/times';
import { listStream } from './lists';
import { companyRef, objectIn, personRef, refOf, text, textIn } from './wire';

/*
 * Tasks, notes, meetings and e-mails, each with what it hangs on or who took part (`depth=1`). Twenty knows no calls.
 * Seen: `GET /rest/tasks`, `/rest/notes`, `/rest/calendarEvents`, `/rest/messages`, 2.21; the targets' fields were called
 * `opportunityId` before and are called `targetOpportunityId` since.
 */
const children = z.nullish(z.array(z.unknown()));
const actor = z.nullish(z.object({ workspaceMemberId: text }));
const task = z.object({
  id: hostId,
  status: text,
  dueAt: text,
  createdAt: text,
  updatedAt: text,
  assigneeId: text,
  createdBy: actor,
  taskTargets: children,
});
const note = z.object({ id: hostId, createdAt: text, createdBy: actor, noteTargets: children });
const event = z.object({
  id: hostId,
  startsAt: text,
  endsAt: text,
  createdAt: text,
  isCanceled: z.nullish(z.boolean()),
  isFullDay: z.nullish(z.boolean()),
  calendarEventParticipants: children,
});
const message = z.object({
  id: hostId,
  receivedAt: text,
  createdAt: text,
  isDraft: z.nullish(z.boolean()),
  messageThreadId: text,
  messageParticipants: children,
});

function targetsOf(sent: readonly unknown[] | null | undefined): Pick<Activity, 'dealId' | 'customerId'> {
  const found = (name: string): string | undefined =>
    (sent ?? [])
      .map((target) => objectIn(target))
      .map((target) => textIn(target[`target${name}Id`]) ?? textIn(target[`${name.toLowerCase()}Id`]))
      .find((id) => id !== undefined);
  return {
    dealId: found('Opportunity') ?? null,
    customerId: companyRef(found('Company')) ?? personRef(found('Person')),
  };
}

function toTask(row: z.infer<typeof task>): Activity {
  const dueAt = toInstant(row.dueAt, 'dueAt');
  const createdAt = toInstant(row.createdAt, 'createdAt');
  return {
    id: refOf('task', row.id),
    kind: 'task',
    // When it was done is not kept.
    status: row.status === 'DONE' ? 'done' : 'planned',
    userId: row.assigneeId || row.createdBy?.workspaceMemberId || null,
    ...targetsOf(row.taskTargets),
    at: dueAt ?? someInstant(row.updatedAt ?? row.createdAt, 'createdAt'),
    dueAt,
    createdAt,
  };
}

const toNote = (row: z.infer<typeof note>): Activity => ({
  id: refOf('note', row.id),
  kind: 'note',
  status: 'done',
  userId: row.createdBy?.workspaceMemberId ?? null,
  ...targetsOf(row.noteTargets),
  at: someInstant(row.createdAt, 'createdAt'),
  createdAt: toInstant(row.createdAt, 'createdAt'),
});

interface Participant {
  readonly role: string;
  readonly memberId: string | undefined;
  readonly personId: string | undefined;
  readonly isOrganizer: boolean;
}
const participantsIn = (sent: readonly unknown[] | null | undefined): Participant[] =>
  (sent ?? [])
    .map((one) => objectIn(one))
    .map(({ role, workspaceMemberId, personId, isOrganizer }) => ({
      role: (textIn(role) ?? '').toLowerCase(),
      memberId: textIn(workspaceMemberId),
      personId: textIn(personId),
      isOrganizer: isOrganizer === true,
    }));

function toMeeting(row: z.infer<typeof event>): Activity {
  const at = toInstant(row.startsAt, 'startsAt') ?? someInstant(row.createdAt, 'createdAt');
  const until = toInstant(row.endsAt, 'endsAt');
  const all = participantsIn(row.calendarEventParticipants);
  const members = all.filter(({ memberId }) => memberId !== undefined);
  // A calendar does not say whether people met: what was not called off and is over, was held.
  const isOver = Date.parse(until ?? at) <= Date.now();
  const status = row.isCanceled ? 'cancelled' : isOver ? 'done' : 'planned';
  const seconds = until === null ? -1 : (Date.parse(until) - Date.parse(at)) / 1000;
  return {
    id: refOf('calendarEvent', row.id),
    kind: 'meeting',
    status,
    userId: (members.find(({ isOrganizer }) => isOrganizer) ?? members[0])?.memberId ?? null,
    customerId: personRef(all.find(({ personId }) => personId !== undefined)?.personId),
    at,
    createdAt: toInstant(row.createdAt, 'createdAt'),
    durationSec: row.isFullDay || seconds < 0 ? null : Math.round(seconds),
    outcomeKind: status === 'done' ? 'held' : status === 'cancelled' ? 'cancelled' : null,
  };
}

function toEmail(row: z.infer<typeof message>): Activity | undefined {
  if (row.isDraft) return undefined;
  const all = participantsIn(row.messageParticipants);
  const from = all.find(({ role }) => role === 'from');
  const member = from?.memberId ?? all.find(({ memberId }) => memberId !== undefined)?.memberId;
  return {
    id: refOf('message', row.id),
    kind: 'email',
    status: 'done',
    userId: member ?? null,
    customerId: personRef(all.find(({ personId }) => personId !== undefined)?.personId),
    at: toInstant(row.receivedAt, 'receivedAt') ?? someInstant(row.createdAt, 'createdAt'),
    createdAt: toInstant(row.createdAt, 'createdAt'),
    direction: all.length === 0 ? null : from?.memberId ? 'outbound' : 'inbound',
    threadId: row.messageThreadId || null,
  };
}

const activityStream = <S extends z.core.$ZodType>(
  object: string,
  schema: S,
  toActivity: (row: z.output<S>) => Activity | undefined,
): Stream =>
  listStream({
    entity: 'activities',
    object,
    plural: `${object}s`,
    depth: 1,
    idOf: (id) => refOf(object, id),
    take(rows) {
      const { records, rejected } = take('activities', rows, schema, toActivity);
      return { upserts: { activities: records }, rejected };
    },
  });

export const tasks = activityStream('task', task, toTask);
export const notes = activityStream('note', note, toNote);
export const meetings = activityStream('calendarEvent', event, toMeeting);
export const emails = activityStream('message', message, toEmail);
