/** Languages we ship, by the code of their catalogue, each in its own words. */
export const languages = {
  en: 'English',
  tr: 'Türkçe',
  fa: 'فارسی',
  pt: 'Português',
  pl: 'Polski',
  nb: 'Norsk bokmål',
} as const;
export type Language = keyof typeof languages;

/** What can be chosen, each in its own words: a language, or one of the two ways in which Portuguese is written. */
export const localeNames = {
  en: 'English',
  tr: 'Türkçe',
  fa: 'فارسی',
  'pt-BR': 'Português (Brasil)',
  'pt-PT': 'Português (Portugal)',
  pl: 'Polski',
  nb: 'Norsk bokmål',
} as const;
export type LocaleName = keyof typeof localeNames;

/** English with accents and in brackets, longer than any language: nobody is offered it, tests look for what it breaks. */
export const pseudoLocale = 'en-XA';

/** The language for a browser's or a user's tags: `no` is `nb`, `pt-PT` is `pt`, an unknown one is English. */
export function languageOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = exactLanguage(tag);
    if (language) return language;
  }
  return 'en';
}

/** What a tag is called among those that can be chosen. */
export function localeNameOf(tag: string): LocaleName {
  const language = languageOf([tag]);
  if (language !== 'pt') return language;
  return isEuropeanPortuguese(tag) ? 'pt-PT' : 'pt-BR';
}

/** Outside Brazil, Portuguese is written as in Portugal. Source: https://cldr.unicode.org (parent locales of `pt`). */
export const isEuropeanPortuguese = (tag: string): boolean =>
  exactLanguage(tag) === 'pt' && !['', 'BR'].includes(new Intl.Locale(tag).region ?? '');

/**
 * The full tag to format with: the browser's own region for the language (`en-GB`, `pt-AO`), else a plain one.
 * `latn` writes 123 where the language has digits of its own.
 */
export function localeOf(
  chosen: LocaleName | 'auto' | 'pseudo',
  tags: readonly string[],
  digits: 'auto' | 'latn' = 'auto',
): string {
  const tag = plainLocale(chosen, tags);
  return digits === 'latn' && hasOwnDigits(tag)
    ? new Intl.Locale(tag, { numberingSystem: 'latn' }).toString()
    : tag;
}

/** Whether the language writes its numbers in other digits than 123. */
export const hasOwnDigits = (tag: string): boolean =>
  new Intl.NumberFormat(new Intl.Locale(tag).baseName).resolvedOptions().numberingSystem !== 'latn';

function plainLocale(chosen: LocaleName | 'auto' | 'pseudo', tags: readonly string[]): string {
  if (chosen === 'pseudo') return pseudoLocale;
  const own = tags.find((tag) =>
    chosen === 'auto'
      ? exactLanguage(tag) === languageOf(tags)
      : exactLanguage(tag) !== undefined && localeNameOf(tag) === chosen,
  );
  const name = chosen === 'auto' ? localeNameOf(own ?? 'en') : chosen;
  return own && name !== 'nb' ? own : name;
}

function exactLanguage(tag: string): Language | undefined {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  if (base === 'no' || base === 'nn') return 'nb';
  return Object.hasOwn(languages, base) ? (base as Language) : undefined;
}
