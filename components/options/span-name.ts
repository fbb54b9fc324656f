import type { Translator } from '@/lib/i18n/translator';
import { listOf, type Span, type SpanRules } from '@/lib/state/spans';

/** What a span is called: a month by its name, a year by its number, anything else by its dates. */
export function spanName(
  t: Translator,
  span: Span | 'own',
  { from, to }: { from: string; to: string },
): string {
  if (span === 'month') return t.date(from, 'month');
  const first = Date.parse(`${from}T00:00:00Z`);
  const last = Date.parse(`${to}T00:00:00Z`) - 86_400_000;
  if (span === 'week' || span === 'own') return t.period(from, to);
  if (span === 'year') {
    const year = new Intl.DateTimeFormat(t.locale, { year: 'numeric', timeZone: 'UTC' });
    // A fiscal year may lie in two.
    return year.formatRange(first, last);
  }
  const quarter = new Intl.DateTimeFormat(t.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return quarter.formatRange(first, last);
}

/** What the dates of a goal are called. */
export const periodName = (t: Translator, period: { from: string; to: string }, rules: SpanRules): string =>
  spanName(t, listOf(period, rules), period);
