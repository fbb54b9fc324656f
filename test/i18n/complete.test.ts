import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '@/lib/i18n/locales/en';
import { fa } from '@/lib/i18n/locales/fa';
import { nb } from '@/lib/i18n/locales/nb';
import { pl } from '@/lib/i18n/locales/pl';
import { pt } from '@/lib/i18n/locales/pt';
import { tr } from '@/lib/i18n/locales/tr';
import type { Message } from '@/lib/i18n/message';
import { reports } from '@/lib/reports/all';

const catalogues: Readonly<Record<string, Readonly<Record<string, Message>>>> = { en, tr, fa, pt, pl, nb };
const languages = Object.keys(catalogues);
const english: Readonly<Record<string, Message>> = en;

const formsOf = (message: Message): Record<string, string> =>
  typeof message === 'string' ? { other: message } : { ...message };

/** Slots of a sentence; `#` is the slot `n`. */
const slotsOf = (form: string): Set<string> =>
  new Set([...form.matchAll(/\{(\w+)\}|#/g)].map(([, slot]) => slot ?? 'n'));

/** Whole numbers from 0 to 200 that a plural form is said of. */
const numbersOf = (language: string): Map<string, number[]> =>
  Map.groupBy(
    Array.from({ length: 201 }, (_, n) => n),
    (n) => new Intl.PluralRules(language).select(n),
  );

describe.each(languages)('words in %s', (language) => {
  const catalogue = catalogues[language] ?? {};
  const plurals = Object.entries(catalogue).filter(([, message]) => typeof message !== 'string');

  it('are there for every key of English, and for no other', () => {
    const lacking = Object.keys(english).filter((key) => !Object.hasOwn(catalogue, key));
    const strange = Object.keys(catalogue).filter((key) => !Object.hasOwn(english, key));
    expect({ lacking, strange }).toEqual({ lacking: [], strange: [] });
  });

  it('are each said in one file only', () => {
    const files = globSync(`lib/i18n/locales/${language}/**/*.ts`);
    const keys = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key),
    );
    const seen = new Set<string | undefined>();
    expect(keys.filter((key) => seen.size === seen.add(key).size)).toEqual([]);
    expect(keys.length).toBeGreaterThan(500);
  });

  it('are never blank', () => {
    const blank = Object.entries(catalogue).filter(([, message]) =>
      Object.values(formsOf(message)).some((form) => form.trim() === ''),
    );
    expect(blank).toEqual([]);
  });

  it('say each value of the English sentence, and no other', () => {
    const numbers = numbersOf(language);
    const wrong = Object.entries(catalogue).flatMap(([key, message]) => {
      const source = english[key];
      if (source === undefined) return [];
      const known = new Set(Object.values(formsOf(source)).flatMap((form) => [...slotsOf(form)]));
      const needed = slotsOf(formsOf(source)['other'] ?? '');
      return Object.entries(formsOf(message)).flatMap(([form, words]) => {
        const said = slotsOf(words);
        // A form that is said of nothing above 1 ("the goal is reached") needs no number.
        const only = typeof message !== 'string' && numbers.get(form)?.every((n) => n <= 1);
        const missing = [...needed].filter((slot) => !said.has(slot) && !(only && slot === 'n'));
        const strange = [...said].filter((slot) => !known.has(slot));
        return [
          ...missing.map((slot) => `${key} (${form}) lacks {${slot}}`),
          ...strange.map((slot) => `${key} (${form}) has {${slot}}`),
        ];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('have every plural form that a whole number needs', () => {
    const needed = [...numbersOf(language).keys()];
    const lacking = plurals.filter(([, message]) => needed.some((form) => !(form in formsOf(message))));
    expect(lacking.map(([key]) => key)).toEqual([]);
  });

  it('have no plural form that the language does not know', () => {
    const known = new Set<string>(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
    const strange = plurals.flatMap(([key, message]) =>
      Object.keys(formsOf(message)).flatMap((form) => (known.has(form) ? [] : [`${key} (${form})`])),
    );
    expect(strange).toEqual([]);
  });
});

describe.each(reports.map(({ id }) => id))('the report %s', (id) => {
  it('has a test of its own', () => {
    expect(existsSync(`test/reports/${id}.test.ts`)).toBe(true);
  });

  it('has a title, a question and a formula in every language', () => {
    const keys = [`report.${id}.title`, `report.${id}.question`, `why.${id}.formula`];
    const lacking = languages.flatMap((language) =>
      keys
        .filter((key) => !Object.hasOwn(catalogues[language] ?? {}, key))
        .map((key) => `${language} ${key}`),
    );
    expect(lacking).toEqual([]);
  });

  it('has words for its options in every language', () => {
    const keys = reports
      .filter((report) => report.id === id)
      .flatMap(({ options }) => options)
      .flatMap((option) => [
        `option.${option.id}`,
        ...(option.kind === 'choice' ? option.choices.map((choice) => `option.${option.id}.${choice}`) : []),
        ...(option.kind === 'person' ? [`option.${option.id}.none`] : []),
      ]);
    const lacking = languages.flatMap((language) =>
      keys
        .filter((key) => !Object.hasOwn(catalogues[language] ?? {}, key))
        .map((key) => `${language} ${key}`),
    );
    expect(lacking).toEqual([]);
  });
});
