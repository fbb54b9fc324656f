import { describe, expect, it } from 'vitest';
import { hasOwnDigits, languageOf, localeNameOf, localeOf } from '@/lib/model/language';

describe('the locale', () => {
  it('is the browser’s own for the language that is chosen, with its region', () => {
    expect(localeOf('auto', ['en-GB', 'pl'])).toBe('en-GB');
    expect(localeOf('en', ['pl', 'en-AU'])).toBe('en-AU');
    expect(localeOf('tr', ['pl'])).toBe('tr');
    expect(localeOf('nb', ['no-NO'])).toBe('nb');
    expect(localeOf('auto', ['de-DE', 'fr'])).toBe('en');
  });

  it('keeps the two ways of writing Portuguese apart', () => {
    expect(localeOf('pt-PT', ['pt-BR'])).toBe('pt-PT');
    expect(localeOf('pt-BR', ['pt-PT'])).toBe('pt-BR');
    expect(localeOf('pt-PT', ['pt-AO'])).toBe('pt-AO');
    expect(localeOf('auto', ['pt-PT'])).toBe('pt-PT');
    expect(['pt', 'pt-BR', 'pt-PT', 'pt-MZ'].map(localeNameOf)).toEqual(['pt-BR', 'pt-BR', 'pt-PT', 'pt-PT']);
  });

  it('writes 123 where the language has digits of its own and they are not wanted', () => {
    expect(localeOf('fa', [], 'latn')).toBe('fa-u-nu-latn');
    expect(localeOf('pl', [], 'latn')).toBe('pl');
    expect(languageOf([localeOf('fa', [], 'latn')])).toBe('fa');
    expect([hasOwnDigits('fa-u-nu-latn'), hasOwnDigits('en-GB')]).toEqual([true, false]);
  });
});
