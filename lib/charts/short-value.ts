import type { Translator } from '@/lib/i18n/translator';
import { minorDigits } from '@/lib/model/money';
import type { Unit } from '@/lib/model/result';

/** A figure in as few letters as it can be said in, for axes and small cells: "€2.7m", "12 d", "40%". */
export function shortValue(t: Translator, value: number, unit: Unit): string {
  switch (unit) {
    case 'money': {
      const { currency } = t.display;
      const amount = value / 10 ** minorDigits(currency);
      return format(t.locale, {
        style: 'currency',
        currency,
        notation: 'compact',
        minimumFractionDigits: 0,
        maximumFractionDigits: digitsOf(amount),
      }).format(amount);
    }
    case 'count':
    case 'mean':
      return format(t.locale, { notation: 'compact', maximumFractionDigits: digitsOf(value) }).format(value);
    case 'seconds':
      return shortDuration(t, value);
    default:
      return t.value(value, unit);
  }
}

/** The same with its sign, for what is more or less than something else. */
export function shortChange(t: Translator, value: number, unit: Unit): string {
  const size = shortValue(t, Math.abs(value), unit);
  return t.text(value < 0 ? 'chart.less' : 'chart.more', { value: size });
}

/** Its greatest unit alone, rounded. */
function shortDuration(t: Translator, seconds: number): string {
  const units = [
    [86_400, 'unit.day'],
    [3_600, 'unit.hour'],
    [60, 'unit.minute'],
  ] as const;
  const size = Math.abs(seconds);
  const [length, word] = units.find(([each]) => size >= each * 0.95) ?? [1, 'unit.second'];
  return t.text(word, { n: Math.round(seconds / length) });
}

/** 2.7 million, but 27 million: a second digit where there is one alone. */
function digitsOf(value: number): number {
  const size = Math.abs(value);
  if (size < 1) return 1;
  return Math.floor(Math.log10(size)) % 3 === 0 ? 1 : 0;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Intl formats are slow to make and quick to use. */
function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, known);
  return known;
}
