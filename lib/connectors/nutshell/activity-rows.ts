import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import { hostId } from '../kit/rows';
import { firstLinked, linked, links, moment, perhapsInstantOf, someInstantOf } from './values';

// What people did, as the lists and the change log give it: https://developers.nutshell.com/reference

type Links = z.infer<typeof links>;
const flag = z.nullish(z.boolean());

/** Whose and about what: leads before people before companies; participants where no list of a kind is there. */
function aboutOf(all: Links): Pick<Activity, 'dealId' | 'customerId'> {
  const others = [...linked(all, 'participants'), ...linked(all, 'parent'), ...linked(all, 'relatedEntity')];
  const of = (kind: string): string | null =>
    firstLinked(all, kind) ?? others.find((id) => id.endsWith(`-${kind}`)) ?? null;
  return { dealId: of('leads'), customerId: of('contacts') ?? of('accounts') };
}

const userIn = (ids: readonly (string | null)[]): string | null =>
  ids.find((id) => id?.endsWith('-users')) ?? null;

const activityRow = z.looseObject({
  id: hostId,
  startTime: moment,
  endTime: moment,
  createdTime: moment,
  loggedTime: moment,
  deletedTime: moment,
  isAllDay: flag,
  isCancelled: flag,
  isLogged: flag,
  links,
});

/** A scheduled or logged call, meeting or whatever types the account has. */
export const toActivity = {
  row: activityRow,
  record(row: z.infer<typeof activityRow>, types: ReadonlyMap<string, string>): Activity | undefined {
    if (perhapsInstantOf(row.deletedTime) !== null) return undefined;
    const type = types.get(firstLinked(row.links, 'activityType') ?? '') || null;
    const kind = kindOf(type);
    const start = perhapsInstantOf(row.startTime);
    const end = perhapsInstantOf(row.endTime);
    const seconds = start && end ? (Date.parse(end) - Date.parse(start)) / 1000 : 0;
    const logger = firstLinked(row.links, 'logger');
    return {
      id: row.id,
      kind,
      type,
      status: row.isCancelled ? 'cancelled' : row.isLogged ? 'done' : 'planned',
      userId: userIn([
        logger,
        ...linked(row.links, 'users'),
        ...linked(row.links, 'participants'),
        firstLinked(row.links, 'creator'),
      ]),
      ...aboutOf(row.links),
      at: start ?? someInstantOf(row.createdTime, 'startTime'),
      createdAt: perhapsInstantOf(row.createdTime),
      completedAt: row.isLogged ? perhapsInstantOf(row.loggedTime) : null,
      durationSec: seconds > 0 && !row.isAllDay ? Math.round(seconds) : null,
    };
  },
};

/** Types are the account's own: what their names say in the languages that we speak. */
const kinds: readonly (readonly [RegExp, Activity['kind']])[] = [
  [/\b(e-?mail|correo|e-?post)|ایمیل/i, 'email'],
  [/\b(sms|text|whatsapp)\b|پیامک/i, 'text'],
  [/\b(phone|call|telefon|anruf|ligaç|llamada|ara(ma)?\b|ring)|تماس/i, 'call'],
  [/\b(visit|besuch|wizyt|visita|ziyaret|besøk)|بازدید/i, 'visit'],
  [/\b(to-?do|task)\b/i, 'task'],
];
const kindOf = (type: string | null): Activity['kind'] =>
  kinds.find(([pattern]) => pattern.test(type ?? ''))?.[1] ?? 'meeting';

const noteRow = z.looseObject({ id: hostId, createdTime: moment, deletedTime: moment, links });

export const toNote = {
  row: noteRow,
  record(row: z.infer<typeof noteRow>): Activity | undefined {
    if (perhapsInstantOf(row.deletedTime) !== null) return undefined;
    const at = someInstantOf(row.createdTime, 'createdTime');
    return {
      id: row.id,
      kind: 'note',
      status: 'done',
      userId: userIn([firstLinked(row.links, 'creator'), firstLinked(row.links, 'author')]),
      ...aboutOf(row.links),
      at,
      createdAt: at,
    };
  },
};

/** A task's fields are documented for making one; those of a finished one are looked for under several names. */
const taskRow = z.looseObject({
  id: hostId,
  dueTime: moment,
  createdTime: moment,
  completedTime: moment,
  deletedTime: moment,
  isCompleted: flag,
  isComplete: flag,
  links,
});

export const toTask = {
  row: taskRow,
  record(row: z.infer<typeof taskRow>): Activity | undefined {
    if (perhapsInstantOf(row.deletedTime) !== null) return undefined;
    const done = perhapsInstantOf(row.completedTime);
    const due = perhapsInstantOf(row.dueTime);
    const isDone = done !== null || row.isCompleted === true || row.isComplete === true;
    return {
      id: row.id,
      kind: 'task',
      status: isDone ? 'done' : 'planned',
      userId: userIn([firstLinked(row.links, 'assignee'), firstLinked(row.links, 'creator')]),
      ...aboutOf(row.links),
      at: done ?? due ?? someInstantOf(row.createdTime, 'dueTime'),
      dueAt: due,
      createdAt: perhapsInstantOf(row.createdTime),
      completedAt: done,
    };
  },
};

const emailRow = z.looseObject({
  id: hostId,
  sentTime: moment,
  createdTime: moment,
  deletedTime: moment,
  links,
});

/** An e-mail in the change log: sent when a user did it, received otherwise. */
export const toEmail = {
  row: emailRow,
  record(row: z.infer<typeof emailRow>, sender: string | null): Activity | undefined {
    if (perhapsInstantOf(row.deletedTime) !== null) return undefined;
    return {
      id: row.id,
      kind: 'email',
      status: 'done',
      userId: sender,
      ...aboutOf(row.links),
      at: perhapsInstantOf(row.sentTime) ?? someInstantOf(row.createdTime, 'sentTime'),
      createdAt: perhapsInstantOf(row.createdTime),
      direction: sender === null ? 'inbound' : 'outbound',
    };
  },
};
