import type { Translator } from '@/lib/i18n/translator';
import type { Block } from '@/lib/model/result';

type Every = NonNullable<Block['every']>;

const styles: { readonly [E in Every]: Intl.DateTimeFormatOptions } = {
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  quarter: { month: 'short' },
  year: { year: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** A stretch of time as an axis calls it, in the reader's calendar: "17 Aug", "Aug", "Jul – Sep", "2026". */
export function stretchShort(t: Translator, every: Every, first: string): string {
  const key = `${t.locale} ${every}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(t.locale, { ...styles[every], timeZone: 'UTC' });
  formats.set(key, format);
  const at = Date.parse(`${first}T00:00:00Z`);
  if (Number.isNaN(at)) return first;
  if (every === 'quarter') return format.formatRange(at, at + 75 * 86_400_000);
  if (every !== 'year' || t.language !== 'fa') return format.format(at);
  // "۱۴۰۵" alone: the era that CLDR puts beside it is understood.
  return format.formatToParts(at).find(({ type }) => type === 'year')?.value ?? format.format(at);
}
