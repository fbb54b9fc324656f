import { type Display, type Translator, translatorOf } from '@/lib/i18n/translator';
import type { WidgetWords } from '@/lib/i18n/widget-words';
import { type Language, languageOf } from '@/lib/model/language';

export interface WidgetDisplay {
  /** Full tag; may carry the user's calendar, as in `fa-u-ca-gregory`. `auto` follows the browser. */
  readonly locale: string;
  readonly timeZone?: string | undefined;
  readonly currency?: string | undefined;
}

/** The translator of the widgets, over the words of the locale's language. */
export function widgetTranslator(
  { locale, timeZone, currency }: WidgetDisplay,
  words: Partial<WidgetWords>,
): Translator {
  const tag = tagOf(locale);
  const language = languageOf([tag]);
  const display: Display = {
    locale: tag,
    timeZone: zoneOf(timeZone),
    calendar: calendarOf(tag, language),
    currency: currency ?? 'XXX', // ISO 4217 for no currency.
  };
  return translatorOf(language, words, display);
}

function tagOf(locale: string): string {
  try {
    const tag = locale === 'auto' ? globalThis.navigator.language : locale;
    return new Intl.Locale(tag).toString();
  } catch {
    return 'en';
  }
}

function calendarOf(tag: string, language: Language): Display['calendar'] {
  const chosen = new Intl.Locale(tag).calendar;
  if (chosen !== undefined) return chosen === 'persian' ? 'persian' : 'gregory';
  return language === 'fa' ? 'persian' : 'gregory';
}

function zoneOf(timeZone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', timeZone ? { timeZone } : {}).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
