import { describe, expect, it } from 'vitest';
import { dayOf } from '@/lib/state/date-text';

const english = { locale: 'en-GB', calendar: 'gregory' } as const;
const persian = { locale: 'fa', calendar: 'persian' } as const;

describe('a day as it is typed', () => {
  it('is read in ISO form and in the order of the locale', () => {
    expect(dayOf('2026-03-01', english)).toBe('2026-03-01');
    expect(dayOf(' 2026/3/1 ', english)).toBe('2026-03-01');
    expect(dayOf('3/1/2026', english)).toBe('2026-01-03');
    expect(dayOf('3/1/2026', { ...english, locale: 'en-US' })).toBe('2026-03-01');
    expect(dayOf('1.3.26', { ...english, locale: 'pl' })).toBe('2026-03-01');
  });

  it('is read in Persian and Arabic digits, and in the Persian calendar by its year', () => {
    expect(dayOf('۱۴۰۵/۱/۱۵', persian)).toBe('2026-04-04');
    expect(dayOf('۱۴۰۵/۱/۱۵', english)).toBe('2026-04-04');
    expect(dayOf('٢٠٢٦-٠٣-٠١', english)).toBe('2026-03-01');
    expect(dayOf('2026-03-01', persian)).toBe('2026-03-01');
    expect(dayOf('۰۵/۱/۱۵', persian)).toBe('2026-04-04');
  });

  it('is read with the month by name, whole or begun', () => {
    expect(dayOf('1 March 2026', english)).toBe('2026-03-01');
    expect(dayOf('March 1, 2026', { ...english, locale: 'en-US' })).toBe('2026-03-01');
    expect(dayOf('1 MARCA 2026', { ...english, locale: 'pl' })).toBe('2026-03-01');
    expect(dayOf('1 września 2026', { ...english, locale: 'pl' })).toBe('2026-09-01');
    expect(dayOf('1 de março de 2026', { ...english, locale: 'pt-BR' })).toBe('2026-03-01');
    expect(dayOf('۱۵ فروردین ۱۴۰۵', persian)).toBe('2026-04-04');
    expect(dayOf('1 ma 2026', english)).toBeUndefined();
  });

  it('is none where there is no such day', () => {
    for (const typed of [
      '',
      'soon',
      '31/02/2026',
      '2026-13-01',
      '2026-00-10',
      '1/1/1/2026',
      '12',
      '2026',
      '999-1-1',
    ])
      expect(dayOf(typed, english)).toBeUndefined();
    expect(dayOf('۱۴۰۴/۱۲/۳۰', persian)).toBeUndefined();
    expect(dayOf('۱۴۰۳/۱۲/۳۰', persian)).toBe('2025-03-20');
  });

  const locales = ['en-GB', 'en-US', 'tr', 'fa', 'fa-u-nu-latn', 'pt-BR', 'pt-PT', 'pl', 'nb'];
  it.each(
    locales.flatMap((locale) => (['gregory', 'persian'] as const).map((calendar) => ({ locale, calendar }))),
  )('is read as we write it in $locale, $calendar', ({ locale, calendar }) => {
    const tag = new Intl.Locale(locale, { calendar }).toString();
    const days = Array.from({ length: 40 }, (_, at) =>
      Temporal.PlainDate.from('2024-12-28')
        .add({ days: at * 19 })
        .toString(),
    );
    for (const dateStyle of ['medium', 'long', 'short'] as const) {
      const written = new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' });
      for (const day of days) {
        const text = written.format(Date.parse(`${day}T00:00:00Z`));
        expect([text, dayOf(text, { locale, calendar })]).toEqual([text, day]);
      }
    }
  });
});
