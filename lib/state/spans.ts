import type { Goal } from '@/lib/model/entities';
import type { Period } from '@/lib/model/scope';

/** Lengths that goals are set for. */
export const spans = ['month', 'quarter', 'year'] as const;
export type Span = (typeof spans)[number];

/** The span `offset` after the present one (−1 is the one before), in months of the calendar; `to` exclusive. */
export function spanAt(
  span: Span,
  offset: number,
  at: { readonly today: string; readonly calendar: 'gregory' | 'persian' },
): Period {
  const today = Temporal.PlainDate.from(at.today).withCalendar(at.calendar);
  const size = span === 'month' ? 1 : span === 'quarter' ? 3 : 12;
  const month = today.with({ day: 1 });
  const start = month.subtract({ months: (month.month - 1) % size }).add({ months: offset * size });
  const iso = (date: Temporal.PlainDate): string => date.withCalendar('iso8601').toString();
  return { from: iso(start), to: iso(start.add({ months: size })) };
}

/** The span a goal belongs to by its length, so that every goal stands in exactly one list. */
export function spanOf({ from, to }: Pick<Goal, 'from' | 'to'>): Span {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days <= 45 ? 'month' : days <= 135 ? 'quarter' : 'year';
}

export const overlaps = (a: Period, b: Period): boolean => a.from < b.to && b.from < a.to;
