import { type Activities, trait } from './activities';
import { emailAnswers } from './email-answers';
import { codes } from './table';

/**
 * What somebody did, in an order that makes every number a run of neighbours: calls answered and not, e-mails answered,
 * awaiting, bounced and received, meetings, all else.
 */
export const workKind = {
  connected: 0,
  unanswered: 1,
  replied: 2,
  awaiting: 3,
  bounced: 4,
  received: 5,
  meeting: 6,
  other: 7,
} as const;

/** How many kinds there are: person `p` has the keys from `p * workKinds` on. */
export const workKinds = 8;

/**
 * Who did each activity and what it was, as one number: `person * workKinds + kind`; nobody counts as person `people`.
 *
 * Rules: which e-mails are answered says `emailAnswers`. An unknown direction is outbound.
 */
export function workKeys(activities: Activities, asOf: number, people: number): Int32Array {
  const { table, traits, people: persons } = activities;
  const kind = codes(table, 'kind');
  const email = kind.dictionary.indexOf('email');
  const { bounced, answeredAt } = emailAnswers(activities, asOf);
  const keys = new Int32Array(table.length);
  for (let row = 0; row < table.length; row++) {
    const found = traits[row] as number;
    const person = persons[row] as number;
    let of: number = workKind.other;
    if ((found & trait.call) !== 0)
      of = (found & trait.connected) !== 0 ? workKind.connected : workKind.unanswered;
    else if ((found & trait.meeting) !== 0) of = workKind.meeting;
    else if (email >= 0 && kind.codes[row] === email) of = emailKind(row, found);
    keys[row] = (person < 0 ? people : person) * workKinds + of;
  }
  return keys;

  function emailKind(row: number, found: number): number {
    if ((found & trait.inbound) !== 0) return workKind.received;
    if (bounced[row] === 1) return workKind.bounced;
    return Number.isNaN(answeredAt[row]) ? workKind.awaiting : workKind.replied;
  }
}
