import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyIn, decimalOf, readAmount } from '@/lib/list-page/amounts';
import { dateOrderOf, readWhen } from '@/lib/list-page/dates';
import { readDuration } from '@/lib/list-page/durations';

const today = Temporal.PlainDate.from('2026-11-20');
const dateIn = (text: string, order: 'dmy' | 'mdy' = 'dmy') => readWhen(text, order, today)?.date.toString();

describe('an amount', () => {
  it.each([
    ['1.234,56 €', ',', { minor: 123_456, currency: 'EUR' }],
    ['€1,234.56', '.', { minor: 123_456, currency: 'EUR' }],
    ['1 234,56 zł', ',', { minor: 123_456, currency: 'PLN' }],
    ['1’234.50 CHF', '.', { minor: 123_450, currency: 'CHF' }],
    ['(USD 1,200)', '.', { minor: -120_000, currency: 'USD' }],
    ['−5,00', ',', { minor: -500, currency: 'EUR' }],
    ['۱۲٬۵۰۰ تومان', '.', { minor: 12_500_000, currency: 'IRR' }],
    ['۱۲٫۵', '.', { minor: 1_250, currency: 'EUR' }],
    ['12,5 tys. zł', ',', { minor: 1_250_000, currency: 'PLN' }],
    ['$1.2M', '.', { minor: 120_000_000, currency: 'USD' }],
    ['¥1,200', '.', { minor: 1_200, currency: 'JPY' }],
    ['1 200 kr', ',', { minor: 120_000, currency: 'NOK' }],
    ['0', '.', { minor: 0, currency: 'EUR' }],
  ] as const)('is read from %s', (text, decimal, amount) => {
    expect(readAmount(text, decimal, 'EUR')).toEqual(amount);
  });

  it.each([
    '',
    'n/a',
    '12.34.56',
    '12,34,56',
    '1,23',
    '5 apples',
    '5 EUR or 6 EUR',
    '1e9',
    '0x10',
    '(5',
    'Infinity',
    '9'.repeat(40),
  ])('is not read from "%s"', (text) => expect(readAmount(text, '.', 'EUR')).toBeUndefined());

  it('in an ambiguous sign is of the preferred currency only where that has this sign', () => {
    expect([
      currencyIn('5 kr', 'SEK'),
      currencyIn('5 kr', 'EUR'),
      currencyIn('$5', 'CAD'),
      currencyIn('Akron 5', 'EUR'),
    ]).toEqual(['SEK', 'NOK', 'CAD', undefined]);
  });

  it('is what was written, whatever locale wrote it', () => {
    const locales = ['en-GB', 'de', 'pl', 'tr', 'pt-BR', 'nb', 'fa'];
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...locales), (minor, locale) => {
        const text = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(
          minor / 100,
        );
        const decimal = locale === 'en-GB' ? '.' : ',';
        expect(readAmount(text, decimal, 'EUR')?.minor, text).toBe(minor === 0 ? 0 : minor);
      }),
    );
  });

  it('is a safe whole number or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('.', ','), (text, decimal) => {
        const found = readAmount(text, decimal as '.' | ',', 'EUR');
        expect(found === undefined || Number.isSafeInteger(found.minor)).toBe(true);
        expect(Object.is(found?.minor, -0)).toBe(false);
      }),
    );
  });
});

describe('the decimal character', () => {
  it.each([
    [['1.234', '5.678,90'], ','],
    [['1,234', '5,678.90'], '.'],
    [['12.5'], '.'],
    [['1.234.567'], ','],
    [['1.234', '5.678'], undefined],
    [[], undefined],
  ] as const)('of %j is %s', (texts, decimal) => {
    expect(decimalOf(texts)).toBe(decimal);
  });
});

describe('a date', () => {
  it.each([
    ['2026-03-20', '2026-03-20'],
    ['20.03.2026', '2026-03-20'],
    ['20/3/26', '2026-03-20'],
    ['20. mars 2026', '2026-03-20'],
    ['20 de março de 2026', '2026-03-20'],
    ['20 marca 2026', '2026-03-20'],
    ['20 Mart 2026 Cuma', '2026-03-20'],
    ['20. März 2026', '2026-03-20'],
    ['Mar 20, 2026', '2026-03-20'],
    ['March 20th, 2026', '2026-03-20'],
    ['۲۹ اسفند ۱۴۰۴', '2026-03-20'],
    ['۱۴۰۴/۱۲/۲۹', '2026-03-20'],
    ['20 Mar', '2026-03-20'],
    ['25 Dec', '2025-12-25'],
    ['yesterday', '2026-11-19'],
    ['bugün', '2026-11-20'],
  ])('is read from %s', (text, date) => expect(dateIn(text)).toBe(date));

  it.each([
    '',
    '31.02.2026',
    '2026-13-01',
    '3 days ago',
    '20',
    'soon',
    '1/2/3/4',
    'Mar',
    '25:00',
    '2026-03-20T99:00:00Z',
  ])('is not read from "%s"', (text) => expect(dateIn(text)).toBeUndefined());

  it('has its month first where the page writes so', () => {
    expect([dateIn('3/4/2026', 'dmy'), dateIn('3/4/2026', 'mdy')]).toEqual(['2026-04-03', '2026-03-04']);
    expect([dateOrderOf(['3/14/2026']), dateOrderOf(['14.3.2026']), dateOrderOf(['3/4/2026'])]).toEqual([
      'mdy',
      'dmy',
      undefined,
    ]);
  });

  it('has the time beside it, in twelve hours too', () => {
    const times = ['20.03.2026 14:05', '20.03.2026, 2:05 PM', '20.03.2026 kl. 14:05', '20 Mar 2026 at 14:05'];
    expect(times.map((text) => readWhen(text, 'dmy', today)?.time?.toString())).toEqual(
      Array(4).fill('14:05:00'),
    );
  });

  it('never stumbles, whatever stands in a cell', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readWhen(text, 'dmy', today)));
  });

  it('is the day that was written, in every language', () => {
    const days = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(days, fc.constantFrom('en-GB', 'tr', 'fa', 'pt-BR', 'pl', 'nb', 'de'), (day, locale) => {
        const date = Temporal.PlainDate.from('1980-01-01').add({ days: day });
        for (const dateStyle of ['long', 'medium'] as const) {
          const text = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(
            date.toZonedDateTime('UTC').epochMilliseconds,
          );
          expect(dateIn(text), text).toBe(date.toString());
        }
      }),
    );
  });
});

describe('a duration', () => {
  it.each([
    ['05:30', 330],
    ['1:05:30', 3_930],
    ['5m 30s', 330],
    ['۵ دقیقه', 300],
    ['1 godz. 5 min', 3_900],
    ['2 dk 10 sn', 130],
    ['330', 330],
  ])('is read from %s', (text, seconds) => expect(readDuration(text, 1)).toBe(seconds));

  it.each(['', 'long', '5 apples', '99:99', '999999'])('is not read from "%s"', (text) =>
    expect(readDuration(text, 1)).toBeUndefined(),
  );
});
