import { describe, expect, it } from 'vitest';
import { amountOf, countOf, decimalOf } from '@/lib/state/amount-text';

describe('a typed number', () => {
  it.each([
    ['190000', '190000'],
    ['190,000', '190000'],
    ['190.000', '190000'],
    ['190 000', '190000'],
    ['190\u00a0000', '190000'],
    ['190\u202f000', '190000'],
    ["190'000", '190000'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1.234.567', '1234567'],
    ['12,34,567', '1234567'],
    ['1,234,567.8', '1234567.8'],
    ['0,5', '0.5'],
    ['.5', '0.5'],
    ['12.5', '12.5'],
    ['۱۹۰٬۰۰۰', '190000'],
    ['۱۲۳۴٫۵', '1234.5'],
    ['۱۹۰,۰۰۰', '190000'],
    ['١٢٣', '123'],
    ['＋７', '7'],
    ['-3', '-3'],
  ])('reads %s as %s', (typed, plain) => {
    expect(decimalOf(typed)).toBe(plain);
  });

  it.each(['', ' ', 'abc', '12abc', '190k', '1.2.3', '1,23,4.5.6', '1.2.34', '--1', '1e5', ',', '.'])(
    'refuses %j',
    (typed) => {
      expect(decimalOf(typed)).toBeUndefined();
    },
  );

  it('takes three digits after one mark for a fraction where a currency has three', () => {
    expect(decimalOf('1.234', 3)).toBe('1.234');
    expect(amountOf('1.234', 'KWD')).toBe(1_234);
  });

  it('takes a mark before three digits for what it is in the locale', () => {
    expect(decimalOf('1,234', 8, 'en-GB')).toBe('1234');
    expect(decimalOf('1,234', 8, 'pl')).toBe('1.234');
    expect(decimalOf('4.275', 8, 'pl')).toBe('4275');
  });

  it('is no amount with more decimals than its currency has', () => {
    expect(amountOf('1.2345', 'EUR')).toBeUndefined();
    expect(amountOf('1.5', 'JPY')).toBeUndefined();
  });

  it('becomes minor units, with or without its currency', () => {
    expect(amountOf('€1.234,56', 'EUR')).toBe(123_456);
    expect(amountOf('EUR 190,000', 'EUR')).toBe(19_000_000);
    expect(amountOf('۵۰۰٬۰۰۰', 'JPY')).toBe(500_000);
    expect(amountOf('12 €', 'EUR')).toBe(1_200);
    expect(amountOf('9'.repeat(20), 'EUR')).toBeUndefined();
  });

  it('reads back whatever a locale writes', () => {
    for (const locale of ['en', 'tr', 'fa', 'pt-BR', 'pt-PT', 'pl', 'nb', 'de-CH']) {
      for (const value of [5, 1_234, 190_000, 1_234_567.89, 0.25]) {
        const typed = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
        expect([locale, typed, amountOf(typed, 'EUR')]).toEqual([locale, typed, Math.round(value * 100)]);
      }
    }
  });

  it('is a count only when it is whole', () => {
    expect(countOf('1.200')).toBe(1_200);
    expect(countOf('۴۰')).toBe(40);
    expect(countOf('1.5')).toBeUndefined();
  });
});
