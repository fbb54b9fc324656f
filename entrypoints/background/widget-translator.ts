import { browser } from 'wxt/browser';
import type { Messages } from '@/lib/i18n/locales/en';
import { type Translator, translatorOf } from '@/lib/i18n/translator';
import { widgetWordsOf } from '@/lib/i18n/widget-words';
import { type Language, languageOf } from '@/lib/model/language';
import type { Shown } from '@/lib/settings/scope-of';

const read = new Map<Language, Promise<Partial<Messages>>>();

/** Speaks for the widgets. The words of reports are read when one is pinned; without them a report says that it failed. */
export async function widgetTranslator(shown: Shown, withReports: boolean): Promise<Translator> {
  const { locale, timeZone, calendar, currency } = shown;
  const language = languageOf([locale]);
  const words = { ...(withReports && (await reportWords(language))), ...widgetWordsOf(locale) };
  return translatorOf(language, words, { locale, timeZone, calendar, currency });
}

/** From our own package: a service worker cannot load a language as code. */
function reportWords(language: Language): Promise<Partial<Messages>> {
  const known = read.get(language);
  if (known) return known;
  const words = fetch(browser.runtime.getURL(`/words/${language}.json` as never))
    .then((response) => response.json() as Promise<Partial<Messages>>)
    .catch(() => {
      read.delete(language); // Another deal's page may have more luck.
      return {};
    });
  read.set(language, words);
  return words;
}
