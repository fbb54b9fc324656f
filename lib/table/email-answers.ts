import { type Activities, trait } from './activities';
import { remembered } from './remembered';
import { codes, flags, numbers } from './table';

/** What became of the e-mails that were sent, by row of `activities`. */
export interface EmailAnswers {
  /** 1 where the e-mail could not be delivered. */
  readonly bounced: Uint8Array;
  /** Instant of the answer; NaN of what has none up to as-of, bounced, or is no e-mail that was sent. */
  readonly answeredAt: Float64Array;
}

/**
 * Which e-mails were answered, and when.
 *
 * Rules: an e-mail is answered when the CRM says when, up to as-of, or else at the first thing that came in on its thread
 * later than it and up to as-of; one that bounced is not, whatever came back. An unknown direction is outbound.
 */
export const emailAnswers = remembered(({ table, traits, at }: Activities, asOf: number): EmailAnswers => {
  const bounced = new Uint8Array(table.length);
  const answeredAt = new Float64Array(table.length).fill(Number.NaN);
  const kind = codes(table, 'kind');
  const email = kind.dictionary.indexOf('email');
  if (email < 0) return { bounced, answeredAt };
  const outcome = codes(table, 'outcomeKind');
  const bouncedOutcome = outcome.dictionary.indexOf('bounced');
  const isBounced = flags(table, 'bounced');
  const repliedAt = numbers(table, 'repliedAt');
  const thread = codes(table, 'threadId').codes;
  const { starts, times } = received(traits, at, codes(table, 'threadId'), table.length, asOf);
  for (let row = 0; row < table.length; row++) {
    if (kind.codes[row] !== email || ((traits[row] as number) & trait.inbound) !== 0) continue;
    if (isBounced[row] === 1 || (bouncedOutcome >= 0 && outcome.codes[row] === bouncedOutcome)) {
      bounced[row] = 1;
      continue;
    }
    const said = repliedAt[row] as number;
    const code = thread[row] as number;
    answeredAt[row] = said <= asOf ? said : code < 0 ? Number.NaN : firstAfter(code, at[row] as number);
  }
  return { bounced, answeredAt };

  function firstAfter(code: number, instant: number): number {
    let [low, high] = [starts[code] as number, starts[code + 1] as number];
    const end = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((times[middle] as number) > instant) high = middle;
      else low = middle + 1;
    }
    return low < end ? (times[low] as number) : Number.NaN;
  }
}, String);

/** Instants at which something came in on each thread, up to as-of, in order: thread `t` has `starts[t]` up to `starts[t + 1]`. */
function received(
  traits: Uint8Array,
  at: Float64Array,
  thread: { readonly codes: Int32Array; readonly dictionary: readonly string[] },
  length: number,
  asOf: number,
): { starts: Int32Array; times: Float64Array } {
  const size = thread.dictionary.length;
  const starts = new Int32Array(size + 1);
  if (size === 0) return { starts, times: new Float64Array(0) };
  const wanted = trait.done | trait.inbound;
  const counts = (row: number): boolean =>
    (thread.codes[row] as number) >= 0 &&
    ((traits[row] as number) & wanted) === wanted &&
    (at[row] as number) <= asOf;
  for (let row = 0; row < length; row++) {
    if (!counts(row)) continue;
    const next = (thread.codes[row] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let code = 0; code < size; code++)
    starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number);
  const next = starts.slice();
  const times = new Float64Array(starts[size] as number);
  for (let row = 0; row < length; row++) {
    if (!counts(row)) continue;
    const code = thread.codes[row] as number;
    const place = next[code] as number;
    times[place] = at[row] as number;
    next[code] = place + 1;
  }
  for (let code = 0; code < size; code++) {
    const [from, to] = [starts[code] as number, starts[code + 1] as number];
    if (to - from > 1) times.subarray(from, to).sort();
  }
  return { starts, times };
}
