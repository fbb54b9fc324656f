import type { Activity } from '@/lib/model/entities';

type Kind = Activity['kind'];

/** Task types are the account's own: what their names say in the languages that we speak. */
const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/\b(e-?mail|mail|correo|e-?post)|ایمیل/i, 'email'],
  [/\b(sms|text|whatsapp|message)\b|پیامک/i, 'text'],
  [/\b(phone|call|telefon|anruf|ligaç|llamada|ara(ma)?\b|ring)|تماس/i, 'call'],
  [/\b(visit|besuch|wizyt|visita|ziyaret|besøk)|بازدید/i, 'visit'],
  [/\b(meeting|appointment|demo|lunch|spotkan|reuni|toplant|møte)|جلسه/i, 'meeting'],
];

export const kindOf = (type: string | null): Kind =>
  (type !== null && kinds.find(([pattern]) => pattern.test(type))?.[1]) || 'task';

const ofCalls: readonly (readonly [RegExp, NonNullable<Activity['outcomeKind']>])[] = [
  [/voice ?mail|left (a )?(message|vm)|answering machine|mailbox/i, 'voicemail'],
  [/no[ -]?answer|not? (reached|available)|unanswered|did(n.t| not) (answer|pick)|no response/i, 'no_answer'],
  [/busy/i, 'busy'],
  [/wrong number|bad number|invalid number/i, 'wrong_number'],
  [/call ?(back|later)|later|reschedul/i, 'call_later'],
  [/connect|reached|spoke|answered|talked|interested|booked|success/i, 'connected'],
];
const ofMeetings: readonly (readonly [RegExp, NonNullable<Activity['outcomeKind']>])[] = [
  [/no[ -]?show|did(n.t| not) (show|attend|come)/i, 'no_show'],
  [/cancel/i, 'cancelled'],
  [/held|complete|took place|attended|done|success|interested/i, 'held'],
];

/** What an outcome of the account's own means, by its words; users may say otherwise. */
export function outcomeKindOf(kind: Kind, outcome: string | null): Activity['outcomeKind'] {
  if (outcome === null) return null;
  const find = (words: typeof ofCalls): Activity['outcomeKind'] =>
    words.find(([pattern]) => pattern.test(outcome))?.[1];
  if (kind === 'call') return find(ofCalls) ?? 'other';
  return kind === 'meeting' ? (find(ofMeetings) ?? null) : null;
}
