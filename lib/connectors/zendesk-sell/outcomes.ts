import type { Activity } from '@/lib/model/entities';

type Kind = NonNullable<Activity['outcomeKind']>;
type Words = readonly (readonly [Kind, RegExp])[];

/*
 * Outcomes are lists that each account writes for itself: what one means is guessed from its words, and users can mend it.
 */

const ofCalls: Words = [
  ['voicemail', /voice.?mail|left.*message|poczt/i],
  ['no_answer', /no.?answer|unanswered|not.?reached|nie odebr|cevap yok|ikke svar/i],
  ['busy', /busy|zaj[eę]t|meşgul|opptatt|مشغول/i],
  ['wrong_number', /(wrong|bad|invalid).*number|z[łl]y numer|yanlış/i],
  ['call_later', /later|call.?back|oddzwoni/i],
  ['connected', /connect|interest|answered|talked|spoke|reached|rozm|sold|meeting/i],
];

const ofVisits: Words = [
  ['not_interested', /not.?interest|niezainteres/i],
  ['interested', /interest|zainteres|sold|order/i],
  ['call_later', /later|call.?back/i],
  ['no_answer', /no.?(answer|one|body)|absent|closed/i],
];

const meaning = (words: Words, label: string | null): Kind | null =>
  label === null ? null : (words.find(([, pattern]) => pattern.test(label))?.[0] ?? 'other');

export const callOutcome = (label: string | null): Kind | null => meaning(ofCalls, label);
export const visitOutcome = (label: string | null): Kind | null => meaning(ofVisits, label);
