import type { Messages } from '@/lib/i18n/locales/en';
import { widget as en } from '@/lib/i18n/locales/en/widget';
import { widget as fa } from '@/lib/i18n/locales/fa/widget';
import { widget as nb } from '@/lib/i18n/locales/nb/widget';
import { widget as pl } from '@/lib/i18n/locales/pl/widget';
import { widget as pt } from '@/lib/i18n/locales/pt/widget';
import { widget as tr } from '@/lib/i18n/locales/tr/widget';
import { type Display, type Translator, translatorOf } from '@/lib/i18n/translator';
import { type Language, languageOf } from '@/lib/model/language';

/** The words that the widgets use, in one language. */
export type WidgetWords = Pick<Messages, keyof typeof en>;

/** A content script is one file: it cannot load a language later, so it carries this section of each. */
const words: { readonly [L in Language]: WidgetWords } = { en, fa, nb, pl, pt, tr };

export interface WidgetDisplay {
  /** Full tag; may carry the user's calendar, as in `fa-u-ca-gregory`. `auto` follows the browser. */
  readonly locale: string;
  readonly timeZone?: string | undefined;
  readonly currency?: string | undefined;
}

/** The translator of the widgets. */
export function widgetTranslator({ locale, timeZone, currency }: WidgetDisplay, all = words): Translator {
  const tag = tagOf(locale);
  const language = languageOf([tag]);
  const display: Display = {
    locale: tag,
    timeZone: zoneOf(timeZone),
    calendar: calendarOf(tag, language),
    currency: currency ?? 'XXX', // ISO 4217 for no currency.
  };
  return translatorOf(language, all[language], display);
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
