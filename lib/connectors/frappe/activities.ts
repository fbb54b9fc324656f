import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import type { AccountFacts, Stream } from '../connector';
import { take, Unfit } from '../kit/rows';
import type { Filter, Row } from './api';
import { amount, at, docName, has, nameOf, words } from './host';
import { checkpointAt, nothing, readNewestFirst, type Swept, sweepOf } from './lists';
import type { DocType } from './reads';

/** A DocType whose records are activities. */
interface Kind<S extends z.core.$ZodType> {
  readonly docType: DocType;
  readonly filters?: readonly Filter[];
  /** Ids of several DocTypes meet in one entity. */
  readonly prefix: string;
  readonly row: S;
  toActivity(row: z.output<S>, facts: AccountFacts, id: string): Activity | undefined;
}

const streamOf = <S extends z.core.$ZodType>({
  docType,
  filters,
  prefix,
  row,
  toActivity,
}: Kind<S>): Stream => ({
  id: prefix,
  fills: ['activities'],
  checkpointAt,
  async page(http, { cursor, since, facts }, signal) {
    if (!has(facts, docType)) return nothing;
    const listing = { docType, size: 500, ...(filters && { filters }) };
    const { rows, rest } = await readNewestFirst(http, listing, { cursor, since }, signal);
    const ids = new Map<unknown, string>(rows.map((one) => [one, `${prefix}/${nameOf(one)}`]));
    const records: Activity[] = [];
    const rejected = rows.flatMap((one: Row) => {
      const taken = take(
        'activities',
        [one],
        row,
        (read) => toActivity(read, facts, ids.get(one) ?? ''),
        nameOf,
      );
      records.push(...taken.records);
      return taken.rejected;
    });
    return { upserts: { activities: records }, rejected, ...rest };
  },
});

const linkedTo = { reference_doctype: words, reference_docname: words, reference_name: words };
type Linked = {
  reference_doctype: string | null;
  reference_docname: string | null;
  reference_name: string | null;
};

function linksOf({ reference_doctype, reference_docname, reference_name }: Linked): Partial<Activity> {
  const name = reference_docname ?? reference_name;
  if (name === null) return {};
  if (reference_doctype === 'CRM Deal') return { dealId: name };
  return reference_doctype === 'CRM Lead' ? { leadId: name } : {};
}

const moment = (facts: AccountFacts, text: string | null, field: string): string => {
  const found = at(facts, text, field);
  if (found === null) throw new Unfit(`${field}: missing`);
  return found;
};

/** Source: crm/fcrm/doctype/crm_call_log/crm_call_log.json of https://github.com/frappe/crm (August 2026), as those below. */
const callLog = z.object({
  name: docName,
  ...linkedTo,
  type: words,
  status: words,
  start_time: words,
  creation: words,
  duration: amount,
  caller: words,
  receiver: words,
  owner: words,
  telephony_medium: words,
  recording_url: words,
});

const outcomes: Readonly<Record<string, Activity['outcomeKind']>> = {
  Completed: 'connected',
  'In Progress': 'connected',
  'No Answer': 'no_answer',
  Busy: 'busy',
};

const calls: Kind<typeof callLog> = {
  docType: 'CRM Call Log',
  prefix: 'call',
  row: callLog,
  toActivity(row, facts, id) {
    const inbound = row.type === 'Incoming';
    return {
      id,
      kind: 'call',
      status: row.status === 'Canceled' ? 'cancelled' : 'done',
      userId: inbound ? row.receiver : (row.caller ?? row.receiver),
      ...linksOf(row),
      at: moment(facts, row.start_time ?? row.creation, 'start_time'),
      createdAt: at(facts, row.creation, 'creation'),
      durationSec: row.duration === null ? null : Math.max(0, Math.round(row.duration)),
      direction: row.type === null ? null : inbound ? 'inbound' : 'outbound',
      outcome: row.status,
      outcomeKind: row.status === null ? null : (outcomes[row.status] ?? 'other'),
      provider: row.telephony_medium === 'Manual' ? null : row.telephony_medium,
      recordingUrl: row.recording_url,
    };
  },
};

const crmTask = z.object({
  name: docName,
  ...linkedTo,
  status: words,
  assigned_to: words,
  due_date: words,
  creation: words,
  modified: words,
});

/** When a task was done is not kept; its last change is the nearest. */
const tasks: Kind<typeof crmTask> = {
  docType: 'CRM Task',
  prefix: 'task',
  row: crmTask,
  toActivity(row, facts, id) {
    const status = row.status === 'Done' ? 'done' : row.status === 'Canceled' ? 'cancelled' : 'planned';
    const dueAt = at(facts, row.due_date, 'due_date');
    const changed = at(facts, row.modified, 'modified');
    return {
      id,
      kind: 'task',
      status,
      userId: row.assigned_to,
      ...linksOf(row),
      at: (status === 'done' ? changed : dueAt) ?? moment(facts, row.creation, 'creation'),
      dueAt,
      createdAt: at(facts, row.creation, 'creation'),
    };
  },
};

const fcrmNote = z.object({ name: docName, ...linkedTo, owner: words, creation: words });

const notes: Kind<typeof fcrmNote> = {
  docType: 'FCRM Note',
  prefix: 'note',
  row: fcrmNote,
  toActivity: (row, facts, id) => ({
    id,
    kind: 'note',
    status: 'done',
    userId: row.owner,
    ...linksOf(row),
    at: moment(facts, row.creation, 'creation'),
    createdAt: at(facts, row.creation, 'creation'),
  }),
};

const communication = z.object({
  name: docName,
  ...linkedTo,
  sent_or_received: words,
  communication_medium: words,
  communication_date: words,
  user: words,
  owner: words,
  creation: words,
});

/** E-mails of deals and leads. Source: frappe/core/doctype/communication of https://github.com/frappe/frappe. */
const emails: Kind<typeof communication> = {
  docType: 'Communication',
  filters: [
    ['communication_type', '=', 'Communication'],
    ['reference_doctype', 'in', ['CRM Deal', 'CRM Lead']],
  ],
  prefix: 'email',
  row: communication,
  toActivity(row, facts, id) {
    const inbound = row.sent_or_received === 'Received';
    return {
      id,
      kind: row.communication_medium === 'SMS' || row.communication_medium === 'Chat' ? 'text' : 'email',
      status: 'done',
      // What came in was fetched by the system, in somebody's name.
      userId: inbound ? null : (row.user ?? row.owner),
      ...linksOf(row),
      at: moment(facts, row.communication_date ?? row.creation, 'communication_date'),
      createdAt: at(facts, row.creation, 'creation'),
      direction: row.sent_or_received === null ? null : inbound ? 'inbound' : 'outbound',
    };
  },
};

const event = z.object({
  name: docName,
  ...linkedTo,
  starts_on: words,
  ends_on: words,
  all_day: z.nullish(z.union([z.int(), z.boolean()])),
  status: words,
  owner: words,
  creation: words,
});

const eventStatus: Readonly<Record<string, Activity['status']>> = {
  Completed: 'done',
  Closed: 'done',
  Cancelled: 'cancelled',
};

/** Meetings. An event that is over counts as held, unless somebody said otherwise. */
const events: Kind<typeof event> = {
  docType: 'Event',
  prefix: 'event',
  row: event,
  toActivity(row, facts, id) {
    const start = moment(facts, row.starts_on, 'starts_on');
    const end = at(facts, row.ends_on, 'ends_on');
    const lengthSec = end === null || row.all_day ? null : (Date.parse(end) - Date.parse(start)) / 1000;
    const over = Date.parse(end ?? start) <= Date.now();
    return {
      id,
      kind: 'meeting',
      status: eventStatus[row.status ?? ''] ?? (over ? 'done' : 'planned'),
      userId: row.owner,
      ...linksOf(row),
      at: start,
      createdAt: at(facts, row.creation, 'creation'),
      durationSec: lengthSec !== null && lengthSec >= 0 ? lengthSec : null,
    };
  },
};

const swept = [calls, tasks, notes, emails, events].map(
  ({ docType, filters, prefix }): Swept => ({
    docType,
    ...(filters && { filters }),
    idOf: (name) => `${prefix}/${name}`,
  }),
);

export const activities: readonly Stream[] = [
  streamOf(calls),
  streamOf(tasks),
  streamOf(notes),
  streamOf(emails),
  { ...streamOf(events), sweep: sweepOf('activities', swept) },
];
