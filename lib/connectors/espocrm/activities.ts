import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import { hostId, take } from '../kit/rows';
import { someInstant, toDay, toInstant } from '../kit/times';
import type { Host } from './host';
import { type ListOf, listStream } from './lists';
import { contactRef, linksOf, orNull, refOf, strangersIn } from './references';
import { text } from './wire';

/*
 * Calls, meetings, tasks, e-mails and posts. EspoCRM knows whether a call was held, not what came of it; where an
 * administrator has added statuses of their own, their names are taken for outcomes.
 *
 * Source: https://docs.espocrm.com/api/ (Call, Meeting, Task, Email); espocrm/espocrm `entityDefs/Note.json`.
 */
const shared = {
  id: hostId,
  status: text,
  createdAt: text,
  modifiedAt: text,
  parentType: text,
  parentId: text,
  accountId: text,
  assignedUserId: text,
};
const call = z.object({ ...shared, dateStart: text, dateEnd: text, direction: text });
const meeting = z.object({
  ...shared,
  dateStart: text,
  dateEnd: text,
  dateStartDate: text,
  dateEndDate: text,
});
const task = z.object({
  ...shared,
  dateEnd: text,
  dateEndDate: text,
  dateCompleted: text,
  contactId: text,
});
const email = z.object({ ...shared, dateSent: text, sentById: text, createdById: text });
const note = z.object({ ...shared, type: text, createdById: text });

const outcomes: readonly (readonly [RegExp, Activity['outcomeKind']])[] = [
  [/voice ?mail|answering machine/i, 'voicemail'],
  [/wrong/i, 'wrong_number'],
  [/busy/i, 'busy'],
  [/later|call ?back|postpone/i, 'call_later'],
  [/^not held$|no answer|not answered|unanswered|missed|no reply/i, 'no_answer'],
  [/^held$|connect|reached|answered|spoke|talked/i, 'connected'],
];

const statusIn = (host: Host, type: string, value: string | null | undefined) => {
  const known = value ? host.statuses[type]?.[value] : undefined;
  if (known) return { status: known.status ?? ('done' as const), label: known.label };
  const done = /^(held|completed|done)$/i.test(value ?? '');
  const cancelled = /^(not held|cancel)/i.test(value ?? '');
  return {
    status: done ? ('done' as const) : cancelled ? ('cancelled' as const) : ('planned' as const),
    label: value ?? '',
  };
};

/** Whole seconds from one moment to another; EspoCRM's own `duration` is 0 on some databases. */
function lengthOf(from: string | null, until: string | null): number | null {
  if (from === null || until === null) return null;
  const seconds = Math.round((Date.parse(until) - Date.parse(from)) / 1000);
  return seconds >= 0 ? seconds : null;
}

const base = (
  row: { [F in keyof typeof shared]?: string | null | undefined } & { id: string },
  type: string,
) => ({
  id: refOf(type, row.id),
  ...linksOf(row),
  createdAt: toInstant(row.createdAt, 'createdAt'),
});

/** Due by the end of a day, as the host's calendars have it; in the zone that EspoCRM stores everything in. */
const dayAsInstant = (day: string | null | undefined, field: string): string | null => {
  const found = toDay(day, field);
  return found === null ? null : `${found}T00:00:00Z`;
};

function toCall(row: z.infer<typeof call>, host: Host): Activity {
  const from = toInstant(row.dateStart, 'dateStart');
  const { status, label } = statusIn(host, 'Call', row.status);
  const isOver = status !== 'planned';
  return {
    ...base(row, 'Call'),
    kind: 'call',
    // Nobody calls off a call that they log: it was tried, and nobody was there.
    status: status === 'cancelled' ? 'missed' : status,
    userId: orNull(row.assignedUserId),
    at: from ?? someInstant(row.createdAt, 'createdAt'),
    durationSec: status === 'done' ? lengthOf(from, toInstant(row.dateEnd, 'dateEnd')) : null,
    direction: row.direction === 'Inbound' ? 'inbound' : row.direction === 'Outbound' ? 'outbound' : null,
    outcome: isOver ? label : null,
    outcomeKind: isOver ? outcomeOf(row.status ?? '', label, status) : null,
  };
}

function outcomeOf(value: string, label: string, status: Activity['status']): Activity['outcomeKind'] {
  const like = outcomes.find(([words]) => words.test(value) || words.test(label))?.[1];
  return like ?? (status === 'done' ? 'connected' : 'other');
}

function toMeeting(row: z.infer<typeof meeting>, host: Host): Activity {
  const from = toInstant(row.dateStart, 'dateStart') ?? dayAsInstant(row.dateStartDate, 'dateStartDate');
  const { status, label } = statusIn(host, 'Meeting', row.status);
  return {
    ...base(row, 'Meeting'),
    kind: 'meeting',
    status,
    userId: orNull(row.assignedUserId),
    at: from ?? someInstant(row.createdAt, 'createdAt'),
    durationSec: row.dateStartDate ? null : lengthOf(from, toInstant(row.dateEnd, 'dateEnd')),
    outcome: status === 'planned' ? null : label,
    outcomeKind: status === 'done' ? 'held' : status === 'cancelled' ? 'cancelled' : null,
  };
}

function toTask(row: z.infer<typeof task>, host: Host): Activity {
  const { status } = statusIn(host, 'Task', row.status);
  const completedAt = status === 'done' ? toInstant(row.dateCompleted, 'dateCompleted') : null;
  const dueAt = toInstant(row.dateEnd, 'dateEnd') ?? dayAsInstant(row.dateEndDate, 'dateEndDate');
  const links = linksOf(row);
  return {
    ...base(row, 'Task'),
    customerId: links.customerId ?? contactRef(row.contactId),
    kind: 'task',
    status,
    userId: orNull(row.assignedUserId),
    at: completedAt ?? dueAt ?? someInstant(row.createdAt, 'createdAt'),
    dueAt,
    completedAt,
  };
}

/** A draft is not sent yet. */
function toEmail(row: z.infer<typeof email>): Activity | undefined {
  if (row.status === 'Draft' || row.status === 'Sending') return undefined;
  const isOut = row.status === 'Sent' || row.status === 'Failed' || Boolean(row.sentById);
  return {
    ...base(row, 'Email'),
    kind: 'email',
    status: row.status === 'Failed' ? 'cancelled' : 'done',
    userId: orNull(row.sentById || row.assignedUserId || (row.status === 'Sent' ? row.createdById : null)),
    at: toInstant(row.dateSent, 'dateSent') ?? someInstant(row.createdAt, 'createdAt'),
    direction: isOut ? 'outbound' : 'inbound',
  };
}

/** The list of notes holds all that happened; only posts are what somebody wrote. */
function toNote(row: z.infer<typeof note>): Activity | undefined {
  if (row.type !== undefined && row.type !== null && row.type !== 'Post') return undefined;
  const links = base(row, 'Note');
  if (!links.dealId && !links.leadId && !links.customerId && !links.caseId) return undefined;
  return {
    ...links,
    kind: 'note',
    status: 'done',
    userId: orNull(row.createdById),
    at: someInstant(row.createdAt, 'createdAt'),
  };
}

function listOf<S extends z.core.$ZodType>(
  type: string,
  schema: S & { readonly shape: object },
  toActivity: (row: z.output<S>, host: Host) => Activity | undefined,
): ListOf {
  return {
    type,
    fields: () => [...Object.keys(schema.shape), 'assignedUserName'],
    take(rows, host) {
      const { records, rejected } = take('activities', rows, schema, (row) => toActivity(row, host));
      return { upserts: { activities: records, ...strangersIn(rows, host) }, rejected };
    },
  };
}

export const activities = listStream(
  'activities',
  ['activities', 'users'],
  'activities',
  [
    listOf('Call', call, toCall),
    listOf('Meeting', meeting, toMeeting),
    listOf('Task', task, toTask),
    listOf('Email', email, toEmail),
    {
      ...listOf('Note', note, toNote),
      where: [{ type: 'equals', attribute: 'type', value: 'Post' }],
      // To everybody else the list of notes is empty, without a word.
      isThere: ({ isAdmin }) => isAdmin,
    },
  ],
  refOf,
);
