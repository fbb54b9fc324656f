import type { HostChoices } from '@/lib/model/host-choices';

/** Sorts of words: parts of `HostChoices` that are told word by word. */
export type WordSort = Exclude<keyof HostChoices, 'reasonField'>;

const meanings = {
  stageKinds: ['incoming', 'open', 'won', 'lost', 'unqualified'],
  leadStatuses: ['new', 'working', 'testing', 'nurturing', 'qualified', 'unqualified', 'converted'],
  activityKinds: ['call', 'email', 'meeting', 'visit', 'text', 'task', 'note'],
  channels: [
    ...['organic', 'paid', 'email', 'referral', 'social', 'direct', 'outbound'],
    ...['visit', 'partner', 'event', 'website', 'other'],
  ],
} as const;

const interest = ['interested', 'not_interested', 'call_later', 'other'];
const ofCall = ['connected', 'no_answer', 'voicemail', 'busy', 'wrong_number', ...interest];
const ofMeeting = ['held', 'no_show', 'cancelled', ...interest];
const ofMail = ['replied', 'no_reply', 'bounced', ...interest];
const outcomes: ReadonlyMap<string, readonly string[]> = new Map([
  ['call', ofCall],
  ['meeting', ofMeeting],
  ['visit', ofMeeting],
  ['email', ofMail],
  ['text', ofMail],
]);
const anyOutcome = [...new Set([...ofCall, ...ofMeeting, ...ofMail])];

/** What a word of a sort can mean; outcomes by their kind of activity. What it means now is always among them. */
export function meaningsOf(sort: WordSort, kind: string, now: string | null): readonly string[] {
  const offered: readonly string[] =
    sort === 'outcomes' ? (outcomes.get(kind) ?? anyOutcome) : meanings[sort];
  return now === null || offered.includes(now) ? offered : [...offered, now];
}
