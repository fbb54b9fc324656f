import * as z from 'zod/mini';
import { comparison, filters, period } from './scope';

/** Periods of the calendar by name, a row of the menu each: the whole one, the one before, the one so far. */
export const calendarPresets = [
  ['today', 'yesterday'],
  ['this-week', 'last-week', 'week-to-date'],
  ['this-month', 'last-month', 'month-to-date'],
  ['this-quarter', 'last-quarter', 'quarter-to-date'],
  ['this-year', 'last-year', 'year-to-date'],
] as const;
/** Lengths in days that the last and the next days are offered in. */
export const lastDays = [7, 30, 90, 365] as const;
export const nextDays = [7, 30, 90] as const;

/**
 * Periods by name, in menu order. They are kept as rules: "this month" is another month next month. The last days are
 * whole days and end with yesterday; `-with-today` ends them with today.
 */
export const presets = [
  ...calendarPresets.flat(),
  ...lastDays.map((days) => `last-${days}-days` as const),
  ...lastDays.map((days) => `last-${days}-days-with-today` as const),
  ...nextDays.map((days) => `next-${days}-days` as const),
  'since-install',
  'all-time',
] as const;
export type Preset = (typeof presets)[number];

/**
 * How a report is looked at: what a link, a pin and a saved report keep. What is absent is the report's default, so that
 * defaults may change. `owner` is `me`, `team` (those in a team with me), `all`, `team:` and a team's id, or a user's id; it
 * resolves when it is looked at, so a shared view shows each his own.
 */
export const view = z.object({
  period: z.optional(z.union([z.enum(presets), period])),
  comparison: z.optional(comparison),
  owner: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** Everything but the owner. */
  filters: z.optional(filters),
  /** Of the report's own options, by id. */
  options: z.optional(z.record(z.string(), z.union([z.string(), z.boolean()]))),
});
export type View = z.infer<typeof view>;
export type Options = NonNullable<View['options']>;

/** A report that the user keeps at hand, with how it is looked at. */
export const reportPin = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  report: z.string().check(z.minLength(1), z.maxLength(200)),
  view,
});
export type ReportPin = z.infer<typeof reportPin>;
