import type { Translator } from '@/lib/i18n/translator';
import type { Span } from '@/lib/state/spans';

/** What a span is called: a month by its name, a year by its number, a quarter by its months. */
export function spanName(t: Translator, span: Span, { from, to }: { from: string; to: string }): string {
  if (span === 'month') return t.date(from, 'month');
  const year = new Intl.DateTimeFormat(t.locale, { year: 'numeric', timeZone: 'UTC' });
  const first = Date.parse(`${from}T00:00:00Z`);
  if (span === 'year') return year.format(first);
  const quarter = new Intl.DateTimeFormat(t.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return quarter.formatRange(first, Date.parse(`${to}T00:00:00Z`) - 86_400_000);
}
