import { isEuropeanPortuguese, type Language, languageOf, pseudoLocale } from '@/lib/model/language';
import { minorDigits } from '@/lib/model/money';
import type { Cell, Sentence, SentenceValue, Unit } from '@/lib/model/result';
import type { MessageKey, Messages } from './locales/en';
import type { Message } from './message';

const catalogues: { readonly [L in Language]: () => Promise<Messages> } = {
  en: async () => (await import('./locales/en')).en,
  tr: async () => (await import('./locales/tr')).tr,
  fa: async () => (await import('./locales/fa')).fa,
  pt: async () => (await import('./locales/pt')).pt,
  pl: async () => (await import('./locales/pl')).pl,
  nb: async () => (await import('./locales/nb')).nb,
};

export interface Display {
  /** Full tag for Intl, such as `pt-BR` or `en-GB`; its language is one of ours. */
  readonly locale: string;
  readonly timeZone: string;
  readonly calendar: 'gregory' | 'persian';
  /** ISO 4217 of amounts that come without one of their own. */
  readonly currency: string;
}

/** Part of a sentence: our words, or a value put into them (to be shown in bold, isolated, or as a button). */
export type Part = { readonly text: string; readonly slot?: string };

export type Values = Readonly<Record<string, string | number>>;

/** Words, numbers and dates of one language and setting. */
export interface Translator {
  readonly language: Language;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly display: Display;
  /** The words under `key`. Values named in `{…}` are put in; numbers in the locale's digits; `n` chooses the plural form. */
  text(key: MessageKey, values?: Values): string;
  /** The same in parts, so that a value can be marked up. */
  parts(key: MessageKey, values?: Values): Part[];
  /** A sentence of a result, its values formatted by their units. */
  sentence(sentence: Sentence): Part[];
  /** Whether a key computed from data (a report's id, an outcome) has words. */
  has(key: string): key is MessageKey;
  /** A figure as shown: `null` is a dash. `precise` is for tables (money with its decimals). */
  value(cell: Cell, unit: Unit, options?: { readonly precise?: boolean; readonly currency?: string }): string;
  money(minor: number, currency?: string, precise?: boolean): string;
  /** Two largest units: "3 d 4 h". */
  duration(seconds: number): string;
  /** A period of local dates, `to` exclusive: "21 Aug – 18 Nov". */
  period(from: string, to: string): string;
  date(instantOrDate: string | number, style?: 'medium' | 'short' | 'month' | 'time'): string;
  relative(instant: string, now: string): string;
  /** For sorting names the way the language does. */
  compare(a: string, b: string): number;
  /** "a, b and c". */
  list(items: readonly string[]): string;
}

const dash = '–';

/** Loads the words of `display.locale`'s language and the formats of its settings. */
export async function createTranslator(display: Display): Promise<Translator> {
  const language = languageOf([display.locale]);
  return translatorOf(language, await wordsOf(display.locale, language), display);
}

async function wordsOf(locale: string, language: Language): Promise<Messages> {
  const words = await catalogues[language]();
  if (isEuropeanPortuguese(locale)) return { ...words, ...(await import('./locales/pt-pt')).ptPT };
  return locale === pseudoLocale ? (await import('./pseudo')).pseudo(words) : words;
}

/** The translator of a catalogue that is already here; a surface may hand in only the part it speaks. */
export function translatorOf(language: Language, words: Partial<Messages>, display: Display): Translator {
  const locale = withCalendar(display);
  const messages: Readonly<Record<string, Message>> = words;
  const plurals = new Intl.PluralRules(locale);
  const numberOf = cached((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
  const dateOf = cached((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
  const collator = new Intl.Collator(locale, { numeric: true });
  const count = (value: number): string => numberOf({ maximumFractionDigits: 0 }).format(value);

  const parts = (key: string, values: Values = {}): Part[] => {
    const message = messages[key];
    if (message === undefined) throw new Error(`no words for ${key}`);
    const n = values['n'];
    const form =
      typeof message === 'string' ? message : (message[plurals.select(Number(n ?? 0))] ?? message.other);
    return form.split(/(\{\w+\}|#)/).flatMap((piece): Part[] => {
      if (piece === '') return [];
      const slot = piece === '#' ? 'n' : /^\{(\w+)\}$/.exec(piece)?.[1];
      if (slot === undefined || !(slot in values)) return [{ text: piece }];
      const value = values[slot] as string | number;
      return [{ text: typeof value === 'number' ? count(value) : value, slot }];
    });
  };
  const text = (key: MessageKey, values?: Values): string =>
    parts(key, values)
      .map((part) => part.text)
      .join('');

  const money: Translator['money'] = (minor, currency = display.currency, precise = false) => {
    const decimals = minorDigits(currency);
    const shown = precise ? decimals : 0;
    return numberOf({
      style: 'currency',
      currency,
      minimumFractionDigits: shown,
      maximumFractionDigits: shown,
    }).format(minor / 10 ** decimals);
  };

  const duration: Translator['duration'] = (seconds) => {
    const sizes = [86_400, 3_600, 60, 1] as const;
    const names = ['unit.day', 'unit.hour', 'unit.minute', 'unit.second'] as const;
    const first = sizes.findIndex((size) => seconds >= size);
    if (first < 0) return text('unit.second', { n: 0 });
    // Rounded to the smaller of the two units shown, so that 59.9 min reads "1 h", not "0 h 60 min".
    const least = sizes[Math.min(first + 1, sizes.length - 1)] as number;
    let left = Math.round(seconds / least) * least;
    const shown: string[] = [];
    for (
      let unit = sizes.findIndex((size) => left >= size);
      unit < sizes.length && shown.length < 2;
      unit++
    ) {
      const size = sizes[unit] as number;
      const whole = Math.floor(left / size);
      left -= whole * size;
      if (whole > 0) shown.push(text(names[unit] as MessageKey, { n: whole }));
      else if (shown.length === 1) break;
    }
    return shown.join(' ');
  };

  const value: Translator['value'] = (cell, unit, { precise = false, currency } = {}) => {
    if (cell === null) return dash;
    if (typeof cell === 'string') return unit === 'date' ? date(cell) : cell;
    switch (unit) {
      case 'money':
        return money(cell, currency, precise);
      case 'share':
        return numberOf({
          style: 'percent',
          minimumFractionDigits: precise ? 1 : 0,
          maximumFractionDigits: precise ? 1 : 0,
        }).format(cell);
      case 'seconds':
        return duration(cell);
      case 'mean':
        return numberOf({ maximumFractionDigits: 1 }).format(cell);
      case 'instant':
        return date(instantText(cell));
      case 'date':
        return date(cell);
      default:
        return count(cell);
    }
  };

  const styles = {
    medium: { dateStyle: 'medium' },
    short: { day: 'numeric', month: 'short' },
    month: { month: 'long', year: 'numeric' },
    time: { dateStyle: 'medium', timeStyle: 'short' },
  } as const satisfies Record<string, Intl.DateTimeFormatOptions>;
  const date: Translator['date'] = (when, style = 'medium') => {
    // A civil date is shown as it is, in UTC; an instant in the report's zone.
    const civil = typeof when === 'string' && when.length === 10;
    const at = typeof when === 'number' ? when * 1000 : Date.parse(civil ? `${when}T00:00:00Z` : when);
    const format = dateOf({ ...styles[style], timeZone: civil ? 'UTC' : display.timeZone });
    if (style !== 'month' || language !== 'fa') return format.format(at);
    // CLDR puts the Persian calendar's year before its month; Persian is written the other way round.
    const part = (type: string) => format.formatToParts(at).find((each) => each.type === type)?.value;
    return `${part('month')} ${part('year')}`;
  };

  return {
    language,
    locale,
    direction: language === 'fa' ? 'rtl' : 'ltr',
    display,
    text,
    parts,
    has: (key): key is MessageKey => Object.hasOwn(messages, key),
    sentence({ key, values }) {
      const shown = Object.fromEntries(Object.entries(values).map(([name, given]) => [name, shownIn(given)]));
      return parts(key, shown);
    },
    value,
    money,
    duration,
    period(from, to) {
      const last = Date.parse(`${to}T00:00:00Z`) - 86_400_000;
      const first = Date.parse(`${from}T00:00:00Z`);
      const sameYear = from.slice(0, 4) === new Date(last).toISOString().slice(0, 4);
      return dateOf({
        day: 'numeric',
        month: 'short',
        ...(sameYear ? {} : { year: 'numeric' }),
        timeZone: 'UTC',
      }).formatRange(first, last);
    },
    date,
    relative(instant, now) {
      const seconds = (Date.parse(instant) - Date.parse(now)) / 1000;
      const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
      const size = Math.abs(seconds);
      if (size < 60) return format.format(0, 'second');
      if (size < 3_600) return format.format(Math.trunc(seconds / 60), 'minute');
      if (size < 86_400) return format.format(Math.trunc(seconds / 3_600), 'hour');
      return format.format(Math.trunc(seconds / 86_400), 'day');
    },
    compare: collator.compare,
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };

  function shownIn(given: SentenceValue): string | number {
    if ('text' in given) return given.text;
    if ('word' in given) {
      const values = Object.entries(given.values ?? {}).map(([name, cell]) => [name, cell ?? dash]);
      return text(given.word as MessageKey, Object.fromEntries(values));
    }
    return given.unit === 'count' && typeof given.value === 'number'
      ? given.value
      : value(given.value, given.unit);
  }
}

const instantText = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** The tag with its calendar, so that every date of this translator is in the calendar of the setting. */
function withCalendar({ locale, calendar }: Display): string {
  return new Intl.Locale(locale, { calendar: calendar === 'persian' ? 'persian' : 'gregory' }).toString();
}

/** Intl formats are slow to make and quick to use. */
function cached<O extends object, F>(make: (options: O) => F): (options: O) => F {
  const made = new Map<string, F>();
  return (options) => {
    const key = JSON.stringify(options);
    let format = made.get(key);
    if (format === undefined) {
      format = make(options);
      made.set(key, format);
    }
    return format;
  };
}
