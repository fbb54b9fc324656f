import * as z from 'zod/mini';
import type { AccountFacts } from '../connector';
import { hostIn } from '../kit/host-facts';

const stage = z.object({
  id: z.string(),
  /** What deals may call it. */
  names: z.array(z.string()),
  kind: z.enum(['open', 'won', 'lost']),
  probability: z.nullable(z.number()),
});
const track = z.object({ id: z.string(), name: z.string(), stages: z.array(stage) });
export type Track = z.output<typeof track>;

/** What the streams need to know of this account; travels as `AccountFacts.host`. */
const host = z.object({
  timeZone: z.string(),
  /** The default one first. */
  tracks: z.array(track),
  reasonFields: z.array(z.object({ id: z.string(), label: z.string(), likely: z.boolean() })),
});
export type Host = z.output<typeof host>;

/** What `streams` were told, checked: it may have been stored by an older version. */
export const hostOf = (facts: Pick<AccountFacts, 'host'>): Host => hostIn(host, facts);
