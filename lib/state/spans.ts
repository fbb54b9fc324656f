import type { Goal } from '@/lib/model/entities';
import type { Period } from '@/lib/model/scope';

/** Lengths that goals are set for. */
export const spans = ['month', 'quarter', 'year', 'week'] as const;
export type Span = (typeof spans)[number];

/** Where spans begin. */
export interface SpanRules {
  readonly calendar: 'gregory' | 'persian';
  /** ISO weekday; Monday without one. */
  readonly weekStart?: number;
  /** Month that quarters and years are counted from; the first without one. */
  readonly fiscalYearStart?: number;
}

/** The span `offset` after the present one (−1 is the one before), in months of the calendar; `to` exclusive. */
export function spanAt(
  span: Span,
  offset: number,
  { today: now, calendar, weekStart = 1, fiscalYearStart = 1 }: SpanRules & { readonly today: string },
): Period {
  const today = Temporal.PlainDate.from(now).withCalendar(calendar);
  const iso = (date: Temporal.PlainDate): string => date.withCalendar('iso8601').toString();
  if (span === 'week') {
    const first = today.subtract({ days: (today.dayOfWeek - weekStart + 7) % 7 }).add({ days: offset * 7 });
    return { from: iso(first), to: iso(first.add({ days: 7 })) };
  }
  const size = span === 'month' ? 1 : span === 'quarter' ? 3 : 12;
  const month = today.with({ day: 1 });
  const start = month
    .subtract({ months: (month.month - fiscalYearStart + 12) % size })
    .add({ months: offset * size });
  return { from: iso(start), to: iso(start.add({ months: size })) };
}

/** The span a goal belongs to by its length, so that every goal stands in exactly one list. */
export function spanOf({ from, to }: Pick<Goal, 'from' | 'to'>): Span {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days <= 10 ? 'week' : days <= 45 ? 'month' : days <= 135 ? 'quarter' : 'year';
}

/** The list a goal stands in: its span, or `own` where its dates are no week, month, quarter or year. */
export function listOf(goal: Pick<Goal, 'from' | 'to'>, rules: SpanRules): Span | 'own' {
  const span = spanOf(goal);
  const { weekStart = 1 } = rules;
  // A month set in one calendar stays a month when the other one is shown.
  const known = [
    rules,
    { calendar: 'gregory' as const, weekStart },
    { calendar: 'persian' as const, weekStart },
  ];
  const fits = known.some((each) => {
    const { from, to } = spanAt(span, 0, { ...each, today: goal.from });
    return from === goal.from && to === goal.to;
  });
  return fits ? span : 'own';
}

/** The span after a goal's own; for own dates as many days right after it. */
export function nextOf(goal: Pick<Goal, 'from' | 'to'>, rules: SpanRules): Period {
  const span = listOf(goal, rules);
  if (span !== 'own') {
    const next = spanAt(span, 1, { ...rules, today: goal.from });
    if (next.from === goal.to) return next;
  }
  const from = Temporal.PlainDate.from(goal.from);
  const to = Temporal.PlainDate.from(goal.to);
  return { from: goal.to, to: to.add({ days: from.until(to).days }).toString() };
}

/** The same dates a year before, in the calendar's own years. */
export function yearBefore({ from, to }: Period, calendar: SpanRules['calendar']): Period {
  const back = (date: string): string =>
    Temporal.PlainDate.from(date)
      .withCalendar(calendar)
      .subtract({ years: 1 })
      .withCalendar('iso8601')
      .toString();
  return { from: back(from), to: back(to) };
}

/** The months of a period, the first and last cut at its ends. */
export function monthsIn({ from, to }: Period, calendar: SpanRules['calendar']): Period[] {
  const months: Period[] = [];
  for (let at = from; at < to && months.length < 60; ) {
    const { to: end } = spanAt('month', 0, { today: at, calendar });
    months.push({ from: at, to: end < to ? end : to });
    at = end;
  }
  return months;
}

/** The weeks of a period, the first and last cut at its ends. */
export function weeksIn({ from, to }: Period, { calendar, weekStart = 1 }: SpanRules): Period[] {
  const weeks: Period[] = [];
  for (let at = from; at < to && weeks.length < 60; ) {
    const { to: end } = spanAt('week', 0, { today: at, calendar, weekStart });
    weeks.push({ from: at, to: end < to ? end : to });
    at = end;
  }
  return weeks;
}

export const overlaps = (a: Period, b: Period): boolean => a.from < b.to && b.from < a.to;
