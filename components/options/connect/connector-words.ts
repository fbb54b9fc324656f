import type { Translator } from '@/lib/i18n/translator';

/**
 * Words of one CRM's own: `where` its key is made, the name of a field, or `<field>.hint`. '' where there are none, so a
 * CRM without them is connected all the same.
 */
export function connectorWords(t: Translator, connector: string, part: string): string {
  const key = `connect.${connector}.${part}`;
  return t.has(key) ? t.text(key) : '';
}
