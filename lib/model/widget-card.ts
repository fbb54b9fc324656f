import * as z from 'zod/mini';
import { instant } from './fields';

/**
 * A widget as it is drawn: words and figures already in the reader's language, shares from 0 to 1, and nothing that acts.
 * Whoever draws it needs no formats, no report and no schema, so it fits into a CRM's page.
 */

/** More of a text than this is cut before it is sent. */
export const longestText = 400;
const words = z.string().check(z.maxLength(longestText));
const share = z.number().check(z.minimum(0), z.maximum(1));
/** More rows than this do not fit beside a deal. */
export const mostRows = 8;

/** A sentence in parts; a `name` comes from the CRM and is isolated from the direction of our words. */
export const said = z.array(z.union([words, z.object({ name: words })])).check(z.maxLength(20));
export type Said = z.infer<typeof said>;

/** The time so far, once around being the whole scale, and when won and lost deals left. */
export const ringCard = z.object({
  time: z.nullable(share),
  won: z.nullable(z.tuple([share, share])),
  lost: z.nullable(z.tuple([share, share])),
  figure: words,
  long: z.boolean(),
});
export type RingCard = z.infer<typeof ringCard>;

const tone = z.enum(['strong', 'plain', 'quiet', 'warn']);
const move = z.nullable(z.enum(['up', 'down']));

export const cardBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: said, tone }),
  z.object({
    kind: z.literal('ring'),
    ring: ringCard,
    head: said,
    notes: z.array(z.object({ text: said, tone })).check(z.maxLength(3)),
  }),
  /** A figure with its facts; each may have moved it. */
  z.object({
    kind: z.literal('facts'),
    figure: z.nullable(words),
    head: z.nullable(said),
    rows: z.array(z.object({ label: said, value: words, move })).check(z.maxLength(mostRows)),
  }),
  z.object({
    kind: z.literal('hours'),
    /** What it shows, for ears. */
    label: words,
    slots: z
      .array(
        z.object({
          label: words,
          /** 0 is too few to say, then 1 to 5. */
          level: z.int().check(z.minimum(0), z.maximum(5)),
          best: z.boolean(),
          said: words,
        }),
      )
      .check(z.maxLength(12)),
  }),
  z.object({
    kind: z.literal('calls'),
    rows: z
      .array(z.object({ mark: z.enum(['good', 'bad', 'unknown']), who: said, ended: said, at: words }))
      .check(z.maxLength(mostRows)),
  }),
  z.object({ kind: z.literal('gaps'), rows: z.array(said).check(z.maxLength(14)) }),
  z.object({
    kind: z.literal('bars'),
    rows: z.array(z.object({ label: said, value: words, share })).check(z.maxLength(mostRows)),
  }),
  z.object({
    kind: z.literal('spark'),
    label: words,
    points: z.array(z.nullable(share)).check(z.maxLength(60)),
    from: words,
    to: words,
  }),
  z.object({
    kind: z.literal('deals'),
    rows: z
      .array(z.object({ id: z.string(), title: said, note: said, value: words }))
      .check(z.maxLength(mostRows)),
  }),
]);
export type CardBlock = z.infer<typeof cardBlock>;

export const widgetCard = z.object({
  key: z.string(),
  title: words,
  side: z.nullable(said),
  /** What stands for it in the collapsed dock. */
  brief: z.object({
    figure: words,
    ring: z.nullable(ringCard),
    icon: z.nullable(z.enum(['phone', 'clock', 'warn', 'check', 'chart'])),
    word: words,
    /** Spoken instead of both. */
    label: words,
    warn: z.boolean(),
  }),
  blocks: z.array(cardBlock).check(z.maxLength(6)),
});
export type WidgetCard = z.infer<typeof widgetCard>;

/** One deal in context, pinned widget by widget. */
export const dealCards = z.object({
  cards: z.array(widgetCard).check(z.maxLength(60)),
  syncedAt: z.nullable(instant),
  /** "Synced 19 Nov, 14:06". */
  synced: z.nullable(words),
  /** Some stream has not been read to its end yet. */
  partial: z.boolean(),
  demo: z.boolean(),
});
export type DealCards = z.infer<typeof dealCards>;
