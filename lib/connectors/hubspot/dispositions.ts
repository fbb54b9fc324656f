import * as z from 'zod/mini';
import type { Activity } from '@/lib/model/entities';
import { failureOf } from '@/lib/model/failure';
import type { Http } from '../connector';
import { ask } from '../kit/ask';
import type { Disposition } from './host';
import { dispositionsPath } from './paths';

/**
 * The six that every account begins with; whoever renames one keeps its id.
 * Source: https://developers.hubspot.com/docs/api-reference/latest/crm/activities/calls/guide
 */
const given: readonly (Disposition & { readonly kind: Activity['outcomeKind'] })[] = [
  { id: 'f240bbac-87c9-4f6e-bf70-924b57d47db7', label: 'Connected', kind: 'connected' },
  { id: '73a0d17f-1163-4015-bdd5-ec830791da20', label: 'No answer', kind: 'no_answer' },
  { id: 'b2cf5968-551e-4856-9783-52b3da59a7d0', label: 'Left voicemail', kind: 'voicemail' },
  { id: 'a4c4c377-d246-4b32-a13b-75a56a4cd0ff', label: 'Left live message', kind: 'connected' },
  { id: '17b47fee-58de-441e-a44c-c6300d46f273', label: 'Wrong number', kind: 'wrong_number' },
  { id: '9d9162e7-6cf3-4944-bf63-4dff82258764', label: 'Busy', kind: 'busy' },
];

/** What people call the others, in the words that tell. */
const words: readonly (readonly [RegExp, Activity['outcomeKind']])[] = [
  [/voice ?mail|answering machine|buzón|correio de voz|poczt/i, 'voicemail'],
  [/wrong|bad number|invalid number/i, 'wrong_number'],
  [/call ?back|later|oddzwo/i, 'call_later'],
  [/busy|engaged|zajęt/i, 'busy'],
  [/no answer|not answer|unanswered|no pick|no response|not reached|nie odebra/i, 'no_answer'],
  [/connect|spoke|reached|answered|rozmaw/i, 'connected'],
];

/** Reads the account's own list; where neither it nor the property's options can be had, the six. */
export async function dispositionsOf(
  http: Http,
  signal: AbortSignal,
  options: () => Promise<readonly { value: string; label: string }[]>,
): Promise<Disposition[]> {
  try {
    const reply = z.array(z.object({ id: z.string(), label: z.nullish(z.string()) }));
    const found = await ask(http, { method: 'GET', path: dispositionsPath }, reply, signal);
    return found.map(({ id, label }) => ({ id, label: label ?? id }));
  } catch (error) {
    if (!['forbidden', 'unexpected-reply'].includes(failureOf(error).kind)) throw error;
  }
  const found = (await options()).map(({ value, label }) => ({ id: value, label }));
  return found.length > 0 ? found : given.map(({ id, label }) => ({ id, label }));
}

/** What a call's disposition means; `other` for words that we do not know. */
export function outcomeOf(
  id: string | null,
  dispositions: readonly Disposition[],
): Pick<Activity, 'outcome' | 'outcomeKind'> {
  if (id === null) return { outcome: null, outcomeKind: null };
  const label = [...dispositions, ...given].find((one) => one.id === id)?.label ?? id;
  const kind =
    given.find((one) => one.id === id)?.kind ?? words.find(([pattern]) => pattern.test(label))?.[1];
  return { outcome: label, outcomeKind: kind ?? 'other' };
}
