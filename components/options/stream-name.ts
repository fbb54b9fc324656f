import type { Translator } from '@/lib/i18n/translator';

/** What a stream brings, in words: the first kind of record it fills; its own id where that has no word. */
export function streamName(t: Translator, stream: string, fills: readonly string[]): string {
  const key = fills.map((entity) => `stored.${entity}`).find((candidate) => t.has(candidate));
  return key !== undefined && t.has(key) ? t.text(key) : stream;
}

export function entityName(t: Translator, entity: string): string {
  const key = `stored.${entity}`;
  return t.has(key) ? t.text(key) : entity;
}
