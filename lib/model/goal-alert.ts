import * as z from 'zod/mini';

/** What is told of a goal. */
export const alertKinds = ['behind', 'reached', 'ends'] as const;
export type AlertKind = (typeof alertKinds)[number];

/** A time of day as the clock shows it. */
export const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time like 18:30'));

/** How goals are told of: the same for all of them. */
export const alertRules = z.object({
  /** The share of the month's goal stands on the toolbar button. */
  badge: z.boolean(),
  /** Nothing is told from one time of day to the other; the night may lie between them. */
  quiet: z.nullable(z.object({ from: clockTime, to: clockTime })),
  /** Nothing is told on days that are not worked. */
  restDays: z.boolean(),
  /** No figure is told: others may look at the screen. */
  discreet: z.boolean(),
  /** Working days before the end that `ends` is told on. */
  daysLeft: z.int().check(z.minimum(1), z.maximum(20)),
});
export type AlertRules = z.infer<typeof alertRules>;

/** What was told already, and when something last was. */
export const alertLog = z.object({
  /** By event, the instant in milliseconds. */
  told: z.record(z.string(), z.number()),
  lastMs: z.number(),
});
export type AlertLog = z.infer<typeof alertLog>;
