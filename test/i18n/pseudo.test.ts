import { expect, it } from 'vitest';
import { en } from '@/lib/i18n/locales/en';
import { pseudo, pseudoText } from '@/lib/i18n/pseudo';
import { createTranslator } from '@/lib/i18n/translator';
import { localeNames, localeOf } from '@/lib/model/language';

it('is longer than English by two fifths, in brackets, and keeps the values', () => {
  const said = pseudoText('{name}: # deals of {n}');
  expect(said).toMatch(/^\[\{name\}: # dëálš öf \{n\} .+\]$/);
  for (const message of Object.values(en)) {
    if (typeof message !== 'string') continue;
    const letters = message.replaceAll(/\{\w+\}/g, '').length;
    expect(pseudoText(message).replaceAll(/\{\w+\}/g, '').length).toBeGreaterThanOrEqual(
      Math.floor(letters * 1.3) + 2,
    );
  }
});

it('has every key, with every plural form of English', () => {
  expect(Object.keys(pseudo(en)).sort()).toEqual(Object.keys(en).sort());
});

it('is what the stored language `pseudo` shows, and is offered to nobody', async () => {
  const locale = localeOf('pseudo', ['pl']);
  const t = await createTranslator({ locale, timeZone: 'UTC', calendar: 'gregory', currency: 'EUR' });
  expect(t.text('word.settings')).toMatch(/^\[Šëttíñgš .+\]$/);
  expect(t.value(1234, 'count')).toBe('1,234');
  expect(Object.keys(localeNames)).not.toContain('pseudo');
});
