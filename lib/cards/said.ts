import type { MessageKey } from '@/lib/i18n/locales/en';
import type { Translator, Values } from '@/lib/i18n/translator';
import { longestText, type Said, type WidgetCard } from '@/lib/model/widget-card';

/** A sentence as a card carries it; the slots in `names` hold names from the CRM. */
export const say = (
  t: Translator,
  key: MessageKey,
  values: Values = {},
  names: readonly string[] = [],
): Said =>
  t
    .parts(key, values)
    .map(({ text, slot }) => (slot !== undefined && names.includes(slot) ? { name: cut(text) } : cut(text)));

/** A name from the CRM by itself. */
export const nameSaid = (name: string): Said => [{ name: cut(name) }];

/** As long as fits into a card. */
export const cut = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;

/** A sentence as plain text, for ears. */
export const plain = (said: Said): string =>
  cut(said.map((part) => (typeof part === 'string' ? part : part.name)).join(''));

/** A card's text in one tone. */
export const line = (text: Said, tone: 'strong' | 'plain' | 'quiet' | 'warn' = 'quiet') =>
  ({ kind: 'text', text, tone }) as const;

/** A card that has one sentence to say, and no figure. */
export function wordCard(
  t: Translator,
  key: string,
  title: MessageKey,
  sentence: Said,
  brief: Partial<WidgetCard['brief']> = {},
): WidgetCard {
  return {
    key,
    title: t.text(title),
    side: null,
    brief: { ...noBrief, word: '', label: plain(sentence), ...brief },
    blocks: [line(sentence)],
  };
}

export const noBrief = { figure: '–', ring: null, icon: null, warn: false } as const;
