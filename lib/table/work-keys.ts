import { type Activities, trait } from './activities';
import { codes, flags, numbers } from './table';

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
 * Rules: an e-mail is answered when the CRM says when, up to as-of, or something came in on its thread later than it and
 * up to as-of; one that bounced is not. An unknown direction is outbound.
 */
export function workKeys(activities: Activities, asOf: number, people: number): Int32Array {
  const { table, traits, at, people: persons } = activities;
  const kind = codes(table, 'kind');
  const email = kind.dictionary.indexOf('email');
  const outcome = codes(table, 'outcomeKind');
  const bouncedOutcome = outcome.dictionary.indexOf('bounced');
  const bounced = flags(table, 'bounced');
  const repliedAt = numbers(table, 'repliedAt');
  const thread = codes(table, 'threadId');
  const lastIn = lastReceived(activities, thread, asOf);
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
    const isBounced = bounced[row] === 1 || (bouncedOutcome >= 0 && outcome.codes[row] === bouncedOutcome);
    if (isBounced) return workKind.bounced;
    if ((repliedAt[row] as number) <= asOf) return workKind.replied;
    const last = lastIn[thread.codes[row] as number];
    return last !== undefined && last > (at[row] as number) ? workKind.replied : workKind.awaiting;
  }
}

/** When something last came in on each thread, up to as-of, by the thread's code. */
function lastReceived(
  { table, traits, at }: Activities,
  thread: { readonly codes: Int32Array; readonly dictionary: readonly string[] },
  asOf: number,
): Float64Array {
  const last = new Float64Array(thread.dictionary.length).fill(Number.NEGATIVE_INFINITY);
  if (last.length === 0) return last;
  const wanted = trait.done | trait.inbound;
  for (let row = 0; row < table.length; row++) {
    const code = thread.codes[row] as number;
    const when = at[row] as number;
    if (code < 0 || ((traits[row] as number) & wanted) !== wanted || !(when <= asOf)) continue;
    if (when > (last[code] as number)) last[code] = when;
  }
  return last;
}
