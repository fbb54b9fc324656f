import * as z from 'zod/mini';
import { Failed } from '@/lib/model/failure';
import type { AccountFacts } from '../connector';

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
export function hostOf(facts: Pick<AccountFacts, 'host'>): Host {
  const parsed = z.safeParse(host, facts.host);
  if (!parsed.success) throw new Failed({ kind: 'bug', detail: 'facts of another connector' });
  return parsed.data;
}
