import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import type { AccountFacts, Http, Json, Page, Rejected, Stream } from '../connector';
import { ifThere } from '../kit/absence';
import { hostId, hostRef, plainId, take } from '../kit/rows';
import { someInstant } from '../kit/times';
import { hostOf } from './facts';
import { cursorOf, type Place, place, rowsOf } from './list';
import { momentIn } from './since';
import { kindOf, outcomeKindOf } from './task-words';

const text = z.nullish(z.string());
const owner = z.nullish(z.looseObject({ type: text, id: hostRef }));

/**
 * A task: a planned or done call, e-mail, meeting or whatever types the account has.
 *
 * Source: https://developers.activecampaign.com/reference/list-all-tasks; `donedate` is in a single task only.
 */
const taskRow = z.looseObject({
  id: hostId,
  dealTasktype: hostRef,
  status: z.nullish(z.union([z.string(), z.number()])),
  duedate: text,
  edate: text,
  donedate: text,
  cdate: text,
  reltype: text,
  relid: hostRef,
  owner,
  user: hostRef,
  assignee: hostRef,
  outcomeId: hostRef,
});

/** Source: https://developers.activecampaign.com/reference/list-all-notes */
const noteRow = z.looseObject({
  id: hostId,
  cdate: text,
  reltype: text,
  relid: hostRef,
  owner,
  user: hostRef,
  userid: hostRef,
  is_draft: z.nullish(z.union([z.string(), z.number()])),
});

/**
 * An e-mail to or from a contact. The documentation shows none: fields as other readers of this list know them.
 *
 * Source: https://developers.activecampaign.com/reference/list-all-email-activities,
 * https://github.com/singer-io/tap-activecampaign (schema email_activities)
 */
const emailRow = z.looseObject({
  id: hostId,
  tstamp: text,
  user: hostRef,
  userid: hostRef,
  deal: hostRef,
  d_id: hostRef,
  contact: hostRef,
  subscriberid: hostRef,
});

type Row = 'tasks' | 'notes' | 'emails';
const order: readonly Row[] = ['tasks', 'notes', 'emails'];
const cursorShape = z.object({ part: z.enum(['tasks', 'notes', 'emails']), at: z.nullable(place) });

interface Found {
  readonly records: readonly Activity[];
  readonly rejected: readonly Rejected[];
  readonly read: number;
  readonly next?: Place | undefined;
}

/** Tasks, notes and e-mails, one list after the other and always in full: none of them can be asked for changes. */
export const activities: Stream = {
  id: 'activities',
  fills: ['activities'],
  async page(http, { cursor, facts }, signal): Promise<Page> {
    const { part, at } = cursorOf(cursorShape, cursor) ?? { part: 'tasks', at: null };
    const { records, rejected, read, next } = await parts[part](http, facts, at ?? undefined, signal);
    const following = order[order.indexOf(part) + 1];
    const after: Json | undefined = next ? { part, at: next } : following && { part: following, at: null };
    return { upserts: { activities: records }, rejected, read, ...(after !== undefined && { next: after }) };
  },
};

type Part = (http: Http, facts: AccountFacts, at: Place | undefined, signal: AbortSignal) => Promise<Found>;

const parts: Readonly<Record<Row, Part>> = {
  async tasks(http, facts, at, signal) {
    const { rows, read, next } = await rowsOf(http, { path: 'dealTasks' }, at, signal);
    const { taskTypes, outcomes } = hostOf(facts);
    const words = { types: new Map(taskTypes), outcomes: new Map(outcomes) };
    return { ...take('activities', rows, taskRow, (row) => toTask(row, words), named('task')), read, next };
  },

  async notes(http, _facts, at, signal) {
    const page = await ifThere(rowsOf(http, { path: 'notes' }, at, signal));
    const { rows, read, next } = page ?? nothing;
    return { ...take('activities', rows, noteRow, toNote, named('note')), read, next };
  },

  async emails(http, _facts, at, signal) {
    const list = { path: 'emailActivities', mayBeAbsent: true };
    const { rows, read, next } = (await ifThere(rowsOf(http, list, at, signal))) ?? nothing;
    return { ...take('activities', rows, emailRow, toEmail, named('email')), read, next };
  },
};

const nothing = { rows: [], read: 0, next: undefined };
const named =
  (list: string) =>
  (row: unknown): string =>
    `${list}:${plainId(row)}`;

function toTask(
  row: z.infer<typeof taskRow>,
  words: { readonly types: ReadonlyMap<string, string>; readonly outcomes: ReadonlyMap<string, string> },
): Activity {
  const type = words.types.get(row.dealTasktype ?? '') || null;
  const kind = kindOf(type);
  const isDone = String(row.status ?? '0') === '1';
  const due = momentIn(row.duedate);
  const done = isDone ? momentIn(row.donedate) : undefined;
  const outcome = words.outcomes.get(row.outcomeId ?? '') || null;
  return {
    id: `task:${row.id}`,
    kind,
    type,
    status: isDone ? 'done' : 'planned',
    userId: row.assignee ?? row.user,
    ...relationOf(row),
    // A call or a meeting counts at its start, a task when it was done.
    at: (kind === 'task' ? (done ?? due) : (due ?? done)) ?? someInstant(row.cdate, 'duedate'),
    dueAt: due ?? null,
    createdAt: momentIn(row.cdate) ?? null,
    completedAt: done ?? null,
    durationSec: kind === 'meeting' || kind === 'visit' ? secondsBetween(due, momentIn(row.edate)) : null,
    outcome,
    outcomeKind: outcomeKindOf(kind, outcome),
  };
}

const toNote = (row: z.infer<typeof noteRow>): Activity | undefined =>
  String(row.is_draft ?? '0') === '1'
    ? undefined
    : {
        id: `note:${row.id}`,
        kind: 'note',
        status: 'done',
        userId: row.user ?? row.userid,
        ...relationOf(row),
        at: someInstant(row.cdate, 'cdate'),
        createdAt: someInstant(row.cdate, 'cdate'),
      };

function toEmail(row: z.infer<typeof emailRow>): Activity {
  const contact = row.contact ?? row.subscriberid;
  return {
    id: `email:${row.id}`,
    kind: 'email',
    status: 'done',
    userId: row.user ?? row.userid,
    dealId: row.deal ?? row.d_id,
    customerId: contact && `contact:${contact}`,
    at: someInstant(row.tstamp, 'tstamp'),
  };
}

/** What a task or a note is about; an older name of a contact is `Subscriber`. */
function relationOf(row: {
  readonly reltype?: string | null | undefined;
  readonly relid: string | null;
  readonly owner?: z.infer<typeof owner>;
}): Pick<Activity, 'dealId' | 'customerId'> {
  const type = (row.reltype || row.owner?.type || '').toLowerCase();
  const id = row.reltype && row.relid ? row.relid : (row.owner?.id ?? row.relid);
  if (!id) return {};
  if (type === 'deal') return { dealId: id };
  if (type === 'subscriber' || type === 'contact') return { customerId: `contact:${id}` };
  return /account$/.test(type) ? { customerId: `account:${id}` } : {};
}

function secondsBetween(from: string | undefined, until: string | undefined): number | null {
  const seconds = from && until ? (Date.parse(until) - Date.parse(from)) / 1000 : 0;
  return seconds > 0 ? seconds : null;
}
