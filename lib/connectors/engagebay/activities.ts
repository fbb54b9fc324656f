import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import { failureOf } from '@/lib/model/failure';
import type { Http, Rejected, Stream } from '../connector';
import { ask } from '../kit/ask';
import { plainId, take, Unfit } from '../kit/rows';
import { paths } from './page';
import { listStream } from './reading';
import {
  type BayRecord,
  bayRecord,
  companyId,
  contactId,
  count,
  first,
  moment,
  ownerOf,
  text,
} from './records';

const tiesOf = (row: BayRecord): Pick<Activity, 'dealId' | 'customerId'> => ({
  dealId: first(row.deal_ids),
  customerId: contactId(first(row.contact_ids)) ?? companyId(first(row.company_ids)),
});

const taskKinds: Readonly<Record<string, Activity['kind']>> = { CALL: 'call', EMAIL: 'email' };

/** Tasks; what their `closed_date` says is when they are due. Source: https://github.com/engagebay/restapi, tasks. */
export const tasks = listStream({
  id: 'tasks',
  fills: ['activities'],
  list: 'tasks',
  parts: () => [{ taskType: 'ALL' }],
  toRecords(rows) {
    const { records, rejected } = take('activities', rows, bayRecord, (row): Activity => {
      const createdAt = moment(row.created_time);
      const dueAt = moment(row['closed_date']);
      const at = dueAt ?? createdAt;
      if (at === null) throw new Unfit('created_time: missing');
      const isDone = text(row['task_milestone'])?.toLowerCase() === 'completed';
      return {
        id: `task-${row.id}`,
        kind: taskKinds[text(row['type']) ?? ''] ?? 'task',
        status: isDone ? 'done' : 'planned',
        userId: ownerOf(row),
        ...tiesOf(row),
        at,
        dueAt,
        createdAt,
      };
    });
    return { upserts: { activities: records }, rejected };
  },
});

const dayMs = 86_400_000;
const windowMs = 92 * dayMs;
const windows = 16;

/** Meetings of about four years, three months a request, the latest first. Source: …/restapi, Get list of events. */
export const events: Stream = {
  id: 'events',
  fills: ['activities'],
  async page(http, { cursor }, signal) {
    const at = z.safeParse(z.object({ window: z.int(), untilMs: z.number() }), cursor);
    const { window, untilMs } = at.success ? at.data : { window: 0, untilMs: Date.now() + windowMs };
    const rows = await ask(
      http,
      {
        method: 'GET',
        path: paths.events,
        query: {
          start_time: String(untilMs - windowMs),
          end_time: String(untilMs - 1),
          source_type: 'API',
        },
      },
      z.array(z.unknown()),
      signal,
    );
    const { records, rejected } = take('activities', rows, bayRecord, (row): Activity => {
      const begins = moment(row['start_time']);
      if (begins === null) throw new Unfit('start_time: missing');
      const ends = moment(row['end_time']);
      // The end is the last millisecond: a full hour ends at :59.999.
      const seconds = Math.round(((count(row['end_time']) ?? 0) - (count(row['start_time']) ?? 0)) / 1000);
      return {
        id: `event-${row.id}`,
        kind: 'meeting',
        status: Date.parse(ends ?? begins) <= Date.now() ? 'done' : 'planned',
        userId: ownerOf(row),
        ...tiesOf(row),
        at: begins,
        createdAt: moment(row.created_time),
        durationSec: ends === null || seconds < 0 ? null : seconds,
      };
    });
    const next = window + 1 < windows ? { window: window + 1, untilMs: untilMs - windowMs } : undefined;
    return { upserts: { activities: records }, rejected, read: rows.length, ...(next && { next }) };
  },
};

const results: readonly (readonly [RegExp, Activity['outcomeKind']])[] = [
  [/no[-_ ]?answer|not[-_ ]?answered|missed/i, 'no_answer'],
  [/busy/i, 'busy'],
  [/voice[-_ ]?mail/i, 'voicemail'],
  [/complete|answered|connected|in-progress/i, 'connected'],
];

function toCall(row: BayRecord, contact: string): Activity {
  const at = moment(row['started_at']) ?? moment(row.created_time);
  if (at === null) throw new Unfit('started_at: missing');
  const outcome = text(row['status_legacy']) ?? text(row['status']);
  const isInbound = text(row['callType']) === 'INBOUND';
  const told = `${text(row['status']) ?? ''} ${outcome ?? ''}`;
  const kind = row['isVoicemail'] === true ? 'voicemail' : results.find(([words]) => words.test(told))?.[1];
  const seconds = count(row['duration']);
  return {
    id: `call-${row.id}`,
    kind: 'call',
    status: isInbound && kind === 'no_answer' ? 'missed' : 'done',
    userId: ownerOf(row),
    customerId: contactId(contact),
    at,
    createdAt: moment(row.created_time),
    durationSec: seconds === null || seconds < 0 ? null : Math.round(seconds),
    direction: isInbound ? 'inbound' : text(row['callType']) === 'OUTBOUND' ? 'outbound' : null,
    outcome,
    outcomeKind: outcome === null ? (kind ?? null) : (kind ?? 'other'),
    provider: text(row['caller_type']),
    recordingUrl: text(row['recording_url']),
  };
}

function toNote(row: BayRecord, contact: string): Activity {
  const at = moment(row.created_time);
  if (at === null) throw new Unfit('created_time: missing');
  return {
    id: `note-${row.id}`,
    kind: 'note',
    status: 'done',
    userId: ownerOf(row),
    customerId: contactId(contact),
    at,
    createdAt: at,
  };
}

/** Calls or notes of one contact; none where that contact is gone by now, or where the plan has no telephone. */
async function ofContact(
  http: Http,
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  try {
    return await ask(http, { method: 'GET', path, query }, z.array(z.unknown()), signal);
  } catch (error) {
    const failure = failureOf(error);
    const isNone = failure.kind === 'unexpected-reply' && /^status 4\d\d$/.test(failure.detail);
    if (failure.kind === 'forbidden' || isNone) return [];
    throw error;
  }
}

/**
 * Calls and notes, which are only told contact by contact: two requests for each that changed. What was deleted among
 * activities nobody tells, and not all of them can be listed.
 * Source: https://github.com/engagebay/restapi, Get contact call logs, Get contact notes.
 */
export const contactActivities = listStream({
  id: 'contact-activities',
  fills: ['activities'],
  list: 'contacts',
  // Twenty requests a page: a page must be through before the browser puts us to sleep.
  size: 10,
  async toRecords(rows, { http, signal }) {
    const activities: Activity[] = [];
    const rejected: Rejected[] = [];
    for (const contact of rows.map(plainId).filter(Boolean)) {
      const calls = await ofContact(http, paths.calls, { contact_id: contact, page_size: '100' }, signal);
      const notes = await ofContact(http, paths.notesOf(contact), { page_size: '100' }, signal);
      for (const taken of [
        take('activities', calls, bayRecord, (row) => toCall(row, contact)),
        take('activities', notes, bayRecord, (row) => toNote(row, contact)),
      ]) {
        activities.push(...taken.records);
        rejected.push(...taken.rejected);
      }
    }
    return { upserts: { activities }, rejected };
  },
});
