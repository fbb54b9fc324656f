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

/** The language for a browser's or a user's tags: `no` is `nb`, `pt-PT` is `pt`, an unknown one is English. */
export function languageOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = exactLanguage(tag);
    if (language) return language;
  }
  return 'en';
}

/** The full tag to format with: the browser's own region for the language (`en-GB`, `pt-PT`), else a plain one. */
export function localeOf(chosen: Language | 'auto', tags: readonly string[]): string {
  const language = chosen === 'auto' ? languageOf(tags) : chosen;
  const own = tags.find((tag) => exactLanguage(tag) === language);
  if (own) return language === 'nb' ? 'nb' : own;
  return language === 'pt' ? 'pt-BR' : language;
}

function exactLanguage(tag: string): Language | undefined {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  if (base === 'no' || base === 'nn') return 'nb';
  return Object.hasOwn(languages, base) ? (base as Language) : undefined;
}
