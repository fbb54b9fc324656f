import * as z from 'zod/mini';
import { instant, text } from './fields';

/** How the user arranged the widgets on deal pages. */
export const widgetLayout = z.object({
  /** Hidden everywhere until shown again from the panel. */
  hidden: z.boolean(),
  collapsed: z.boolean(),
  /** Pinned widgets, top to bottom. */
  pinned: z.array(z.enum(['stage-age', 'owner', 'calls'])),
  /** Distance of the dock from the viewport's inline end and top; clamped where it is drawn. */
  position: z.object({ end: z.number(), top: z.number() }),
});
export type WidgetLayout = z.infer<typeof widgetLayout>;

export const defaultLayout: WidgetLayout = {
  hidden: false,
  collapsed: false,
  pinned: ['stage-age', 'owner', 'calls'],
  position: { end: 16, top: 72 },
};

/**
 * One deal in context. Figures and words only: no link, no token, nothing that acts.
 *
 * Units: seconds, shares 0 to 1, money in minor units of `currency`. `null` is unknown.
 */
export const dealWidget = z.object({
  dealName: text,
  /** Names of the stages and people come from the CRM: text, never HTML. */
  stage: z.nullable(
    z.object({
      name: text,
      open: z.boolean(),
      ageSec: z.number(),
      /** Time in this stage of won deals of the pipeline (last 365 days): quartiles and how many. */
      won: z.object({
        n: z.int(),
        p25: z.nullable(z.number()),
        median: z.nullable(z.number()),
        p75: z.nullable(z.number()),
      }),
    }),
  ),
  owner: z.nullable(
    z.object({
      name: text,
      /** Last 90 local days to as-of. */
      won: z.int(),
      lost: z.int(),
      winRate: z.nullable(z.number()),
      wonValue: z.number(),
      openCount: z.int(),
      openValue: z.number(),
    }),
  ),
  calls: z.object({
    total: z.int(),
    connected: z.int(),
    /** Newest first, at most five. */
    last: z.array(
      z.object({
        at: instant,
        who: z.nullable(text),
        outcome: z.nullable(text),
        outcomeKind: z.nullable(z.string()),
        durationSec: z.nullable(z.number()),
      }),
    ),
  }),
  callsKnown: z.boolean(),
  currency: z.string(),
  timeZone: z.string(),
  syncedAt: z.nullable(instant),
  /** Some stream has not been read to its end yet. */
  partial: z.boolean(),
  demo: z.boolean(),
});
export type DealWidget = z.infer<typeof dealWidget>;
