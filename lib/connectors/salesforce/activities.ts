import type { Activity } from '@/lib/model/entities';
import { take, Unfit } from '../kit/rows';
import { fromZone } from '../kit/times';
import { type Host, isThere } from './host';
import { type ObjectReading, objectStream } from './reading';
import { day, flag, idOf, moment, number, person, type Row, refers, salesforceRow, text } from './rows';
import type { Asker } from './soql';

type Told = Pick<Activity, 'kind' | 'status'> &
  Partial<Omit<Activity, 'at'>> & { readonly at: string | null };

/** One object of activities; `toActivity` leaves out with `undefined` what is none. */
export function activityStream(
  id: string,
  object: ObjectReading['object'],
  fields: readonly string[],
  toActivity: (row: Row, host: Host, ties: ReadonlyMap<string, readonly string[]>) => Told | undefined,
  more: Partial<Pick<ObjectReading, 'archives' | 'batch'>> & {
    readonly tiesOf?: (asker: Asker, ids: readonly string[]) => Promise<ReadonlyMap<string, string[]>>;
  } = {},
) {
  const { tiesOf, ...reading } = more;
  return objectStream({
    id,
    fills: ['activities'],
    object,
    fields: ['CreatedDate', ...fields],
    ...reading,
    gone: 'activities',
    async toRecords(rows, asker) {
      const ties = (await tiesOf?.(asker, rows.map(idOf).filter(Boolean))) ?? new Map();
      const { records, rejected } = take(
        'activities',
        rows,
        salesforceRow,
        (row): Activity | undefined => {
          const createdAt = moment(row, 'CreatedDate');
          const told = toActivity(row, asker.host, ties);
          if (told === undefined) return undefined;
          const at = told.at ?? createdAt;
          if (at === null) throw new Unfit('CreatedDate: missing');
          return { id: row.Id, createdAt, ...told, at };
        },
        idOf,
      );
      return { upserts: { activities: records }, rejected };
    },
  });
}

/** What ids point to, the first of each kind. */
export function tiedTo(ids: readonly (string | null)[]): Pick<Activity, 'dealId' | 'leadId' | 'customerId'> {
  const first = (kind: Parameters<typeof refers>[1]): string | null =>
    ids.find((id) => refers(id, kind)) ?? null;
  return {
    dealId: first('deal'),
    leadId: first('lead'),
    customerId: first('contact') ?? first('account'),
  };
}

/** What telephones and people write as the result of a call. */
const results: readonly (readonly [RegExp, Activity['outcomeKind']])[] = [
  [/voice ?mail|answering machine|left (?:a )?message|poczt/i, 'voicemail'],
  [/wrong|invalid|disconnected/i, 'wrong_number'],
  [/call ?back|later|oddzwo/i, 'call_later'],
  [/no[- _]?(?:answer|response)|not answer|unanswered|not reach|nie odebra/i, 'no_answer'],
  [/busy|engaged|zajęt/i, 'busy'],
  [/connect|spoke|answered|complet|interest|correspond|rozmaw/i, 'connected'],
];
const directions: Readonly<Record<string, Activity['direction']>> = {
  inbound: 'inbound',
  outbound: 'outbound',
};
const kinds: readonly (readonly [RegExp, Activity['kind']])[] = [
  [/call/i, 'call'],
  [/email/i, 'email'],
  [/meeting/i, 'meeting'],
];

/**
 * Tasks: to-dos, calls and sent e-mails alike, told apart by their subtype.
 *
 * Rules: a call took place when its task was completed, as there is no other time of day (`CompletedDateTime`, else when
 * it was logged). E-mails are read from their own object where it is there. The pattern of a series is no task itself.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_task.htm
 */
export const tasks = activityStream(
  'tasks',
  'Task',
  [
    'TaskSubtype',
    'Type',
    'Status',
    'IsClosed',
    'ActivityDate',
    'CompletedDateTime',
    'CallType',
    'CallDurationInSeconds',
    'CallDisposition',
    'OwnerId',
    'WhatId',
    'WhoId',
    'AccountId',
    'IsRecurrence',
  ],
  (row, host) => {
    const subtype = text(row, 'TaskSubtype');
    if (flag(row, 'IsRecurrence') || (subtype === 'Email' && isThere(host, 'EmailMessage'))) return undefined;
    const type = text(row, 'Type');
    const named = subtype === null || subtype === 'Task' ? type : subtype;
    const kind = kinds.find(([pattern]) => pattern.test(named ?? ''))?.[1] ?? 'task';
    const due = day(row, 'ActivityDate');
    const dueAt = due === null ? null : fromZone(`${due} 00:00:00`, host.timeZone, 'ActivityDate');
    const isDone = flag(row, 'IsClosed');
    const completedAt = isDone ? moment(row, 'CompletedDateTime') : null;
    const isCall = kind === 'call';
    const outcome = isCall ? text(row, 'CallDisposition') : null;
    const seconds = isCall ? number(row, 'CallDurationInSeconds') : null;
    const isCancelled = /cancel/i.test(text(row, 'Status') ?? '');
    return {
      kind,
      type,
      status: isCancelled ? 'cancelled' : isDone ? 'done' : 'planned',
      userId: person(row, 'OwnerId'),
      ...tiedTo([text(row, 'WhatId'), text(row, 'WhoId'), text(row, 'AccountId')]),
      at: isDone && isCall ? completedAt : (completedAt ?? dueAt),
      dueAt,
      completedAt,
      durationSec: isDone && seconds !== null && seconds >= 0 ? Math.round(seconds) : null,
      direction: isCall ? (directions[(text(row, 'CallType') ?? '').toLowerCase()] ?? null) : null,
      outcome,
      outcomeKind:
        outcome === null ? null : (results.find(([pattern]) => pattern.test(outcome))?.[1] ?? 'other'),
    };
  },
  { archives: true },
);

/**
 * Meetings. Nobody says whether one took place; attendees have copies of their own, which are left out.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_event.htm
 */
export const events = activityStream(
  'events',
  'Event',
  [
    'Type',
    'StartDateTime',
    'EndDateTime',
    'DurationInMinutes',
    'ActivityDate',
    'IsAllDayEvent',
    'IsChild',
    'IsRecurrence',
    'OwnerId',
    'WhatId',
    'WhoId',
    'AccountId',
  ],
  (row, { timeZone }) => {
    if (flag(row, 'IsChild') || flag(row, 'IsRecurrence')) return undefined;
    const date = day(row, 'ActivityDate');
    const begins = date === null ? null : fromZone(`${date} 00:00:00`, timeZone, 'ActivityDate');
    const at = (flag(row, 'IsAllDayEvent') ? begins : null) ?? moment(row, 'StartDateTime') ?? begins;
    const minutes = number(row, 'DurationInMinutes');
    const isOver = Date.parse(moment(row, 'EndDateTime') ?? at ?? '') <= Date.now();
    return {
      kind: 'meeting',
      type: text(row, 'Type'),
      status: isOver ? 'done' : 'planned',
      userId: person(row, 'OwnerId'),
      ...tiedTo([text(row, 'WhatId'), text(row, 'WhoId'), text(row, 'AccountId')]),
      at,
      durationSec: minutes === null || minutes < 0 ? null : Math.round(minutes * 60),
    };
  },
  { archives: true },
);
