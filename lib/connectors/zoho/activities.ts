import type { Activity } from '@/lib/model/entities';
import type { Stream } from '../connector';
import { take, Unfit } from '../kit/rows';
import { fromZone } from '../kit/times';
import type { Host } from './host';
import type { Module } from './paths';
import { moduleStream } from './reading';
import { dayIn, momentIn, nameIn, numberIn, refIn, textIn, type ZohoRecord, zohoRecord } from './records';

type Told = Pick<Activity, 'kind' | 'status'> &
  Partial<Omit<Activity, 'at'>> & { readonly at: string | null };

const shared = ['Owner', 'Created_Time', 'Modified_Time'];
const tied = ['What_Id', 'Who_Id', '$se_module'];

/** One module of activities. */
function activityStream(
  module: Module,
  fields: readonly string[],
  toActivity: (row: ZohoRecord, host: Host) => Told,
): Stream {
  return moduleStream({
    id: module.toLowerCase(),
    fills: ['activities'],
    module,
    fields: [...shared, ...fields],
    gone: 'activities',
    toRecords(rows, host) {
      const { records, rejected } = take('activities', rows, zohoRecord, (row): Activity => {
        const createdAt = momentIn(row['Created_Time']);
        const { at: told, ...activity } = toActivity(row, host);
        const at = told ?? createdAt;
        if (at === null) throw new Unfit('Created_Time: missing');
        return {
          id: row.id,
          userId: refIn(row['Owner']),
          ...tiesOf(row),
          ...activity,
          at,
          createdAt,
        };
      });
      return { upserts: { activities: records }, rejected };
    },
  });
}

/** What it is about, and with whom: `$se_module` says of which kind the first is. */
function tiesOf(row: ZohoRecord): Pick<Activity, 'dealId' | 'leadId' | 'customerId'> {
  const what = refIn(row['What_Id']) ?? refIn(row['Parent_Id']);
  const module = textIn(row['$se_module']) ?? moduleOf(row['Parent_Id']);
  const who = refIn(row['Who_Id']);
  return {
    dealId: module === 'Deals' ? what : null,
    leadId: module === 'Leads' ? what : null,
    customerId: module === 'Accounts' || module === 'Contacts' ? (what ?? who) : who,
  };
}

/** Notes name the module in what they hang on. */
function moduleOf(parent: unknown): string | null {
  const module =
    typeof parent === 'object' && parent !== null && 'module' in parent ? parent.module : undefined;
  const name =
    typeof module === 'object' && module !== null && 'api_name' in module ? module.api_name : module;
  return textIn(name);
}

const callStatuses: Readonly<Record<string, Activity['status']>> = {
  scheduled: 'planned',
  overdue: 'planned',
  cancelled: 'cancelled',
  canceled: 'cancelled',
};

/** Zoho's own results, and what people call theirs. */
const results: readonly (readonly [RegExp, Activity['outcomeKind']])[] = [
  [/voice ?mail|answering machine|buzón|poczt/i, 'voicemail'],
  [/invalid number|wrong/i, 'wrong_number'],
  [/call ?back|later|oddzwo/i, 'call_later'],
  [/no response|no answer|not answer|unanswered|not reach|nie odebra/i, 'no_answer'],
  [/busy|engaged|zajęt/i, 'busy'],
  [/interest|more info|connect|spoke|answered|rozmaw/i, 'connected'],
];

/** Minutes and seconds, or hours too. */
function lasted(row: ZohoRecord): number | null {
  const seconds = numberIn(row['Call_Duration_in_seconds']);
  if (seconds !== null) return seconds >= 0 ? Math.round(seconds) : null;
  const parts = /^(?:(\d+):)?(\d+):(\d\d)$/.exec(textIn(row['Call_Duration']) ?? '');
  if (!parts) return null;
  const [, hours = '0', minutes = '0', rest = '0'] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}

/** Source: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html, module Calls. */
export const calls = activityStream(
  'Calls',
  [
    ...tied,
    'Call_Start_Time',
    'Call_Type',
    'Call_Duration',
    'Call_Duration_in_seconds',
    'Outgoing_Call_Status',
    'Call_Result',
    'Voice_Recording__s',
  ],
  (row) => {
    const type = (textIn(row['Call_Type']) ?? '').toLowerCase();
    const isMissed = type === 'missed';
    const outcome = nameIn(row['Call_Result']);
    const status = callStatuses[(textIn(row['Outgoing_Call_Status']) ?? '').toLowerCase()];
    const kind =
      outcome === null ? null : (results.find(([pattern]) => pattern.test(outcome))?.[1] ?? 'other');
    return {
      kind: 'call',
      status: isMissed ? 'missed' : (status ?? 'done'),
      at: momentIn(row['Call_Start_Time']),
      direction: isMissed || type === 'inbound' ? 'inbound' : type === 'outbound' ? 'outbound' : null,
      durationSec: status === 'planned' ? null : lasted(row),
      outcome,
      outcomeKind: kind,
      recordingUrl: textIn(row['Voice_Recording__s']),
    };
  },
);

/** Module Events. Zoho does not say whether one took place. */
export const events = activityStream('Events', [...tied, 'Start_DateTime', 'End_DateTime'], (row) => {
  const at = momentIn(row['Start_DateTime']);
  const end = momentIn(row['End_DateTime']);
  const seconds = at === null || end === null ? -1 : (Date.parse(end) - Date.parse(at)) / 1000;
  const isOver = Date.parse(end ?? at ?? '') <= Date.now();
  return {
    kind: 'meeting',
    status: isOver ? 'done' : 'planned',
    at,
    durationSec: seconds < 0 ? null : seconds,
  };
});

/** Module Tasks: due on a day, which begins in the organisation's zone. */
export const tasks = activityStream(
  'Tasks',
  [...tied, 'Due_Date', 'Status', 'Closed_Time'],
  (row, { timeZone }) => {
    const day = dayIn(row['Due_Date']);
    const dueAt = day === null ? null : fromZone(`${day} 00:00:00`, timeZone, 'Due_Date');
    const isDone = textIn(row['Status'])?.toLowerCase() === 'completed';
    const completedAt = isDone ? momentIn(row['Closed_Time']) : null;
    return {
      kind: 'task',
      status: isDone ? 'done' : 'planned',
      at: completedAt ?? dueAt,
      dueAt,
      completedAt,
    };
  },
);

/** Source: https://www.zoho.com/crm/developer/docs/api/v8/get-notes.html */
export const notes = activityStream('Notes', ['Parent_Id', '$se_module'], (row) => ({
  kind: 'note',
  status: 'done',
  at: momentIn(row['Created_Time']),
}));
