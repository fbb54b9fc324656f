import * as z from 'zod/mini';
import { filters, period } from './scope';

/** Periods by name, in menu order. They are kept as rules: "this month" is another month next month. */
export const presets = [
  'today',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'last-30-days',
  'last-90-days',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
] as const;
export type Preset = (typeof presets)[number];

/**
 * How a report is looked at: what a link, a pin and a saved report keep. What is absent is the report's default, so that
 * defaults may change. `owner` is `me`, `team` (those in a team with me), `all`, or a user's id; it resolves when it is
 * looked at, so a shared view shows each his own.
 */
export const view = z.object({
  period: z.optional(z.union([z.enum(presets), period])),
  comparison: z.optional(z.enum(['none', 'previous', 'year'])),
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
