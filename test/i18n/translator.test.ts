import { describe, expect, it } from 'vitest';
import { en } from '@/lib/i18n/locales/en';
import { fa } from '@/lib/i18n/locales/fa';
import { createTranslator, type Display, translatorOf } from '@/lib/i18n/translator';
import type { Language } from '@/lib/model/language';

const display = (over: Partial<Display> = {}): Display => ({
  locale: 'en-GB',
  timeZone: 'Europe/Warsaw',
  calendar: 'gregory',
  currency: 'EUR',
  ...over,
});
const speak = (language: Language, words: Record<string, unknown>, over: Partial<Display> = {}) =>
  translatorOf(language, words as never, display({ locale: language, ...over }));
const english = translatorOf('en', en, display());

describe('words', () => {
  it('puts values into a sentence and keeps them apart for marking up', () => {
    const t = speak('en', { 'x.y': '{reason} decided {k} of {n} losses' });
    expect(t.parts('x.y' as never, { reason: 'Price', k: 31, n: 84 })).toEqual([
      { text: 'Price', slot: 'reason' },
      { text: ' decided ' },
      { text: '31', slot: 'k' },
      { text: ' of ' },
      { text: '84', slot: 'n' },
      { text: ' losses' },
    ]);
  });

  it('chooses the plural form of the language', () => {
    const message = { one: '# umowa', few: '# umowy', many: '# umów', other: '# umowy' };
    const t = speak('pl', { deals: message });
    const said = [1, 2, 5, 12, 22, 25].map((n) => t.text('deals' as never, { n }));
    expect(said).toEqual(['1 umowa', '2 umowy', '5 umów', '12 umów', '22 umowy', '25 umów']);
  });

  it('leaves a name with braces as it is', () => {
    const t = speak('en', { x: '{name} won' });
    expect(t.text('x' as never, { name: '{n} <b>#</b>' })).toBe('{n} <b>#</b> won');
  });

  it('knows which keys have words, and no key of the language itself', () => {
    expect(english.has('app.name')).toBe(true);
    expect(english.has('toString')).toBe(false);
    expect(english.has('constructor')).toBe(false);
  });

  it('has a catalogue for every language', async () => {
    for (const locale of ['en-GB', 'tr', 'fa', 'pt-BR', 'pl', 'nb']) {
      const t = await createTranslator(display({ locale }));
      expect(t.has('app.name')).toBe(true);
      expect(t.direction).toBe(locale === 'fa' ? 'rtl' : 'ltr');
    }
  });
});

describe('figures', () => {
  it('tells unknown from zero', () => {
    expect(english.value(null, 'count')).toBe('–');
    expect(english.value(0, 'count')).toBe('0');
    expect(english.value(0, 'share')).toBe('0%');
  });

  it('writes money with the decimals of its currency, and in tables with all of them', () => {
    expect(english.money(123_456)).toBe('€1,235');
    expect(english.money(123_456, 'EUR', true)).toBe('€1,234.56');
    expect(english.money(1_235, 'JPY', true)).toBe('JP¥1,235');
    expect(english.money(1_234_567, 'KWD', true).replace(/\s/, ' ')).toBe('KWD 1,234.567');
  });

  it('writes Persian digits, and the Persian calendar when it is set', () => {
    const t = speak('fa', en, { locale: 'fa', calendar: 'persian', timeZone: 'Asia/Tehran' });
    expect(t.value(1234, 'count')).toBe('۱٬۲۳۴');
    expect(t.date('2026-03-21')).toContain('۱۴۰۵');
    expect(speak('fa', en, { locale: 'fa' }).date('2026-03-21')).toContain('۲۰۲۶');
  });

  it('writes a Persian month before its year', () => {
    const inCalendar = (calendar: 'gregory' | 'persian') =>
      speak('fa', en, { locale: 'fa', calendar, timeZone: 'Asia/Tehran' }).date('2026-11-15', 'month');
    expect(inCalendar('persian')).toBe('آبان ۱۴۰۵');
    expect(inCalendar('gregory')).toBe('نوامبر ۲۰۲۶');
    expect(english.date('2026-11-15', 'month')).toBe('November 2026');
  });

  it('writes a length of time in its two largest units, rounded to the smaller', () => {
    expect(english.duration(0)).toBe('0 s');
    expect(english.duration(59)).toBe('59 s');
    expect(english.duration(3_599)).toBe('59 min 59 s');
    expect(english.duration(86_399)).toBe('1 d');
    expect(english.duration(90_000)).toBe('1 d 1 h');
    expect(english.duration(86_400 * 41)).toBe('41 d');
  });

  it('writes the last day of a period, not the day after it', () => {
    expect(english.period('2026-08-21', '2026-11-19').replaceAll(/\s/g, ' ')).toBe('21 Aug – 18 Nov');
  });

  it('shows a civil date in no zone, and an instant in the zone of the settings', () => {
    const west = translatorOf('en', en, display({ timeZone: 'America/Los_Angeles' }));
    expect(west.date('2026-11-19')).toBe('19 Nov 2026');
    expect(west.date('2026-11-19T02:00:00Z')).toBe('18 Nov 2026');
  });

  it('says how long ago something was', () => {
    expect(english.relative('2026-11-19T11:56:00Z', '2026-11-19T12:00:00Z')).toBe('4 min ago');
    expect(english.relative('2026-11-18T11:00:00Z', '2026-11-19T12:00:00Z')).toBe('yesterday');
  });

  it('changes digits and calendar of every format with the tag and the setting', () => {
    const shown = (locale: string, calendar: 'gregory' | 'persian') => {
      const t = translatorOf('fa', fa, display({ locale, calendar, timeZone: 'Asia/Tehran' }));
      const day = '2026-03-21';
      return [
        t.value(1234, 'count'),
        t.value(0.5, 'share'),
        t.money(123_456),
        t.duration(90_000),
        t.date(day),
        t.date(day, 'short'),
        t.date(day, 'month'),
        t.date('2026-03-21T10:30:00Z', 'time'),
        t.period('2026-03-21', '2026-04-21'),
        t.relative('2026-03-21T10:00:00Z', '2026-03-21T10:30:00Z'),
        t.text('unit.of', { k: 31, n: 84 }),
      ];
    };
    const own = shown('fa', 'persian');
    const latin = shown('fa-u-nu-latn', 'persian');
    for (const [at, words] of own.entries()) {
      expect(words).toMatch(/[۰-۹]/);
      expect(latin[at]).not.toMatch(/[۰-۹]/);
      expect(latin[at]).toMatch(/[0-9]/);
    }
    const gregory = shown('fa', 'gregory');
    for (const at of [4, 5, 6, 7, 8]) expect(gregory[at]).not.toBe(own[at]);
  });
});
