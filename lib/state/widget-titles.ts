import { widgetTitles } from '@/lib/cards/deal-cards';
import type { Translator } from '@/lib/i18n/translator';
import { ownWidgets } from '@/lib/model/widget';

/** What a widget of ours is called, by its key. */
export function widgetTitle(t: Translator, key: string): string {
  const own = ownWidgets.find((widget) => widget === key);
  return own ? t.text(widgetTitles[own]) : key;
}
